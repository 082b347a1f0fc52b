"""What a change leaves: "shed 412 herds, leaving 6,533", "Raised by 5 percent, the pension will be 820 euros"."""

from __future__ import annotations

from flows.extract.figures.alike import WHOLE_LEVELS, are_alike
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 130
_LEAVING = LazyRegexp(
    r"[^.;:\n]{0,80}(?:,| and| to) (?:which )?(?:leav(?:es|ing|e)|left)(?: (?:it|them|the [a-z]+|[a-z]+))?"
    rf"(?: (?:with|at))? {HEDGES}(?:a total of )?\Z"
)
_ARE_LEFT = LazyRegexp(
    r"[^;:\n]{0,60}\. (?:that leaves|this leaves|there (?:are|were)|some|about|only|just) (?:now )?\Z"
)
_LEFT = LazyRegexp(r"(?: [a-z]+)? (?:left|remain|remained|are left|were left)\b")
_BE = (
    r"(?:is|are|was|were|will be|would be|now (?:costs?|stands? at|is)|costs?|stands? at|stood at|came to|totall?ed"
    r"|reached)"
)
_PARTICIPLE = LazyRegexp(
    r"(?:\A|\n|[.!?”\"] )(?:up|down|raised|lowered|cut|increased|reduced|lifted|trimmed|slashed|boosted|helped)"
    rf" (?:by )?{HEDGES}\Z"
)
_SUBJECT = LazyRegexp(rf"[^.;:\n,]{{0,50}}, (?:[a-z'’-]+ ){{1,6}}?{_BE} {HEDGES}\Z")


def add_left_over(lower: str, reading: Reading, previous: Reading) -> None:
    """Make the end of the change before it of what it leaves and of the subject of its participle."""
    if (
        reading.change_role != "level"
        or reading.direction
        or reading.kind not in WHOLE_LEVELS
        or previous.direction is None
    ):
        return
    if previous.change_role != "change" or not 0 <= reading.start - previous.end < _REACH:
        return
    gap = lower[max(previous.end, previous.covered) : reading.start]
    is_share_of_count = previous.kind == "percent" and reading.kind in {"count", "number"}
    is_like = is_share_of_count or are_alike(reading, previous)
    is_left = is_like and _is_left(lower, reading, previous, gap)
    if is_left or (_SUBJECT.match(gap) and _PARTICIPLE.search(lower, max(0, previous.start - 40), previous.start)):
        reading.direction, reading.change_role = previous.direction, "end"


def _is_left(lower: str, reading: Reading, previous: Reading, gap: str) -> bool:
    if _LEAVING.match(gap):
        return True
    return previous.direction == "down" and bool(_ARE_LEFT.match(gap)) and bool(_LEFT.match(lower, reading.end))
