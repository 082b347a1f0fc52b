"""Modifiers behind a figure or its noun: "3 percent or more", "400 workers or so", "$3 million at least"."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.forms import modifier_forms, words
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_OPEN = ("or ", "more or ", "odd", "average of", "and ", "plus", "+", "at the ", "on average", "give ")
_ENDED = LazyRegexp(r"\Z|[.,;:)\n”\"]| (?:and|by|was|were|would|will|each|every|per)\b")
"""What stands behind "$3 million at least", and not behind "3 percent at least in part"."""
_ASIDE_ENDED = LazyRegexp(r"\Z|[.,;:)\n”\"]")

_ADDED = LazyRegexp(
    r" (?:[a-z]{0,3}[$£€¥₹]?[0-9]|(?:an?|another)(?! (?:year|month|week|day|hour|night|head)\b)\b"
    r"|(?:the|its|their|his|her|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|several|some|about"
    r"|up to|as many|tax(?:es)?|vat|gst|interest|costs|expenses|fees|postage|benefits|bonus(?:es)?|tips)\b)"
)
"""Behind a "plus" that adds something else: "sales of $11 billion plus 26,000 employees"."""


@cache
def _forms_behind() -> tuple[str, ...]:
    forms = {form for form in modifier_forms() if form.startswith(_OPEN)} | words("closing_modifiers")
    return tuple(sorted(forms, key=len, reverse=True))


@cache
def _first_words() -> frozenset[str]:
    return frozenset(form.partition(" ")[0] for form in words("closing_modifiers"))


def modifier_behind(lower: str, reading: Reading) -> tuple[str, str] | None:
    """Return the modifier right behind a figure or behind the noun of a count, with its words."""
    found = _at(lower, reading.end)
    if found or not lower.startswith(" ", reading.end):
        return found
    noun = _NOUN.match(lower, reading.end)
    behind_noun = max(reading.covered, noun.end() if noun else 0)
    if behind_noun <= reading.end or lower.startswith(_JOINS, behind_noun):
        return None
    return _at(lower, behind_noun)


_NOUN = LazyRegexp(r" [a-z][a-z’'-]{0,29}")
_JOINS = (" and ", " plus ", " average ")
"""Behind the noun these begin something else: "over 120 languages and over 80 cultures"."""


def _at(lower: str, end: int) -> tuple[str, str] | None:
    is_aside = lower.startswith(", ", end)
    at = end + 2 if is_aside else end + (lower[end : end + 1] in {" ", "-"})
    is_closing = lower[at : at + _LONGEST_FIRST].partition(" ")[0].rstrip(".,;:)") in _first_words()
    if not is_closing and (is_aside or not lower.startswith(_OPEN, at)):
        return None
    for form in _forms_behind():
        if lower.startswith(form, at) and _fits(lower, form, at + len(form), is_aside=is_aside):
            return modifier_forms()[form], form
    return None


_LONGEST_FIRST = 16


def _fits(lower: str, form: str, behind: int, *, is_aside: bool) -> bool:
    if form in words("closing_modifiers"):
        return (_ASIDE_ENDED if is_aside else _ENDED).match(lower, behind) is not None
    if form == "plus" and _ADDED.match(lower, behind):
        return False
    return not (is_aside or lower[behind : behind + 1].isalnum() or lower.startswith(" than", behind))
