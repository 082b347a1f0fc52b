"""Changes whose verb is left out: "Beef was 12 percent cheaper in May, pork 5 percent", "and nuclear by 18%"."""

from __future__ import annotations

from flows.extract.figures.carried import SIZES
from flows.extract.figures.forms import words
from flows.extract.figures.left import ends_sentence
from flows.extract.figures.linked import SHARES
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 130
_MOST_PASSED = 3
_OTHER_KIND = frozenset(["count", "duration"])
"""Kinds that may be told in passing between the two: "and nuclear, with 32 reactors offline, by 18%"."""

_PARTS = frozenset(["percent", "fraction"])
_NEXT = LazyRegexp(
    r"(?:[,;] (?:and |but |while )?|,? (?:and|but|while) )"
    r"(?P<subject>(?:(?!by\b)[a-z'’.-]+ ){0,3}(?!by\b)[a-z'’-]+)"
    r"(?P<aside>, (?:with|without|despite|like|including|such as|(?:helped|hit|hurt|led|lifted) by)"
    rf" [^,;:\n]{{2,50}})?(?:,? (?P<by>by )?| \(){HEDGES}\Z"
)
"""Right before the second: its own subject and no verb."""

_THOSE = LazyRegexp(r"\A(?:that|those) (?:of|on|to|from|for) ")
_PHRASE = LazyRegexp(r"(?: [^\s,;:()]+){0,9}")
_ENDS = LazyRegexp(r"(?:[.,;:)\n]|\Z| (?:in|on|at|to|from|and|but|while|over|last|this|since|after|as)\b)")


def add_gapped(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a size the direction of the change before it where its own clause has a subject and no verb."""
    if reading.kind not in SIZES or reading.direction or reading.change_role != "level":
        return
    first = _first(before)
    if first is None or reading.start - first.end > _REACH:
        return
    gap = lower[max(first.end, first.covered) : reading.start]
    is_like = {first.kind, reading.kind} <= SHARES and (
        first.kind == reading.kind or {first.kind, reading.kind} == _PARTS
    )
    if not ends_sentence(gap) and "\n" not in gap and _is_gapped(lower, reading, gap, is_like=is_like):
        reading.direction, reading.change_role = first.direction, "change"


def _first(before: list[Reading]) -> Reading | None:
    """Return the change that may go on in a figure: the one before it, past a count told in passing."""
    first = next((one for one in reversed(before[-_MOST_PASSED:]) if one.kind not in _OTHER_KIND), None)
    if first is None or first.direction is None or first.change_role != "change" or first.kind not in SIZES:
        return None
    return first


def _is_gapped(lower: str, reading: Reading, gap: str, *, is_like: bool) -> bool:
    """Tell whether a phrase of the first and a subject of the second stand between; of another kind it has "by"."""
    found = _NEXT.search(gap)
    if found is None or not _ENDS.match(lower, max(reading.end, reading.covered)):
        return False
    if _PHRASE.fullmatch(gap, 0, found.start()) is None:
        return False
    is_bare = not any(_is_verb(word) for word in _THOSE.sub("", found["subject"]).split())
    return (is_bare or bool(found["by"])) if is_like else (is_bare and bool(found["by"]))


def _is_verb(word: str) -> bool:
    """Tell whether a word can be no part of a bare subject: an auxiliary, a verb, a pronoun."""
    return word in words("no_subjects") or (word.endswith("ed") and word not in {"red", "seed"})
