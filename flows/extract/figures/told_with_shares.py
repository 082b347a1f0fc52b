"""Results of two times with what each is a share: "earned $212 million, or $1.47 a share, against $259 million, or"."""

from __future__ import annotations

from flows.extract.figures.alike import are_of_one_unit, set_ends
from flows.extract.figures.carried import BEFORE_THAT
from flows.extract.figures.reading import Reading
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_LEAST, _FAR = 3, 220
_OR = LazyRegexp(rf",? (?:or|equal to|equivalent to) {HEDGES}| \(")
_AGAINST = LazyRegexp(
    rf"\)?[^;:\n]{{0,90}}?,? (?:{COMPARED}|up from|down from|from|after)"
    r" (?:(?:(?:an?|the|net|operating|pretax|year-earlier|year-ago|restated|adjusted) ){0,3}(?:profit|earnings|income)"
    rf"(?: of)? )?{HEDGES}"
)
_RATE = LazyRegexp(r" (?:an?|per) [a-z]+(?: [a-z]+)??[,)]?(?= )")
_BEFORE_CHANGE = frozenset(["level", "start"])
_LOSS = ("loss", "deficit", "shortfall")


def add_with_shares(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Make two changes of two results and of what each of them is a share."""
    if len(before) < _LEAST or reading.kind != "money" or not reading.per or reading.change_role not in _BEFORE_CHANGE:
        return
    end, end_share, start = before[-_LEAST:]
    if not are_of_one_unit(end, start) or end.kind != "money" or end.per or start.per or end_share.per != reading.per:
        return
    is_open = end.change_role == end_share.change_role == "level" and start.change_role in _BEFORE_CHANGE
    if not is_open or reading.start - end.start > _FAR or not _are_compared(lower, end, end_share, start, reading):
        return
    if set_ends(start, end):
        set_ends(reading, end_share)


def _are_compared(lower: str, end: Reading, end_share: Reading, start: Reading, reading: Reading) -> bool:
    """Tell whether both results are told with their shares, the second of an earlier time and none of them a loss."""
    said = lower[max(0, end.start - _BEFORE) : reading.start]
    if any(word in said for word in _LOSS) or not _OR.fullmatch(lower, end.end, end_share.start):
        return False
    if not _OR.fullmatch(lower, start.end, reading.start):
        return False
    if not _AGAINST.fullmatch(lower, max(end_share.end, end_share.covered), start.start):
        return False
    rate = _RATE.match(lower, reading.end)
    behind = rate.end() if rate else max(reading.end, reading.covered)
    if start.change_role == "start":
        return True
    return BEFORE_THAT.match(lower, behind) is not None or "year-" in lower[end_share.end : start.start]


_BEFORE = 40
