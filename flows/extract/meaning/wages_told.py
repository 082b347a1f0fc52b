"""Pay that verbs tell and no noun: "take home $90 a day", "is on £400 a week", "welders start at $38,000"."""

from __future__ import annotations

from flows.extract.figures.counted import singular
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
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
_TIMES = frozenset(["h", "hour", "d", "day", "wk", "week", "mo", "month", "a", "year", "shift", "night"])
_TASKS = frozenset(["delivery", "ride", "trip", "job", "gig", "song", "fight", "match", "article", "piece", "tree"])
_HOURS = frozenset(["h", "hour"])
"""By these only work is paid: "our lads get £6.85 an hour"."""
_SUBJECT = LazyRegexp(r"[a-z]+")
_NOT_PAID = LazyRegexp(r" (?:in|for) (?:rent|fees|tax|taxes|benefits?|pension)\b")


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
    is_timed = figure.per in _TIMES or figure.per in _TASKS
    if verb.group().startswith("start"):
        return _is_of_worker(text.lower, begin, verb.start())
    if verb.group().startswith(("make", "made", "get", "got", "draw", "drew")):
        return figure.per in _TASKS or (is_timed and _is_of_worker(text.lower, begin, verb.start()))
    return is_timed


def _is_of_worker(lower: str, begin: int, end: int) -> bool:
    """Tell whether somebody who works stands before a verb in its clause."""
    clause = lower[begin:end].replace("; ", ". ").rpartition(". ")[2]
    workers = load_words("occupations", "occupations") | load_words("measures", "staff") | _OTHER_WORKERS
    return any(singular(word) in workers for word in _SUBJECT.findall(clause))


_OTHER_WORKERS = frozenset(["courier", "rider", "employee", "graduate", "deckhand", "porter", "maid", "trainee"])
