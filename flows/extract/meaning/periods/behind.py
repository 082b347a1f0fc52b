"""The time expression behind a figure that belongs to it: "rose 5 percent in April", "from $13 million in 2011"."""

from __future__ import annotations

from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_parted, is_past_verb, opens_deed, plain_words
from flows.extract.meaning.periods.contents import is_content
from flows.extract.meaning.periods.covers import covers
from flows.extract.meaning.periods.done import is_done as is_done_to
from flows.extract.meaning.periods.done import verb_of_subject, word_before
from flows.extract.meaning.periods.foreseen import is_when_foreseen
from flows.extract.meaning.periods.ledes import is_fate
from flows.extract.meaning.periods.next_clause import opens_next
from flows.extract.meaning.periods.onward import takes_effect
from flows.extract.meaning.periods.pairs import is_paired
from flows.extract.meaning.periods.reach import LEAD, MOST_TO_WHOLE, PRONOUN, reaches
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.shares import is_apposed_share
from flows.extract.meaning.periods.told_parts import end_of_aside
from schemas.records import Figure

_TAKEN = {Part.PERIOD, Part.SINCE}
_UNTIL = frozenset({"until", "till", "through"})
_HELD_AT = (" at", " at about", " as low as", " as high as", " as much as")
_LEAD = 16
_END_OF_ASIDE = LazyRegexp(r"[\w’' -]{0,40}, ")
_IN_POLL = LazyRegexp(
    r"\b(?:in|according to|by) (?:an?|the|its|their|our) (?:[\w'’-]+ ){0,2}(?:poll|survey) of"
    r"(?: (?:about|some|nearly|over|more than))?\Z"
)
""" "Slipped to 38 percent in a poll of 1,040 adults taken on May 9"."""
_TAKEN_IN = LazyRegexp(
    r"in an? (?:[a-z'’-]+ )?(?:poll|survey)(?: (?:taken|conducted|held|done))?(?: (?:in|on|between))?"
)
""" "Narrowed to four points from nine in a poll taken last week": of the end."""

_TO_PLACES = LazyRegexp(
    r"(?:(?!(?:and|or|but|who|which|that|after|before|when|than|as|while)\b)[\w'’-]+ ){0,4}"
    r"(?:in|from|at|across|aboard|near|to|into|around|throughout)(?: (?:about|some|at least|nearly|more than))?"
)
_UP_FROM = LazyRegexp(rf", (?:(?:up|down) from|{COMPARED}) ")
""" "Forty lorries, up from 12 a week ago, waited on Monday": what is compared with by the way."""
_INSTEAD = LazyRegexp(
    r"(?:(?:an?|per) [a-z]+)?,? ?(?:instead of|rather than|not)(?: the| its| their)?"
    r"(?: (?:current|present|usual|old|previous|earlier|existing|normal|standard))?"
)
""" "Will cost $2 instead of the current $1.60 starting in May"."""
_KNOWN = LazyRegexp(
    r" (?:(?:at|in|for) the|(?:at|in|for|through|across|from|into|aboard|on|among) (?:its|their|his|her|our))\Z"
)
""" "A third of the jobs at the two ports", "5,000 guests slept in its nine hotels"."""
_BEFORE_LIKE = frozenset({"", "a", "an", "per", "for a", "for an", "for each", "for every"})
""" "41,000 40-foot boxes", "$13,600 per 40-foot box": before what a thing is like."""
_RIGHT_AFTER = frozenset({"", "in", "on", "since"})
_MOST_TO_START = 5
"""Words from the end of a change to its start: "to 36 dollars a night from 28"."""
_MOST_TO_DEED = 5
"""Words from "and" to the second of two counts: "killed 40 people and driven more than 200 from their homes"."""


def behind(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression behind the figure in its clause; figures that say the same otherwise are looked past."""
    end, verb_end, last = figure.end_char, verb_of_subject(scene, figure) or 0, figure
    for item in scene.behind(figure):
        if item.start_char < end:
            continue
        between = scene.between(end, item.start_char)
        if closed := scene.end_of_headed(item) or end_of_aside(scene, item, between):
            end = closed
            continue
        if isinstance(item, Candidate):
            if _is_of_other(scene, figure, item, between, verb_end):
                continue
            is_of_next = (opens_next(scene, item, between) or opens_deed(between)) and _is_led(scene, figure)
            is_own = _is_taken(scene, figure, item) and not (is_of_next or _is_day_of_change(scene, figure, item))
            return item if is_own and reaches(scene, figure, item, end) else None
        if _is_attribute(between, item) or is_content(scene, item):
            continue
        if item.end_char < verb_end or _is_passed(scene, figure, item, between):
            end = item.end_char
            continue
        if not is_paired(between, last, item) or (figure.change_role == "start" and item.change_role == "end"):
            return None
        if "and" in plain_words(between) and _is_led(scene, figure):
            return None
        end, last = item.end_char, item
    return None


def _is_attribute(between: str, item: Figure) -> bool:
    """ "Handled 41,000 40-foot boxes in July", "a third of the jobs at the two ports by 2025": what things are like."""
    if item.kind == "age" or (item.kind == "duration" and "," not in between) or between.endswith(" magnitude"):
        return True
    is_known = item.kind == "count" and item.measure is None and _KNOWN.search(between) is not None
    return is_known or (between in _BEFORE_LIKE and item.kind == "quantity" and "-" in item.exact)


def _is_of_other(scene: Scene, figure: Figure, item: Candidate, between: str, verb_end: int) -> bool:
    """Tell whether an expression is of what the figure is compared with, of its whole or of when it was foreseen."""
    if between == "of" and scene.is_possessive(item):
        return True  # "half of last year's crop was sold by May"
    if item.part is Part.BASE:
        return not _is_of_base(figure, between)
    words = scene.between(figure.end_char, item.start_char)
    return (item.end_char < verb_end and _UP_FROM.search(words) is not None) or is_when_foreseen(scene, item, words)


def _is_of_base(figure: Figure, between: str) -> bool:
    """ "Less than half the 90 million of a year earlier": of the time that is compared with."""
    return between == "of" and figure.change_role == "start"


def _is_taken(scene: Scene, figure: Figure, item: Candidate) -> bool:
    if item.part is Part.BASE:
        return True  # only what is compared with comes so far
    return item.part in _TAKEN or takes_effect(scene, figure, item) or _is_held_until(scene, figure, item)


def _is_held_until(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Leave the fee at £310 until 2025", "wind chills as low as minus 42 through Sunday"."""
    is_level = item.part is Part.UNTIL and figure.change_role == "level"
    if not is_level or scene.between(figure.end_char, item.start_char) not in _UNTIL:
        return False
    return scene.lead(figure.start_char, _LEAD).endswith(_HELD_AT)


def _is_passed(scene: Scene, figure: Figure, item: Figure, between: str) -> bool:
    """Tell whether the expression behind another figure may be that of the one before it."""
    is_joined = is_done_to(scene, figure) and _is_next_deed(scene, between, item)
    is_joined = is_joined or (
        _is_place(scene, between, item) and figure.change_role != "start" and not _is_held(scene, figure)
    )
    is_joined = is_joined or _IN_POLL.search(between) is not None or _is_moved_then(scene, between, figure, item)
    is_joined = is_joined or _is_same_fate(scene, between, figure, item)
    is_joined = is_joined or (item.kind == "money" and between.endswith(" worth") and is_done_to(scene, figure))
    is_joined = is_joined or (figure.kind == item.kind and _INSTEAD.fullmatch(between) is not None)
    return is_joined or _is_of_apposition(scene, between, item) or _is_out_of(scene, between, figure, item)


def _is_moved_then(scene: Scene, between: str, figure: Figure, item: Figure) -> bool:
    """ "A pass costs £14.50, up 95p since January", "$40, up 3 percent on Monday": the end of a change."""
    time = next(scene.behind(item), None)
    is_move = figure.change_role == "end" and item.change_role == "change" and between in {", up", ", down"}
    return is_move and isinstance(time, Candidate) and scene.between(item.end_char, time.start_char) in _RIGHT_AFTER


def _is_place(scene: Scene, between: str, item: Figure) -> bool:
    """ "Killed 41 people in three villages on Sunday", not "in three villages that were flooded in May"."""
    time = next(scene.behind(item), None)
    words = plain_words(scene.between(item.end_char, time.start_char)) if isinstance(time, Candidate) else []
    if any(map(is_past_verb, words)) or not load_words("periods", "relatives").isdisjoint(words):
        return False
    is_count = item.kind == "count" and item.change_role == "level" and item.measure is None
    return is_count and _TO_PLACES.fullmatch(between) is not None


def _is_held(scene: Scene, figure: Figure) -> bool:
    """ "Has 310 shops in 41 towns": how things are."""
    return word_before(scene, figure) in load_words("periods", "now_verbs")


def _is_of_apposition(scene: Scene, between: str, item: Figure) -> bool:
    """ "Touched $86.70, a three-year high, on Oct. 25": an aside that says what a figure is."""
    is_opened = between in {", a", ", an", ", the", ", its", ", their"} and item.kind in {"duration", "rank"}
    is_opened = is_opened or is_apposed_share(scene, item, between)
    return is_opened and _END_OF_ASIDE.match(scene.text.lower, item.end_char) is not None


def _is_same_fate(scene: Scene, between: str, figure: Figure, item: Figure) -> bool:
    """ "At least 86 people have died and more than 700 have been hurt in an earthquake on Thursday"."""
    is_joined = "and" in plain_words(between)[-_MOST_TO_DEED:] and "," not in between and not is_parted(between)
    return is_joined and is_fate(scene, figure) and is_fate(scene, item)


def _is_next_deed(scene: Scene, between: str, other: Figure) -> bool:
    """ "Dumped 19 inches of snow on the plains and stranded hundreds on Friday": one day for both deeds."""
    day = next(scene.behind(other), None)
    words = plain_words(between)
    if isinstance(day, Candidate) and day.part is Part.SINCE:
        return other.kind == "count" and _is_done_since(scene, between, other)
    is_joined = words[-2:-1] == ["and"] and is_past_verb(words[-1]) and not is_parted(between)
    return is_joined and isinstance(day, Candidate) and day.is_day


def _is_done_since(scene: Scene, between: str, other: Figure) -> bool:
    """ "Has killed 40 people and driven 200 from their homes since 2003": both have been from then on."""
    words = plain_words(between)
    lead = plain_words(scene.lead(other.start_char))
    is_perfect = not {"has", "have"}.isdisjoint(lead) and {"is", "are", "was", "were"}.isdisjoint(words)
    return is_perfect and "and" in words[-_MOST_TO_DEED:] and not is_parted(between)


def _is_out_of(scene: Scene, between: str, figure: Figure, other: Figure) -> bool:
    """ "Seven of their 30 matches last season", "16 times in 19 games this season"."""
    words = plain_words(between)
    if not words or len(words) > MOST_TO_WHOLE:
        return False
    if other.kind != "count":  # "$9 billion of the $22 billion that it earned abroad last year"
        is_told = PRONOUN.match(scene.between(other.end_char, other.end_char + LEAD)) is not None
        return words == ["of", "the"] and figure.kind in {other.kind, "percent", "fraction"} and is_told
    if figure.kind in {"percent", "fraction"}:
        return words[0] == "of"
    if figure.kind != "count":
        return False
    if words[0] == "of" and is_done_to(scene, figure):
        return all(_is_owning(word) for word in words[1:])
    games = load_words("periods", "games")
    return words[-1] in {"in", "from"} and not games.isdisjoint((other.counted or "").split()[-1:])


def _is_owning(word: str) -> bool:
    """ "Two of the city's 59 hospitals", "three of its 12"."""
    return word in load_words("periods", "definite") or word.endswith(("'s", "’s"))


def _is_day_of_change(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Cut its forecast to 38 billion from 52 on Tuesday": the day on which it changed, not that of its start."""
    if figure.change_role != "start":
        return False
    between = scene.between(figure.end_char, item.start_char).lstrip(", ")
    is_poll = _TAKEN_IN.fullmatch(between) is not None
    if not (is_poll or item.is_day or item.part is Part.SINCE):
        return False
    if between not in {"on", "since", "effective", "from"} and not is_poll:
        return False
    last = next(scene.before(figure), None)
    words = scene.between(last.end_char, figure.start_char).split() if isinstance(last, Figure) else []
    if isinstance(last, Figure) and (scene.word_before(last.start_char) == "at" or _is_led(scene, last)):
        return False  # "the dollar was at 69.4 cents, from 69.1 on Friday", "on Monday it rose to 70 from 69 on Friday"
    return words[-1:] == ["from"] and words[-2:-1] not in (["up"], ["down"]) and len(words) <= _MOST_TO_START


def changed_on(scene: Scene, figure: Figure) -> Candidate | None:
    """ "Fees went up to 36 dollars a night from 28 on July 1": return the day behind the start, which is the end's."""
    start, day = next(scene.behind(figure), None), None
    if figure.change_role == "end" and isinstance(start, Figure) and start.change_role == "start":
        day = next(scene.behind(start), None)
    is_its = isinstance(start, Figure) and isinstance(day, Candidate) and _is_day_of_change(scene, start, day)
    return day if is_its and isinstance(day, Candidate) else None


def _is_led(scene: Scene, figure: Figure) -> bool:
    """ "Rain on Friday flooded 1,200 homes, and 300 on Saturday": the expression before the figure is its own."""
    item = next(scene.before(figure), None)
    return isinstance(item, Candidate) and item.part is Part.PERIOD and covers(scene, figure, item)
