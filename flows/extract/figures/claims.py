"""Which figure a number is: the rules of the kinds, asked in order, and the rules that say it is none."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property

from flows.extract.figures.counted import Counted, find_counted
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.left import word_before, words_before
from flows.extract.figures.money import (
    dollar_forms,
    read_exchange_rate,
    read_minor_symbol,
    read_named,
    read_pounds,
    read_symbol,
)
from flows.extract.figures.number import Number
from flows.extract.figures.parts import (
    is_pronoun_of_one,
    read_denominator,
    read_multiple_word,
    read_over,
    read_part,
    read_ratio,
    read_times,
)
from flows.extract.figures.points import is_index_level, read_points, read_whole_point
from flows.extract.figures.quantity import (
    half_unit,
    letter_is_unit,
    read_below_zero,
    read_suffixed,
    with_age,
    with_lesser_units,
    with_sign_words,
    without_letter,
)
from flows.extract.figures.rank import as_rank, digits_ordinal, ends_phrase, power_ordinal, read_rank_sign, worded_ordinal
from flows.extract.figures.rates import add_rate
from flows.extract.figures.reading import Reading
from flows.extract.figures.rejected import (
    is_code,
    is_inside_code,
    is_named,
    is_phone,
    is_score,
    is_time_or_date,
    is_year,
)
from flows.extract.figures.suffixes import match_suffix
from flows.extract.figures.vague import read_vague
from flows.extract.figures.votes import are_votes, vote
from flows.extract.text import Text

_DATE_JOINT = re.compile(r" ?[-–] ?| and | to | or |, ")
_TO_DATE = re.compile(
    r" (?:to|ended|ending|through) (?:[0-9]{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
)
_ONE_OF = re.compile(r" of (?:its |their |his |her |our )?(?:[0-9]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen)\b")
_LAST_DAY = 31
_AGE = re.compile(r"(?:, |\) |,? (?:who|was|of|from|and)\b|\)|, ?$|\.)")
_MOST_AGE = 115
_BRITISH = ("£", "sterling", " pence", "british pound", "bank of england")


class Story:
    """A text while it is read: where the last figure ended, the last day of a month, what its currencies are."""

    def __init__(self, text: Text) -> None:
        self.string, self.lower = text.string, text.lower
        self.body_start = text.document.body_start_char
        self.floor = 0
        self.date_end = -1
        self.last_rank_end = -1
        self.last: Number | None = None

    def is_repeated(self, number: Number) -> bool:
        """Whether the number stands in parentheses behind itself: "forty-five (45)"."""
        last = self.last
        return last is not None and self.lower[last.end : number.start] == " (" and last.value == number.value

    @cached_property
    def is_british(self) -> bool:
        """Whether the story counts in sterling, so that unnamed pounds are money."""
        return any(sign in self.lower for sign in _BRITISH)

    @cached_property
    def dollar(self) -> str:
        """The currency of a bare dollar sign: the only dollar that the story names otherwise, else the US dollar."""
        named = {code for form, code in dollar_forms().items() if f"{form}" in self.lower and code.endswith("D")}
        return named.pop() if len(named) == 1 else "USD"


def claim_number(story: Story, number: Number, following: Number | None) -> Reading | None:
    """Return the figure that a number is, None where it is none."""
    string, lower = story.string, story.lower
    if story.is_repeated(number):
        return None
    symbol = None if number.is_worded else read_symbol(string, lower, number, story.floor)
    if symbol:
        return _finished(story, _with_story_dollar(story, symbol))
    if is_inside_code(lower, number, story.floor) or _is_day(story, number):
        return None
    whole = (_claim_pair(lower, number, following) if following else None) or _claim_ordinal(story, number)
    if whole:
        return whole
    reading = _claim_suffixed(story, number) or read_times(lower, number) or _claim_fraction(story, number)
    if reading:
        return _finished(story, reading)
    return None if is_code(lower, number) else _claim_bare(story, number)


def _claim_fraction(story: Story, number: Number) -> Reading | None:
    """Return the fraction in words; with a scale ("three quarters of a million") it has a unit or counts."""
    fraction = read_denominator(story.lower, number)
    if fraction is None or fraction.number is None or not fraction.number.scale:
        return half_unit(story.string, story.lower, fraction) if fraction else None
    found = _claim_suffixed(story, fraction.number)
    return found or _counted(fraction.number, find_counted(story.string, story.lower, fraction.end))


def claim_word(story: Story, start: int, end: int) -> Reading | None:
    """Return the figure that begins with a word that is no numeral: an ordinal, a part, a multiple, a vague one."""
    lower = story.lower
    ordinal = worded_ordinal(lower, start, end, None)
    rank = _ranked(story, ordinal) if ordinal else None
    if rank:
        return rank
    reading = read_part(lower, start, end) or read_multiple_word(lower, start, end)
    if reading:
        return _finished(story, half_unit(story.string, story.lower, reading))
    whole = read_whole_point(lower, start, end)
    if whole:
        return whole
    vague = read_vague(story.string, lower, start, end)
    return _finished(story, vague) if vague else None


def _claim_ordinal(story: Story, number: Number) -> Reading | None:
    lower = story.lower
    if number.is_worded:
        ordinal = worded_ordinal(lower, number.start, number.end, number) or power_ordinal(lower, number)
    else:
        ordinal = digits_ordinal(lower, number)
    return _ranked(story, ordinal) if ordinal else None


def _ranked(story: Story, ordinal: Reading) -> Reading | None:
    """Return the ordinal as a rank; also behind "from" or "to" where the figure before it is a rank."""
    rank = as_rank(story.lower, ordinal)
    if rank is None and story.last_rank_end >= 0 and ordinal.start - story.last_rank_end < _RANK_REACH:
        gap = story.lower[story.last_rank_end : ordinal.start]
        is_other = gap.endswith((" from ", " to ")) and ". " not in gap and "\n" not in gap
        rank = ordinal if is_other and ends_phrase(story.lower, ordinal.end) else None
    if rank:
        story.last_rank_end = rank.end
    return rank


_RANK_REACH = 60


def _claim_pair(lower: str, number: Number, following: Number) -> Reading | None:
    if are_votes(lower, number, following):
        return vote(number, following)
    return read_ratio(lower, number, following) or read_over(number, following, lower)


def _claim_suffixed(story: Story, number: Number) -> Reading | None:
    string, lower = story.string, story.lower
    if number.scale and not number.is_worded and lower[number.end - 1] in "mt":
        number = _without_unit_letter(story, number)
    end = number.end
    found = match_suffix(string, lower, end, is_worded=number.is_worded)
    if found is None and lower.startswith(" of ", end) and number.scale:
        found = match_suffix(string, lower, end + 3, is_worded=True)
        found = found if found and found[1].kind == "money" else None
    if found is None:
        return read_minor_symbol(lower, number) or read_below_zero(lower, number)
    end, suffix = found
    if suffix.form in mapping("currencies", "weight_or_money"):
        pounds = read_pounds(number, end, is_british=story.is_british)
        if pounds:
            return pounds
    if suffix.kind == "money":
        return read_named(string, lower, number, found)
    if suffix.kind == "index_points":
        points = read_points(lower, number, end)
        return points if points.kind != "count" else replace(points, end=number.end)
    reading = with_age(lower, read_suffixed(number, end, suffix))
    if reading.kind == "duration" and _is_no_duration(lower, number, end):
        return None
    return with_lesser_units(string, lower, with_sign_words(lower, reading))


def _is_no_duration(lower: str, number: Number, end: int) -> bool:
    """Tell whether a duration is part of a named period ("the first nine months"), or "one" a pronoun."""
    before = word_before(lower, number.start)
    if before in words("named_periods") or _TO_DATE.match(lower, end):
        return True
    return lower[number.start : number.end] == "one" and before in words("one_before")


def _without_unit_letter(story: Story, number: Number) -> Number:
    counted = find_counted(story.string, story.lower, number.end)
    followed = match_suffix(story.string, story.lower, number.end)
    is_counting = counted is not None or followed is not None
    if not letter_is_unit(story.string, story.lower, number, is_counting=is_counting):
        return number
    return without_letter(number)


def _claim_bare(story: Story, number: Number) -> Reading | None:
    string, lower = story.string, story.lower
    known = read_rank_sign(string, lower, number) or _age(story, number) or read_exchange_rate(lower, number)
    if known or _is_barred(story, number):
        return known
    unit = match_suffix(string, lower, number.end)
    if unit and unit[1].kind == "duration":
        return None
    printed = lower[number.start : number.end]
    is_one = number.mantissa == 1 and not number.scale and not number.decimals
    counted = find_counted(string, lower, number.end, is_one=is_one)
    if printed == "one" and not _ONE_OF.match(lower, number.end):
        is_pronoun = counted is None or is_pronoun_of_one(lower, number)
        if is_pronoun and not _is_whole(lower, number):
            return None
    if counted is None and is_index_level(lower, number):
        return Reading("index_points", number.start, number.end, number, "index_level", unit="point")
    if counted is None and number.is_worded and _is_pronoun(lower, number):
        return None
    return _finished(story, _counted(number, counted))


def _counted(number: Number, counted: Counted | None) -> Reading:
    if number.is_exact and 0 < number.mantissa < 1 and not number.scale:
        return Reading("fraction", number.start, number.end, number, "fraction_digits")
    kind = "count" if counted else "number"
    reading = Reading(kind, number.start, number.end, number, f"{kind}_bare")
    if counted:
        reading.counted, reading.covered = counted
    return reading


def _is_barred(story: Story, number: Number) -> bool:
    string, lower = story.string, story.lower
    if is_named(string, lower, number, story.body_start):
        return True
    if number.is_worded:
        return False
    return (
        is_year(lower, number)
        or is_phone(string, number.start)
        or (is_score(lower, number) and not _is_spanning(story, number))
    )


def _is_spanning(story: Story, number: Number) -> bool:
    """Tell whether digits with a hyphen begin a span of values: what follows counts, has a unit or a scale."""
    match = re.compile(r"[-–]([0-9][0-9,.]*)").match(story.lower, number.end)
    if not match:
        return False
    printed = match.group(1).rstrip(".,").replace(",", "")
    try:
        is_rising = number.value < float(printed)
    except ValueError:
        return False
    end = match.start(1) + len(match.group(1).rstrip(".,"))
    if not is_rising:
        return False
    behind = match_suffix(story.string, story.lower, end)
    counted = find_counted(story.string, story.lower, end)
    is_whole = len(story.lower) < 16 and number.value < 1000
    return behind is not None or (counted is not None and story.lower[end : end + 1] == " ") or is_whole


def _is_whole(lower: str, number: Number) -> bool:
    return len(lower.strip()) <= number.end - number.start + 1 or lower[number.start : number.end].startswith(
        ("minus", "negative")
    )


def _is_pronoun(lower: str, number: Number) -> bool:
    """Two in "the two said" stands for people named before."""
    return 0 < number.mantissa < 10 and not number.scale and word_before(lower, number.start) in words("two_before")


def _is_day(story: Story, number: Number) -> bool:
    if is_time_or_date(story.lower, number):
        story.date_end = number.end
        return True
    return _is_another_day(story, number)


def _is_another_day(story: Story, number: Number) -> bool:
    """Tell whether a number goes on a date: the 6 of "May 5 and 6"."""
    if story.date_end < 0 or number.is_worded or number.scale or number.mantissa > _LAST_DAY:
        return False
    gap = story.lower[story.date_end : number.start]
    if len(gap) > 5 or not _DATE_JOINT.fullmatch(gap) or match_suffix(story.string, story.lower, number.end):
        return False
    if find_counted(story.string, story.lower, number.end) and gap not in {"-", "–"}:
        return False
    story.date_end = number.end
    return True


def _age(story: Story, number: Number) -> Reading | None:
    """Return the age of "Kim, 45, said" and "aged 45"."""
    if number.is_worded or number.scale or not 0 < number.mantissa < _MOST_AGE or number.decimals:
        return None
    lower, string = story.lower, story.string
    before = words_before(lower, number.start, 3)
    if before and (
        before[-1] in {"aged", "age"}
        or before[-2:] == ["age", "of"]
        or " ".join(before[-2:]).lstrip("\"“'") in words("age_openers", "counting")
    ):
        if find_counted(string, lower, number.end):
            return None
        return Reading("age", number.start, number.end, number, "age_aged", unit="a")
    start = number.start
    if lower[start - 2 : start] != ", " or lower[number.end : number.end + 1] != ",":
        return None
    name = string[max(0, start - 30) : start - 2].rpartition("\n")[2].split()
    is_name = (
        len(name) > 1
        and name[-1][:1].isupper()
        and name[-2][:1].isupper()
        and name[-1].lower() not in words("date_words")
    )
    return Reading("age", start, number.end, number, "age_apposed", unit="a") if is_name else None


def _with_story_dollar(story: Story, reading: Reading) -> Reading:
    if reading.is_ambiguous and reading.currency == "USD" and "$" in story.string[reading.start : reading.end]:
        reading.currency = story.dollar
    return reading


def _finished(story: Story, reading: Reading) -> Reading:
    add_rate(story.string, story.lower, reading)
    return reading
