"""A text as islands of words that can belong to time expressions; what stands between them is skipped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from flows.extract.dates.digits import read_digits
from flows.extract.dates.holiday_names import holiday_forms, holiday_words, match_holiday
from flows.extract.dates.spelled import join_numbers
from flows.extract.dates.token import Token
from flows.extract.dates.vocabulary import CORE_MADE, Form, forms
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_WORD = LazyRegexp(
    r"[c-nqrt-z][^\W\d_]*+|\d(?:(?<![\d-].)\d{3}-\d{1,2}-\d{1,2}(?![\w-])|\d{0,3}/\d{1,2}(?:/\d{2,4})?(?![\w/])"
    r"|(?<![\d-].)\d{3}[-–/]\d{2}(?:\d\d)?(?![\w-])|\d?\.\d{1,2}\.(?:19|20)\d\d(?![\w.])|(?<=the .)\d{2}0['’]s\b"
    r"|\d?(?:[:.]\d\d)?(?=[ap]\.m\b)|\d?:\d\d(?::\d\d)?(?:[a-z]+)?|(?:\d|(?<=[3-9]))h[0-5]\d\b|\d*[½¼¾]"
    r"|\d*(?:[.,]\d+)*(?:[a-z]+)?)"
    r"|b\.c\.(?:e\.)?|a\.d\.|['’]s (?=end\b)|['’]\d(?:0s|\d)\b"
    r"|bi-[a-z]+|semi-[a-z]+|[ap] ?\. ?m\b(?: ?\.)?|[ap] m\b|o['’]clock|[^\W\d_]+|[^\w\s]"
)
"""All but plain words begin with a character of their own, by which most of the pattern is passed over at once; those
that no such character begins come first."""
_PIECE = LazyRegexp(r"[^\W\d_]+|\d")
_SHORT = 3
_MINUTES = {"small", "half", "cardinal"}
_ORDINALS = {"ordinal", "second"}
_MARKS = {"-": "hyphen", "–": "hyphen", "—": "hyphen", ",": "comma", "/": "slash", "(": "open", ")": "close"}


def islands(string: str, lower: str, start: int, end: int, cores: Sequence[int]) -> Iterator[list[Token]]:
    """Yield the stretches of known words in a sentence that hold at least one word of time.

    ``cores`` are the places of all words in it that may be of time; only what stands around them is read.
    """
    known = _known()
    for core in cores:
        if core < start:
            continue
        found: list[Token] = []
        skip = -1
        begin, start = _begin_of_known(lower, start, core), end
        for match in _WORD.finditer(lower, begin, end):
            at, word = match.start(), match.group()
            if at < skip:
                continue
            made = [] if word.isalpha() and word not in known else _read(string, lower, word, at)
            if made:
                found += made
                skip = made[-1].end
            elif word == "]" and found and _is_bracketed(found[-1], at, lower):
                found[-1] = replace(found[-1], start=found[-1].start - 1, end=at + 1)
            elif not (found and _is_abbreviation_dot(word, at, found, lower)):
                if found:
                    yield from _whole(found)
                    found = []
                if at >= core:
                    start = match.end()
                    break
        yield from _whole(found)


def _begin_of_known(lower: str, limit: int, core: int) -> int:
    """Return where the known words begin that stand right before a place, at a space or the limit."""
    begin, known = max(lower.rfind(" ", limit, core) + 1, limit), _known()
    while begin > limit:
        before = max(lower.rfind(" ", limit, begin - 1) + 1, limit)
        word = lower[before : begin - 1]
        if word not in known and not _has_known(word):
            break
        begin = before
    return begin


def _has_known(stretch: str) -> bool:
    """Tell whether a token may be made of a part of a stretch; one of marks alone stops nothing."""
    if stretch.isalpha():
        return stretch in _known_pieces()
    pieces = _PIECE.findall(stretch)
    return not pieces or not _known_pieces().isdisjoint(pieces) or any(piece.isdigit() for piece in pieces)


@cache
def _known() -> frozenset[str]:
    """Every word that a token is made of by itself, or that a holiday's name begins with."""
    return frozenset(forms()) | holiday_words()


@cache
def _known_pieces() -> frozenset[str]:
    return frozenset(piece for words in (*forms(), *holiday_forms()) for piece in _PIECE.findall(words))


def _whole(found: list[Token]) -> tuple[list[Token], ...]:
    """Return an island with its numbers joined, nothing where no word of time is in it."""
    for token in found:
        if token.is_core or token.kind in CORE_MADE:
            return (join_numbers(found),)
    return (join_numbers(found),) if len(found) > 1 and _has_hidden_time(found) else ()


def _has_hidden_time(found: list[Token]) -> bool:
    """ "Ten past nine", "the first half", "first-half profit", "in two thousand and twenty"."""
    kinds = [token.kind for token in found if token.kind != "hyphen"]
    is_told = any(
        (kind == "past" and before in _MINUTES) or (kind == "half" and before in _ORDINALS)
        for before, kind in pairwise(kinds)
    )
    return is_told or (kinds.count("cardinal") > 1 and _has_spelled_year(found))


def _has_spelled_year(found: list[Token]) -> bool:
    """ "In two thousand and twenty": the only words of time that are made of numbers alone."""
    return found[0].kind != "cardinal" and any(token.kind == "spelled_year" for token in join_numbers(found))


def _read(string: str, lower: str, word: str, at: int) -> list[Token]:
    """Return the tokens of a word, none where no pattern knows it."""
    holiday = match_holiday(lower, word, at) if word in holiday_words() else None
    if holiday is not None:
        return [Token("holiday", at, at + len(holiday.form), holiday, is_core=True)]
    form = forms().get(word)
    if form is not None:
        return [_word_token(string, word, at, form)]
    if word in _MARKS:
        return [Token(_MARKS[word], at, at + 1, word)]
    if word[0].isdigit() or (len(word) > 1 and word[0] in "'’"):
        return [] if string[at : at + len(word)] in {"2D", "3D", "4D"} else read_digits(word, at)
    if word[0] in "ap" and word[1:2] in {" ", "."}:
        return [Token("meridiem", at, at + len(word), 12 if word[0] == "p" else 0, is_core=True)]
    return []


def _is_bracketed(token: Token, at: int, lower: str) -> bool:
    """What an editor put in: "[Ten] years ago"."""
    return token.end == at and lower[token.start - 1 : token.start] == "["


def _is_abbreviation_dot(word: str, at: int, found: list[Token], lower: str) -> bool:
    if word != "." or found[-1].end != at:
        return False
    return lower[found[-1].start : at] in _abbreviations()


@cache
def _abbreviations() -> frozenset[str]:
    return load_words("dates", "abbreviations")


def _word_token(string: str, word: str, at: int, form: Form) -> Token:
    kind, value = form.kind, form.value
    if kind == "weekday" and len(word) == _SHORT and string[at : at + _SHORT + 1].isupper():
        return Token("break", at, at + len(word), word)
    if kind in {"month", "weekday"} and word in _needs_capital() and not string[at].isupper():
        kind += "_word"
    return Token(kind, at, at + len(word), value, is_core=form.is_core)


@cache
def _needs_capital() -> frozenset[str]:
    return load_words("dates", "needs_capital")
