"""Ages between commas: "Jane Dow, 45, said", "a boy, 12, and his sister, eight", "two men, 24 and 27, were held"."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.counted import is_plural, singular
from flows.extract.figures.forms import words
from flows.extract.figures.lexicon import TEEN, UNIT, numerals
from flows.extract.figures.number import Number
from flows.extract.figures.place import person_nouns
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp

_LEAST_APPOSED = 15
_MOVED = (", up ", ", down ", ", unchanged")
"""Behind a number of a place or a good: "Queensland, 92, down from 121"."""
_REACH = 32
_END = LazyRegexp(r"[,.;)]| at the time\b")
_GOES_ON = LazyRegexp(r", [a-z]")
_GOES_ON_SAYING = LazyRegexp(r", [\"“‘]")
""" "Said Moe, 29, "so it goes"."""
_BEHIND = LazyRegexp(
    r", (?:[a-z]+ed|said|says|told|who|whose|a|an|of|from|was|is|has|had|will|became|left|began|and|won|faces|were"
    r"|also|which|then|took|made|lives)\b"
)


def read_apposed(story: Story, number: Number) -> Reading | None:
    """Return the age of somebody who is named or called something right before it."""
    lower, start = story.lower, number.start
    if lower[start - 2 : start] != ", " or lower.startswith(_MOVED, number.end):
        return None
    before = [_capital(word) for word in story.string[max(0, start - _REACH) : start - 2].rpartition("\n")[2].split()]
    if not before or not before[-1][-1].isalpha() or before[-1].lower() in words("date_words"):
        return None
    noun = before[-1].lower()
    is_aged = singular(noun) in person_nouns()
    are_several = (is_aged and is_plural(noun)) or (before[-1][:1].isupper() and "and" in before)
    is_speaker = len(before) > 1 and before[-1][:1].isupper() and _is_told_of(before)
    is_told = is_speaker and _GOES_ON_SAYING.match(story.string, number.end) is not None
    if is_told or ((is_speaker or is_capital_pair(before)) and _ends_sentence(story, number, before)):
        return Reading("age", start, number.end, number, "age_apposed", unit="a")
    is_pair = are_several and _pair().match(lower, number.end) is not None
    is_person = is_aged and not is_plural(noun) and _END.match(lower, number.end) is not None
    if (
        is_pair
        or is_person
        or (lower.startswith((",", ";", " at the time"), number.end) and _is_named(story, number, before))
    ):
        return Reading("age", start, number.end, number, "age_apposed", unit="a")
    return None


def _capital(word: str) -> str:
    """Return a name with its article as other names are written: "al-Amin" begins with a small letter."""
    article, dash, rest = word.partition("-")
    return word.capitalize() if dash and article in _ARTICLES and rest[:1].isupper() else word


_ARTICLES = frozenset({"al", "el", "ad", "ar", "as", "at", "az", "an", "ash"})


def _is_told_of(before: list[str]) -> bool:
    """Tell whether a verb of speech or what somebody is stands before a name: "fumed Edna", "curator Doris"."""
    word = before[-2].lower()
    is_behind_quotation = len(before) > 2 and before[-3][-1] in _MARKS and word.endswith("ed")
    return word in words("speech", "counting") or is_behind_quotation or word in person_nouns()


_MARKS = '"”’'


def is_capital_pair(before: list[str]) -> bool:
    """Tell whether the words end with a first name and a surname."""
    return len(before) > 1 and all(word[:1].isupper() and word[-1].isalpha() for word in before[-2:])


def _ends_sentence(story: Story, number: Number, before: list[str]) -> bool:
    """Tell whether a sentence ends with somebody's age: "his defeat of Ian Hobb, 19." and no place's number."""
    is_old = number.mantissa >= _LEAST_APPOSED and not number.is_worded
    is_placed = len(before) > 2 and before[-3].lower() in words("placing", "counting")
    is_placed = is_placed or before[-1].lower() in words("clubs", "surroundings")
    return is_old and not is_placed and _FULL_STOP.match(story.string, number.end) is not None


_FULL_STOP = LazyRegexp(r"\.(?:[\"”’]|\s|\Z)")


def _is_named(story: Story, number: Number, before: list[str]) -> bool:
    """Tell whether a name stands before a number, or somebody of whom the text goes on to say something."""
    is_capital = before[-1][:1].isupper()
    if is_capital and len(before) > 1 and before[-2][:1].isupper() and not number.is_worded:
        return True
    if is_capital and story.lower.startswith(";", number.end):
        return len(before) > 1 and before[-2].strip(",").lower() in person_nouns()
    if is_capital:
        return _GOES_ON.match(story.string, number.end) is not None
    is_old = number.mantissa >= _LEAST_APPOSED and not number.is_worded
    return is_old and not is_plural(before[-1].lower()) and _BEHIND.match(story.lower, number.end) is not None


@cache
def _pair() -> LazyRegexp:
    """Return the pattern of the ages behind the first of several: ", 15 and 17,"."""
    small = one_of(word for word, (part, _) in numerals().parts.items() if part in {UNIT, TEEN})
    age = rf"(?:[0-9]{{1,2}}|{small})"
    return LazyRegexp(rf"(?:, {age})*,? and {age}(?=[,.;)])")
