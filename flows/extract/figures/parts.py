"""Parts and multiples: "two-thirds", "half of", "a fifth cheaper", "doubled", "four times as many", "one in five"."""

from __future__ import annotations

import re
from decimal import Decimal

from flows.extract.figures.counted import find_counted
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.left import word_before, words_before
from flows.extract.figures.lexicon import numerals, quotient
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.worded import article_start, of_quotient

_DENOMINATOR = re.compile(r"[ -]([a-z]+)(?![a-z])")
_OVER = re.compile(r" over ")
_TIMES = re.compile(r"[ -]times?\b|[ -]?fold\b|x(?![a-z0-9])")
_NEXT = re.compile(r"[ -]([a-z]+)")
_WORD = re.compile(r" ([a-z]+(?:['’]s)?)")
_PHRASE_END = re.compile(r"[.,;:?!)]|\s*$")
_RATIO = re.compile(r"(?: [a-z]+){0,3}[ -](?:in|out of|to|of)[ -](?:every |each |a )?")
_COLON = re.compile(r":| : ")
_OF_SCALE = re.compile(r" (?:of a |of an |a )?([a-z]+)(?![a-z])")
_POINT = re.compile(r"[ -](?:percentage[ -])?points?\b")


def read_denominator(lower: str, number: Number) -> Reading | None:
    """Return the fraction of a number with a denominator behind it: "three quarters", "one-third", "20 over 3"."""
    match = _DENOMINATOR.match(lower, number.end)
    under = numerals().denominators.get(match.group(1)) if match else None
    if match and under and number.is_worded:
        is_one = number.mantissa == 1 and not number.scale
        if match.group(1).endswith("s") or is_one:
            return _scaled_fraction(lower, of_quotient(number, under, match.end()), "fraction_words")
    return None


def _scaled_fraction(lower: str, number: Number, rule: str) -> Reading:
    """Return the number that "three quarters of a million" is, the fraction itself where no scale follows."""
    match = _OF_SCALE.match(lower, number.end)
    power = numerals().scales.get(match.group(1)) if match else None
    if match is None or power is None:
        return _fraction(number.start, number.end, number, rule)
    scaled = number._replace(end=match.end(), scale=power)
    return Reading("number", number.start, match.end(), scaled, "number_part")


def _fraction(start: int, end: int, number: Number, rule: str) -> Reading:
    return Reading("fraction", start, end, number, rule)


def read_over(number: Number, following: Number, lower: str) -> Reading | None:
    """Return the fraction of "one over 20", where it is all that is said of the two numbers."""
    if not _OVER.fullmatch(lower[number.end : following.end][: following.start - number.end]) or not following.mantissa:
        return None
    if _NEXT.match(lower, following.end) or number.scale or following.scale:
        return None
    value = quotient(number.mantissa, following.mantissa)
    return Reading(
        "fraction",
        number.start,
        following.end,
        Number(number.start, following.end, value, is_worded=True),
        "fraction_over",
    )


def read_part(lower: str, start: int, end: int) -> Reading | None:
    """Return the fraction that "half", "a third", "a quarter" is; periods ("first half") are none."""
    word = lower[start:end]
    under = numerals().denominators.get(word)
    if under is None or word.endswith(("s", "halves")):
        return None
    first = article_start(lower, start)
    point = _POINT.match(lower, end)
    before = word_before(lower, first)
    if point and word in {"half", "quarter"}:
        number = Number(start, point.end(), quotient(1, under), is_worded=True)
        return Reading("percentage_points", start, point.end(), number, "points_part", unit="%{pp}")
    if lower[end : end + 1] == "-":
        return None
    is_fraction = (
        _half_is_part(lower, end, before, has_article=first != start)
        if word == "half"
        else (first != start and _is_part(lower, end, before, word))
    )
    if not is_fraction:
        return None
    return Reading("fraction", first, end, Number(first, end, quotient(1, under), is_worded=True), "fraction_part")


def _half_is_part(lower: str, end: int, before: str, *, has_article: bool) -> bool:
    if before in words("half_barred"):
        return False
    return _goes_on(lower, end) or before in words("part_modifiers") or has_article


def _is_part(lower: str, end: int, before: str, word: str) -> bool:
    if word == "quarter" and before in words("quarter_barred"):
        return False
    if lower.startswith(" of", end):
        return True
    return _goes_on(lower, end) and (
        before in words("part_modifiers")
        or lower[end : end + 1] != " "
        or _is_compared(lower, end)
        or not lower[:4].strip("a ")
    )


def _goes_on(lower: str, end: int) -> bool:
    """Tell whether the phrase ends behind a part or goes on with what it is a part of."""
    match = _WORD.match(lower, end)
    return match.group(1) in words("part_of") if match else bool(_PHRASE_END.match(lower, end))


def _is_compared(lower: str, end: int) -> bool:
    match = _NEXT.match(lower, end)
    return match is not None and match.group(1) in words("compared_parts")


def _is_comparing(lower: str, end: int) -> bool:
    """Tell whether "times" is followed by what is compared: "as much", "the average", "bigger than"."""
    match = _WORD.match(lower, end)
    word = match.group(1) if match else ""
    return word in words("compared_by") or (word.endswith("er") and lower.startswith(" than", end + 1 + len(word)))


def read_multiple_word(lower: str, start: int, end: int) -> Reading | None:
    """Return the multiple that one word says, where the next word leaves it one."""
    word = lower[start:end]
    factor = mapping("numerals", "multiples").get(word)
    following = _NEXT.match(lower, end)
    barred = mapping("figures", "not_multiplied").get(word, ())
    if factor is None or (following and following.group(1) in barred):
        return None
    if word in {"double", "triple", "treble", "doubles"} and not _is_multiplying(lower, start, end):
        return None
    if lower[end : end + 1] == "-" or lower[start - 1 : start] == "-":
        return None
    reading = Reading("multiple", start, end, Number(start, end, Decimal(str(factor)), is_worded=True), "multiple_word")
    is_change = word.endswith(("ed", "ing", "es")) or word_before(lower, start) in words("multiplying")
    if is_change and word not in {"twice", "thrice"}:
        reading.direction, reading.change_role = ("down" if word.startswith("halv") else "up"), "change"
    return reading


def _is_multiplying(lower: str, start: int, end: int) -> bool:
    """Double the size, more than double, to double: no double room."""
    before, match = word_before(lower, start), _WORD.match(lower, end)
    if match.group(1) in words("multiplied") if match else _PHRASE_END.match(lower, end):
        return before not in words("not_multiplying")
    return before in words("multiplying")


def read_times(lower: str, number: Number) -> Reading | None:
    """Return the multiple of "four times as much" and "tenfold", the count of "seven times"."""
    match = _TIMES.match(lower, number.end)
    if not match or number.mantissa <= 0:
        return None
    if "time" not in match.group():
        return Reading("multiple", number.start, match.end(), number, "multiple_fold")
    if match.group().endswith("time") and lower[number.end] == "-":
        return Reading("count", number.start, number.end, number, "count_times", counted="time")
    if match.group().endswith("time"):
        return None
    if number.decimals or _is_comparing(lower, match.end()):
        return Reading("multiple", number.start, match.end(), number, "multiple_times")
    return Reading("count", number.start, number.end, number, "count_times", counted="time")


def read_ratio(lower: str, number: Number, following: Number) -> Reading | None:
    """Return the ratio of "one in five", "nine out of 10", "3-to-1", "two to one"."""
    joint = lower[number.end : following.start]
    if number.scale or following.scale or number.decimals or following.mantissa <= 0 or len(joint) > _LONGEST_JOINT:
        return None
    if _COLON.fullmatch(joint):
        is_ratio = "ratio" in words_before(lower, number.start, 6)
    else:
        is_ratio = bool(_RATIO.fullmatch(joint)) and _is_ratio(lower, number, following, joint)
    if not is_ratio:
        return None
    value = quotient(number.mantissa, following.mantissa)
    exact = Number(number.start, following.end, value, is_worded=True)
    return Reading("ratio", number.start, following.end, exact, "ratio")


def _is_ratio(lower: str, number: Number, following: Number, joint: str) -> bool:
    if "-to-" in joint:
        return True
    if " to " in joint:
        return joint == " to " and _is_odds(lower, number, following)
    is_whole = "out of" in joint or "every" in joint or "each" in joint
    has_noun = joint.count(" ") > 2 and not is_whole
    if " of " in joint and not is_whole:
        return False
    if has_noun and (not number.is_worded or number.mantissa != 1 or find_counted(lower, lower, following.end)):
        return False
    is_less = 0 < number.mantissa < following.mantissa <= _MOST_OF_RATIO
    return is_less and (is_whole or "-in-" in joint or _is_share(lower, number, following))


def _is_odds(lower: str, number: Number, following: Number) -> bool:
    """Tell whether "four to one" and "10 to 3" are a ratio: one of the two is one, or odds and ratios are spoken of."""
    near = [word.strip(",") for word in words_before(lower, number.start, 6)]
    if any(word in words("score_verbs") for word in near) or not number.is_worded == following.is_worded:
        return False
    is_named = any(word in words("ratio_words") for word in near)
    return is_named or (following.mantissa == 1 and number.mantissa > 1)


_MOST_OF_RATIO = 10_000
_YEARS = range(1900, 2101)


def _is_share(lower: str, number: Number, following: Number) -> bool:
    """One in five, 1 in 100; no "two in 2010", no "three in 10 days"."""
    if following.mantissa in _YEARS or number.mantissa >= 10 or _TIME.match(lower, following.end):
        return False
    is_round = following.mantissa in _ROUND or (following.mantissa > 100 and following.mantissa % 100 == 0)
    if number.is_worded:
        return following.is_worded or following.mantissa < 1000 or is_round
    return number.mantissa == 1 or (is_round and following.mantissa == 10)


_TIME = re.compile(r"[ -](?:second|minute|hour|day|night|week|month|year|decade|game|match|attempt|start|race)s?\b")
_ROUND = frozenset([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 100])
_LONGEST_JOINT = 28


def is_pronoun_of_one(lower: str, number: Number) -> bool:
    """Tell whether "one" follows a word that makes it a pronoun."""
    return word_before(lower, number.start) in words("one_before")
