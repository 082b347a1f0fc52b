"""What a bare number counts where its noun stands elsewhere: "killed 62", "60 more", "the number of ill fell to 9"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from flows.extract.figures.counted import find_counted, is_plural, singular
from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.modifiers import modifier_words
from flows.extract.figures.reading import Reading
from flows.extract.text import Text

_FILE = "counting"
_REACH = 420
_LIKE = 5000
_MOST_AHEAD = 6
_SUBJECT_WORDS = 9
_OBJECT_WORDS = 8
_WORD = re.compile(r"[^\W\d_][\w’'\-]*")
_OF_STATE = re.compile(r" of (?:the|those) (?:dead|deceased|injured|wounded|missing|killed|homeless|hurt|unemployed)\b")


class Place(NamedTuple):
    """Where a bare number stands: the text, its sentence's start, and the readings before it, the nearest first."""

    text: Text
    reading: Reading
    sentence_start: int
    before: list[Reading]


def fill_counted(text: Text, readings: list[Reading], index: int) -> None:
    """Make a count of a bare number where the text says before or behind it what it counts."""
    reading = readings[index]
    if reading.kind != "number" or _is_decimal(reading):
        return
    sentence = text.sentence_at(reading.start)
    near = [one for one in reversed(readings[max(0, index - _MOST_AHEAD) : index]) if reading.start - one.end < _REACH]
    place = Place(text, reading, sentence.start_char if sentence else 0, near)
    for name, rule in _RULES:
        counted = rule(place)
        if counted:
            reading.kind, reading.counted, reading.rule = "count", counted, f"count_{name}"
            return


def _is_decimal(reading: Reading) -> bool:
    number = reading.number
    return number is not None and bool(number.decimals) and not number.scale


def _people(place: Place) -> str | None:
    """Return people for "killed 62", "at least 12 dead" and "a trial of 17,600"."""
    lower, reading = place.text.lower, place.reading
    before = [word.strip(",\"“'") for word in words_before(lower, reading.start, 5)]
    if " ".join(before[-2:]) in words("people_groups", _FILE):
        return "people"
    while before and before[-1] in modifier_words() and before[-1] != "and":
        before.pop()
    if before and before[-1] in words("person_verbs", _FILE):
        return "people"
    is_state = _follows(lower, reading.end, "states_of_people") or _OF_STATE.match(lower, reading.end) is not None
    is_subject = reading.rule.startswith("vague") and _follows(lower, reading.end, "verbs_of_people")
    return "people" if is_state or is_subject else None


def _follows(lower: str, end: int, key: str) -> bool:
    return _forms_behind(key).match(lower, end) is not None


@cache
def _forms_behind(key: str) -> re.Pattern[str]:
    longest_first = sorted(words(key, _FILE), key=len, reverse=True)
    adverb = "|".join(words("state_adverbs", _FILE)) if key == "states_of_people" else "more"
    return re.compile(rf" ?(?:(?:{adverb}) )?(?:{'|'.join(map(re.escape, longest_first))})(?![a-z0-9])")


def _pointed_back(place: Place) -> str | None:
    """Return what the last count counts, behind "of whom", before "of them" and "more"."""
    lower, reading = place.text.lower, place.reading
    before = [word.strip(",") for word in words_before(lower, reading.start, 6)]
    while before and before[-1] in modifier_words():
        before.pop()
    is_pointed = " ".join(before[-2:]) in words("pointing_before", _FILE) or _follows(
        lower, reading.end, "pointing_behind"
    )
    if not is_pointed:
        return None
    return next((_head(one.counted) for one in place.before if one.counted), None)


def _head(counted: str) -> str:
    """Return the noun without what it was called by at first: poles, once they are known to be broken ones."""
    before, _, noun = counted.rpartition(" ")
    return f"{before.rpartition(' ')[2]} {noun}" if before and noun in words("bound_heads", _FILE) else noun


def _named_number(place: Place) -> str | None:
    """Return the noun behind "the number of" in the same sentence."""
    text = place.text
    first = max(place.sentence_start, place.reading.start - _REACH)
    left = text.lower[first : place.reading.start]
    for form in sorted(words("number_phrases", _FILE)):
        at = left.rfind(f"{form} ")
        if at < 0:
            continue
        position = first + at + len(form)
        counted = find_counted(text.string, text.lower, position)
        if counted and counted.end <= place.reading.start:
            return counted.name
    return None


def _total(place: Place) -> str | None:
    """Return the noun before "total" and the like: "brings his delegate total to 86"."""
    first = max(place.sentence_start, place.reading.start - _TOTAL_REACH)
    match = _TOTAL.search(place.text.lower, first, place.reading.start)
    barred = words("not_traded", _FILE) | words("not_counted")
    is_noun = match is not None and match.group(1) not in barred and not match.group(1).endswith(_ADJECTIVES)
    return singular(match.group(1)) if match and is_noun else None


_TOTAL = re.compile(
    r"\b([a-z]{3,}) (?:total|count|tally) (?:to|at|of|was|is|reached|hit|stands at|stood at) (?:[a-z]+ ){0,2}\Z"
)
_TOTAL_REACH = 60
_ADJECTIVES = ("ing", "al", "ed", "est", "ive", "ent")


def _votes(place: Place) -> str | None:
    """Return votes for "had trailed by 1,906" and "a majority of 212" in a story of an election."""
    lower, start = place.text.lower, place.reading.start
    before = " ".join(words_before(lower, start, 2))
    is_told = before in words("leads", _FILE) and _VOTE.search(lower, max(0, start - _FAR), start + _FAR)
    return "vote" if is_told else None


_FAR = 2000
_VOTE = re.compile(r"\b(?:votes|ballots?|by-election|elections?)\b")


def _subject(place: Place) -> str | None:
    """Return the plural noun that begins the sentence of a change's end: "Rapes went up by 39% to 33,431"."""
    before = words_before(place.text.lower, place.reading.start, 4)
    while before and before[-1] in modifier_words() - words("number_verbs", _FILE):
        before.pop()
    is_counting = bool(before) and before[-1] in words("number_verbs", _FILE)
    if place.reading.change_role not in {"end", "start"} and not is_counting:
        return None
    found = _opening_words(place)
    opening, ends = [word for word, _ in found], [end for _, end in found]
    for index, word in enumerate(opening):
        if word in words("people_subjects", _FILE):
            return _members(place, ends[index]) or "people"
        if word in words("trade_nouns", _FILE) and index and opening[index - 1] not in words("not_traded", _FILE):
            return singular(opening[index - 1])
        if is_plural(word) and word not in words("not_counted_subjects", _FILE) and word not in words("not_counted"):
            return singular(word)
    return None


def _members(place: Place, end: int) -> str | None:
    """Return what lives in a population whose noun ends at a position: "the population of wolves"."""
    match = _OF_NOUN.match(place.text.string, end)
    noun = match.group(1) if match else ""
    return singular(noun) if noun and is_plural(noun) else None


_OF_NOUN = re.compile(r" of (?:the )?(?:[a-z]+ )??([a-z]+s)\b")


def _people_number(place: Place) -> str | None:
    """Return people for "the injured, who number 135"."""
    before = words_before(place.text.lower, place.reading.start, 2)
    return "people" if len(before) > 1 and before[0] == "who" and before[1] in words("number_verbs", _FILE) else None


def _opening_words(place: Place) -> list[tuple[str, int]]:
    lower, at = place.text.lower, place.sentence_start
    found: list[tuple[str, int]] = []
    end = min(place.reading.start, at + _REACH)
    while len(found) < _SUBJECT_WORDS and (match := _WORD.search(lower, at, end)):
        if match.group() in _verbs():
            break
        found.append((match.group(), match.end()))
        at = match.end()
    return found


@cache
def _verbs() -> frozenset[str]:
    return words("up") | words("down") | words("third_persons", _FILE)


def _like_before(place: Place) -> str | None:
    """Return what the nearest count of the same order before it counts; where people act, the nearest of people."""
    lower, end = place.text.lower, place.reading.end
    for one in place.before:
        if one.kind == "money" and one.per and one.per.isalpha() and lower.startswith((" each", " apiece"), one.end):
            return one.per
    like = [_head(one.counted) for one in place.before if one.counted and _is_group(lower, one, place.reading)]
    if not like:
        return None
    if like[0] in words("happenings", _FILE) and _BE.match(lower, end):
        return "people"
    is_deed = _follows(lower, end, "acts_of_people") or _follows(lower, end, "deeds_of_people")
    return next(filter(_is_person, like), like[0]) if is_deed else like[0]


def _is_group(lower: str, one: Reading, reading: Reading) -> bool:
    return lower[one.end] != "-" and _size(one) != 1 and _is_like(one, reading)


_BE = re.compile(r" (?:were|are|was|is|have|had|remain|remained|died)\b")


def _compared(place: Place) -> str | None:
    """Return what the sentence counts first, before "more than" and the like: "has 41 points ..., four more than"."""
    if not _THAN.match(place.text.lower, place.reading.end):
        return None
    near = [one.counted for one in place.before if one.counted and one.start >= place.sentence_start]
    return near[-1] if near else None


_THAN = re.compile(r" (?:(?:more|fewer|better) than|ahead of|behind|short of|clear of|adrift of|shy of)\b")


def _other_people(place: Place) -> str | None:
    """Return people for "two others were hurt" where what was counted last is no person."""
    if not _OTHERS.match(place.text.lower, place.reading.end):
        return None
    last = next((one.counted for one in place.before if one.counted), "people")
    return None if _is_person(last) else "people"


def _told_of(place: Place) -> str | None:
    """Return what "the 14 who were tested" are: people, or the persons that were counted last."""
    if not place.text.lower.startswith(" who ", place.reading.end):
        return None
    return next((_head(one.counted) for one in place.before if one.counted and _is_person(one.counted)), "people")


_OTHERS = re.compile(r" others (?:were|are|was|have|had|who|in|died|remain|remained|suffered|escaped|fled|survived)\b")


def _is_person(counted: str) -> bool:
    noun = counted.rpartition(" ")[2]
    is_listed = noun in words("aged_nouns", _FILE) or noun in words("people", "measures")
    return is_listed or noun.endswith(("ist", "ician", "man"))


def _people_who(place: Place) -> str | None:
    """Return people for "fewer than two hundred showed up" and "three others", where nothing else was counted."""
    lower, end = place.text.lower, place.reading.end
    return "people" if _follows(lower, end, "acts_of_people") or lower.startswith(" others", end) else None


def _is_like(one: Reading, other: Reading) -> bool:
    first, second = _size(one), _size(other)
    return not first or not second or 1 / _LIKE < first / second < _LIKE


def _size(reading: Reading) -> float:
    if reading.low_value is not None:
        return reading.low_value
    return abs(reading.number.value) if reading.number else 0.0


def _object(place: Place) -> str | None:
    """Return the plural noun between a verb of change and its end: "cut the use of such bags to 40"."""
    if place.reading.change_role != "end":
        return None
    for word in reversed(words_before(place.text.lower, place.reading.start, _OBJECT_WORDS)):
        plain = word.strip(",")
        if plain in _verbs() or plain != word:
            return None
        if is_plural(plain) and plain not in words("not_counted_subjects", _FILE) | words("not_counted"):
            return singular(plain)
    return None


def _part_told(place: Place) -> str | None:
    """Return the noun of the share told before: "a tenth of the patients, or 1,760"."""
    lower, reading = place.text.lower, place.reading
    share = place.before[0] if place.before and place.before[0].kind in _SHARES else None
    if share is None or not _OR.search(lower, share.end, reading.start):
        return None
    counted = find_counted(place.text.string, lower, share.end)
    return counted.name if counted and counted.end <= reading.start else None


_SHARES = frozenset(["fraction", "ratio", "percent"])
_OR = re.compile(r", or (?:about |roughly |some |nearly |almost |around |just over |more than )?\Z")


Rule = Callable[[Place], str | None]
_RULES: tuple[tuple[str, Rule], ...] = (
    ("people", _people),
    ("part_told", _part_told),
    ("compared", _compared),
    ("other_people", _other_people),
    ("who", _told_of),
    ("pointed_back", _pointed_back),
    ("named_number", _named_number),
    ("total", _total),
    ("votes", _votes),
    ("people_number", _people_number),
    ("object", _object),
    ("subject", _subject),
    ("like_before", _like_before),
    ("subject_of_verb", _people_who),
)
