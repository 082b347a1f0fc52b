"""Places that nothing tagged and that what stands at them makes sure: "Rebels seized Sake, a town west of Goma"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from flows.extract.entities.common_words import is_common_word, may_be_place, nearly_always_capital
from flows.extract.entities.famous import famous_tag
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.told_towns import is_kind_told
from flows.extract.lang.load import load_union, load_words, load_yaml
from flows.extract.text import Text

_BEFORE_PLACES = (
    " in ", " near ", " outside ",
    " seized ", " captured ", " retook ", " recaptured ", " overran ", " stormed ", " shelled ", " besieged ",
)  # fmt: skip
_SHORTEST = 4
_OPENING = 4
_LISTS = (
    ("borders", "months_and_days"),
    ("entities", "titles"),
    ("entities", "title_modifiers"),
    ("entities", "organization_heads"),
    ("entities", "never_alone"),
    ("surroundings", "faiths"),
)


def untagged_places(text: Text, spans: Sequence[TypedSpan], free: Sequence[tuple[int, str]]) -> Iterator[TypedSpan]:
    """Yield single words among small letters that a place's words stand at; ``free`` are words in no name."""
    string = text.string
    places = {span.end for span in spans if span.tag == "LOC"}
    for start, word in free:
        if _is_placed(string, start, word, places) or _is_followed(string, start, word):
            yield TypedSpan(start, start + len(word), "LOC")


def _is_placed(string: str, start: int, word: str, places: set[int]) -> bool:
    if not string.startswith(" ", start - 1):
        return False
    end = start + len(word)
    return _is_alone(string, start, end) and _is_told(string, start, end, places) and _may_be(word)


def _is_followed(string: str, start: int, word: str) -> bool:
    """Tell whether what a town has follows: "Wick swimming pool"."""
    end = start + len(word)
    if string[end : end + _OPENING] not in _openings_behind_places():
        return False
    return string.startswith(_behind_places(), end) and _may_begin(string, start, word)


@cache
def _behind_places() -> tuple[str, ...]:
    return tuple(f" {words}" for words in load_words("surroundings", "behind_untagged_places"))


@cache
def _openings_behind_places() -> frozenset[str]:
    """Return how what follows a place begins: hardly any word stands before that, which is told at once."""
    return frozenset(words[:_OPENING] for words in _behind_places())


def _may_begin(string: str, start: int, word: str) -> bool:
    """Tell whether a word before "residents" or "swimming pool" is a town's: "Wick swimming pool", but no "Angry"."""
    is_inside = string[start - 1 : start] == " " and string[start - 2 : start - 1].islower()
    is_word = not word.endswith(("ed", "ing", "ly"))
    return _may_be(word) and (is_inside or (is_word and nearly_always_capital(word)))


def _is_alone(string: str, start: int, end: int) -> bool:
    """Tell whether a word stands behind one in small letters or a comma, and before no capital and no hyphen."""
    before = string[start - 2 : start]
    return before[-1:] == " " and (before[0].islower() or before[0] == ",") and _ends(string[end : end + 2])


def _ends(behind: str) -> bool:
    return behind[:1] in {",", ".", ";", ")", "\n", ""} or (behind[:1] == " " and not behind[1:].isupper())


def _is_told(string: str, start: int, end: int, places: set[int]) -> bool:
    if string.endswith(_BEFORE_PLACES, 0, start):
        return True
    if start - len(", ") in places and string.startswith(", ", start - 2):
        return string.startswith((",", "."), end)
    if start - len(" and ") in places and string.startswith(" and ", start - len(" and ")):
        return True
    return string.startswith(", ", end) and is_kind_told(string, end)


def _may_be(word: str) -> bool:
    lower = word.lower()
    is_word = (
        len(word) >= _SHORTEST and word.isalpha() and word[1:].islower() and lower not in load_yaml("dates")["months"]
    )
    if not is_word or lower in load_union(*_LISTS) or famous_tag(word) not in {None, "LOC"}:
        return False
    return may_be_place(word) and not is_common_word(word)
