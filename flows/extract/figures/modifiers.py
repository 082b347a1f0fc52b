"""Modifiers: the words before or behind a figure that say about, more than, at least, up to."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.counted import is_plural
from flows.extract.figures.forms import modifier_forms, words
from flows.extract.figures.left import plain_word_before
from flows.extract.figures.modifiers_behind import modifier_behind
from flows.extract.figures.other_meanings import is_meant_otherwise
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 44
_MOST_WORDS = 6
_OPENING = str.maketrans('("“‘[', "     ")
_NOUN_BEHIND = LazyRegexp(
    r" (?!(?:a|an|the|per|in|for|on|as|by|at|with|and|or|to|this|last|mark|barrier|threshold|level)\b)[a-z]"
)
_MODALS = frozenset(["will", "would", "could", "may", "might", "should", "to", "can"])
_SIGNS = frozenset("~<>≈≤≥=")


@cache
def _last_words() -> frozenset[str]:
    return frozenset(form.rpartition(" ")[2] for form in modifier_forms() if not form.startswith(("or ", "and ")))


@cache
def modifier_words() -> frozenset[str]:
    """Return all words that stand in modifiers or between them and a number."""
    return frozenset(word for form in modifier_forms() for word in form.split()) | words("skipped_before")


@cache
def verbs_with_up() -> frozenset[str]:
    """Return the verbs that rise with "up", so that "went up to" is no limit."""
    return words("rising_verbs") | words("moves")


def is_raised(before: list[str]) -> bool:
    """Tell whether the words before "up to" make it a rise and no limit: "went", "put the price"."""
    if before[-1] in verbs_with_up():
        return True
    if before[-1] in {"of", "at"}:
        return False  # "brought gusts of up to 183 kph"
    for word in reversed(before[-_OBJECT:]):
        if not word.isalpha():
            return False
        if word in words("putting_verbs"):
            return word != before[-1]
    return False


_OBJECT = 5
"""Words of a verb of putting with its object."""


def without_modifier(before: list[str]) -> list[str]:
    """Return the words before a figure without a modifier of several words: "rose by", of "rose by a shade under"."""
    if len(before) < 2 or before[-1] not in _last_words():
        return before
    for length in range(min(_MOST_WORDS, len(before)), 1, -1):
        if " ".join(before[-length:]) in modifier_forms():
            is_limit = length == len(_UP_TO) and tuple(before[-length:]) == _UP_TO
            return before if is_limit or not _EXTREMES.isdisjoint(before[-length:]) else before[:-length]
    return before


_UP_TO = ("up", "to")
"""This may be a verb's: "went up to"."""
_EXTREMES = frozenset(["high", "low", "record"])
"""In a modifier these say where a change led to: "rose as high as"."""


def add_modifier(lower: str, reading: Reading) -> None:
    """Set the modifier of a reading and its words."""
    if reading.modifier:
        return
    found = (
        _within(lower, reading)
        or (None if _is_of_averages(lower, reading) else modifier_behind(lower, reading))
        or (("average", "on average") if reading.per and _ON_AVERAGE.match(lower, reading.end) else None)
        or (
            _before(lower, reading.start, reading.end, is_duration=reading.kind == "duration")
            if _may_end_modifier(plain_word_before(lower, reading.start))
            else None
        )
    )
    if found and is_meant_otherwise(lower, reading, *found):
        found = None
    found = found or _capped(lower, reading.start) or _record_behind(lower, reading.end)
    if found and found[1] in words("not_of_durations") and reading.counted in words("counted_times"):
        return  # "at 380 sites over four winters"
    if found and (found[1] not in words("only_of_amounts") or _is_amount(reading) or _is_passed(lower, reading)):
        reading.modifier, reading.modifier_text = found


def _is_of_averages(lower: str, reading: Reading) -> bool:
    """Tell whether a time only says of how long an average is: "the 30-day average of 3.5 billion"."""
    return reading.kind == "duration" and _AVERAGE_BEHIND.match(lower, reading.end) is not None


_AVERAGE_BEHIND = LazyRegexp(r" average of\b")


def _record_behind(lower: str, end: int) -> tuple[str, str] | None:
    """Read "at a valuation of $310 million, a record for the north-east"."""
    if lower.find("record", end, end + _RECORD_REACH) < 0:
        return None
    return ("record", "a record") if _RECORD.match(lower, end) else None


_RECORD_REACH = 90
_RECORD = LazyRegexp(
    r"(?: (?:(?!and\b|but\b|which\b|who\b)[a-z'’-]+)){0,12}?,"
    r" an? (?:(?:new|all-time|national|world|company|club|state|course) )?"
    r"record\b(?! (?:of|low|company|label|holder|deal|store|shop|player|for (?:a|the) [a-z]+ \b(?:low|fall)))"
)


def _capped(lower: str, start: int) -> tuple[str, str] | None:
    """Read "cap night duty at eight shifts" as a limit."""
    is_capped = lower.endswith(" at ", 0, start) and _CAP.search(lower, max(0, start - _REACH), start) is not None
    return ("at_most", "cap") if is_capped else None


_CAP = LazyRegexp(r"\bcap(?:s|ped|ping)? (?:[a-z’'-]+ ){1,5}at \Z")


def _may_end_modifier(word: str) -> bool:
    """Tell whether a modifier may end with a word, or with one before it; before most numbers stands another."""
    return not word or word in _last_words() or word in words("skipped_before")


def _within(lower: str, reading: Reading) -> tuple[str, str] | None:
    """Read what stands between a number and its unit: the plus of "18+ years", "ten or more kilograms"."""
    number = reading.high or reading.number
    if number is None or number.end >= reading.end:
        return None
    if lower.startswith("+", number.end):
        return modifier_forms()["+"], "+"
    bound = OPEN_END.match(lower, number.end)
    return (modifier_forms()[bound.group(1)], bound.group(1)) if bound else None


OPEN_END = LazyRegexp(r" (or (?:more|so|fewer|less))(?= [a-z])")
"""What may stand between a number and its unit."""


def _is_amount(reading: Reading) -> bool:
    return reading.is_of_millions or reading.kind in {"money", "percent", "percentage_points", "index_points"}


def _is_passed(lower: str, reading: Reading) -> bool:
    """Tell what was passed or come near to: "cases pass 7,000 as rains persist", "came within 3 metres of"."""
    number = reading.number
    if _CAME_WITHIN.search(lower, max(0, reading.start - _REACH), reading.start):
        return reading.kind == "quantity" and lower.startswith(" of ", reading.end)
    is_large = number is not None and not number.is_worded and number.value >= _LEAST_PASSED
    return is_large and reading.kind in {"count", "number"} and _PASSED_END.match(lower, reading.end) is not None


_CAME_WITHIN = LazyRegexp(
    r"\b(?:come|came|comes|coming|pass|passed|passes|gets?|got|drew|draws?|moved?|climbed|fell|rose|brought|accurate to"
    r"|closed?|ventured|advanced) (?:(?:it|them|him|her|us|back|to) )?within (?:just |only )?\Z"
)
_LEAST_PASSED = 100
_PASSED_END = LazyRegexp(
    r"[.,;:)\n]|\Z| (?:in|as|by|at|on|for|after|since|amid|this|next|last|if|when|before|within|today|yesterday)\b"
)


def _before(lower: str, start: int, end: int, *, is_duration: bool) -> tuple[str, str] | None:
    left = lower[max(0, start - _REACH) : start].rpartition("\n")[2]
    if left[-1:] in _SIGNS and left:
        return _sign(left)
    before = left.translate(_OPENING).rsplit(maxsplit=_MOST_WORDS)[-_MOST_WORDS:]
    skipped, is_known, is_single = 0, before[-1:] in _KNOWING, before[-1:] in (["a"], ["an"])
    while before and skipped < 2 and before[-1] in words("skipped_before") and before[-1] not in _last_words():
        before.pop()
        skipped += 1
    if not before or left.endswith(_OTHERWISE) or (before[-1] == "over" and left.rstrip().endswith((" just", " only"))):
        return None  # "flipped over just 100 metres from"
    last = before[-1]
    if last in words("verbs_of_passing") and _NOUN_BEHIND.match(lower, end):
        return None  # "passes $95bn farm bill"
    if last in _SIGNS or last[0] in _SIGNS:
        return _sign(" ".join(before[-2:]))
    if (is_known and (is_duration or _is_compared(lower, before, end))) or (is_single and last in _BEFORE_NOUNS):
        return None  # "talks over a 12 per cent stake", "as high as a three-storey house"
    return _longest(before, is_duration=is_duration) if last in _last_words() else None


_OTHERWISE = (" average by ", " average by the ")
"""Before those who reckon an average: "expected on average by nine analysts"."""


def _is_compared(lower: str, before: list[str], end: int) -> bool:
    """Tell whether a number with "the" is known: "below the £141m that was expected", no "the 3 million mark"."""
    is_told = before[-1] in _KNOWN or " ".join(before[-2:]) in _KNOWN
    return is_told and _MARK.match(lower, end) is None


_ON_AVERAGE = LazyRegexp(r" (?:a|an|per|each) [a-z]+(?: [a-z]+)? on average\b")
_BEFORE_NOUNS = frozenset(["over", "about", "around", "above", "under", "near", "as"])
_KNOWING = (["the"], ["its"], ["their"])
_KNOWN = frozenset(
    [
        "surpassing",
        "surpassed",
        "exceeding",
        "exceeded",
        "topping",
        "topped",
        "below",
        "above",
        "short of",
        "fewer than",
        "more than",
        "less than",
        "higher than",
        "lower than",
    ]
)
_MARK = LazyRegexp(r"[ -](?:[a-z]+[ -])?(?:mark|barrier|threshold|milestone)\b")


def _longest(before: list[str], *, is_duration: bool) -> tuple[str, str] | None:
    """Return the longest modifier that the words end with; "worry about" and "over 10 years" say something else."""
    for length in range(min(_MOST_WORDS, len(before)), 0, -1):
        phrase = " ".join(before[-length:])
        code = modifier_forms().get(phrase)
        if code and _is_no_modifier(phrase, before[:-length]):
            return None
        is_when = is_duration and phrase in words("not_of_durations") and not _is_measured(before)
        is_when = is_when or (phrase == "over" and before[-2:-1] != [] and before[-2] in words("verbs_over"))
        is_when = is_when or phrase in _ONLY_BEHIND
        if code and not is_when and not phrase.startswith(("or ", "and ")):
            is_denied = phrase in _PASSING and not _DENIED.isdisjoint(before[-length - _DENIED_WITHIN : -length])
            return ("at_most" if is_denied else code), phrase
    return None


_PASSING = frozenset(["exceed", "exceeding", "surpass", "top", "above"])
_DENIED, _DENIED_WITHIN = frozenset(["not", "never", "cannot", "can't", "can’t", "don't", "don’t"]), 2
"""Before "exceed" and the like these make it a limit: "must not exceed 65 per cent", "not go above 30"."""

_ONLY_BEHIND = frozenset(["plus", "give or take"])
"""Before a number these add to the one before: ", plus 1.5 million litres", "4%, give or take 2 points"."""


def _is_measured(before: list[str]) -> bool:
    """Tell whether "over" and the like before a duration say how long: "trapped for over 30 hours"."""
    return before[-1] != "within" and before[-2:-1] != [] and before[-2] in words("before_measured_time")


def _is_no_modifier(phrase: str, left: list[str]) -> bool:
    """Tell whether what stands before a modifier makes it part of something else: "went up to", "ran short of"."""
    last = left[-1] if left else ""
    if phrase.endswith(" than"):
        return _is_size(last)  # "5 percent more than the 14 million of last year"
    if phrase == "top":
        return last not in _MODALS and not _is_many(last)
    if phrase in words("extremes"):
        return last == "from"
    if phrase == "average of":  # "the $21 billion average of 14 estimates"
        return (last[:1].isdigit() and "-" not in last) or _is_size(last) or last in _SCALES or last in _INDICES
    barred = {"about": "verbs_about", "short of": "verbs_of_missing"}.get(phrase)
    return (barred is not None and last in words(barred)) or (phrase == "up to" and bool(left) and is_raised(left))


def _is_many(word: str) -> bool:
    """Tell whether a word before "top" is what tops: "sales top 26 million", "exports that top"."""
    return word in {"that", "which"} or (word.isalpha() and is_plural(word) and word not in words("not_counted"))


_INDICES = frozenset(["nikkei", "industrial", "stock", "share"])
"""Before "average of" and a number these name an index: "the Nikkei average of 225 shares"."""

_SCALES = frozenset(["million", "billion", "trillion", "crore", "lakh", "thousand"])


def _is_size(word: str) -> bool:
    """Tell whether the word before "more than" ends a figure, by which something is more than another."""
    return word[-1:] == "%" or word in words("sizes")


def _sign(left: str) -> tuple[str, str] | None:
    tail = left.rstrip()
    for length in (3, 2, 1):
        code = modifier_forms().get(tail[-length:])
        if code and (len(tail) <= length or tail[-length - 1] not in _SIGNS):
            return code, tail[-length:]
    return None
