"""Ages without a unit: "Kim, 45, said", "aged 45", "the oldest was 17"."""

from __future__ import annotations

from flows.extract.figures.age_limits import is_limit_of_age, is_of_older
from flows.extract.figures.apposed import read_apposed
from flows.extract.figures.bracketed import read_bracketed
from flows.extract.figures.counted import find_counted, singular
from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.number import Number
from flows.extract.figures.place import person_nouns
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_MOST_AGE = 115
_NEARLY = (
    r"(?:about|approximately|roughly|around|some|nearly|almost|only|just|barely|exactly|over|already|still"
    r"|probably|perhaps|maybe|thought to be|believed to be|(?:just|a little|well) over|getting on for)"
)
_WAS = LazyRegexp(
    r"(?:\b(?:he|she|i|who|they)(?: (?:was|is|am|were|turned|turns|would have been|had been)|['’](?:s|m))"
    r"|\bturn(?:ed|s|ing)?|\b(?:he|she|who) (?:will|would) (?:be|turn)"
    r"|\b(?:until|since|before) (?:he|she|i) (?:was|is|turned)|\bnow)"
    rf"(?: {_NEARLY})? \Z"
)
_AGED = LazyRegexp(
    r"\b(?:aged?|ages?(?: of)?|age was|(?:retires?|retired|retiring|died|dies|dying"
    r"|(?<!own )(?<!their )(?<!its )(?<!the )dead|married|left school"
    r"|left home|quit school|dropped out|professional|orphaned|widowed) at|(?:lived|living|lives|live) to(?: be)?"
    r"|\b(?:became|elected|appointed|promoted|debuted|named|champion|minister|captain|mayor)"
    r" (?:[a-z]+ ){0,3}at (?:just|only)"
    r"|\bas an? [a-z]+(?: [a-z]+)? at|, (?:both|also|now))"
    rf"(?: (?:{_NEARLY}|under|at least|an? (?:estimated )?))?(?: [0-9]{{1,3}},?(?: and| or|,))? \Z"
)
_PHRASE_END = LazyRegexp(
    r"[,.;:?!)\"”’\n]|\Z| (?:when|on|at|and|or|in|last|this|but|by|then|so|because|after|before|until|while"
    r"|years? later|tomorrow|today|now|turning)\b| [-–—] "
)
_THINGS_NOW = LazyRegexp(r"\b([a-z]{2,}s), now \Z")
_REACH, _FAR_REACH = 32, 72
_JOINT = LazyRegexp(r",? (?:and |or )?")
_LONGEST_JOINT = 7
_BEING = (" is ", " was ", " turned ", " turns ", " only ", " just ", " now ")
_OPENING = (" aged ", " age of ", " age ")
_WHO = LazyRegexp(r",? (?:he|she)\b|, [A-Z]")
_OTHER_END = LazyRegexp(r"(?: to |[-–])[0-9]")


def read_age(story: Story, number: Number) -> Reading | None:
    """Return the age of "Kim, 45, said", "aged 45", "she was 79" and "the oldest was 17"."""
    if number.scale or not 0 < number.mantissa < _MOST_AGE or number.decimals:
        return None
    rule = _told(story, number)
    if rule:
        return Reading("age", number.start, number.end, number, f"age_{rule}", unit="a")
    return read_apposed(story, number) or read_bracketed(story, number)


def _told(story: Story, number: Number) -> str | None:
    """Return how the words before a number say that it is an age, None where they do not."""
    lower, first = story.lower, max(0, number.start - _REACH)
    if _goes_on(story, number) or _is_told_again(story, number) or _is_at_age(story, number):
        return "goes_on"
    if (
        _is_list_of_ages(story, number)
        or is_of_older(lower, number)
        or (lower.startswith(" at the time", number.end) and lower.endswith(_WAS_THEN, 0, number.start))
    ):
        return "of_people"
    opening = " ".join(words_before(lower, number.start, 3)[-2:]).lstrip("\"“'")
    is_opened = opening in words("age_openers", "counting") or is_person_of(opening, number)
    is_now = lower.endswith(", now ", 0, number.start)
    things = _THINGS_NOW.search(story.string, max(0, number.start - _REACH), number.start) if is_now else None
    is_of_things = things is not None and singular(things.group(1)) not in person_nouns()
    if is_of_things or (
        not is_opened
        and not lower.endswith(_BEING, 0, number.start)
        and words("age_words", "counting").isdisjoint(story.words.between(first, number.start))
    ):
        return None  # "the number of clinics, now 68"
    if is_opened or _AGED.search(lower, first, number.start) or _is_then(story, number):
        is_span = _OTHER_END.match(lower, number.end) or "between" in lower[max(0, first - 8) : number.start]
        is_told = lower.endswith(_OPENING, 0, number.start)
        is_span = is_span or lower.startswith((" other", " more"), number.end)
        return None if is_span or (not is_told and find_counted(story.string, lower, number.end)) else "aged"
    if is_limit_of_age(story, number):
        return "limit"
    is_was = _WAS.search(lower, first, number.start) or _is_somebody(story, number) or _is_deed_at(lower, number)
    return "was" if is_was and _PHRASE_END.match(lower, number.end) else None


def _is_then(story: Story, number: Number) -> bool:
    """Tell whether somebody was of an age at the time told of: "The driver, then 27, fled"."""
    match = _THEN.search(story.string, max(0, number.start - _REACH), number.start)
    return match is not None and (match.group(1)[0].isupper() or match.group(1) in person_nouns())


_THEN = LazyRegexp(r"\b([A-Za-z’'\-]+), then \Z")


def _is_somebody(story: Story, number: Number) -> bool:
    """Tell whether a name stands before "is" and a number of years: "Moe is 23 and"."""
    match = _NAME_IS.search(story.string, max(0, number.start - _REACH), number.start)
    is_old = not number.is_worded and number.mantissa >= _LEAST_OF_PARENT
    is_named = match is not None and match.group(1).lower() not in words("index_names") | words("date_words") | words(
        "no_persons", "counting"
    )
    kin = _KIN_IS.search(story.lower, max(0, number.start - _REACH), number.start)
    is_young = kin is not None and kin.group(1) in words("young_nouns", "counting")
    return is_young or (is_old and (is_named or (kin is not None and kin.group(1) in person_nouns())))


def _is_deed_at(lower: str, number: Number) -> bool:
    """Tell whether somebody did something at an age: "took her doctorate at 26"."""
    is_old = number.mantissa >= _LEAST_OF_DEED and not number.is_worded and _ENDS.match(lower, number.end) is not None
    near = max(0, number.start - _FAR_REACH), number.start
    return is_old and (_DEED_AT.search(lower, *near) or _BECAME_AT.search(lower, *near)) is not None


_DEED_AT = LazyRegexp(
    r"\b(?:took|won|got|made|wrote|published|opened|founded|met|married|left|lost|ran|sold|bought|earned|released|played"
    rf"|scored|joined|entered|finished|received|completed) (?:his|her|their) (?:[a-z-]+ ){{1,4}}at {HEDGES}\Z"
)
_BECAME_AT = LazyRegexp(
    r"\b(?:he|she|who|and) (?:became|turned professional|emigrated|enlisted|retired|married|qualified|debuted"
    rf"|started work|went to sea|was orphaned|was widowed)(?: [a-z-]+){{0,4}} at {HEDGES}\Z"
    r"|\b(?:he|she|who|i) (?:(?:first|had|only|himself|herself) ){0,2}(?:joined|left|entered|started|began|begun|quit"
    r"|won|took|gave up|lost|learn(?:ed|t)|moved|came|went|fled|inherited|published|wrote|founded|had|got|played)"
    rf"(?: [a-z'’-]+){{1,5}} at {HEDGES}\Z"
    r"|\b(?:he|she|who|i) (?:was|am|is|became|had been|was already|was still) an? (?:[a-z-]+ ){0,2}"
    r"(?:widow(?:er)?|orphan|mother|father|grandmother|grandfather|parent|bride|wife|millionaire|billionaire|star|champion"
    r"|professor|general|colonel|captain|partner|judge|minister|mayor|bishop|priest|soldier|veteran|teacher|refugee"
    r"|household name)"
    rf" at {HEDGES}\Z"
)
_ENDS = LazyRegexp(r"[.,;)\n]|\Z| (?:and|but|before|after|while)\b")
_LEAST_OF_DEED = 12


_KIN_IS = LazyRegexp(
    r"\b(?:my|his|her|our|their|your) ([a-z-]+),? (?:is|was|turned|turns) (?:only |just |now |nearly )?\Z"
)
_NAME_IS = LazyRegexp(
    r"(?<!The )(?<!the )\b([A-Z][a-z’'\-]+),? (?:is|was|turned|turns) (?:only |just |now |nearly |about )?\Z"
)


def is_person_of(opening: str, number: Number) -> bool:
    """Tell whether a number is how old somebody is: "a neighbour of 66"; "a father of three" has children."""
    noun, _, joint = opening.partition(" ")
    if joint != "of" or singular(noun) not in words("aged_nouns", "counting"):
        return False
    return number.mantissa >= _LEAST_OF_PARENT or singular(noun) in words("young_nouns", "counting")


_LEAST_OF_PARENT = 15
_AT_BY_THE_WAY = LazyRegexp(r"(?: (?:and|who|but|she|he|becom(?:e|es|ing)|became), | \()at \Z")
"""Between commas or in brackets: "a medal in 1978 and, at 87, a doctorate"."""


def _goes_on(story: Story, number: Number) -> bool:
    """Tell whether a number goes on from an age right before it: "aged six and nine", "24 and 27, were"."""
    if story.age_end < 0 or not 0 < number.start - story.age_end <= _LONGEST_JOINT:
        return False
    is_next = _JOINT.fullmatch(story.lower, story.age_end, number.start) is not None
    return is_next and _PHRASE_END.match(story.lower, number.end) is not None


def _is_told_again(story: Story, number: Number) -> bool:
    """Tell whether an age goes on with another: "17 when she joined and 22 when she left", "67 and women at 63"."""
    if story.age_end < 0 or not _LONGEST_JOINT < number.start - story.age_end <= _FAR_JOINT:
        return False
    gap = story.lower[story.age_end : number.start]
    is_when = _WHEN.match(story.lower, number.end) is not None and _AND_ALL.fullmatch(gap) is not None
    return is_when or (_AND_WOMEN.fullmatch(gap) is not None and _PHRASE_END.match(story.lower, number.end) is not None)


_FAR_JOINT = 60
_AND_ALL = LazyRegexp(rf"[a-z ,’']+ and {HEDGES}")
_WHEN = LazyRegexp(r" when (?:he|she|they|i)\b")
_AND_WOMEN = LazyRegexp(r"(?:,? and |, |; )(?:for )?(?:wo)?men (?:at|of|to) ")
_WAS_THEN = (" was ", " were ", " was just ", " was only ")


def _is_list_of_ages(story: Story, number: Number) -> bool:
    """Tell whether persons are told by their ages: "three brothers - 7, 9 and 12 -", "the suspects are 16 and 17"."""
    if not story.lower.endswith(_BEFORE_AGES, 0, number.start):
        return False
    match = _PERSONS.search(story.lower, max(0, number.start - _REACH), number.start)
    if match is None or singular(match.group(1)) not in person_nouns() or singular(match.group(1)) == match.group(1):
        return False
    return _MORE_AGES.match(story.lower, number.end) is not None


_BEFORE_AGES = (" - ", " – ", " — ", " are ", " were ", ": ")
_PERSONS = LazyRegexp(r"\b([a-z-]+)(?: [-–—]|,? who are| are| were|:) \Z")
_MORE_AGES = LazyRegexp(r"(?:, [0-9]{1,2})*,? and [0-9]{1,2}(?=[,.;:)\n]|\Z| [-–—])")


def _is_at_age(story: Story, number: Number) -> bool:
    """Tell whether a number is the age at which somebody did something: "at 45 he became", "At 77, Moe is"."""
    if number.mantissa >= _LEAST_OF_PARENT and _AT_BY_THE_WAY.search(
        story.lower, max(0, number.start - 12), number.start
    ):
        return story.lower.startswith((", ", ") "), number.end)
    if not story.lower.endswith("at ", 0, number.start) or not _WHO.match(story.string, number.end):
        return False
    is_named = story.string[number.end : number.end + 3].rstrip()[-1:].isupper()
    is_opening = story.string[number.start - 3 : number.start] == "At " and number.mantissa >= _LEAST_OF_PARENT
    return is_opening or not is_named
