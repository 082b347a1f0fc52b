"""Measures that stand in an insertion, behind which a sentence goes on about the one before it."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Figure

_LONGEST = 200
"""Characters from a measure to its figure, with the insertion between."""

_OPENED = LazyRegexp(
    r"(?: (?!and |or |but )[a-z'’-]+){0,4}, (?:which|who|whose|where|an?|the|its|their|(?:led|hit|cut|hurt|spurred) by"
    r"|[a-z-]{3,}(?:ed|en) (?:by|in|on|for|from|with|to))\b"
)
_CLOSED = LazyRegexp(r"[^,;:\n]{0,90},(?: [a-z]+ly)? ([a-z]+)\b[^;:\n]{0,40}\Z")


def measure_outside(text: Text, figure: Figure, measures: list[Measure]) -> Measure | None:
    """Return the measure before an insertion: "consumption, which makes up half of output, rose 5.1 percent".

    ``measures`` are those before the figure, in order.
    """
    if len(measures) < len(["head", "inserted"]) or not _is_closed(text, figure, measures[-1]):
        return None
    for head in reversed(measures[:-1]):
        if figure.start_char - head.end > _LONGEST:
            return None
        opened = _OPENED.match(text.lower, head.end, measures[-1].start)
        if opened and not head.is_verb and "," not in text.lower[opened.end() : measures[-1].start]:
            return head
    return None


def is_inserted(text: Text, figure: Figure, measure: Measure) -> bool:
    """Tell whether a measure stands in an insertion alone: "Steel, which is a fifth of its costs, has risen 12%"."""
    begin = max(0, measure.start - _INSERTED_WITHIN)
    return _IN_RELATIVE.search(text.lower, begin, measure.start) is not None and _is_closed(text, figure, measure)


_INSERTED_WITHIN = 90
_IN_RELATIVE = LazyRegexp(r", (?:which|who|whose) [^,;.\n]*\Z")


def _is_closed(text: Text, figure: Figure, inserted: Measure) -> bool:
    """Tell whether a comma and a verb of the head stand between the insertion and the figure."""
    if figure.start_char - inserted.end > _LONGEST:
        return False
    closed = _CLOSED.match(text.lower, inserted.end, figure.start_char)
    verb = closed.group(1) if closed else ""
    return verb in load_words("measures", "restating") or (verb.endswith("ed") and verb not in _NO_VERBS)


_NO_VERBS = frozenset(["compared", "expected", "estimated", "based", "projected", "combined", "followed"])
