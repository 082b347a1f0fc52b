"""A unit of time without its article, by which a number is told against: "1.12 bln vs 1.04 bln yr ago"."""

from __future__ import annotations

from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_UNIT = LazyRegexp(r"[0-9.,]+(?: (?:[a-z]+lion|[a-z]{1,3}ln|[mbt]n|k))?[mbk]? (?:year|yr|month|mth|quarter|qtr)")
_THEN = LazyRegexp(r"[ -](?:ago|earlier|prior|before)\b|/(?:year|yr|month|mth|quarter|qtr)\b")
_AGAINST = LazyRegexp(
    rf"\b(?:from|{COMPARED}) (?:(?:an? )?(?:[a-z]+ )?(?:profit|loss|surplus|deficit|gain|shortfall) (?:of )?)?"
    rf"{HEDGES}\Z"
    r"|[0-9] ?(?:million|billion|trillion|[mbt]ln|[mbt]n|m)(?: [a-z]{3,8})?(?:[,;] | \()\Z"
)
""" "Vs 1.04", "vs deficit 1.04", "1.20 bln crowns (1.04"."""
_REACH = 64


def is_told_against(lower: str, start: int, end: int) -> bool:
    """Tell whether the unit behind digits is the time of what another level is told against, and no length."""
    if not _UNIT.fullmatch(lower, start, end) or not _THEN.match(lower, end):
        return False
    return _AGAINST.search(lower, max(0, start - _REACH), start) is not None
