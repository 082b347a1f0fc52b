"""Pay that verbs tell and no noun: "take home $90 a day", "is on £400 a week", "welders start at $38,000"."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.counted import singular
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.per_time import TIMES_OF_PAY
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 90
_GETS = LazyRegexp(
    r"\b(?:takes? home|took home|taking home|clears?|cleared|pockets?|pocketed|makes?|made|gets?|got|draws?|drew"
    r"|(?:is|are|was|were|be|being) on|starts?(?: out)? (?:at|on)|started(?: out)? (?:at|on)|hired (?:at|for))"
    rf" {HEDGES}(?:the equivalent of )?\Z"
)
_ALWAYS_PAY = ("home", "hired")
_UNTIMED = ("home", "hired", "start")
"""Without a time one of these tells pay."""
_TIMES = TIMES_OF_PAY | {"night"}
_TASKS = frozenset(["delivery", "ride", "trip", "job", "gig", "song", "fight", "match", "article", "piece", "tree"])
_HOURS = frozenset(["h", "hour"])
"""By these only work is paid: "our lads get £6.85 an hour"."""
_SUBJECT = LazyRegexp(r"[a-z]+")
_NOT_PAID = LazyRegexp(r" (?:in|for) (?:rent|fees|tax|taxes|benefits?|pension)\b")
_PAID = LazyRegexp(
    r"\b(?:pays?|paid|paying|earns?|earned|earning|gets?|got|getting|receives?|received|makes?|made|offers?|offered)"
    rf" (?:(?:him|her|them|us|me|each) )?{HEDGES}\Z"
)
_FOR_WORK = LazyRegexp(
    r" (?:for|per) (?:an?|each|every|the|his|her|their|our) (?:[a-z0-9-]+ ){0,2}?"
    r"(?:(?:day|night|week|morning|month)['’]s (?:work|labou?r)|[0-9a-z]+-hour (?:day|shift|night|week)|shift)\b"
)
_WORK_PAYS = LazyRegexp(
    r"\b(?:day|night|hour|week|morning|month)['’]s (?:work|labou?r)\b[^.;\n]{0,60}?"
    rf"\b(?:pays?|paid|paying|earns?|earned|brings?(?: in)?|brought(?: in)?|fetch(?:es|ed)?) {HEDGES}\Z"
)
_JOB = LazyRegexp(r"-an?-(?:hour|day|week|month|year)(?: [a-z-]+)? (?:job|post|position|role|gig)s?\b")


def is_of_work(text: Text, figure: Figure) -> bool:
    """Tell whether an amount is told to be paid for work: "£40 for a 12-hour day", "a $1,450-a-week job"."""
    lower, begin = text.lower, max(0, figure.start_char - _REACH)
    if _JOB.match(lower, figure.end_char):
        return True
    if _FOR_WORK.match(lower, figure.end_char) and _PAID.search(lower, begin, figure.start_char):
        return True
    if is_paid_to_staff(text, figure, begin):
        return True
    return "work" in lower[begin : figure.start_char] and _WORK_PAYS.search(lower, begin, figure.start_char) is not None


def is_paid_to_staff(text: Text, figure: Figure, begin: int) -> bool:
    """Tell whether staff are paid an amount, or it is what they or an hour of them may earn or cost."""
    if figure.scale and not figure.per:
        return False
    lower, end = text.lower, figure.start_char
    if _EARNING.search(lower, begin, end) or _HOUR_COSTS.search(lower, begin, end):
        return True
    pays = _PAYS_STAFF.search(lower, begin, end)
    return pays is not None and singular(pays.group(1)) in _staff()


_PEOPLE = r"(?:everyone|everybody|anyone|anybody|no one|nobody|those|people|workers|staff|employees)"
_EARNING = LazyRegexp(
    rf"\b{_PEOPLE}(?: who)? (?:earning|earns?|earned|paid|making)"
    rf" (?:(?:less than|more than|no more than|under|over|up to|below|above) )?{HEDGES}\Z"
)
_HOUR_COSTS = LazyRegexp(
    r"\b(?:an hour|a day) (?:of (?:work|labou?r) (?:costs?|cost)(?: (?:us|them|him|her))?"
    rf"|(?:costs?|cost) (?:us|them|him|her|employers)) {HEDGES}\Z"
)
_PAYS_STAFF = LazyRegexp(rf"\b(?:pays?|paid|paying)(?: [a-z-]+){{0,3}}? ([a-z-]+s) {HEDGES}(?:just |only )?\Z")


@cache
def _staff() -> frozenset[str]:
    return load_words("measures", "trades_of_staff") | load_words("measures", "staff")


def is_wage_told(text: Text, figure: Figure) -> bool:
    """Tell whether somebody gets an amount for their work, by the verb before it."""
    begin = max(0, figure.start_char - _REACH)
    if figure.per is None and not any(text.lower.find(word, begin, figure.start_char) >= 0 for word in _UNTIMED):
        return False
    verb = _GETS.search(text.lower, begin, figure.start_char)
    if verb is None or _NOT_PAID.match(text.lower, figure.end_char):
        return False
    if figure.per in _HOURS or any(word in verb.group() for word in _ALWAYS_PAY):
        return True
    if verb.group().startswith("start"):
        return _is_of_worker(text.lower, begin, verb.start())
    if verb.group().startswith(("make", "made", "get", "got", "draw", "drew")):
        return figure.per in _TASKS or (figure.per in _TIMES and _is_of_worker(text.lower, begin, verb.start()))
    return figure.per in _TIMES or figure.per in _TASKS


def _is_of_worker(lower: str, begin: int, end: int) -> bool:
    """Tell whether somebody who works stands before a verb in its clause."""
    clause = lower[begin:end].replace("; ", ". ").rpartition(". ")[2]
    return any(singular(word) in _workers() for word in _SUBJECT.findall(clause))


@cache
def _workers() -> frozenset[str]:
    return load_words("occupations", "occupations") | load_words("measures", "staff") | _OTHER_WORKERS


_OTHER_WORKERS = frozenset(["rider", "graduate", "maid", "trainee"])
