"""Which words are steps from a day: "five years ago", "a year earlier", "two weeks from now"."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.dates.calendar import DAYS_IN, MONTHS_IN, YEARS_IN
from flows.extract.dates.calendar_units import NamedDay, RelativeUnit
from flows.extract.dates.cascade import Found, Rule
from flows.extract.dates.compared_with import is_compared, tells_level_then
from flows.extract.dates.durations import BELOW_DAY, Length
from flows.extract.dates.holidays import NEAREST, Holiday
from flows.extract.dates.in_length import InLength
from flows.extract.dates.step import Step, StepFrom, UnitBeside
from flows.extract.dates.step_from_mention import YEAR, StepFromMention, YearAgo
from flows.extract.dates.vocabulary import groups
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml

_TIME = LazyRegexp(r"['’]?s?['’]? time\b")
_WITHIN = LazyRegexp(
    r" (?:this|than|in (?:the|this|a) (?:day|week|month|year|season|game|match|half|race|tournament|decade|century))\b"
)
"""Behind "two weeks earlier" these make it "earlier this year"."""
_LASTING = LazyRegexp(
    r"\b(?:lasting|(?<!set )(?<!due )(?<!scheduled )(?<!planned )(?<!slated )(?<!booked )(?<!fixed )for)"
    r" (?:about |around |at least |up to |another )?\Z"
)
_RATE = LazyRegexp(rf"(?:\d|\b(?:{one_of(load_yaml('dates')['cardinals'])}))(?: (?!on |in )[a-z-]+){{0,3}} \Z")
_REACH = 40


def _step(sign: int, found: Found) -> Step | None:
    length = found.value("duration")
    return Step(length, sign, found.has(*groups()["AROUND"])) if isinstance(length, Length) else None


def _ago(found: Found) -> Step | YearAgo | None:
    length = found.value("duration")
    return YearAgo() if length == YEAR and _is_compared(found) else _step(-1, found)


def _is_compared(found: Found) -> bool:
    """ "From 2.25 percent a year ago", "a year ago it was 2.25 percent"."""
    start, end = found.tokens[0].start, found.tokens[-1].end
    is_heading = found.lower.startswith((" in brackets", " in parentheses"), end)
    return is_heading or is_compared(found.lower, start) or tells_level_then(found.lower, end)


_ENDS = ("", ".", "!", "?", "”", '"')


def _is_told_back(found: Found) -> bool:
    """ "A few days back, she fell ill"; "won two years back at the club" and "set it back a week" say no time."""
    is_led = found.word_before.lower() not in {"the", "by", "for", "is", "are", "was", "were", "be", "now", "every"}
    after = found.word_after
    is_first = found.word_before[-1:] in _ENDS and after in load_words("dates", "goes_on")
    length = found.value("duration")
    is_long = (length.smallest if isinstance(length, Length) else found.value("unit")) not in BELOW_DAY
    return is_led and is_long and (not after.isalnum() or is_first)


def _one_ago(found: Found) -> Step | YearAgo:
    unit = found.value("unit")
    return YearAgo() if unit == "year" and _is_compared(found) else Step(Length(1, unit), -1)


def _mentioned(found: Found) -> StepFromMention | None:
    length = found.value("duration")
    if length is None:
        unit = found.value("unit")
        length = Length(1, unit) if unit in DAYS_IN or unit in MONTHS_IN or unit in YEARS_IN else None
    is_back = found.has("earlier", "before", "previously", "prior")
    if found.has("later") and found.tokens[0].kind == "a" and found.word_before == "not":
        return None  # "before the end of July, and not a day later"
    if found.has("later", "earlier") and _WITHIN.match(found.lower, found.tokens[-1].end):
        return None
    if not isinstance(length, Length) or length.count is None or (is_back and length.smallest in BELOW_DAY):
        return None
    if length == _TWELVE_MONTHS and is_back:
        length = Length(1, "year")  # of a quarter the same quarter, as "a year earlier"
    return StepFromMention(length, -1 if is_back else 1)


_TWELVE_MONTHS = Length(12, "month")


def _like_earlier(found: Found) -> StepFromMention | None:
    """ "The year-earlier period", "the prior-year quarter": the like period one year before."""
    return StepFromMention(Length(1, "year"), -1) if found.values("unit")[0] == "year" else None


def _closing(found: Found) -> StepFromMention | None:
    """ "The year before", "two days after": only where no event follows that they would be relative to."""
    after, before = found.word_after, found.word_before
    is_rate = found.tokens[0].kind == "a" and found.has("after") and before[-1:].isdigit()
    # "180 dollars for that and $20 a year after that"
    is_prior = after == "to" and found.has("prior")  # "two days prior to the vote"
    is_followed = is_prior or (after and after.isalnum() and after not in load_words("dates", "behind_steps"))
    is_followed = is_followed and not tells_level_then(found.lower, found.tokens[-1].end)
    return None if is_rate or is_followed else _mentioned(found)


def _beside(found: Found) -> StepFrom | None:
    length, base = found.value("duration"), found.value("day", "period")
    if found.has("since") and not found.has("in"):
        return None  # "down by three quarters since 1961"
    if found.has("from") and _lasts(found):
        return None
    if length is None:
        length = Length(1, found.value("unit"))
        if found.has("on") and (length.unit != "week" or not found.has("day")):
            return None  # "20 dollars an hour on April 1"
        if found.has("from") and (length.unit == "quarter" or _is_rate(found)):
            return None  # "up a quarter from a year ago", "40 flights a day from 1 July"
    sign = -1 if found.has("before") else 1
    if isinstance(base, Holiday) and base.which is None:
        base = replace(base, which=NEAREST)
    return StepFrom(length, sign, base) if isinstance(length, Length) and length.unit else None


def _is_rate(found: Found) -> bool:
    """ "Will take 40 patients a day from 1 July", "$9 a week from May"; "will meet a week from Friday" is a day."""
    start = found.tokens[0].start
    return _RATE.search(found.lower, max(0, start - _REACH), start) is not None


def _lasts(found: Found) -> bool:
    """ "Will stop exports for 45 days from Friday"; "is set for two weeks from Friday" is a day."""
    start = found.tokens[0].start
    return _LASTING.search(found.lower, max(0, start - _REACH), start) is not None


def _day_beside(found: Found) -> StepFrom | None:
    """ "The day before yesterday"."""
    base = found.value("day")
    return StepFrom(Length(1, "day"), -1 if found.has("before") else 1, base) if found.value("unit") == "day" else None


def _in_length(found: Found) -> InLength | None:
    length = found.value("duration")
    is_sure = _TIME.match(found.lower, found.tokens[-1].end) is not None
    return InLength(length, is_sure) if isinstance(length, Length) else None


def _unit_beside(found: Found) -> UnitBeside | None:
    unit, day = found.value("unit"), found.value("day")
    is_dated = isinstance(day, Holiday) or getattr(day, "month", None) is not None
    return UnitBeside(unit, -1 if found.has("before") else 1, day) if unit in {"week", "weekend"} and is_dated else None


def _like_step(found: Found) -> StepFrom | None:
    """ "A week ago today", "two years ago this month": the like day or unit at that distance."""
    step, here = found.values("day", "period")
    length = step.length if isinstance(step, Step) else YEAR if isinstance(step, YearAgo) else None
    is_here = isinstance(here, NamedDay) or (isinstance(here, RelativeUnit) and here.shift == 0)
    return StepFrom(length, -1, here) if length and length.count and is_here else None


def _step_from_today(found: Found) -> StepFrom | None:
    """ "The shop will open a week today"; "it has been shut for a week today" is a length."""
    length, day = found.value("duration") or Length(1, found.value("unit")), found.value("day")
    is_named = isinstance(day, NamedDay) and day.shift >= 0 and isinstance(length, Length)
    start = found.tokens[0].start
    is_to_come = _TO_COME.search(found.lower, max(0, start - _REACH), start) is not None
    return StepFrom(length, 1, day) if is_named and is_to_come and length.unit in _LONG else None


_LONG = {"week", "fortnight", "month", "year"}
_TO_COME = LazyRegexp(
    r"\b(?:(?:will|shall|due|scheduled|until|till|by|before)\b[^,;.]*"
    r"|(?<!\bit )(?:is|are|(?:open|start|begin|resume|end|clos|return|leave|vote|meet|play)e?s?) )\Z"
)
DAY_RULES = (Rule("day_beside", "the unit before|after day", "day", _day_beside),)
RULES = (
    Rule("ago", "AROUND? duration ago", "day", _ago),
    Rule("ago", "a UNIT ago", "day", _one_ago),
    Rule("ago", "duration back", "day", lambda found: _ago(found) if _is_told_back(found) else None),
    Rule("ago", "a UNIT back", "day", lambda found: _one_ago(found) if _is_told_back(found) else None),
    Rule("from_now", "AROUND? in? duration from now", "day", lambda found: _step(1, found)),
    Rule("from_now", "a UNIT from now", "day", lambda found: Step(Length(1, found.value("unit")), 1)),
    Rule("earlier", "duration earlier|later|previously|afterwards", "period", _mentioned),
    Rule("earlier", "a UNIT earlier|later|previously|afterwards", "period", _mentioned),
    Rule("earlier", "the? unit hyphen earlier|ago UNIT|period_word", "period", _like_earlier),
    Rule("earlier", "the? prior|previous hyphen unit UNIT|period_word", "period", _like_earlier),
    Rule("before", "duration before|after|prior", "period", _closing),
    Rule("before", "the|a UNIT before|after|prior", "period", _closing),
    Rule("steps_from", "more|less? than? in? duration before|after|from|since|following day", "day", _beside),
    Rule("steps_from", "a UNIT before|after|from|on day", "day", _beside),
    Rule("steps_from", "in? duration before|after|since period", "period", _beside),
    Rule("steps_from", "a|the UNIT before|after period", "period", _beside),
    Rule("unit_beside", "the unit before|after day", "period", _unit_beside),
    Rule("like_step", "day comma? day|period", "day", _like_step),
    Rule("step_from_today", "duration day", "day", _step_from_today),
    Rule("step_from_today", "a UNIT day", "day", _step_from_today),
    Rule("in_units", "in AROUND? duration", "duration", _in_length, ("in", *groups()["AROUND"])),
)
