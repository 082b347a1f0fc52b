"""Words that were tagged with a name since they have a capital at the beginning of a sentence: "Economist Ida Moe"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.famous import famous_names
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.title_words import is_occupation
from flows.extract.entities.titles import without_titles
from flows.extract.entities.trades_of_unnamed import is_trade_of_unnamed
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_union, load_words, load_yaml
from flows.extract.text import Text

_NAME = LazyRegexp(r"[^\W\d_a-z][\w’'-]*\.?(?: (?:[^\W\d_a-z][\w’'-]*\.?|de|da|van|der|von|bin|al|el|di|la)){1,3}")
_OF = LazyRegexp(r" (?:of|from|at) (?:the )?(?=[A-Z])")
_FIELD = LazyRegexp(r"of [A-Z][a-z]+ (?=[A-Z])")
"""What a title is of before the name: "Superintendent of Police Ida Moe"."""
_ARTICLE = LazyRegexp(r"An? (?=[A-Z])")
_SMALL = LazyRegexp(r"(?:[a-z]{2,} )+(?=[A-Z])")
_CAPITAL = LazyRegexp(r" ([A-Z][a-z]+)\b")
_SMALL_WORD = LazyRegexp(r" ([a-z]+)\b")
_STARTS = ("\n", ". ", "” ", '" ', "“", '"', "? ", "! ")
_LABOUR = frozenset({"labour", "labor"})
_MARKED = frozenset({"ORG", "MISC", "LOC"})
_LONGEST_JOINT = 2
"""Characters between a title, "Commodore" or "the Jute Commissioner," and the person behind it."""


def without_openings(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans, in order, without titles, articles and numbers that only open a sentence before a name."""
    found: list[TypedSpan] = []
    for span in spans:
        is_portfolio = text.string.startswith(" Minister ", span.end)
        if not is_portfolio and _is_plain(text.string[span.start : span.end], span.tag):
            found.append(span)
        else:
            found += _opened(text, span)
    return _apart_from_titles(text.string, found)


def behind_opening(name: str, tag: str) -> int:
    """Return where a name begins behind "Former" or "Ten-year-old", or behind "What" in a question's headline."""
    first, _, rest = name.partition(" ")
    lower = first.lower()
    is_question = tag != "MISC" and lower in load_words("surroundings", "questions") and name not in famous_names()
    is_opening = is_question or lower in load_words("surroundings", "opens_no_name") or is_by_age_or_children(lower)
    return len(first) + 1 if is_opening and rest[:1].isupper() else 0


def is_by_age_or_children(word: str) -> bool:
    """Tell whether a word in small letters tells how old somebody is or how many children they have: "mum-of-two"."""
    return word.endswith("-old") or word.startswith(_PARENTS)


_PARENTS = (
    "dad-of-", "mum-of-", "mom-of-", "mother-of-", "father-of-", "gran-of-", "nan-of-", "grandad-of-", "granddad-of-",
    "grandmother-of-", "grandfather-of-", "parent-of-", "parents-of-",
)  # fmt: skip


@lru_cache(maxsize=NAMES_KEPT)
def _is_plain(name: str, tag: str) -> bool:
    """Tell whether nothing in a name could open its sentence only: most are so, wherever they stand."""
    lower = name.lower()
    first, space, _ = lower.partition(" ")
    first = first.rstrip(".")
    is_field = tag != "PER" and load_words("entities", "title_modifiers").issuperset(lower.split(" "))
    is_field = is_field or lower in load_words("surroundings", "trades_of_unnamed")
    if is_field or lower in _LABOUR or (tag == "LOC" and ("-" in name or name[:1].islower())):
        return False
    if not space:
        return True
    if first.startswith(_PARENTS):
        return False
    is_opening = first in {"a", "an"} or first in load_words("entities", "titles") or first in _numbers()
    is_title = _is_title_alone(lower) or (
        name.partition(" ")[0] in _sides() and _is_title_alone(lower.partition(" ")[2])
    )
    return not (is_opening or is_title or is_occupation(first))


def _opened(text: Text, span: TypedSpan) -> Iterator[TypedSpan]:
    string, start = text.string, span.start
    if _is_before_title(text, span) or _is_common(text, span):
        return
    if span.tag == "LOC" and "-" in string[start : span.end] and (halves := _halves(string, span)):
        yield from halves
        return
    first, space, _ = string[start : span.end].partition(" ")
    if not space:
        yield span
        return
    lower = first.lower().rstrip(".")
    if _is_title_alone(text.lower[start : span.end]):
        return
    if first in _sides() and _is_title_alone(text.lower[start + len(first) + 1 : span.end]):
        yield span._replace(end=start + len(first), tag="MISC")
        return
    if first.islower() and span.tag == "LOC" and lower not in load_words("borders", "particles"):
        small = _SMALL.match(string, start, span.end)
        yield span._replace(start=small.end()) if small else span
    elif first in {"A", "An"} and span.tag == "ORG" and string[start : span.end] not in famous_names():
        article = _ARTICLE.match(string, start, span.end)
        yield span._replace(start=article.end()) if article else span
    elif span.tag == "PER" and lower in _numbers():
        return
    elif (span.tag in _MARKED and lower in load_words("entities", "titles")) or (
        is_occupation(lower) and first[0].isupper() and string.endswith(_STARTS, 0, start)
    ):
        yield from _behind_title(text, span)
    else:
        yield span


def _sides() -> frozenset[str]:
    return load_words("surroundings", "sides_of_bodies")


@cache
def _numbers() -> frozenset[str]:
    """Return the numbers in words that no person is called: "Seventeen Christmases"."""
    numerals = load_yaml("numerals")
    return frozenset({**numerals["units"], **numerals["teens"], **numerals["tens"]})


def _is_before_title(text: Text, span: TypedSpan) -> bool:
    """Tell whether a span is only what a title goes on from: "Union Road" Transport Minister."""
    words = text.lower[span.start : span.end].split(" ")
    if span.tag in {"ORG", "MISC"} and text.string.startswith(" Minister ", span.end) and len(words) > 1:
        return load_words("entities", "organization_heads").isdisjoint(words)
    modifiers, titles = load_words("entities", "title_modifiers"), load_words("entities", "titles")
    if (
        span.tag == "PER"
        or not modifiers.issuperset(words)
        or words[-1] in load_words("entities", "organization_heads")
    ):
        return False
    following = _CAPITAL.match(text.string, span.end)
    return following is not None and (word := following.group(1).lower()) in modifiers | titles and word != words[-1]


def _is_common(text: Text, span: TypedSpan) -> bool:
    """Tell whether a party's name is the work that it is called for, "Labour market", or a word is a firm's trade."""
    if is_trade_of_unnamed(text, span):
        return True
    if text.lower[span.start : span.end] not in _LABOUR:
        return False
    following = _SMALL_WORD.match(text.string, span.end)
    return following is not None and following.group(1) in load_words("surroundings", "behind_labour")


def _halves(string: str, span: TypedSpan) -> list[TypedSpan]:
    """Return the two towns of a way between them: "Nairobi-Mombasa"."""
    first, _, second = string[span.start : span.end].partition("-")
    cities = load_pairs("cities")
    if first not in cities or second not in cities:
        return []
    return [span._replace(end=span.start + len(first)), span._replace(start=span.end - len(second))]


def _behind_title(text: Text, span: TypedSpan) -> Iterator[TypedSpan]:
    """Yield the person behind a title, and the body that a person is of; the span itself where there is none."""
    string, begin = text.string, without_titles(text.lower, span.start, span.end)
    if begin == span.start:
        begin = string.find(" ", span.start, span.end) + 1
    field = _FIELD.match(string, begin, span.end)
    begin = field.end() if field and field.end() < span.end else begin
    joint = _OF.search(string, begin, span.end)
    end = joint.start() if joint else span.end
    if (
        string[begin : span.end]
        and _is_person(string[begin:end])
        and string[span.start : span.end] not in famous_names()
    ):
        yield TypedSpan(begin, end, "PER")
        if joint:
            yield TypedSpan(joint.end(), span.end, "ORG")
    else:
        yield span


def _is_person(name: str) -> bool:
    if _NAME.fullmatch(name) is None or name in famous_names():
        return False
    words = {word.lower().rstrip(".") for word in name.split(" ")}
    return words.isdisjoint(_NEVER) and words.isdisjoint(load_union(*_HEADS))


_PREPOSITIONS = frozenset({"of", "for"})
_OF_TITLES = _PREPOSITIONS | {"the"}
_NEVER = frozenset({"in", "of", "for", "and", "the", "mosque", "cathedral", "temple", "shrine", "mission", "street"})
_HEADS = (
    ("surroundings", "heads_of_places"),
    ("entities", "organization_heads"),
    ("entities", "place_heads"),
    ("entities", "event_heads"),
    ("entities", "law_heads"),
    ("entities", "agreement_heads"),
    ("entities", "titles"),
    ("surroundings", "heads_of_bodies"),
    ("surroundings", "heads_of_public_bodies"),
    ("surroundings", "clubs"),
)


@lru_cache(maxsize=NAMES_KEPT)
def _is_title_alone(lower: str) -> bool:
    """Tell whether words are a title and no name: "Secretary of State", "Prime Minister"."""
    words = (
        lower.removeprefix("united states ")
        .removeprefix("u.s. ")
        .removeprefix("us ")
        .removeprefix("uk ")
        .rstrip(".")
        .split(" ")
    )
    titles = load_words("entities", "titles")
    is_title = (words[-1] in titles and words[-1] != "state") or (
        words[1:2] != [] and words[1] in _PREPOSITIONS and (words[0] in titles or words[0] == "state")
    )
    return is_title and _words_of_titles().issuperset(words)


@cache
def _words_of_titles() -> frozenset[str]:
    return load_words("entities", "titles") | load_words("entities", "title_modifiers") | _OF_TITLES | {"state"}


def _apart_from_titles(string: str, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans, bodies without the title of the person right behind: "Coast Guard Commandant" Ida Moe."""
    near = [
        (one, other)
        for one, other in pairwise(spans)
        if other.start - one.end <= _LONGEST_JOINT and other.tag == "PER" and one.tag != "PER"
    ]
    titled = {one.start for one, other in near if string[one.end : other.start] in {" ", ". "}}
    apposed = {one.start for one, other in near if _is_office_of(string, one, other)}
    if not titled and not apposed:
        return spans
    spans = [one for one in spans if one.start not in apposed] if apposed else spans
    cut = [_without_title(string, one) if one.start in titled else one for one in spans]
    return [one for one in cut if one.end > one.start]


def _is_office_of(string: str, one: TypedSpan, other: TypedSpan) -> bool:
    """Tell whether a span is the office of the person behind a comma: "the Jute Commissioner", Ida Moe."""
    is_apposed = one.tag != "LOC" and string[one.end : other.start] == ", "
    if not is_apposed or not string.endswith(("The ", "the "), 0, one.start):
        return False
    words = string[one.start : one.end].split(" ")
    return len(words) > 1 and words[-1] in load_words("borders", "titles_inside")


def _without_title(string: str, span: TypedSpan) -> TypedSpan:
    """Return a span without the titles at its end and the fields of these; an empty one where it is only a title."""
    titles, fields = load_words("entities", "titles"), _fields_of_titles()
    end = span.end
    while _last_word(string, span.start, end).rstrip(".") in titles:
        end = max(string.rfind(" ", span.start, end), span.start)
        while _last_word(string, span.start, end) in fields:
            end = max(string.rfind(" ", span.start, end), span.start)
    return span._replace(end=end)


@cache
def _fields_of_titles() -> frozenset[str]:
    return load_words("entities", "title_modifiers") - load_words("entities", "organization_heads")


def _last_word(string: str, start: int, end: int) -> str:
    return string[start:end].rpartition(" ")[2].lower()
