"""Famous names that the reference tables do not have: where they stand is a hint to the tagger, no decision."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from flows.extract.lang.kept import made_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import LanguageDataError, load_pairs, pairs_path
from flows.extract.text import Text

"""Names with their kinds, among them common words too: they decide nothing. Our own list."""
TAGS = {"organization": "ORG", "product": "MISC", "event": "MISC", "group": "MISC", "place": "LOC"}
_WORD = LazyRegexp(r"[^\W_a-z][^\W_]*")
_NEXT_CAPITAL = LazyRegexp(r" [A-Z]")
"""Beside another capital a single word may be a part of any name: the Army of the Salvation Army."""
_OPENERS = frozenset({"The", "In", "At", "A", "An", "But", "And", "For", "On", "By", "With", "As", "From", "To", "Of"})
"""Words that begin a sentence and no name."""
_LONGEST_WORD = 30
_NONE = ("", "")
_FURTHER = 2
"""Letters behind the first word that names are looked up by, too."""
_Span = tuple[int, int, str]
_Group = dict[str, tuple[tuple[str, str], ...]]
"""Names with their kinds by how they begin, the longest first."""


def with_famous(text: Text, known: Sequence[_Span]) -> list[_Span]:
    """Return the known spans, as start, end and kind, with the famous names, in order; the longer of two counts."""
    string, table, done = text.string, _by_first_word(), 0
    found: list[_Span] = []
    hidden: set[_Span] = set()
    starts = [span[0] for span in known]
    for start, word in text.capitals_among(table):
        if start < done or string[start - 1 : start] == ".":
            continue
        names = table[word]
        longer, shorter = names.get(string[start : start + len(word) + _FURTHER]), names.get(word)
        name, kind = _longest(string, start, (*(longer or ()), *(shorter or ()))) if longer or shorter else _NONE
        if not name:
            continue
        if name != word or not (_NEXT_CAPITAL.match(string, start + len(name)) or _is_joined(string, start)):
            done = start + len(name)
            beside = _overlapping(known, starts, start, done)
            if all(start <= one[0] and one[1] <= done and one[1] - one[0] < len(name) for one in beside):
                found.append((start, done, f"famous_{kind}"))
                hidden.update(beside)
    return sorted([*(span for span in known if span not in hidden), *found]) if found else list(known)


def _is_joined(string: str, start: int) -> bool:
    """Tell whether a word with a capital, that begins no sentence, stands right before."""
    if string[start - 1 : start] != " ":
        return False
    before = string[max(0, start - _LONGEST_WORD) : start - 1].rpartition(" ")[2].rpartition("\n")[2]
    return before[:1].isupper() and before[-1:].isalnum() and before not in _OPENERS


def _longest(string: str, start: int, names: Iterable[tuple[str, str]]) -> tuple[str, str]:
    """Return the first of the names that stands here, with its kind; two empty strings where none does."""
    for name, kind in names:
        end = start + len(name)
        if string.startswith(name, start) and not string[end : end + 1].isalnum():
            return name, kind
    return _NONE


def _overlapping(known: Sequence[_Span], starts: Sequence[int], start: int, end: int) -> Sequence[_Span]:
    """Return those of the known spans, in order and apart, that share a character with a stretch."""
    at = bisect_right(starts, start) - 1
    first = at if at >= 0 and known[at][1] > start else at + 1
    return known[first : bisect_left(starts, end)]


@cache
def famous_names() -> dict[str, str]:
    """Return the kinds of the names; raise LanguageDataError for a kind that there is not."""
    names = load_pairs("famous_names")
    if not set(names.values()) <= set(TAGS):
        raise LanguageDataError(f"famous_names.csv: kinds must be of {tuple(TAGS)}")
    return names


def famous_tag(name: str) -> str | None:
    """Return the tag of a famous name, None for other names."""
    kind = famous_names().get(name)
    return TAGS[kind] if kind else None


@cache
def _by_first_word() -> dict[str, _Group]:
    return made_of([pairs_path("famous_names")], "famous", _make_by_first_word)


def _make_by_first_word() -> dict[str, _Group]:
    """Return the names with their kinds by the first word, and by it with what follows."""
    found: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for name, kind in famous_names().items():
        match = _WORD.match(name)
        if match:
            word = match.group()
            opening = name[: len(word) + _FURTHER] if len(name) >= len(word) + _FURTHER else word
            found.setdefault(word, {}).setdefault(opening, []).append((name, kind))
    return {word: {opening: _longest_first(names) for opening, names in group.items()} for word, group in found.items()}


def _longest_first(names: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(names, key=lambda one: (-len(one[0]), one)) if len(names) > 1 else names)
