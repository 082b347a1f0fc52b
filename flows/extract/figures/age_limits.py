"""Limits of age without a unit: "nobody over 70", "those who are 55 or older", "women 50 and older"."""

from __future__ import annotations

from flows.extract.figures.counted import find_counted, singular
from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.number import Number
from flows.extract.figures.place import person_nouns
from flows.extract.figures.story import Story
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.percent import PERCENT

_LIMITS = frozenset(["under", "over", "above", "below"])
_COMPARED = frozenset(["younger", "older"])
_ENDINGS = (" under ", " over ", " above ", " below ", " than ")
_OF_AGES = ("older than ", "younger than ")
_REACH, _FAR_REACH, _WORDS = 32, 72, 7
_ANYBODY = frozenset(
    [
        "those",
        "anyone",
        "anybody",
        "everyone",
        "everybody",
        "someone",
        "somebody",
        "nobody",
        "all",
        "none",
        "them",
        "whom",
    ]
)
_SHARES = frozenset(["half", "third", "thirds", "quarters", "most", "many", "some", "few"])
_GROUPS = frozenset(["audience", "electorate", "population", "workforce", "crew", "crowd", "membership", "readership"])
_BEING = frozenset(["are", "were", "is", "was", "who", "that", "aged"])
_OF_AGE = LazyRegexp(
    r"\b(?:those|victims|dead|patients|people|whom|who|voters|injured|missing|children|victim|suspect)\b[a-z, ]{0,40}"
    r" (?:[0-9]{1,3} )?(?:were|are|was|is) (?:mostly |all |mainly |largely |just |aged )*(?:under|over|above|below) \Z"
    r"|\b(?:all (?:two|three|four|five|six|seven|eight|nine|ten|[0-9]{1,3})|[a-z]+(?:mers|chers|kers|tors|ists|ees))"
    r" (?:were|are) (?:aged )?(?:under|over|above|below) \Z"
    r"|\b(?:was|were|is|are) (?:older than|younger than) "
    rf"\Z|[0-9]{PERCENT} (?:(?:are|were) )?(?:aged )?(?:under|younger than|older than) \Z"
    r"|[0-9] (?:are|were) (?:aged )?(?:under|younger than|older than) \Z"
)
_NATIONALS = LazyRegexp(
    r"\b[A-Z][a-z]+(?:icans|ians|tons|mans|shis|kis|nis|qis|lis|yans|dans|eeks|anes|ards|echs|edes|inns|cots|rks|oles|utch)"
    r" (?:who are |who were )?(?:aged )?(?:under|over|above|below) \Z"
)
"""Before a limit of age: "Bangladeshis over 60"."""

_AND_OLDER = LazyRegexp(r" (?:and|or) (?:older|over|under|younger|above)\b")


def is_limit_of_age(story: Story, number: Number) -> bool:
    """Tell "nobody over 70", "a player under 23" and "two thirds were under 30"."""
    lower, start = story.lower, number.start
    if not lower.endswith(_ENDINGS, 0, start):
        return False
    is_counting = find_counted(story.string, lower, number.end) is not None
    if is_counting and not (lower.endswith(_OF_AGES, 0, start) and _is_of_persons(lower, start)):
        return False  # but "patients older than 80 represented a tenth" counts nothing
    return (
        _is_of_persons(lower, start)
        or _OF_AGE.search(lower, max(0, start - _FAR_REACH), start) is not None
        or _NATIONALS.search(story.string, max(0, start - _REACH), start) is not None
    )


def is_of_older(lower: str, number: Number) -> bool:
    """Tell "women 50 and older", "those who are 55 or older" and "pupils 12 and under"."""
    if _AND_OLDER.match(lower, number.end) is None:
        return False
    return _names_persons(_without_being(words_before(lower, number.start, 4)))


def _is_of_persons(lower: str, start: int) -> bool:
    """Tell whether those stand before a limit who have an age."""
    *said, limit = words_before(lower, start, _WORDS)
    if limit == "than":
        if not said or said.pop() not in _COMPARED:
            return False
    elif limit not in _LIMITS:
        return False
    left = _without_being(said)
    is_of_group = left[-3:-1] == ["of", "the"] and left[-1] in _GROUPS  # "half of the audience was over 35"
    return _names_persons(left) or is_of_group or (left[-1:] != [] and left[-1] in _SHARES)


def _without_being(said: list[str]) -> list[str]:
    while said and said[-1] in _BEING:
        said.pop()
    return said


def _names_persons(said: list[str]) -> bool:
    if not said:
        return False
    last = said[-1].strip(',"“‘(')
    noun = singular(last)
    is_anybody = last in _ANYBODY or said[-2:] == ["no", "one"]
    return is_anybody or noun in person_nouns() or noun in words("persons_of_age", "counting")
