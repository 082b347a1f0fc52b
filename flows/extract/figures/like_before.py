"""The nearest count of the same order before a bare number, whose noun it takes: "12 ships ... seven were sunk"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.left import ends_sentence, words_before
from flows.extract.figures.modifiers import modifier_words
from flows.extract.figures.place import FILE, Place, follows, head, is_person
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_LIKE, _LARGER = 5000, 5000
"""How many times as many a part may be told of, and how many times as many something of the same noun."""

_BE = LazyRegexp(r" (?:were|are|was|is|have|had|remain|remained|died)\b")


def like_before(place: Place) -> str | None:
    """Return what the nearest count of the same order before it counts; where people act, the nearest of people."""
    lower = place.text.lower
    for one in place.before:
        if one.kind == "money" and one.per and one.per.isalpha() and lower.startswith((" each", " apiece"), one.end):
            return one.per
    said = [word.strip(",") for word in words_before(lower, place.reading.start, 4)]
    if _is_mark(place, said):
        return None
    is_another = said[-1:] == ["another"]
    group = [one for one in place.before if one.counted and _is_group(lower, one, place.reading, is_another=is_another)]
    group.sort(key=lambda one: not _is_near(one, place.reading))
    if len(group) > 1 and _is_closer_of_pair(lower, group[1], group[0], place.reading):
        group.insert(0, group.pop(1))
    group = _by_the_way_last(lower, group, place.reading)
    like = [head(one.counted) for one in group if one.counted]
    if _is_of_seats(place, said, like):
        return "seat"
    if like and group[0].start < place.sentence_start and follows(lower, place.reading.end, "deeds_of_crowds"):
        return "people"
    if follows(lower, place.reading.end, "deeds_of_many"):
        part = next((one.counted for one in group if one.counted and _may_be_part(place, one)), "people")
        return head(part) if like else None
    return _of_deeds(lower, place.reading.start, place.reading.end, like) if like else None


def _may_be_part(place: Place, one: Reading) -> bool:
    """Tell whether a number may be of the persons that were counted: no 800 who watched nine players."""
    return is_person(one.counted or "") and (size(one) >= size(place.reading) or one.start >= place.sentence_start)


def _by_the_way_last(lower: str, group: list[Reading], reading: Reading) -> list[Reading]:
    """Put the tents first of "ordered 300 tents for 900 refugees; 200 have been put up", where people do nothing."""
    if len(group) < _PAIR or not _FOR_SOME.search(lower, max(0, group[0].start - _FOR_REACH), group[0].start):
        return group
    gap = lower[max(group[1].end, group[1].covered) : group[0].start]
    is_one = len(gap) < _FOR_FAR and not ends_sentence(gap) and not gap.startswith(" of ") and "\n" not in gap
    return [group[1], group[0], *group[2:]] if is_one and _OF_THINGS.match(lower, reading.end) else group


_PAIR, _FOR_REACH, _FOR_FAR = 2, 32, 60
_FOR_SOME = LazyRegexp(rf"\b(?:for|of|in|serving|to|among|across|at) (?:(?:its|the|their|his|her|our) )?{HEDGES}\Z")
_OF_THINGS = LazyRegexp(
    r" (?:survive|exist|(?:are|were|is|was) left|left (?:are|were|have|had|will)|(?:(?:have|has|had) been|were|was"
    r"|are|is|will be|are being|were being) (?:[a-z]+ly )?(?:delivered|distributed"
    r"|put up|handed out|used|ordered|built|planted|installed|sold|bought|shipped|opened|finished|completed|repaired"
    r"|empty|damaged|stolen|rebuilt"
    r"|handed over|given out|dispensed|administered|laid|set up|working|broken|in use|in place"
    r"|under construction|ready))\b"
)


def _is_when(lower: str, start: int) -> bool:
    """Tell whether people died at another time than those of the story: "the worst since 2018, when 192 died"."""
    return _WHEN.search(lower, max(0, start - 24), start) is not None


_WHEN = LazyRegexp(r"(?:[0-9]{4}|year|month|decade|ago), when (?:[a-z]+ ){0,2}\Z")


def _of_deeds(lower: str, start: int, end: int, like: list[str]) -> str:
    """Return the nearest noun, people where it is something that happened, the nearest people where people act."""
    if _OF_THINGS.match(lower, end):
        return like[0]
    if like[0] in words("happenings", FILE) and _BE.match(lower, end):
        return "people"
    if (
        follows(lower, end, "mortal_acts")
        and (not is_person(like[0]) or _is_when(lower, start))
        and like[0] not in words("animals", FILE)
    ):
        return "people" if _is_when(lower, start) else next(filter(is_person, like), "people")
    if follows(lower, end, "deeds_of_people_alone"):
        return next(filter(is_person, like), "people")
    is_deed = follows(lower, end, "acts_of_people") or follows(lower, end, "deeds_of_people")
    return next(filter(is_person, like), like[0]) if is_deed else like[0]


def _is_mark(place: Place, said: list[str]) -> bool:
    """Tell whether a number is a mark that counts nothing: "a 147", "breaks of 102, 88 and 67"."""
    if said[-1:] and said[-1] in words("marks", FILE):
        return True
    is_end = place.reading.change_role in {"start", "end"}
    if is_end and _MEASURED.search(
        place.text.lower, max(place.sentence_start, place.reading.start - 60), place.reading.start
    ):
        return True
    if _OVER.search(place.text.lower, max(0, place.reading.start - 8), place.reading.start):
        return True  # a blood pressure of 84 over 50
    if _is_of_trade(place) or is_row(place) or _CHANGED.match(place.text.lower, place.reading.end):
        return True
    if said[-1:] in (["a"], ["an"]) or (said[-1:] == ["of"] and said[-2:-1] and said[-2] in words("marks", FILE)):
        return True
    last = place.before[0] if place.before else None
    return last is not None and last.kind == "number" and place.text.lower[last.end : place.reading.start] in _LISTED


def _is_of_trade(place: Place) -> bool:
    """Tell whether a number is of sales told in its sentence: "Jobs went. Car sales were the worst yet: 838,000"."""
    near = max(place.sentence_start, place.reading.start - _TRADE_REACH), place.reading.start
    is_told_before = not any(one.counted and one.start >= place.sentence_start for one in place.before)
    return is_told_before and _TRADE.search(place.text.lower, *near) is not None


_TRADE_REACH = 90
_TRADE = LazyRegexp(
    r"\b(?:car|vehicle|truck|home|house|phone|ticket|album|book|new-car|new-home) (?:sales|registrations|deliveries)\b"
    r"[^.;\n]*: \Z"
)


def is_row(place: Place) -> bool:
    """Tell whether a label and a colon stand before a number that is all else in its line: "Roe deer: 5"."""
    lower, reading = place.text.lower, place.reading
    if lower[reading.end : reading.end + 1] not in {"", "\n"} or not lower.endswith(": ", 0, reading.start):
        return False
    return (
        _ROW.fullmatch(lower, lower.rfind("\n", max(0, reading.start - _LONGEST_ROW), reading.start) + 1, reading.start)
        is not None
    )


_LONGEST_ROW = 64
_ROW = LazyRegexp(r"[^\n:]{2,60}: ")
_CHANGED = LazyRegexp(r" (?:weaker|stronger|higher|lower|firmer|cheaper|dearer)\b")
_MEASURED = LazyRegexp(r"\b(?:size|score|ratio|speed|pressure)\b")
_OVER = LazyRegexp(r"[0-9] over \Z")
_LISTED = frozenset([", ", " and ", ", and "])


def _is_of_seats(place: Place, said: list[str], like: list[str]) -> bool:
    """Tell whether a party "won 11", "with 48" or stands before a number in brackets where seats are spoken of."""
    lower, start = place.text.lower, place.reading.start
    near = max(0, start - _SEATS_REACH)
    if "seat" not in like and not (lower.find(" seats", near, start) >= 0 and _PARLIAMENT.search(lower, near, start)):
        return False
    is_bracketed = lower[start - 1 : start] == "(" and lower[place.reading.end : place.reading.end + 1] == ")"
    return is_bracketed or _told_by(said, "verbs_of_seats")


_SEATS_REACH = 1200
_PARLIAMENT = LazyRegexp(r"\b(?:parliament|assembly|election|elections|coalition|parties|chamber|senate|council)\b")


def _told_by(said: list[str], verbs: str) -> bool:
    """Tell whether a verb of the data stands before a number and its modifier."""
    while said and said[-1] in modifier_words():
        said.pop()
    return bool(said) and said[-1] in words(verbs, FILE)


_AMONG = LazyRegexp(r"\b(?:including|among them|among whom|among those)\b[^.;\n]*\Z")
_AMONG_REACH = 60
"""What a part of a count is called says nothing of later numbers: "31 survivors, among them nine women"."""


def _is_closer_of_pair(lower: str, first: Reading, second: Reading, reading: Reading) -> bool:
    """Tell whether the first of two that are listed is closer in size: "150 passengers and 10 crew ... over 250"."""
    gap = lower[max(first.end, first.covered) : second.start]
    sizes = [size(one) for one in (first, second, reading)]
    if gap != " and " or not all(sizes) or not (is_person(first.counted or "") and is_person(second.counted or "")):
        return False
    return sizes[1] * _TIMES_OF_PAIR < min(sizes[0], sizes[2])


_TIMES_OF_PAIR = 3


def _is_group(lower: str, one: Reading, reading: Reading, *, is_another: bool) -> bool:
    if one.counted == "time" or _AMONG.search(lower, max(0, one.start - _AMONG_REACH), one.start):
        return False
    if lower.startswith(_PARTS, one.end) and size(one) < size(reading):
        return False  # "twelve died, three of them children, and 40 were taken to hospital"
    return lower[one.end] != "-" and (size(one) != 1 or is_another) and _is_like(one, reading)


_PARTS = (" of them ", " of whom ")


def _is_near(one: Reading, other: Reading) -> bool:
    """Tell whether two counts are of one order, by which they are rather of the same: cases and cases, no states."""
    first, second = size(one), size(other)
    return not first or not second or 1 / _NEAR < first / second < _NEAR


_NEAR = 30


def _is_like(one: Reading, other: Reading) -> bool:
    first, second = size(one), size(other)
    return not first or not second or 1 / _LARGER < first / second < _LIKE


def size(reading: Reading) -> float:
    """Return the size of a figure, of a vague one its low end, 0 where it has none."""
    if reading.low_value is not None:
        return reading.low_value
    return abs(reading.number.value) if reading.number else 0.0
