"""A sentence that goes on about the period of the one before it: "Wales led the way with 14.8%"."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.abstentions import is_abstention
from flows.extract.meaning.periods.asides import is_of_relative
from flows.extract.meaning.periods.clauses import (
    is_not_past,
    is_of_now,
    is_parted,
    is_past_verb,
    opens_deed,
    plain_words,
    tells_past,
    without_relatives,
)
from flows.extract.meaning.periods.done import has_acted, is_done, is_over, is_subject, opens_acting, word_before
from flows.extract.meaning.periods.heard import is_heard
from flows.extract.meaning.periods.ledes import is_fate
from flows.extract.meaning.periods.openings import is_announced
from flows.extract.meaning.periods.own_span import is_of_other_span
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.so_now import is_so_now, verb_behind_aside
from flows.extract.meaning.periods.timeless import is_size
from flows.extract.meaning.periods.told_otherwise import tells_same
from flows.extract.sayers import without_sayers
from schemas.records import Figure

_SAID = LazyRegexp(
    r"\b(?:sa(?:ys?|ying|id)|t(?:ells?|elling|old)|(?:report|confirm|claim|reveal|add)(?:s|ed|ing)?|announc(?:es?|ed|ing)"
    r"|(?:state|believe|note|disclose|acknowledge|allege)[sd]?)\b(?: that\b)?"
)
_MOST_TO_NORM = 3
_WEATHER = frozenset({"winds", "gusts", "temperatures", "temperature", "waves", "mercury", "thermometer", "wind"})
_LEAD, _SHARE = 200, 80
_OF_THEM = 10
_OF_THE_SAME = ("of them", "of these", "of those", "of that.", "of that,", "of that;", "of it.", "of it,", "of it;")
_WAS_FOUND_IN = LazyRegexp(r"\b(?:was|were) (?:\w+ed|found|seen) (?:in|at|on)(?: about| some| only| just)?\Z")
""" "Lead was detected in 112"."""
_ITEMS = 40
"""What is looked at of a sentence: one without an end costs no more than its length."""
_THEN = ("at the time,", "at that time,", "at that point,")
_LONGEST_PART = 4
_HAD = frozenset({"had", "included"})
_HAVE = frozenset({"have", "has"})
_MOST_TO_VERB = 7
_PUT = frozenset({"put", "brought", "had", "made", "cost", "set", "stood"})
_STILL = frozenset({"still", "now", "currently", "today"})
_PUT_AT = LazyRegexp(
    r"\b(?:put|estimated|gave|reckoned) (?:the|its|their) (?:crowd|turnout|attendance|audience|gathering|size of|number"
    r"|toll|tally|total|count|figure)\b[^,;:]{0,40} (?:at|as)"
    r"(?: (?:about|some|nearly|over|more than|around|at least|only|just))?\Z"
)
""" "Police put the crowd at 8,000"."""
_NUMBERS = frozenset({"number", "tally", "count", "total"})
_CAME_TO = frozenset({"was", "were", "stood", "at", "to", "reached", "came"})
_JOINTS = (", and ", "; ", ", but ", ", while ", ", a ", ", an ", ", which ", ", who ", ", whose ")
""" "Half of them were given isoniazid, a medicine first made in 1912": of what is told by the way."""
_OWN = {Part.PERIOD, Part.ONWARD}
_KINDS = {"percent", "percentage_points", "basis_points", "fraction"}


def goes_on(scene: Scene, figure: Figure, bases: set[str]) -> bool:
    """Tell whether a figure without an expression of its own is of the period that its paragraph is about."""
    if figure.change_role == "start" or _is_of_other_time(scene, figure) or is_announced(scene, figure):
        return False
    if tells_same(scene, figure) or is_abstention(scene, figure):
        return True
    is_then = scene.lead(figure.start_char).startswith(_THEN) and is_of_the_same(scene, figure)
    if (is_then or is_heard(scene, figure)) and figure.status == "reported":
        return not has_own_period(scene, bases)
    lead = figure.start_char - scene.sentence.start_char
    if lead > _LEAD or _has_period_before(scene, figure, bases):
        return False
    words = without_sayers(without_relatives(scene.lead(figure.start_char))).rpartition(";")[2].removeprefix("that ")
    words = words[len(_same_opening(words)) :]
    if figure.change_role == "change" and word_before(scene, figure) not in {"was", "were"}:
        words = words.replace(", where ", ", ")  # "the hills, where a gain of 4 percent was seen"
    is_closing = scene.text.string.startswith(".", figure.end_char)  # "economists had forecast 450,000."
    is_known = is_closing or figure.measure is not None or figure.kind not in {"count", "rank", "ratio"}
    if is_known and _was_expected(words):
        return True
    is_reported = figure.status == "reported" or (figure.status == "estimated" and figure.kind == "count")
    return is_reported and _is_of_then(scene, figure, words)


def _is_of_other_time(scene: Scene, figure: Figure) -> bool:
    return is_so_now(scene, figure) or is_of_other_span(scene, figure)


def _is_of_then(scene: Scene, figure: Figure, words: str) -> bool:
    if is_parted(words):
        return _is_told_of_event(scene, figure, words)
    return _is_elliptic(scene, figure) if is_not_past(words) else _is_of_paragraph(scene, figure)


def _is_told_of_event(scene: Scene, figure: Figure, words: str) -> bool:
    """ "Officials said it had killed nine people": of the event that the sentence before tells of."""
    is_in_content = _is_told_to_have(scene, figure)
    is_of_fate = is_fate(scene, figure) or word_before(scene, figure) in load_words("periods", "deeds_of_fate")
    if not (is_of_fate or is_in_content):
        return False
    said = _SAID.split(words)[-1]
    is_past = any(map(tells_past, plain_words(f"{said} {scene.verb_behind(figure)}"))) or is_in_content
    return is_past and not is_parted(said) and not is_not_past(said)


def _is_told_to_have(scene: Scene, figure: Figure) -> bool:
    """ "Police said over 300 people attended", "says that 13 other guests were hurt": who acted or whom it befell."""
    return _is_said(scene, figure) and (has_acted(scene, figure) or is_subject(scene, figure))


def _is_said(scene: Scene, figure: Figure) -> bool:
    """ "Police said over 300 people attended the party", not "says 20,000 people have crossed the border"."""
    word = word_before(scene, figure)
    is_led = word == "that" or word in load_words("periods", "saying")
    behind = scene.between(figure.end_char, min(figure.end_char + _SHARE, scene.sentence.end_char))
    return is_led and _HAVE.isdisjoint(plain_words(behind)[:_MOST_TO_VERB])


def _is_of_paragraph(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure of the past is a share, a change, or of what the sentence before was of."""
    is_share = (figure.kind in _KINDS or figure.direction is not None) and _is_told_so(scene, figure)
    return (
        is_share
        or _is_weather(scene, figure)
        or is_of_the_same(scene, figure)
        or is_told(scene, figure)
        or _is_number_of(scene, figure)
    )


def _is_weather(scene: Scene, figure: Figure) -> bool:
    """ "A storm hit on Sunday. Winds reached 140 kph"."""
    is_speed = figure.kind == "quantity" and figure.change_role == "level" and figure.unit is not None
    words = plain_words(scene.lead(figure.start_char))
    return is_speed and not _WEATHER.isdisjoint(words) and any(map(tells_past, words))


def _is_told_so(scene: Scene, figure: Figure) -> bool:
    """Tell whether a share or change is told in the past: "Wales led with 15 percent", not "the bank charges 15"."""
    end = min(figure.end_char + _SHARE, scene.sentence.end_char)
    behind = "" if _has_plural_verb(scene, figure) else scene.between(figure.end_char, end)
    words = plain_words(f"{scene.lead(figure.start_char)} {behind}")
    is_past = any(tells_past(word) or word in _PUT for word in [*words, figure.exact.lower()])
    near = plain_words(scene.lead(figure.start_char))[-_MOST_TO_NORM:]
    return is_past and load_words("periods", "norms").isdisjoint(near) and not is_of_now(scene.verb_behind(figure))


def _has_plural_verb(scene: Scene, figure: Figure) -> bool:
    """ "Fares bring in just 22 cents of every dollar spent": the verb of now stands right before, without its "s"."""
    words = plain_words(scene.lead(figure.start_char))
    return len(words) > 1 and words[0].endswith("s") and words[1] in load_words("periods", "plural_verbs")


def is_of_the_same(scene: Scene, figure: Figure) -> bool:
    """ "Together they spent 3 million", "It was moving at 6 mph": the sentence is of what the one before was of."""
    if tells_same(scene, figure):
        return True
    lead = scene.lead(figure.start_char)
    if _WAS_FOUND_IN.search(lead):
        return True
    if lead.startswith(tuple(load_words("periods", "same_openings"))):
        words = plain_words(f"{lead} {scene.verb_behind(figure)}")
        return is_done(scene, figure) or any(tells_past(word) or word in _HAD for word in words)
    if scene.between(figure.end_char, figure.end_char + _OF_THEM).startswith(_OF_THE_SAME):
        return any(map(tells_past, plain_words(lead)))
    words = plain_words(lead)
    is_same = words[:1] != [] and words[0] in load_words("periods", "same_subjects")
    is_same = is_same or "alone" in words[1:_LONGEST_PART]  # "Nigerians alone got 60,000"
    return is_same and any(map(tells_past, words[1:]))


def _same_opening(words: str) -> str:
    return next((opening for opening in load_words("periods", "same_openings") if words.startswith(opening)), "")


def was_before(scene: Scene, figure: Figure) -> bool:
    """ "It had stood at 52 billion at the end of April": how things were before what is told."""
    words = plain_words(f"{scene.lead(figure.start_char)} {scene.verb_behind(figure)}")
    states = load_words("periods", "states") | {"been"}
    return any(word == "had" and (after in states or is_past_verb(after)) for word, after in pairwise(words))


def was_said_before(scene: Scene, first: date) -> bool:
    """ "Two died on Monday. On Sunday, doctors said that eight had": nothing told is of a later day than that."""
    said = (item for item in scene.items[:_ITEMS] if isinstance(item, Candidate) and item.part is Part.SAID)
    return any(item.time.period_end is not None and item.time.period_end < first for item in said)


def tells_of_then(scene: Scene, figure: Figure) -> bool:
    """ "Turnout was 23 percent": how things stood, behind a sentence that tells of the day."""
    if figure.change_role != "level" or is_size(scene, figure):
        return False
    if figure.kind == "count":
        return is_told(scene, figure) or _is_number_of(scene, figure)
    words = plain_words(scene.lead(figure.start_char))
    return any(map(tells_past, words)) or _went(scene, figure)


def _went(scene: Scene, figure: Figure) -> bool:
    """ "Over 80% of the 452 seats went to the Greens": the first verb behind a share that opens the sentence."""
    if figure.kind not in {"percent", "fraction"} or word_before(scene, figure):
        return False
    words = plain_words(scene.between(figure.end_char, min(figure.end_char + _SHARE, scene.sentence.end_char)))
    verb = next((word for word in words if tells_past(word) or is_not_past(word)), "")
    return words[:1] == ["of"] and tells_past(verb)


def tells_of_topic(scene: Scene, figure: Figure) -> bool:
    """ "Copper shipments brought in 3.4 billion dollars": told in the past, of what a sentence before began with."""
    if figure.status != "reported" or figure.change_role == "start" or is_size(scene, figure):
        return False
    if _is_of_other_time(scene, figure):
        return False
    lead, behind = without_sayers(without_relatives(scene.lead(figure.start_char))), scene.verb_behind(figure)
    words = (
        lead if behind.startswith("that ") else f"{lead} {behind}"
    )  # "missing the 310 million that they had hoped for"
    is_told_so = any(tells_past(word) or word in _PUT for word in [*plain_words(words), figure.exact.lower()])
    is_told_so = is_told_so or _is_of_subject(scene, figure)
    is_measured = figure.kind in {"money", "percent", "quantity"} or figure.direction is not None
    is_measured = is_measured or (figure.value is not None and figure.measure in load_words("measures", "scoped"))
    is_of_other = word_before(scene, figure) == "worth"  # "tariffs on goods worth $60 billion"
    return is_measured and is_told_so and not (is_of_other or is_not_past(words) or is_parted(lead, softly=True))


def _is_of_subject(scene: Scene, figure: Figure) -> bool:
    """ "Imports, at $3.1 billion, were unchanged": of what the verb behind the aside tells."""
    if not scene.lead(figure.start_char).endswith(", at"):
        return False
    return tells_past(verb_behind_aside(scene, figure))


def tells_before(scene: Scene, figure: Figure) -> bool:
    """ "Inspectors counted 120 cracks", "it was 9 percent": told in the past, of no time that is to come."""
    return any(map(tells_past, plain_words(f"{scene.lead(figure.start_char)} {scene.verb_behind(figure)}")))


def is_told(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure counts whom or what something happened to.

    "Twelve people were killed and 30 hurt", "300 homes were burnt down": of the day of the sentence before.
    """
    if figure.kind != "count" or figure.change_role != "level" or is_of_now(scene.verb_behind(figure)):
        return False
    is_in_content = _is_told_to_have(scene, figure)
    is_in_content = is_in_content or is_abstention(scene, figure)
    return is_in_content or is_fate(scene, figure) or is_done(scene, figure) or opens_acting(scene, figure)


def happened_then(scene: Scene, figure: Figure) -> bool:
    """ "The crash killed five children", "fourteen people were hurt": of the event that the paragraph tells of."""
    if figure.kind != "count" or figure.change_role != "level":
        return False
    if scene.lead(figure.end_char).startswith(tuple(load_words("periods", "other_openings"))):
        return False
    words = scene.between(figure.end_char, min(figure.end_char + _SHARE, scene.sentence.end_char)).partition(", ")[0]
    is_fatal = is_fate(scene, figure) and (is_done(scene, figure) or opens_acting(scene, figure))
    is_of_them = is_fatal or is_subject(scene, figure)
    return is_of_them and not (word_before(scene, figure) == "" and is_of_now(words))


def tells_on(scene: Scene, figure: Figure) -> bool:
    """ "In the hills they dipped by 2 percent": told in the past, of no other event and not of what had been before."""
    lead = scene.lead(figure.start_char)
    words = plain_words(f"{lead} {scene.verb_behind(figure)}")
    is_told = any(tells_past(word) or word in _PUT for word in words)
    if not is_told or lead.startswith(tuple(load_words("periods", "other_openings"))):
        return False
    return not was_before(scene, figure) or ("been" not in words and _was_expected(lead))


def _is_number_of(scene: Scene, figure: Figure) -> bool:
    """ "The number of cheats caught was 238", "the tally came to 40": how many there were then."""
    words = plain_words(scene.lead(figure.start_char))
    if _PUT_AT.search(scene.lead(figure.start_char)) is not None:
        return True
    is_opened = (
        words[:1] == ["the"] and words[1:2] != [] and words[1] in _NUMBERS and words[2:3] in (["of"], words[-1:])
    )
    return is_opened and word_before(scene, figure) in _CAME_TO


def _is_elliptic(scene: Scene, figure: Figure) -> bool:
    """ "Cork had 641, the most of any, followed by Limerick with 618": more of what was counted before."""
    if figure.kind not in {"count", "number"} or figure.change_role != "level":
        return False
    if not _STILL.isdisjoint(plain_words(scene.lead(figure.start_char))):
        return False
    lead, after = word_before(scene, figure), scene.between(figure.end_char, figure.end_char + 1)
    return lead in load_words("periods", "with_number") and after in {",", ".", ";"}


def _was_expected(words: str) -> bool:
    """ "Analysts had expected earnings of": of the period that came out otherwise."""
    if "had" not in words or is_of_now(words):
        return False
    plain = plain_words(words)
    at = plain.index("had") if "had" in plain else len(plain)
    return bool(load_words("periods", "expecting").intersection(plain[at + 1 : at + 3])) and not is_parted(words)


def _has_period_before(scene: Scene, figure: Figure, bases: set[str]) -> bool:
    """Tell whether a sentence has a period of its own, but for one behind "and" with another verb."""
    if not has_own_period(scene, bases):
        return False
    items = [item for item in scene.items[:_ITEMS] if isinstance(item, Candidate) and item.part in _OWN]
    return any(
        _is_before(scene, figure, item)
        or not _is_of_next(scene.between(figure.end_char, item.start_char), item, figure)
        for item in items
        if item.time.time_expression_id not in bases
    )


def _is_before(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether an expression stands before a figure, not in a clause by the way that is closed before it."""
    return item.start_char < figure.start_char and not is_of_relative(scene, item)


def _is_of_next(words: str, item: Candidate, figure: Figure) -> bool:
    """Tell whether an expression behind a figure is of another clause, or stands before it."""
    if item.start_char < figure.start_char:
        return True
    return opens_deed(words) or any(joint in words for joint in _JOINTS)


def has_own_period(scene: Scene, bases: set[str]) -> bool:
    """Tell whether a sentence names a period that is not one of what it compares with."""
    return (
        scene.is_dated
        and any(
            isinstance(item, Candidate)
            and item.part in _OWN
            and item.time.time_expression_id not in bases
            and not (
                item.part is Part.ONWARD and is_over(scene, item) and not item.is_day
            )  # "came second, down 6.2 points from 2021"
            for item in scene.items[:_ITEMS]
        )
    )
