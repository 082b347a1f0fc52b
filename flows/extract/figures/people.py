"""Numbers of people that only a deed, a state or a group tells: "killed 62", "at least 12 dead", "a crowd of 300"."""

from __future__ import annotations

from flows.extract.figures.counted import is_plural, singular
from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.like_before import size
from flows.extract.figures.modifiers import modifier_words
from flows.extract.figures.place import FILE, Place, follows, head, is_person
from flows.extract.figures.told_groups import told_persons
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_OF_STATE = LazyRegexp(
    r" of (?:the|those) (?:dead|deceased|accused|arrested|detained|injured|wounded|missing|killed|homeless|hurt"
    r"|unemployed)\b"
)
_AT = LazyRegexp(r" (?:at|in) [A-Z]")
_CROWD_BEHIND = LazyRegexp(
    r", (?:the|their|its|a|his|her) (?:[a-z-]+ ){0,3}(?:crowd|attendance|gate|audience|turnout)\b"
)
"""Behind a number of people: "beat Dunley before 4,200, their biggest crowd"."""

_DEAD_AT = LazyRegexp(
    r"\b(?:(?:own|its|their|the) (?:dead|injured|wounded|missing) at|crowds? of"
    rf"|(?:quake|blast|crash|death|flood) toll) {HEDGES}\Z"
)
"""Before them: "put its own dead at three", "told a crowd of some 9,000"."""

_OPENING = LazyRegexp(r"(?!the |these |those |its |their |his |her |our |other |all )([a-z-]+) [a-z]+ numbered ")
_WHO = LazyRegexp(r"\b([a-z]+), who [a-z]+ (?:[a-z]+ ){0,2}\Z")
_WHO_FROM = LazyRegexp(
    r"\b([a-z]+) (?:from|of|for|with|in|sent by) (?:[a-z’'-]+ ){0,3}[a-z’'-]+, who [a-z]+ (?:[a-z]+ ){0,2}\Z"
)
"""The persons are named before where they are from: "Observers from the OSCE, who numbered 83"."""
_WHO_REACH = 60
_LARGE = LazyRegexp(r"[0-9]{1,3},[0-9]{3}")
_OTHERS = LazyRegexp(
    r" others (?:were|are|was|have|had|who|in|died|remain|remained|suffered|escaped|fled|survived|killed|wounded"
    r"|injured|hurt|dead|missing|arrested|detained)\b"
)
_OTHERS_ALONE = LazyRegexp(r" others(?:[.,;]|\Z)")


def people(place: Place) -> str | None:
    """Return people for "killed 62", "at least 12 dead" and "a trial of 17,600"."""
    lower, reading = place.text.lower, place.reading
    before = [word.strip(",\"“'") for word in words_before(lower, reading.start, 5)]
    is_crowd = before[-1:] == ["before"] and _AT.match(place.text.string, reading.end) is not None
    is_crowd = is_crowd or _CROWD_BEHIND.match(lower, reading.end) is not None
    is_crowd = is_crowd or _DEAD_AT.search(lower, max(0, reading.start - _WHO_REACH), reading.start) is not None
    if _CAPACITY.search(lower, max(place.sentence_start, reading.start - _CAPACITY_REACH), reading.start):
        return _held(place) or "people"
    if before[-2:] == ["crew", "of"]:
        return "crew"
    if _of_population(before):
        return before[-3] if before[-3] in words("animals", FILE) else "people"
    if is_crowd or " ".join(before[-2:]) in words("people_groups", FILE):
        return (_held(place) if before[-1:] == ["for"] else None) or "people"
    is_at = before[-1:] == ["at"]  # "drivers caught at 60"
    while before and before[-1] in modifier_words() and before[-1] != "and" and not is_at:
        before.pop()
    if before and before[-1] in words("person_verbs", FILE):
        return "people"
    is_state = follows(lower, reading.end, "states_of_people") or _OF_STATE.match(lower, reading.end) is not None
    is_subject = reading.rule.startswith("vague") and follows(lower, reading.end, "verbs_of_people")
    return (_told_in_sentence(place) or "people") if is_state or is_subject else None


_CAPACITY = LazyRegexp(
    r"\b(?:stadium|ground|arena|hall|theatre|theater|venue|bus|boat|ferry|plane|jail|prison|church|cinema|school|camp"
    r"|shelter|vessel|ship|cathedral|mosque|hostel|station)s?(?: that| which|,)? (?:now |only |just |officially )?"
    r"(?:holds?|held|seats?|seated|has room for|had room for|with room for"
    r"|licensed for|was licensed for|is licensed for"
    rf"|designed for|was designed for|meant for|was meant for|was built for|is built for) {HEDGES}\Z"
    rf"|\b(?:team|staff|workforce|crew|headcount) to {HEDGES}\Z"
)
"""Before a number of people that something holds or that a team grows to."""
_CAPACITY_REACH = 80


def _held(place: Place) -> str | None:
    """Return patients for "is treating 210 patients in a ward built for 60"."""
    near = (one for one in place.before if one.start >= place.sentence_start and size(one) > size(place.reading))
    return next((head(one.counted) for one in near if one.counted and is_person(one.counted)), None)


def _of_population(before: list[str]) -> bool:
    """Tell "an elephant population of 350", "cities with populations over one million"."""
    is_sized = len(before) > _LEAST and before[-1] in _SIZED_BY
    return is_sized and before[-2] in {"population", "populations"}


_LEAST = 2
_SIZED_BY = frozenset(["of", "over", "above", "under", "exceeding"])


def _told_in_sentence(place: Place) -> str | None:
    """Return the persons that the sentence counts before: passengers for "of 240 passengers, six in hospital"."""
    near = (one for one in place.before if one.start >= place.sentence_start and size(one) >= size(place.reading))
    return next((head(one.counted) for one in near if one.counted and is_person(one.counted)), None)


def people_number(place: Place) -> str | None:
    """Return people for "the injured, who number 135", inspectors for "whose inspectors number nine"."""
    before = words_before(place.text.lower, place.reading.start, 5)
    while before and before[-1] in modifier_words() and before[-1] not in words("number_verbs", FILE):
        before.pop()
    before = before[-2:]
    if before[1:] == ["were"] and is_plural(before[0]) and _LARGE.match(place.text.lower, place.reading.start):
        return singular(before[0])
    if len(before) > 1 and before[1] in {"number", "numbered"} and is_plural(before[0]) and not _is_measure(before[0]):
        opening = _OPENING.match(place.text.lower, place.sentence_start)
        return f"{opening.group(1)} {singular(before[0])}" if opening else singular(before[0])
    if len(before) < 2 or before[0] != "who" or before[1] not in words("number_verbs", FILE):
        return None
    noun = _WHO.search(place.text.lower, max(0, place.reading.start - _WHO_REACH), place.reading.start)
    if noun is None or not is_plural(noun.group(1)):
        noun = _WHO_FROM.search(place.text.lower, max(0, place.reading.start - _WHO_REACH), place.reading.start)
    return singular(noun.group(1)) if noun and is_plural(noun.group(1)) else "people"


def _is_measure(noun: str) -> bool:
    """Tell whether a noun is a time: "those waiting more than 18 weeks numbered"."""
    return noun in words("times_told", FILE)


def headed(place: Place) -> str | None:
    """Return people for a number that opens a headline: "300 to go at Orr mill", "Six in court after raid"."""
    lower, start = place.text.lower, place.reading.start
    is_opening = start == place.sentence_start or lower.endswith(": ", 0, start)
    return "people" if is_opening and _HEADED.match(lower, place.reading.end) else None


_HEADED = LazyRegexp(
    r" (?:to (?:lose|go|march|face|stand|appear|join|leave|get|vote|strike|compete|run"
    r"|be (?:charged|tried|freed|deported|laid off|sacked|moved))"
    r"|in (?:court|hospital|custody|jail)|back (?:at work|home|in)|on trial|face|go on trial"
    r"|expected|held|charged|flee|freed|sacked|laid off|evacuated)\b"
)


def other_people(place: Place) -> str | None:
    """Return people for "two others were hurt" where what was counted last is no person."""
    counts = [one for one in place.before if one.counted]
    is_other = _OTHERS.match(place.text.lower, place.reading.end) is not None
    if not is_other and (not counts or counts[0].start < place.sentence_start):
        is_other = _OTHERS_ALONE.match(place.text.lower, place.reading.end) is not None
    if not is_other:
        return None
    last = counts[0].counted if counts and counts[0].counted else "people"
    return None if is_person(last) else "people"


def mortal(place: Place) -> str | None:
    """Return people for "7 million of them will die", where nothing was counted before."""
    return "people" if _MORTAL.match(place.text.lower, place.reading.end) else None


_MORTAL = LazyRegexp(
    r" of (?:them|those|these|whom)(?: (?:who|in|at|from) [^,.;\n]{2,30}?)?"
    r" (?:(?:will|would|could|may|might|have|had|were|are|was|be|been) ){0,2}"
    r"(?:die|died|live|lived|starve|starved|killed|injured|wounded|arrested|detained|jailed|released|children|women|men)\b"
)
_OTHERS_TOLD = (" others", " of others")


def told_of(place: Place) -> str | None:
    """Return what "the 14 who were tested" are: people, or the persons that were counted last."""
    if not place.text.lower.startswith(" who ", place.reading.end):
        return None
    return next((head(one.counted) for one in place.before if one.counted and is_person(one.counted)), "people")


def people_who(place: Place) -> str | None:
    """Return people for "fewer than two hundred showed up" and "three others", where nothing else was counted."""
    lower, end = place.text.lower, place.reading.end
    if lower.endswith(" at ", 0, place.reading.start):
        return None  # "drivers caught at 60 face a fine"
    if follows(lower, end, "acts_of_people"):
        return told_persons(place) or "people"
    return "people" if lower.startswith(_OTHERS_TOLD, end) else None
