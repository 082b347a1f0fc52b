"""What a bare number counts where its noun stands elsewhere: "killed 62", "60 more", "the number of ill fell to 9"."""

from __future__ import annotations

from collections.abc import Callable

from flows.extract.figures import people, sport, subject
from flows.extract.figures.counted import find_counted, is_plural, singular
from flows.extract.figures.currency_names import single_names
from flows.extract.figures.forms import words
from flows.extract.figures.labelled import labelled
from flows.extract.figures.left import is_included, words_before
from flows.extract.figures.like_before import like_before, size
from flows.extract.figures.modifiers import modifier_words
from flows.extract.figures.number_of import number_behind
from flows.extract.figures.one_of_many import one_of_many
from flows.extract.figures.place import FILE, REACH, Place, follows, head, is_counted_noun, is_person
from flows.extract.figures.reading import Reading
from flows.extract.figures.several import the_several
from flows.extract.figures.shared_units import carry
from flows.extract.figures.told_groups import told_of_them
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text

_MOST_AHEAD = 6
_THAN = LazyRegexp(r" (?:(?:more|fewer|better) than|ahead of|behind|short of|clear of|adrift of|shy of)\b")
_SHARES = frozenset(["fraction", "ratio", "percent"])
_TOLD_IN = LazyRegexp(r"[a-z0-9]+ ([a-z]+) in\b")
_IN_ALL = (" in all", " in total", " altogether")
_OR = LazyRegexp(rf", or {HEDGES}\Z")


def fill_counted(text: Text, readings: list[Reading], index: int) -> None:
    """Make a count of a bare number where the text says before or behind it what it counts."""
    reading = readings[index]
    if reading.kind != "number" or _is_decimal(reading) or text.lower.startswith("zero", reading.start):
        return
    sentence = text.sentence_at(reading.start)
    near = [one for one in reversed(readings[max(0, index - _MOST_AHEAD) : index]) if reading.start - one.end < REACH]
    place = Place(text, reading, sentence.start_char if sentence else 0, near)
    for name, rule in _RULES:
        counted = rule(place)
        if counted and (same := _measured_in(place, counted)):
            carry(reading, same)
            return
        if counted and counted not in single_names():
            reading.kind, reading.counted, reading.rule = "count", counted, f"count_{name}"
            return


def _measured_in(place: Place, counted: str) -> Reading | None:
    """Return the quantity whose unit a noun is: "landed 31,400 tonnes in three months, some 5,000 fewer"."""
    lower = place.text.lower
    same = (one for one in place.before if one.kind == "quantity")
    return next((one for one in same if lower.endswith((counted, f"{counted}s"), one.start, one.end)), None)


_NAME_AND = LazyRegexp(rf"\b[A-Z][a-z'’-]+ and {HEDGES}\Z")


def _is_decimal(reading: Reading) -> bool:
    number = reading.number
    is_rate = reading.per is not None and reading.per[0].isdigit()  # "errors fell from 5.7 per 1,000 doses"
    return number is not None and bool(number.decimals) and not number.scale and not is_rate


def _pointed_back(place: Place) -> str | None:
    """Return what the last count counts, behind "of whom", before "of them" and "more"."""
    lower, reading = place.text.lower, place.reading
    before = [word.strip(",") for word in words_before(lower, reading.start, 6)]
    while before and (before[-1] in modifier_words() or before[-1] in {"mere", "single"}):
        before.pop()
    if lower.startswith(" others", reading.end) and _NAME_AND.search(
        place.text.string, max(0, reading.start - _COMMA_REACH), reading.start
    ):
        return "people"  # "Saddam and seven others"
    is_there = before[-3:-1] in (["whom", "there"], ["which", "there"])
    is_pointed = " ".join(before[-2:]) in words("pointing_before", FILE) or follows(
        lower, reading.end, "pointing_behind"
    )
    is_pointed = is_pointed or is_there
    if not is_pointed:
        return None
    kind = _OF_THEM_KIND.match(lower, reading.end)
    if kind and is_plural(kind.group(1)) and is_counted_noun(kind.group(1)):
        return singular(kind.group(1))  # "85 buildings, 31 of them houses"
    if there := _THERE.search(lower, max(0, reading.start - _COMMA_REACH), reading.start):
        return singular(there.group(1)) if is_plural(there.group(1)) else None
    named = _NAMED_WHOLE.search(lower, max(0, reading.start - _COMMA_REACH), reading.start)
    if named and _OF_THEM.match(lower, reading.end) and is_plural(named.group(1)):
        return singular(named.group(1))
    counts = [one for one in place.before if one.counted]
    whole = (one for one in counts if size(one) >= size(reading) or not size(one))
    told = (one for one in whole if not lower.endswith(_BY_THE_WAY, 0, one.start) or one.start < place.sentence_start)
    if before[-1:] and before[-1] in _CLOSED:  # "has 158 stores and employs 17,500. It plans to shut nine of them"
        told = (one for one in counts if not _is_of_people(one))
    is_of = before[-2:-1] == ["of"] or _OF_THEM.match(lower, reading.end) is not None
    found = next(told, None) if is_of else None
    found = _beside(place) or found
    if lower.startswith(" others", reading.end):
        found = found or next((one for one in counts if not is_included(lower, one.start)), None)
    found = found or (counts[0] if counts else None)
    return head(found.counted) if found and found.counted else people.mortal(place)


_CLOSED = frozenset(["shut", "close", "closed", "closing", "shutting", "demolish", "demolished", "scrap", "scrapped"])
"""What is done to shops and the like, and to no people."""


def _is_of_people(reading: Reading) -> bool:
    return reading.counted is not None and is_person(reading.counted)


def _persons_of_whom(place: Place) -> str | None:
    """Return hostages for "the swap of hostages, four of whom were released", "the hostages, of whom four"."""
    lower, reading = place.text.lower, place.reading
    whom = _OF_WHOM.search(lower, max(0, reading.start - _COMMA_REACH), reading.start)
    if whom and not any(one.counted for one in place.before[:1]):
        return singular(whom.group(1)) if _are_persons(whom.group(1)) else None
    if not lower.startswith(" of whom", reading.end):
        return None
    first = max(0, place.sentence_start - len(". "), reading.start - _OF_REACH)
    sent = _PERSONS_OF.search(place.text.string, first, reading.start)
    if sent and is_counted_noun(sent.group(1).lower()):
        return singular(sent.group(1).lower())
    match = _PERSONS.search(lower, max(place.sentence_start, reading.start - _COMMA_REACH), reading.start)
    noun = match.group(1) if match else ""
    is_common = match is not None and place.text.string[match.start(1)].islower()
    return singular(noun) if noun and is_counted_noun(noun) and _are_persons(noun) and is_common else None


def _are_persons(noun: str) -> bool:
    """Tell whether a plural is one of persons by the data or by its ending: "supporters", "tenants"."""
    return is_person(singular(noun)) or noun in _GROUPS or noun.endswith(("ers", "ists", "ants", "ees", "ians"))


_GROUPS = frozenset(["families", "households", "couples"])
_PERSONS = LazyRegexp(rf"\b([a-z]+), (?:of whom |including )?{HEDGES}(?:a )?\Z")


_PERSONS_OF = LazyRegexp(
    r"(?:\A|[.;,:\n“\"] ?|\b(?:and|the|by|of|from|with|that|[a-z]+ed) )([A-Z]?[a-z]{2,}s)"
    rf" (?:from|of|at|with|along|in|for|near) (?:the )?[A-Z][^,.;\n]{{1,40}}, {HEDGES}\Z"
)
"""Before some of persons whose body or place has a name: "Monitors from the African Union, 60 of whom were"."""

_OF_REACH = 80
_OF_WHOM = LazyRegexp(rf"\b([a-z]+s), of whom {HEDGES}\Z")
_THERE = LazyRegexp(rf"\b([a-z]+), of (?:whom|which) there (?:were|are) {HEDGES}\Z")


def _beside(place: Place) -> Reading | None:
    """Return the count right before: "fined for four violations, two of them willful", "for 500 men, 100 more than"."""
    one = next((one for one in place.before if one.counted), None)
    if one is None or place.text.lower[max(one.end, one.covered) : place.reading.start] != ", ":
        return None
    return one if place.text.lower.endswith(" for ", 0, one.start) else None


_NAMED_WHOLE = LazyRegexp(rf"(?:\A|[.;\n] ?)([a-z]+), {HEDGES}\Z")
_OF_THEM_KIND = LazyRegexp(r" of (?:them|whom|which) ([a-z]+)(?=[,.;)\n]|\Z| (?:in|at|from|with|who|that|and|or)\b)")
_OF_THEM = LazyRegexp(r" of (?:them|whom|which|those|these)\b")


def _compared(place: Place) -> str | None:
    """Return what the sentence counts last, but by the way: "has 41 points from 22 matches, four more than"."""
    if not _THAN.match(place.text.lower, place.reading.end):
        return None
    if (beside := _beside(place)) is not None:
        return beside.counted
    near = [one for one in place.before if one.counted and one.start >= place.sentence_start]
    told = (one for one in near if not place.text.lower.endswith(_BY_THE_WAY, 0, one.start))
    found = next(told, near[-1] if near else None)
    return found.counted if found else None


_BY_THE_WAY = (" from ", " in the ", " in a ", " in its ", " in ", " after ", " of ", " on ", " for ")


def _told_at(place: Place) -> str | None:
    """Return thefts for "Car thefts, at 4,015, were almost unchanged" and "Thefts, which ran at 90 a day, fell"."""
    lower, reading = place.text.lower, place.reading
    first = max(0, place.sentence_start - len(". "), reading.start - _COMMA_REACH - len("which averaged"))
    ran = _RAN_AT.search(lower, first, reading.start) or _FLAT_AT.search(lower, first, reading.start)
    if ran and is_counted_noun(ran.group(1)):
        return singular(ran.group(1))
    match = _AT.search(lower, max(place.sentence_start, reading.start - _COMMA_REACH), reading.start)
    if not match or lower[reading.end : reading.end + 1] != ",":
        return None
    return singular(match.group(1)) if is_counted_noun(match.group(1)) else None


_RAN_AT = LazyRegexp(
    r"(?:\A|[.,;:\n“\"] ?|\b(?:the|its|their|new|and|while|but|as|that) )([a-z]{4,}s), (?:which |that )?"
    r"(?:ran at|running at|averaged|averaging|stood at|standing at|totalled|totalling|peaked at|numbered|numbering"
    rf"|rose to|fell to) {HEDGES}\Z"
)
_FLAT_AT = LazyRegexp(
    r"(?:\A|[.,;:\n“\"] ?|\b(?:the|its|their|new|and|while|but|as|that) )([a-z]{4,}s)"
    r" (?:were|are|was|remained?|held|stayed|stood|have been|had been) (?:(?:almost|nearly|broadly|little) )?"
    rf"(?:flat|steady|unchanged|stable|constant|level|changed|static) at {HEDGES}\Z"
)


def _of_most(place: Place) -> str | None:
    """Return medals for "Holm won the most medals, with nine" and "the most cafes, at 40"."""
    lower, reading = place.text.lower, place.reading
    told = _MOST_OF.search(lower, max(place.sentence_start, reading.start - _OF_REACH), reading.start)
    is_end = told is not None and _MOST_END.match(lower, reading.end) is not None
    return singular(told.group(1)) if told and is_end and is_counted_noun(told.group(1)) else None


_MOST_OF = LazyRegexp(
    rf"\b(?:the|its|their|his|her) (?:most|fewest) (?:[a-z-]+ )?([a-z]+),? (?:with|at|having) {HEDGES}\Z"
)
_MOST_END = LazyRegexp(r"[.,;:)\n]|\Z| (?:in|on|at|for|and|ahead|followed|this|last|so far|each)\b")
_AT = LazyRegexp(rf"\b([a-z]+)(?: (?:from|in|of|to) [a-z]+)?, at {HEDGES}\Z")


def _at_rate(place: Place) -> str | None:
    """Return families for "drives out families at a rate of 300 a day"."""
    lower, reading = place.text.lower, place.reading
    if not reading.per:
        return None
    match = _RATE.search(lower, max(place.sentence_start, reading.start - _COMMA_REACH - 20), reading.start)
    noun = match.group(1) if match else ""
    return singular(noun) if noun and is_plural(noun) and is_counted_noun(noun) else None


_RATE = LazyRegexp(rf"\b([a-z]+) at (?:a|the) (?:rate|pace|clip) of (?:between )?{HEDGES}\Z")


def _same_of(place: Place) -> str | None:
    """Return charges for the two of "three charges of theft and two of fraud"."""
    lower, end = place.text.lower, place.reading.end
    last = place.before[0] if place.before else None
    if last is None or not last.counted or last.start < place.sentence_start or not _OF_A_KIND.match(lower, end):
        return None
    return last.counted if _OF_A_KIND.match(lower, max(last.end, last.covered)) else None


_OF_A_KIND = LazyRegexp(r" of (?!(?:the|them|these|those|its|their|his|her|whom|which|all|a|an)\b)[a-z]")


def _of_opening(place: Place) -> str | None:
    """Return what the sentence begins to tell the parts of: "Of the victims, 371 were men; 64 were under 18"."""
    match = _OF_ALL.match(place.text.lower, place.sentence_start)
    if not match or match.end() > place.reading.start:
        return _of_first(place)
    noun = match.group(1)
    return singular(noun) if is_counted_noun(noun) else None


def _of_first(place: Place) -> str | None:
    """Return ferries for "Of 3,700 ferries inspected, one in eight failed, and 90 were ordered to stay"."""
    if not place.text.lower.startswith("of ", place.sentence_start):
        return None
    first = (one for one in place.before if one.counted and one.start - place.sentence_start < _NEAR_OPENING)
    whole = next((one for one in first if one.start > place.sentence_start and size(one) >= size(place.reading)), None)
    return head(whole.counted) if whole and whole.counted else None


_NEAR_OPENING = 24
_OF_ALL = LazyRegexp(r"[\"“]?of (?:the|its|their|all|these|those) (?:[a-z-]+ )?([a-z-]+),? ")


def _children(place: Place) -> str | None:
    """Return children for "a mother of six", grandchildren for "grandfather of seven"."""
    before = " ".join(words_before(place.text.lower, place.reading.start, 2))
    if before in words("grandparents", FILE):
        return "grandchild"
    return "child" if before in words("parents", FILE) else None


def _before_comma(place: Place) -> str | None:
    """Return bags for "25-kg bags, two per family"."""
    lower, reading = place.text.lower, place.reading
    match = _COMMA.search(lower, max(0, reading.start - _COMMA_REACH), reading.start)
    is_some = lower.endswith(_SOME, 0, reading.start) and lower[reading.end : reading.end + 1] in {",", ".", ""}
    if not match or not (is_some or _APIECE.match(lower, reading.end)):
        return None
    noun = match.group(1)
    is_noun = place.text.string[match.start(1)].islower() and is_counted_noun(noun)
    return singular(noun) if is_noun else None


_SOME = (", some ", ", about ", ", around ", ", roughly ")
"""Between a noun and how many there are: "the most turbines, some 30,600, ahead of Spain"."""

_COMMA = LazyRegexp(r"\b([a-z]+), (?:and )?(?:[a-z]+ ){0,2}\Z")
_COMMA_REACH = 40
_APIECE = LazyRegexp(r" (?:per|a (?:day|week|month|year|head|time)|each|apiece|to each|for each|to every)\b")


def _part_told(place: Place) -> str | None:
    """Return the noun of the share told before: "a tenth of the patients, or 1,760"."""
    lower, reading = place.text.lower, place.reading
    near = place.before
    if len(near) > 1 and near[0].kind in {"number", "count"} and lower[near[0].end : reading.start] == " of ":
        near, reading = near[1:], near[0]  # "four in five patients, or 254 of 315"
    share = near[0] if near and near[0].kind in _SHARES else None
    is_all = share is not None and lower.startswith(_IN_ALL, reading.end) and lower.endswith(", ", 0, reading.start)
    if share is None or not (is_all or _OR.search(lower, share.end, reading.start)):
        return None
    if told := _TOLD_IN.match(lower, share.start, share.end):
        return told.group(1)  # "one job in nine, or 214,000"
    counted = find_counted(place.text.string, lower, share.end)
    return counted.name if counted and counted.end <= reading.start else None


def _included(place: Place) -> str | None:
    """Return the case of "more cases of measles, including 165 in one day", where no number stands before it."""
    near = place.text.lower[max(place.sentence_start, place.reading.start - _COMMA_REACH) : place.reading.start]
    told = _INCLUDING.search(near)
    if told is None or not is_plural(told.group(1)) or not is_counted_noun(told.group(1)):
        return None
    return singular(told.group(1)) if _INCLUDED_END.match(place.text.lower, place.reading.end) else None


_INCLUDING = LazyRegexp(
    rf"\b(?:more|new|further|other|additional|these|those|the) ([a-z]{{3,}}s)(?: of [a-z]+)?, including {HEDGES}\Z"
)
_INCLUDED_END = LazyRegexp(
    r"[.,;)]|\Z| (?:in|on|at|from|since|by|among|this|last|over|during|between|yesterday|today)\b"
)
Rule = Callable[[Place], str | None]
_RULES: tuple[tuple[str, Rule], ...] = (
    ("several", the_several),
    ("number_behind", number_behind),
    ("people", people.people),
    ("labelled", labelled),
    ("of_opening", _of_opening),
    ("children", _children),
    ("part_told", _part_told),
    ("matches", sport.matches),
    ("runs", sport.runs),
    ("goals", sport.goals),
    ("one_of_many", one_of_many),
    ("same_of", _same_of),
    ("at_rate", _at_rate),
    ("before_comma", _before_comma),
    ("told_at", _told_at),
    ("of_most", _of_most),
    ("compared", _compared),
    ("other_people", people.other_people),
    ("who", people.told_of),
    ("of_whom", _persons_of_whom),
    ("of_told", told_of_them),
    ("pointed_back", _pointed_back),
    ("named_number", subject.named_number),
    ("total", subject.total),
    ("votes", subject.votes),
    ("people_number", people.people_number),
    ("headed", people.headed),
    ("payrolls", subject.on_payrolls),
    ("object", subject.changed_object),
    ("subject", subject.subject),
    ("distributed", subject.distributed),
    ("included", _included),
    ("like_before", like_before),
    ("subject_of_verb", people.people_who),
)
