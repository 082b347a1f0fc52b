"""Numbers with their article, told against what was told before: "rather than the seven sought", "the usual nine"."""

from __future__ import annotations

from flows.extract.figures.left import word_before
from flows.extract.figures.likeness import is_like
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.figures.told_again import PHRASE_END
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_USUALS = (
    "usual|normal|customary|standard|typical|average|present|current|previous|original|old|legal|statutory"
    "|recommended|required|allotted|scheduled|planned|promised|expected"
)
_OWNERS = "the|its|his|her|their"
_AGAINST_THE = (
    rf"(?:instead of|rather than|not|up from|down from|{COMPARED}|unlike) "
    rf"(?:{_OWNERS}) (?:(?:{_USUALS}) )?"
)
_LEADS = LazyRegexp(rf"\b{_AGAINST_THE}\Z")
_LEADS_REACH = 48
_LAST_OF_LEADS = frozenset(f"{_OWNERS}|{_USUALS}".split("|"))
_TOLD = LazyRegexp(
    r" (?:that|which|it|he|she|they|we|you|prosecutors|officials|sought|set|laid|asked|told|foreseen|[a-z]{3,}ed"
    r"|of (?:an?|last|the|two|three|four|five|ten|[0-9]+|(?:19|20)[0-9]{2}) ?[a-z]*)\b"
    r"| (?:the|his|her|its|their|mr|mrs|ms|dr)\b"
)
"""Behind such a number: "the three the defence had asked for", "the 25 promised", "the 14 of two years ago"."""

_TIME_AGAINST = LazyRegexp(rf"(?:['’] [a-z]+)?(?: (?!and\b|but\b|while\b)[a-z]+){{0,5}}?,? {_AGAINST_THE}{HEDGES}")


def is_against_told(lower: str, number: Number) -> bool:
    """Tell whether a number with "the" is no pronoun but what another figure is told against."""
    if word_before(lower, number.start) not in _LAST_OF_LEADS:
        return False
    near = max(0, number.start - _LEADS_REACH), number.start
    return _LEADS.search(lower, *near) is not None and _is_whole(lower, number.end)


def _is_whole(lower: str, end: int) -> bool:
    return PHRASE_END.match(lower, end) is not None or _TOLD.match(lower, end) is not None


def fill_against(lower: str, reading: Reading, previous: Reading) -> bool:
    """Give a number that a time is told against its unit: "five years instead of the three asked for"."""
    gap = _TIME_AGAINST.fullmatch(lower, previous.end, reading.start)
    is_time = gap is not None and is_like(previous, reading) and _is_whole(lower, reading.end)
    if is_time:
        carry(reading, previous)
    return is_time
