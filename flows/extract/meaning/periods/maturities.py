"""Years that name a bond, by when it falls due: "the yield on the 2025 bond rose to 5.9 percent"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_BOND = LazyRegexp(r" (?:[\w-]+ ){0,2}(?:eurobonds?|bonds?|notes?|gilts?|bunds?|debentures?|treasuries)\b")
_LEAD = 16


def is_maturity(lower: str, start: int, end: int) -> bool:
    """Tell whether a year is the one in which a bond falls due, not that in which something befell bonds."""
    if not lower[start:end].isdecimal() or _BOND.match(lower, end) is None:
        return False
    lead = lower[max(0, start - _LEAD) : start].split()
    return lead != [] and lead[-1] not in load_words("periods", "time_prepositions")
