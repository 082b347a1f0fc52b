"""The tense of the clause around a time expression: it decides whether "Tuesday" was or will be."""

from __future__ import annotations

from itertools import pairwise

from flows.extract.dates.attributes import OWNERS
from flows.extract.dates.tense_beside import tense_beside, words_of_clause
from flows.extract.dates.timetables import is_due, is_planned, is_scheduled, is_told_behind
from flows.extract.dates.verb_tense import ARE, PLANS, VOWED, WERE, Tense, first_tense, words_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.sayers import behind_sayer

_AFTER_DOING = LazyRegexp(r"\b[Aa]fter (?:[a-z]+ly )?[a-z]+ing [^,;.]{0,60}\Z")
_SUBORDINATE = LazyRegexp(
    r"\b(?:said|says|added|adding|saying|told|announced|warned|promised|decided|ruled|decreed|confirmed)"
    r"(?: [\w'’]+)? that (?:(?:from|by|in|on) (?:late |early |mid-)?)?(?:the )?\Z"
)
"""The clause that tells of the day begins with it: "said that Friday's vote would be", "that from May fees would"."""
_OPENING = LazyRegexp(r"\b(?:and|but) (?:in|on|from|by) (?:late |early )?\Z")
"""The clause of its own begins with it: "it sold 40 last year, and in June it will sell more"."""
_BEHIND_EVENT = LazyRegexp(
    r"\b[Aa]fter (?=(?:the|an?|its|their|his|her|this|that|[a-z]+ing|[^\s,;]{1,30}['’]s?) )"
    r"(?:(?!(?:elections?|votes?|polls?|referendum|summit|meetings?|talks|harvest|festival|season|is|are|takes?|leaves?"
    r"|retires?|expires?|ends?|closes?|opens?|steps?|returns?|goes|comes|returning) )[^\s,;]+ ){1,10}"
    r"in (?:late |early |mid-)?\Z"
)
_LONGEST_EVENT = 120
""" "Expects the rate, after the increase in July, to peak": of what comes before what is to come."""
_FORECAST_MOVED = LazyRegexp(
    r"\b(?P<moved>raised|lifted|cut|lowered|trimmed|reduced|increased|changed|upgraded|downgraded|kept|left|set|put|nudged)"
    r" (?:up |down )?(?:its|their|his|her|the) (?:own )?(?:[\w'’-]+ )?"
    r"(?:forecast|projection|outlook|guidance|prediction|goal|target)s?"
    r" (?:for (?:[\w'’-]+ ){1,5})?(?:to|at|of) (?:about |just |only )?\S*\d\S*(?: [a-z]+)?"
    r" (?:in|by|for) (?:the )?\Z"
    r"|\b(?:sees?|puts?|expects?|reckons?) (?:[\w'’-]+ ){1,4}at (?:about |just |only )?\S*\d\S*(?: [a-z]+)?"
    r" (?:by|in) (?:the )?\Z"
)
""" "Raised its forecast for inflation to 4 percent in the fourth quarter": the verb is of the forecast alone."""
_PART_OF_YEAR = LazyRegexp(r"\b(?:quarter|half)\b")
"""What forecasts are made for; "cut its forecast to 2 percent in March" may tell when it was cut."""
_NEAR = 5
_LAST_WORDS = 48
_OTHER_DAY = LazyRegexp(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?:or|and) \Z")
"""The day beside a day, whose tense both have: "on Sunday or Monday"."""
_BACK, _AHEAD = 140, 90
_CLOSING = LazyRegexp(r"[,.?!][\"”’]")
"""Behind it stands who said it, whose tense is not that of what was said."""
_LEADS = ("rom ", "n ", "y ", "ntil ")
_EXPECTED = frozenset({"expected", "forecast", "predicted", "scheduled", "anticipated", "projected"})


def tense_around(string: str, sentence_start: int, start: int, end: int, sentence_end: int) -> Tense:
    """Return the tense of the nearest verb before an expression in its sentence, else of the first behind it."""
    before = string[max(sentence_start, start - _BACK) : start]
    before = _OTHER_DAY.sub("", before) if before.endswith(("day or ", "day and ")) else before
    is_of_forecast = _is_of_forecast(before, string[start:end])
    told = Tense.FUTURE if is_of_forecast else tense_beside(string, start, end, before)
    if told is not None:
        return told
    ahead = string[end : min(sentence_end, end + _AHEAD)]
    if ahead.startswith(", ") and before.endswith(_LEADS):
        ahead = behind_sayer(ahead)  # "from July, the minister said, fares will rise"
    last = max(0, len(before) - _LAST_WORDS)
    if _SUBORDINATE.search(before, last):
        return _tense_behind(ahead)
    if _OPENING.search(before, last) and (told := _tense_behind(ahead, _NEAR)) is not Tense.NONE:
        return told
    words = words_of_clause(before)
    tense = _tense_before(words, before)
    is_open = tense is Tense.FUTURE and _BEHIND_EVENT.search(before, max(0, len(before) - _LONGEST_EVENT)) is not None
    if is_open or tense is not Tense.NONE or (", " in before and ahead.startswith(",")):
        return Tense.NONE if is_open else tense
    tense = Tense.FUTURE if is_told_behind(ahead) and is_planned(words) else _tense_behind(ahead)
    if tense is not Tense.NONE:
        return tense
    is_title = _is_in_title(string, start)
    is_to_come = _has_infinitive([word.lower() for word in words]) if is_title else is_planned(words)
    is_to_come = is_to_come or not PLANS.isdisjoint(words)
    return Tense.FUTURE if is_to_come else Tense.NONE


def _is_of_forecast(before: str, printed: str) -> bool:
    """Tell whether what leads up to an expression makes it the time that a forecast or goal is for."""
    told = _FORECAST_MOVED.search(before, max(0, len(before) - _LONGEST_EVENT))
    is_open = told is not None and told["moved"] is not None and told.group().endswith((" in ", " in the "))
    return told is not None and (not is_open or _PART_OF_YEAR.search(printed) is not None)


def _tense_behind(ahead: str, within: int | None = None) -> Tense:
    """Return the first tense behind an expression, within so many words: "on Monday he promised to" is of Monday."""
    words = _as_told(words_of(_CLOSING.split(ahead, 1)[0]))
    return first_tense(words, range(len(words[:within])))


def _as_told(words: list[str]) -> list[str]:
    """Return words with what somebody said of the future as said: "on Monday the bank forecast a fall"."""
    if VOWED.isdisjoint(words) and _EXPECTED.isdisjoint(words):
        return words
    told = list(words)
    for at, word in enumerate(words):
        following = words[at + 1 : at + 2]
        is_object = following != [] and (following[0] in OWNERS or following[0].isdigit())
        is_active = is_object and words[max(0, at - 1)] not in OWNERS | ARE | WERE
        if word in VOWED or (word in _EXPECTED and is_active):
            told[at] = "told"
    return told


def _tense_before(words: list[str], before: str) -> Tense:
    tense = Tense.FUTURE if is_due(words) else first_tense(words, range(len(words) - 1, -1, -1))
    if tense is not Tense.NONE:
        return tense
    if _AFTER_DOING.search(before):
        return Tense.PAST
    return Tense.FUTURE if is_scheduled(words) else Tense.NONE


def _has_infinitive(words: list[str]) -> bool:
    verbs = load_words("dates", "headline_verbs")
    return any(word == "to" and verb in verbs for word, verb in pairwise(words))


def _is_in_title(string: str, start: int) -> bool:
    """A headline tells what is to come by an infinitive: "Fuel prices to rise again from Saturday"."""
    end = string.find("\n\n", start, start + _AHEAD)
    if end < 0 and len(string) <= start + _AHEAD and string[-1:].isalnum():
        end = len(string)
    return end > 0 and "\n" not in string[max(0, start - _BACK) : start]
