"""Money for the time that is the subject of its price: "a night in the hostel costs £18", "a day's work pays"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import UNITS_OF_TIME
from flows.extract.figures.suffixes import match_suffix
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 110
_OF_WHAT = r"(?: (?:of|in|at|on|from|to|with|for) (?!which)[a-z0-9'’ -]{2,48}?)?"
_COSTS = (
    r"(?:costs?|sells? (?:for|at)|sold (?:for|at)|retails? (?:for|at)|retailed (?:for|at)|fetch(?:es|ed)|goes for"
    r"|went for|trad(?:es|ed) at|is priced at|was priced at|averages|averaged)"
)
_SUBJECT = LazyRegexp(
    r"\b(?:an?|one|each|every) (?:[a-z-]+ ){0,2}?"
    rf"(year|month|week|day|hour)(?:['’]s (?:work|labou?r|pay|wages?|rent|stay|hire|parking|toil))?{_OF_WHAT},?"
    r" (?:(?:which|that|now|still|already|then|currently|normally|usually|typically) ){0,2}"
    rf"(?:{_COSTS}|(?:will|would|can|could|may|has|had) (?:now )?(?:cost|sell for|fetch)"
    r"|is|was|pays?|paid|brings?|brought|earns?|earned)"
    rf" {HEDGES}(?:as (?:much|little) as )?\Z"
)


_WHAT_COSTS = LazyRegexp(
    r"\bwhat an? ([a-z-]+(?: (?:foot|metre|meter))?)(?: of [a-z ]{2,30}?)?"
    rf" (?:costs?|fetche[sd]|sells? for|sold for|went for|goes for|trad(?:es|ed) at)(?: [^.;:\n]{{1,48}})?: {HEDGES}\Z"
)
""" "What a megawatt-hour fetched on the market this week: "."""


def add_subject(lower: str, reading: Reading) -> None:
    """Set what an amount is per, where a time of work or of rent is told to cost or to pay it."""
    is_rated = reading.per is not None and not reading.rule.startswith("elided")
    if is_rated or reading.is_of_millions or reading.change_role == "change":
        return
    left = lower[max(0, reading.start - _REACH) : reading.start].rpartition("\n")[2]
    if "what a" in left and (priced := _WHAT_COSTS.search(left)):
        unit = match_suffix(lower, lower, priced.start(1) + reading.start - len(left))
        reading.per = unit[1].unit if unit and unit[1].kind == "quantity" else reading.per
        return
    if not any(f" {time}" in left for time in UNITS_OF_TIME):
        return
    subject = _SUBJECT.search(left)
    if subject:
        reading.per = UNITS_OF_TIME[subject.group(1)]
