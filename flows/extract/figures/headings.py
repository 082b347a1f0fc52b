"""What the heading of a table says that its numbers are in: "(million sq m)", "$/t fob", "in dollars a tonne"."""

from __future__ import annotations

from typing import NamedTuple

from flows.extract.figures.counted import singular
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.heading_rates import is_of_prices, told_rate
from flows.extract.figures.lexicon import numerals
from flows.extract.figures.suffixes import Suffix, match_suffix
from flows.extract.lang.lazy_regexp import LazyRegexp

_OPENING = LazyRegexp(r"(\bin )|\(|[,:] |\s[-–—] |\A")
"""Behind these the unit may stand: "Exports in May, in tonnes"; symbols only where no "in" leads them."""
_SCALES = r"thousands?|millions?|billions?|trillions?|crores?|lakhs?|m|mn|mln|bn|bln"
_SCALE = LazyRegexp(rf"['’]?(000s?|{_SCALES})(?: of)?(?!\w)")
_SCALE_BEHIND = LazyRegexp(rf" ?({_SCALES})(?!\w)")
_PER = LazyRegexp(r" ?/ ?| (?:a|an|per|each) ")
_END = LazyRegexp(
    r"\Z|[,);:]| ?\(| (?:f\.?o\.?b|c\.?i\.?f|free|delivered)\b"
    r"| (?:of|on|at|for|from|with|unless|after|before|and|to)\b|\s[-–—] "
)
_THOUSAND = 3


class Heading(NamedTuple):
    """What a table counts in; ``start`` and ``end`` are where that is told, its kind is None where only ``per`` is."""

    start: int
    end: int
    kind: str | None
    unit: str | None = None
    currency: str | None = None
    is_ambiguous: bool = False
    per: str | None = None
    scale: int = 0


def read_heading(string: str, lower: str, start: int, end: int) -> Heading | None:
    """Return what a heading says last that numbers are in, with what its sums are per, told elsewhere in it."""
    printed, low = string[start:end], lower[start:end]
    found = _last_told(printed, low)
    if found and found.kind not in _RATED:
        return found._replace(start=found.start + start, end=found.end + start)
    rate = told_rate(printed, low) if found is None or found.per is None else None
    if found is None:
        return Heading(start + rate.start, start + rate.end, None, per=rate.per) if rate else None
    money = mapping("currencies", "weight_or_money").get(low[found.start : found.end])
    if found.kind == "quantity" and money and is_of_prices(low):
        found = found._replace(kind="money", unit=None, currency=money)  # "Monthly rents, in pounds"
    if rate and found.kind == "money":
        found = found._replace(per=rate.per)
    return found._replace(start=found.start + start, end=found.end + start)


_RATED = frozenset(["money", "quantity"])


def _last_told(printed: str, low: str) -> Heading | None:
    """Return the last unit or currency that a heading tells, placed within it."""
    for opening in reversed(list(_OPENING.finditer(low))):
        is_worded = opening.group(1) is not None
        found = _told(printed, low, opening.end(), is_worded=is_worded)
        if not found and not is_worded:
            named = _told(printed, low, opening.end(), is_worded=True)  # "Livestock, rand per head"
            found = named if named and named.kind == "money" and named.per else None
        if found:
            return found
    return None


def _told(string: str, lower: str, start: int, *, is_worded: bool) -> Heading | None:
    scaled = _SCALE.match(lower, start)
    at = scaled.end() + lower.startswith(" ", scaled.end()) if scaled else start
    found = _suffix(string, lower, at, is_worded)
    scale = _power(scaled.group(1)) if scaled else 0
    if found is None:
        is_alone = scaled and len(scaled.group(1)) >= len("mln") and _END.match(lower, scaled.end())
        return Heading(start, scaled.end(), "number", scale=scale) if scaled and is_alone else None
    end, suffix = found
    if not scaled and suffix.kind == "money" and (behind := _SCALE_BEHIND.match(lower, end)):
        scale, end = _power(behind.group(1)), behind.end()
    per = None
    if rate := _PER.match(lower, end):
        told = _rate(string, lower, rate.end(), is_money=suffix.kind == "money")
        if told is None:
            return None
        end, per = told
    if not _END.match(lower, end):
        return None
    money = mapping("currencies", "weight_or_money").get(suffix.form.removesuffix("s"))
    if money and per:
        suffix = suffix._replace(kind="money", unit=None, currency=money)  # "pounds a tonne"
    return Heading(
        start, end, suffix.kind, suffix.unit, suffix.currency, suffix.is_ambiguous, per, scale + suffix.scale
    )


def _rate(string: str, lower: str, at: int, *, is_money: bool) -> tuple[int, str | None] | None:
    """Return where the unit or the noun that prices are per ends, and its code: "per tonne", "per teu", "a crate"."""
    if unit := match_suffix(string, lower, at):
        return unit[0], unit[1].unit
    noun = _NOUN.match(lower, at) if is_money else None
    return (noun.end(), singular(noun.group())) if noun else None


_NOUN = LazyRegexp(r"[a-z]{3,}(?![a-z])")


def read_label(string: str, lower: str, start: int, end: int) -> Heading | None:
    """Return what the label of a row says that its own number is in: "Bunker fuel, Rotterdam, $ a tonne: 378.50"."""
    found = read_heading(string, lower, start, end)
    return found if found and found.kind in {None, "money"} and found.per and found.start > start else None


def _suffix(string: str, lower: str, at: int, is_worded: bool) -> tuple[int, Suffix] | None:
    """The unit or currency at a place, also in the letters that else stand before or right behind a number."""
    letter, behind = string[at : at + 1], lower[at + 1 : at + 2]
    minor = mapping("currencies", "minor_symbols").get(letter)
    if minor and (behind == "/" or lower.startswith((" a ", " per "), at + 1)):
        return at + 1, Suffix(letter, "money", minor[0])
    if letter in words("sure_letters", "currencies") and _SCALE_BEHIND.match(lower, at + 1) and behind == " ":
        return at + 1, Suffix(letter, "money", None, mapping("currencies", "letters")[letter][0])
    if letter.isupper() and string.startswith(")", at + 1) and string.startswith("(", at - 1) and is_of_prices(lower):
        codes = mapping("currencies", "letters").get(letter)
        return (at + 1, Suffix(letter, "money", None, codes[0])) if codes else None  # "Monthly charge (R)"
    found = match_suffix(string, lower, at, is_worded=is_worded) or _abbreviated(string, lower, at)
    return found if found and found[1].kind != "duration" else None


def _abbreviated(string: str, lower: str, at: int) -> tuple[int, Suffix] | None:
    """An abbreviation that else stands before numbers, told with a rate: "Ksh per kg"; in capitals alone too: "KSh"."""
    word = _ABBREVIATED.match(lower, at)
    currency = mapping("currencies", "abbreviations").get(word[0]) if word else None
    if word is None or currency is None or string[at].islower():
        return None
    is_rated = _PER.match(lower, word.end()) is not None
    return (word.end(), Suffix(word[0], "money", None, currency)) if is_rated or len(word[0]) > 2 else None


_ABBREVIATED = LazyRegexp(r"[a-z]{2,4}(?![a-z])")


def _power(word: str) -> int:
    if word.startswith("000"):
        return _THOUSAND
    scales = numerals().scales
    return scales.get(word) or scales.get(word.removesuffix("s")) or mapping("numerals", "scale_letters")[word]
