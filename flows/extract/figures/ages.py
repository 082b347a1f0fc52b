"""Ages without a unit: "Kim, 45, said", "aged 45", "the oldest was 17"."""

from __future__ import annotations

import re

from flows.extract.figures.counted import find_counted, is_plural
from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story

_MOST_AGE = 115
_LEAST_APPOSED = 15
_WAS = re.compile(
    r"(?:\b(?:he|she|i|who|they)(?: (?:was|is|were|turned|turns|would have been|had been)|['’](?:s|m))"
    r"|\bturn(?:ed|s|ing)?|\b(?:until|since|before) (?:he|she|i) (?:was|is|turned)|\bnow)"
    r"(?: (?:about|only|just|nearly|almost|over|already|still|a little over|around))? \Z"
)
_AGED = re.compile(
    r"\b(?:aged?|ages?(?: of)?|age was|(?:retires?|retired|retiring|died|dead|married) at"
    r"|(?:boy|girl|man|woman|child|son|daughter|youth) of)"
    r"(?: (?:about|around|just|only|over|under|at least|an? (?:estimated )?))?(?: [0-9]{1,3},?(?: and| or|,))? \Z"
)
_OF_AGE = re.compile(
    r"\b(?:children|people|those|anyone|everyone|adults|men|women|residents|patients|pupils|girls|boys|workers|voters|teenagers)"
    r" (?:who (?:are|were) )?(?:under|over|above|below|younger than|older than) \Z"
)
_PHRASE_END = re.compile(
    r"[,.;:?!)\"”’\n]|\Z| (?:when|on|at|and|or|in|last|this|but|by|then|years? later|tomorrow|today)\b"
)
_BEHIND = re.compile(
    r", (?:[a-z]+ed|said|says|told|who|whose|a|an|of|from|was|is|has|had|will|became|left|began|and|won|faces|were"
    r"|also|which|then|took|made|lives)\b"
)
_REACH = 32
_LETTERS = re.compile(r"[a-z]+")
_OTHER_END = re.compile(r"(?: to |[-–])[0-9]")


def read_age(story: Story, number: Number) -> Reading | None:
    """Return the age of "Kim, 45, said", "aged 45", "she was 79" and "the oldest was 17"."""
    if number.scale or not 0 < number.mantissa < _MOST_AGE or number.decimals:
        return None
    rule = _told(story, number)
    if rule:
        return Reading("age", number.start, number.end, number, f"age_{rule}", unit="a")
    return None if number.is_worded else _apposed(story, number)


def _told(story: Story, number: Number) -> str | None:
    """Return how the words before a number say that it is an age, None where they do not."""
    lower, first = story.lower, max(0, number.start - _REACH)
    opening = " ".join(words_before(lower, number.start, 3)[-2:]).lstrip("\"“'")
    is_opened = opening in words("age_openers", "counting")
    if not is_opened and words("age_words", "counting").isdisjoint(_LETTERS.findall(lower, first, number.start)):
        return None
    if is_opened or _AGED.search(lower, first, number.start):
        is_span = _OTHER_END.match(lower, number.end) or "between" in lower[max(0, first - 8) : number.start]
        return None if is_span or find_counted(story.string, lower, number.end) else "aged"
    if _OF_AGE.search(lower, first, number.start) and not find_counted(story.string, lower, number.end):
        return "limit"
    return "was" if _WAS.search(lower, first, number.start) and _PHRASE_END.match(lower, number.end) else None


def _apposed(story: Story, number: Number) -> Reading | None:
    """Return the age between the commas behind a name ("Jane Dow, 45,") or a person ("the princess, 67, said")."""
    lower, string, start = story.lower, story.string, number.start
    if lower[start - 2 : start] != ", " or lower[number.end : number.end + 1] != ",":
        return None
    name = string[max(0, start - _REACH) : start - 2].rpartition("\n")[2].split()
    if not name or name[-1].lower() in words("date_words") or not name[-1][-1].isalpha():
        return None
    is_name = len(name) > 1 and name[-1][:1].isupper() and name[-2][:1].isupper()
    is_person = number.mantissa >= _LEAST_APPOSED and _BEHIND.match(lower, number.end) is not None
    is_followed = is_person and not is_plural(name[-1].lower())
    return Reading("age", start, number.end, number, "age_apposed", unit="a") if is_name or is_followed else None
