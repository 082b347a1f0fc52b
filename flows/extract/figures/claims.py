"""Which figure a number is: the rules of the kinds, asked in order, and the rules that say it is none."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.figures.bare import claim_bare, count_or_number
from flows.extract.figures.counted import find_counted
from flows.extract.figures.days import is_day
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.left import plain_word_before, word_before
from flows.extract.figures.letter_money import read_letter
from flows.extract.figures.millions import is_of_millions
from flows.extract.figures.modifiers import OPEN_END
from flows.extract.figures.money import (
    is_of_food,
    read_minor_symbol,
    read_named,
    read_pounds,
    read_symbol,
    words_of_money,
)
from flows.extract.figures.multiples import read_multiple_word, read_times
from flows.extract.figures.name_first import read_name_first
from flows.extract.figures.number import Number
from flows.extract.figures.parts import read_denominator, read_over, read_part
from flows.extract.figures.parts_of_units import read_part_of_unit
from flows.extract.figures.points import read_points, read_whole_point
from flows.extract.figures.quantity import (
    half_unit,
    is_no_duration,
    letter_is_unit,
    read_below_zero,
    read_suffixed,
    with_age,
    with_half_behind,
    with_lesser_units,
    with_sign_words,
    without_letter,
)
from flows.extract.figures.rank import digits_ordinal, power_ordinal, ranked, read_hashed, worded_ordinal
from flows.extract.figures.rates import add_rate
from flows.extract.figures.ratios import read_ratio
from flows.extract.figures.reading import Reading
from flows.extract.figures.rejected import is_code, is_inside_code, is_zero_padded
from flows.extract.figures.scores import is_of_points
from flows.extract.figures.single_money import read_single, single_words
from flows.extract.figures.story import Story
from flows.extract.figures.suffixes import Suffix, match_suffix
from flows.extract.figures.temperature import read_degree_letter
from flows.extract.figures.vague import read_vague
from flows.extract.figures.votes import are_votes, vote, votes_in_percent
from flows.extract.lang.lazy_regexp import LazyRegexp


def claim_number(story: Story, number: Number, following: Number | None) -> Reading | None:
    """Return the figure that a number is, None where it is none."""
    lower = story.lower
    if story.is_repeated(number) or (number.is_worded and _IN_SCALE.match(lower, number.start - len("in "))):
        return None
    symbol = None if number.is_worded else _read_sign(story, number)
    if symbol:
        return _finished(story, _of_story(story, symbol))
    if is_inside_code(lower, number, story.floor) or is_day(story, number):
        return read_hashed(lower, number)
    is_alone = following is None and lower[number.end : number.end + 1] in _PHRASE_ENDS
    is_alone = is_alone and not lower.endswith(" factor of ", 0, number.start)
    if number.scale or not is_alone:
        whole = (_claim_pair(lower, number, following) if following else None) or _claim_ordinal(story, number)
        if whole:
            return whole
        reading = _claim_suffixed(story, number) or read_times(lower, number) or _claim_fraction(story, number)
        if reading:
            return _finished(story, reading)
    return None if is_code(lower, number) or is_zero_padded(lower, number) else _rated(story, claim_bare(story, number))


def _read_sign(story: Story, number: Number) -> Reading | None:
    string, lower, floor = story.string, story.lower, story.floor
    word = plain_word_before(lower, number.start)
    if word and word not in words_of_money() and string.startswith(word, number.start - 1 - len(word)):
        return None  # a word in small letters, as before most numbers
    named = read_symbol(string, lower, number, floor) or read_name_first(string, lower, number, floor)
    return named or read_letter(story, number)


_IN_SCALE = LazyRegexp(r"in (?:thousand|million|billion|crore|lakh)s?\b")
"""What a table counts in is no amount: "in million euros"."""

_PHRASE_ENDS = frozenset(",.;\n")
"""Behind these stands nothing that belongs to a number."""


def _claim_fraction(story: Story, number: Number) -> Reading | None:
    """Return the fraction in words; with a scale ("three quarters of a million") it has a unit or counts."""
    fraction = read_denominator(story.lower, number)
    if fraction is None and (part := read_part_of_unit(story.string, story.lower, number)):
        return part
    if fraction is None or fraction.number is None or not fraction.number.scale:
        return half_unit(story.string, story.lower, fraction) if fraction else None
    found = _claim_suffixed(story, fraction.number)
    return found or count_or_number(fraction.number, find_counted(story.string, story.lower, fraction.end))


def claim_word(story: Story, start: int, end: int) -> Reading | None:
    """Return the figure that begins with a word that is no numeral: an ordinal, a part, a multiple, a vague one."""
    lower = story.lower
    if lower[start:end] in single_words():
        single = read_single(story, start, end)
        return _of_story(story, single) if single else None
    ordinal = worded_ordinal(lower, start, end, None)
    rank = ranked(story, ordinal) if ordinal else None
    if rank:
        return rank
    reading = read_part(lower, start, end) or read_multiple_word(lower, start, end)
    if reading and reading.kind == "number" and reading.number:
        scaled = reading.number
        return _claim_suffixed(story, scaled) or count_or_number(scaled, find_counted(story.string, lower, scaled.end))
    if reading:
        whole_and_half = with_half_behind(story.string, lower, reading)
        return _finished(story, half_unit(story.string, lower, whole_and_half))
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
    return ranked(story, ordinal) if ordinal else None


def _claim_pair(lower: str, number: Number, following: Number) -> Reading | None:
    if are_votes(lower, number, following):
        return vote(number, following)
    return (
        votes_in_percent(lower, number, following)
        or read_ratio(lower, number, following)
        or read_over(number, following, lower)
    )


def _claim_suffixed(story: Story, number: Number) -> Reading | None:
    """Return the figure that a currency, a unit, a share or a sign of hundredths behind a number makes of it."""
    string, lower = story.string, story.lower
    is_second = number.start - story.floor == 1 and story.floor > 0
    if number.scale and not number.is_worded and lower[number.end - 1] in "mt" and not is_second:
        number = _without_unit_letter(story, number)
    end = number.end
    found = match_suffix(string, lower, end, is_worded=number.is_worded)
    if found is None and lower.startswith("+ ", end):
        found = match_suffix(string, lower, end + 1)
    if found is None and lower.startswith(" of ", end) and number.scale:
        found = match_suffix(string, lower, end + 3, is_worded=True)
        found = found if found and found[1].kind == "money" else None
    if found is None and (told := _TOLD_UNIT.match(lower, end)):
        found = match_suffix(string, lower, told.end(), is_worded=True)
        found = found if found and found[1].kind == "duration" else None
    if found is None and (bound := OPEN_END.match(lower, end)) and word_before(lower, number.start) != "on":
        found = match_suffix(string, lower, bound.end(), is_worded=True)  # "on four or more days" counts days
    if found:
        return _read_found(story, number, found)
    minor = read_minor_symbol(string, lower, number) or read_below_zero(lower, number)
    return minor or read_degree_letter(string, lower, number)


_TOLD_UNIT = LazyRegexp(
    r" (?:flight|flying|driving|man|class|previous|preceding|prior|past|following|subsequent|coming"
    r"|working|business|trading|school|calendar|consecutive|straight|full|whole|long|more|further|additional|extra)"
    r"(?= [a-z])"
)
"""What may stand between a number and a unit of time: "three working days"."""


def _read_found(story: Story, number: Number, found: tuple[int, Suffix]) -> Reading | None:
    string, lower = story.string, story.lower
    end, suffix = found
    if suffix.form in mapping("currencies", "weight_or_money"):
        local = "GBP" if story.is_british else story.currency("GBP")
        is_money = story.is_british or (local != "GBP" and not is_of_food(lower, end))
        pounds = read_pounds(lower, number, end, is_money=is_money)
        if pounds:
            pounds.currency = local
            return pounds
    if suffix.kind == "money":
        if suffix.form in words("told_by_country", "currencies") and not story.names_country_of(suffix.currency):
            return None  # "got 40 marks in Latin"
        named = read_named(string, lower, number, found)
        return _of_story(story, named) if named else None
    if suffix.kind == "index_points":
        return _read_points(lower, number, end)
    reading = with_age(lower, read_suffixed(number, end, suffix))
    if reading.kind == "duration" and is_no_duration(lower, number, end):
        return None
    return with_lesser_units(string, lower, with_sign_words(lower, reading))


def _read_points(lower: str, number: Number, end: int) -> Reading | None:
    if number.mantissa == 1 and word_before(lower, number.start) == "at" and not _APART.match(lower, end):
        return None  # "had fallen 6 percent at one point"
    points = read_points(lower, number, end)
    if points.kind != "count":
        return points
    is_none = word_before(lower, number.start) == "at" or is_of_points(lower, number)
    return None if is_none else replace(points, end=number.end)


_APART = LazyRegexp(r" (?:above|below|over|under|higher|lower|ahead|behind|clear|short|more|less)\b")


def _without_unit_letter(story: Story, number: Number) -> Number:
    if story.lower.startswith("t/", number.end - 1):
        return without_letter(number)  # "yields of 1.2t/ha"
    counted = find_counted(story.string, story.lower, number.end)
    followed = match_suffix(story.string, story.lower, number.end)
    is_counting = (
        counted is not None
        or followed is not None
        or (story.counts_in_m and number.decimals < _LENGTH_DECIMALS and number.mantissa < _MOST_MILLIONS)
        or (story.lower.endswith("m", 0, number.end) and is_of_millions(story.lower, number))
    )
    if not letter_is_unit(story.string, story.lower, number, is_counting=is_counting):
        return number
    return without_letter(number)


_LENGTH_DECIMALS, _MOST_MILLIONS = 2, 1000


def _of_story(story: Story, reading: Reading) -> Reading:
    """Set the currency that an ambiguous sign or name means in the story."""
    if reading.currency == "GBP" and "£" in story.string[reading.start : reading.end]:
        reading.currency = story.pound
    if not reading.is_ambiguous or reading.currency is None:
        return reading
    if reading.currency == "USD":
        is_bare = "$" in story.string[reading.start : reading.end] or story.prints_dollars
        reading.currency = story.dollar if is_bare else "USD"
    else:
        reading.currency = story.currency(reading.currency)
    return reading


def _finished(story: Story, reading: Reading) -> Reading:
    add_rate(story.string, story.lower, reading)
    return reading


def _rated(story: Story, reading: Reading | None) -> Reading | None:
    """Add the rate of a bare number; "17.12 to the dollar" is a price and no rate."""
    if reading is None:
        return None
    is_price = reading.rule == "money_exchange_rate" and not story.lower.startswith(" per ", reading.end)
    return reading if is_price else _finished(story, reading)
