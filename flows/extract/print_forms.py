"""Short forms of a house's style that are read in full: "on Thu.", "5 pc", "$5 mil", "12 %", "10 000"."""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract.lang.lazy_regexp import LazyRegexp

Replacement = tuple[int, int, str]
"""Where a stretch stands and what is read there."""

_WEEKDAY = LazyRegexp(
    r"(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)"
    r"(?:\.(?= [a-z0-9]|[,;)])|(?=[.,;:)\n]| (?![A-Z0-9])|\Z))"
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_BEFORE_DAYS = frozenset(["on", "by", "until", "till", "late", "early", "since", "last", "next", "from"])
_LONGEST_BEFORE = 6
_PERCENT = LazyRegexp(r"(?<=[0-9])(?:( )(?=%)| (?:p\.c\.(?= [a-z]|[,;)])|pc(?=[\s.,;:)]|\Z)))")
_SCALE = LazyRegexp(r"[$€£][0-9][0-9.,]{0,9}(?<=[0-9]) ([mb]il|tril)(?=[\s.,;:)]|\Z)")
_SCALES = {"mil": "million", "bil": "billion", "tril": "trillion"}
_THOUSAND = LazyRegexp(r"(?<![0-9.,])[1-9][0-9]{0,2} 000(?![0-9])")
_GROUPED = LazyRegexp(r"(?<![0-9.,])[1-9][0-9]{0,2}(?: [0-9]{3}(?![0-9]))+(?![.,:]?[0-9]|-[0-9])")
_HEDGES = (
    *(" least ", " most ", " than ", " about ", " around ", " some ", " nearly ", " almost ", " over ", " roughly "),
    *(" estimated ", " approximately ", " total of ", " only ", " just ", " exactly ", " record "),
)
"""What stands before one number, not before two."""

_SIGNS = frozenset("$€£")


def print_forms(text: str) -> list[Replacement]:
    """Return the short forms with what is read for them, in no order."""
    found = list(_weekdays(text))
    if " %" in text or " pc" in text or " p.c." in text:
        found += [(*match.span(), "" if match.group(1) else " percent") for match in _PERCENT.finditer(text)]
    if "il" in text:
        found += [(*match.span(1), _SCALES[match.group(1)]) for match in _SCALE.finditer(text)]
    return found


def spaced_thousands(text: str) -> Iterator[Replacement]:
    """Yield the blanks between groups of a number where the text has some with three noughts, or behind a sign."""
    is_usual = " 000" in text and _THOUSAND.search(text) is not None
    for match in _GROUPED.finditer(text):
        start = match.start()
        if is_usual or text[start - 1 : start] in _SIGNS or text.endswith(_HEDGES, 0, start):
            yield from ((at, at + 1, ",") for at in range(*match.span()) if text[at] == " ")


def _weekdays(text: str) -> Iterator[Replacement]:
    for match in _WEEKDAY.finditer(text):
        start = match.start()
        before = text[max(0, start - _LONGEST_BEFORE) : start].rstrip().rpartition(" ")[2]
        if before.lower() in _BEFORE_DAYS:
            yield *match.span(), next(day for day in _DAYS if day.startswith(match.group()[:3]))
