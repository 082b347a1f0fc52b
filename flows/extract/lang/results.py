"""Results that a firm or office puts out: "reported a loss of $3 million" tells of a time that is over by then."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml

_REACH = 140
_TELLING = r"(?:reported|posted|announced|published|disclosed|unveiled|released|revealed)"
_OWN_TIME = (
    rf"(?:an? |its |their )?(?:(?:fiscal )?(?:19|20)\d\d(?:[-–/]\d\d)?|{one_of(load_yaml('dates')['months'])}"
    r"|q[1-4]|(?:first|second|third|fourth)[- ](?:quarter|half)) (?:[\w'’-]+ ){1,4}of"
)
""" "Its April exports of", "a third-quarter total of": whatever is told with its time."""
_RESULT = (
    rf" (?:{_OWN_TIME}\b"
    r"|(?:(?!(?:and|or|that|of|in|on|at|to|for|from|with|by|who|which|after|before)\b)[\w'’.-]+ ){0,6}?"
    rf"(?:{one_of(load_words('periods', 'reported_results'))})\b"
    r"(?! of (?:[a-z]+ ){0,2}\d[\d,.]* (?!(?:million|billion|trillion|crore|lakh)\b)))"
)
"""With its article and what it is called; the loss of 40 homes is none."""
_REPORTED = LazyRegexp(rf"\b{_TELLING}{_RESULT}(?P<rest>[^;:“”\"]*)\Z")
_WHO = r"(?:(?!(?:who|which|that|and|or|but|after|when|as|in|on|of|for)\b)[\w'’&.-]+ ){0,4}?"
_REPORTS = LazyRegexp(rf",? {_WHO}{_TELLING}{_RESULT}")


def told_before(lower: str, begin: int, start: int) -> str | None:
    """Return what stands between a result that was reported and a place behind it, None where none was."""
    match = _REPORTED.search(lower, max(begin, start - _REACH), start)
    return match["rest"] if match else None


def tells_behind(lower: str, end: int) -> bool:
    """Tell whether a result is reported right behind a place: "on Thursday reported revenue of", "it posted a loss"."""
    return _REPORTS.match(lower, end) is not None
