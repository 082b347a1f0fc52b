"""Parts and multiples: "two-thirds", "half of", "a fifth cheaper", "doubled", "four times as many", "one in five"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.left import word_before
from flows.extract.figures.lexicon import numerals, quotient
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.right import goes_on_with
from flows.extract.figures.suffixes import match_suffix
from flows.extract.figures.worded import article_start, of_quotient
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_DENOMINATOR = LazyRegexp(r"[ -]([a-z]+)(?![a-z])")
_OPENS = LazyRegexp(r"(?:\A|[.;] |\n|[\"“])an? [a-z]+\Z")
_OPENING = 18
_HALF_MAST = LazyRegexp(r" (?:staff|mast)\b")
_OVER = LazyRegexp(r" over ")
_NEXT = LazyRegexp(r"[ -]([a-z]+)")
_OF_SCALE = LazyRegexp(r" (?:of a |of an |a )?([a-z]+)(?![a-z])|-of-an?-([a-z]+)(?![a-z])")
_POINT = LazyRegexp(r"[ -](?:percentage[ -])?points?\b")


def read_denominator(lower: str, number: Number) -> Reading | None:
    """Return the fraction of a number with a denominator behind it: "three quarters", "one-third", "20 over 3"."""
    match = _DENOMINATOR.match(lower, number.end) if number.is_worded else None
    under = numerals().denominators.get(match.group(1)) if match else None
    if match is None or not under:
        return None
    if lower[match.end() : match.end() + 1] == "-" or lower.startswith(_OF_ORDINALS, match.end()):
        return None
    if match.group(1) == "quarters" and _are_periods(lower, number):
        return None
    is_one = number.mantissa == 1 and not number.scale
    if not is_one and not match.group(1).endswith("s"):
        return None
    return _scaled_fraction(lower, of_quotient(number, under, match.end()), "fraction_words")


_OF_ORDINALS = (" party", " parties", " person", " place")
"""Behind "third" these make it an ordinal: "one third party nominee"."""


def _are_periods(lower: str, number: Number) -> bool:
    """Tell whether quarters are three months each: "the past eight quarters", "three straight quarters"."""
    if _QUARTERS_TOLD.match(lower, number.end):
        return True
    return number.mantissa > _MOST_QUARTERS or word_before(lower, number.start) in words("quarters_told")


_MOST_QUARTERS = 3
_QUARTERS_TOLD = LazyRegexp(
    r" quarters (?:sooner|later|earlier|ago|before|after|from now|in a row|running|behind|of (?:growth|decline))\b"
)


def _scaled_fraction(lower: str, number: Number, rule: str) -> Reading:
    """Return the number that "three quarters of a million" is, the fraction itself where no scale follows."""
    scale = _scale_behind(lower, number.end)
    if scale is None:
        return _fraction(number.start, number.end, number, rule)
    end, power = scale
    return Reading("number", number.start, end, number._replace(end=end, scale=power), "number_part")


def _scale_behind(lower: str, end: int) -> tuple[int, int] | None:
    """Return the end and the power of the scale behind a part: "of a million", "-of-a-million"."""
    match = _OF_SCALE.match(lower, end)
    power = numerals().scales.get(match.group(1) or match.group(2)) if match else None
    return None if match is None or power is None else (match.end(), power)


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
    is_unit = word == "half" and is_half_of_unit(lower, end)
    scale = _scale_behind(lower, end) if word == "quarter" else None
    if not is_unit and scale is None and (lower[end : end + 1] == "-" or _HALF_MAST.match(lower, end)):
        return None
    if scale and before not in words("quarter_barred") - {"the"}:
        return _scaled_fraction(lower, Number(first, end, quotient(1, under), is_worded=True), "number_part")
    is_fraction = is_unit or (
        _half_is_part(lower, end, before, has_article=first != start)
        if word == "half"
        else (first != start and _is_part(lower, end, before, word))
    )
    if (
        not is_fraction
        or _OF_MONTH.match(lower, end)
        or (under >= _LEAST_NEXT and _is_next_of_list(lower, first, end, under))
    ):
        return None
    return Reading("fraction", first, end, Number(first, end, quotient(1, under), is_worded=True), "fraction_part")


_OF_MONTH = LazyRegexp(
    r" of (?:january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
"""Behind the day of a month: "a Fourth of July parade"."""


def _half_is_part(lower: str, end: int, before: str, *, has_article: bool) -> bool:
    if before in words("half_barred") and not (before == "in" and lower.startswith((" a ", " an "), end)):
        return before == "in" and _CUT.search(lower, max(0, end - _CUT_REACH), end) is not None
    return _goes_on(lower, end) or before in words("part_modifiers") or has_article


_CUT = LazyRegexp(
    r"\b(?:cut|cuts|cutting|slash(?:ed|es|ing)?|reduc(?:ed|es|ing|e)|chop(?:ped|s)?) (?:[a-z'’-]+ ){0,5}in half\Z"
)
_CUT_REACH = 60


def is_half_of_unit(lower: str, end: int) -> bool:
    """Tell whether a unit hangs on a half by hyphens: "a half-mile", "half-a-day"; a half-hour is a time."""
    hyphens = _HYPHENS.match(lower, end)
    found = match_suffix(lower, lower, hyphens.end(), is_worded=True) if hyphens else None
    is_told_by_article = bool(hyphens and hyphens.group() != "-" and found and found[1].kind == "duration")
    return found is not None and (found[1].kind in _HALVED or is_told_by_article)


def _is_next_of_list(lower: str, start: int, end: int, under: int) -> bool:
    """Tell whether "a seventh" is the next one of six: "Six cases have been found, and a seventh is suspected"."""
    if not _IS_ONE.match(lower, end):
        return False
    left = lower[max(0, start - _LIST_REACH) : start].rpartition(". ")[2].split()
    if left[-1:] == ["for"] and any(numerals().ordinals.get(word) == under - 1 for word in left):
        return True  # "$500 for a second offence and $2,000 for a third"
    return any(numerals().parts.get(word, (0, 0))[1] == under - 1 or word == str(under - 1) for word in left)


_IS_ONE = LazyRegexp(r" (?:is|was|has|had|remains|died|will|may)\b|[,.;](?: |\Z)")
_LEAST_NEXT, _LIST_REACH = 3, 120

_HYPHENS = LazyRegexp(r"-(?:an?-)?")
_HALVED = frozenset(["quantity", "percent", "percentage_points", "index_points"])
_SHARES = frozenset(["quarter", "fifth", "sixth", "seventh", "eighth", "tenth"])


def _is_part(lower: str, end: int, before: str, word: str) -> bool:
    if before in {"which", "whom"} or (before in words("part_modifiers") and lower.startswith(" and ", end)):
        return True  # "buys roughly a third and Spain a tenth"
    if word == "quarter" and (before in words("quarter_barred") or _TO_REMEMBER.match(lower, end)):
        return False
    if lower.startswith((" of ", " part of "), end) or (before == "from" and lower.startswith(" to ", end)):
        return True
    if lower[end : end + 1] == "," and _OPENS.search(lower, max(0, end - _OPENING), end):
        return False
    if _is_size(lower, end):
        return True
    return _goes_on(lower, end) and (
        word in _SHARES
        or before in words("part_modifiers") | words("up") | words("down")
        or lower[end : end + 1] != " "
        or _is_compared(lower, end)
        or _is_deed(lower, end)
        or not lower[:4].strip("a ")
    )


def _is_size(lower: str, end: int) -> bool:
    """Tell whether a word of change leads to a part: "down by a third and", "a drop of a third was"."""
    size = _SIZE.search(lower, max(0, end - _SIZE_REACH), end)
    if size is None or size.group(1) not in words("up") | words("down"):
        return False
    listed = words("part_of") | words("part_deeds") | words("behind_size")
    if goes_on_with(lower, end, listed):
        return True
    match = _NEXT.match(lower, end) if size.group(2) else None
    return match is not None and (match.group(1) in _JOINED or match.group(1).endswith("ed"))


_SIZE = LazyRegexp(rf"\b([a-z]+),? (by |of )?{HEDGES}an? [a-z]+\Z")
_SIZE_REACH = 60
_JOINED = frozenset(["and", "but", "or"])


_TO_REMEMBER = LazyRegexp(r" (?:to (?:be|forget|remember|savour|savor|celebrate)|in which|when|that was)\b")
"""Behind a quarter that is three months: "not been a quarter to be proud of"."""


def _goes_on(lower: str, end: int) -> bool:
    """Tell whether the phrase ends behind a part or goes on with what it is a part of."""
    return goes_on_with(lower, end, words("part_of") | words("part_deeds"))


def _is_deed(lower: str, end: int) -> bool:
    """Tell whether a verb behind a part says what some of the people did: "a third received the drug"."""
    match = _NEXT.match(lower, end)
    return match is not None and match.group(1) in words("part_deeds")


def _is_compared(lower: str, end: int) -> bool:
    match = _NEXT.match(lower, end)
    return match is not None and match.group(1) in words("compared_parts")


def is_pronoun_of_one(lower: str, number: Number) -> bool:
    """Tell whether "one" follows a word that makes it a pronoun: "what the old one drew"."""
    near = max(0, number.start - _ONE_REACH), number.start
    return word_before(lower, number.start) in words("one_before") or _THE_OLD.search(lower, *near) is not None


_ONE_REACH = 24
_THE_OLD = LazyRegexp(
    r"\b(?:the|an?|this|that|its|his|her|their|our|every|any) (?:old|new|first|second|third|previous|present"
    r"|current|existing|next|same|big|small|good|bad|wrong|right|large|long|short|latest|original"
    r"|[a-z]{2,}(?:er|est)) \Z"
)
