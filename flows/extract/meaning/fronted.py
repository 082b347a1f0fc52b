"""A figure in a phrase that opens its sentence is of what stands behind it: "From $1.12 billion, revenue shrank"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_OPENING = LazyRegexp(
    r"(?:[“\"'])?(?:from|at|after|up|down|with|having|[a-z]{3,}(?:ed|en)(?: up| down)?(?: by| to| from)?"
    r"|(?:half|slashed|cut|put|set|shrunk|hit) (?:by|to|at))\b[^;:\n]*\Z"
)
_TO_SUBJECT = LazyRegexp(r"[^,;.\n]{0,70}, (?:(?!that |which |who |said |as |while |but )[^\s,;.]+ ){0,5}\Z")
_LONGEST_OPENING, _LONGEST = 60, 140


def measure_behind(text: Text, figure: Figure, sentence: Sentence, named: list[Measure]) -> Measure | None:
    """Return the first measure behind a figure of a phrase that opens the sentence, where none stands before it."""
    if figure.start_char - sentence.start_char > _LONGEST_OPENING:
        return None
    behind = next((one for one in named if one.start >= figure.end_char), None)
    is_first = behind is not None and not any(one.end <= figure.start_char for one in named)
    if behind is None or not is_first or behind.is_verb or not behind.fits(figure):
        return None
    if behind.start - figure.end_char > _LONGEST or not _OPENING.match(
        text.lower[sentence.start_char : figure.start_char]
    ):
        return None
    return behind if _TO_SUBJECT.fullmatch(text.lower[figure.end_char : behind.start]) else None
