"""Money for what is the subject of its price: "a 50kg bag of maize costs 1,900 kwacha", "a day in the field pays"."""

from __future__ import annotations

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import UNITS_OF_TIME
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 110
_OF_WHAT = r"(?: (?:of|in|at|on|from|to|with|for) (?!which)[a-z0-9'’ -]{2,48}?)?"
_COSTS = (
    r"(?:costs?|sells? (?:for|at)|sold (?:for|at)|retails? (?:for|at)|retailed (?:for|at)|fetch(?:es|ed)|goes for"
    r"|went for|trad(?:es|ed) at|is priced at|was priced at|averages|averaged)"
)
_SUBJECT = LazyRegexp(
    r"\b(?:an?|one|each|every) (?:[0-9][0-9.]*[ -]?[a-z]+[ -])?(?:[a-z-]+ ){0,2}?"
    rf"(?:(?P<noun>[a-z]+){_OF_WHAT} (?:(?:now|still|already|then|currently|normally|usually|typically) )?"
    rf"(?P<verb>{_COSTS}|(?:will|would|can|could|may|has|had) (?:now )?(?:cost|sell for|fetch)"
    r"|is|was|pays?|paid|brings?|brought|earns?|earned))"
    rf" {HEDGES}(?:as (?:much|little) as )?\Z"
)
_PAYS = frozenset(["pay", "pays", "paid", "bring", "brings", "brought", "earn", "earns", "earned"])


def add_subject(lower: str, reading: Reading) -> None:
    """Set what an amount is per, where a measure of goods or of work is told to cost or to pay it."""
    is_rated = reading.per is not None and not reading.rule.startswith("elided")
    if is_rated or reading.is_of_millions or reading.change_role == "change":
        return
    left = lower[max(0, reading.start - _REACH) : reading.start].rpartition("\n")[2]
    said = left.split()
    if words("containers").isdisjoint(said) and UNITS_OF_TIME.keys().isdisjoint(said):
        return
    subject = _SUBJECT.search(left)
    if subject:
        reading.per = _named(subject["noun"], is_pay=subject["verb"] in _PAYS) or reading.per


def _named(noun: str, *, is_pay: bool) -> str | None:
    if noun in UNITS_OF_TIME:
        return UNITS_OF_TIME[noun]
    return singular(noun) if noun in words("containers") and not is_pay else None
