"""Words of modifiers that mean something else where they stand: "near the two towns", "jailed over 31 million"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 48
_NEAR_THE = ("near the ", "near its ", "near their ", "near his ", "near her ")
_DISTANCES = frozenset(["m", "km", "[mi_i]", "[yd_i]"])
_RACED = LazyRegexp(
    r"\b(?:beaten|beats?|won|wins?|winners?|victory|victories|champions?|titles?|gold|silver|bronze|rac(?:ed?|es|ing)"
    r"|records?|specialists?|debut|medals?|unbeaten|best) over \Z"
)
_ABOUT = LazyRegexp(
    r"\b(?:row|dispute|spat|feud|fight|battle|clash|anger|outrage|scandal|jailed|caged|charged|fined|sued|arrested|held"
    r"|quizzed|questioned|probed?|trial|suit|lawsuit|investigated|banned|sacked|fired|protest(?:ed|s)?|strikes?|quarrel)"
    r"(?: for [a-z0-9]+ (?:years?|months?|weeks?|days?))? over \Z"
)
"""Before what somebody is angry or in court about."""

_BURIED = LazyRegexp(
    r"(?: \([^()\n]{1,30}\))? of (?:[\w-]+ )?(?:water|seawater|ice|snow|rock|rocks|mud|earth|rubble|sea|sediment|soil"
    r"|sand|ash|debris|concrete|lava|silt|clay|peat|dirt|dust|gravel|coal|grain|waste|rubbish|garbage|floodwater|wreckage)\b"
)
_AS_MUCH_AS_THE = ("as much as the ", "as many as the ", "as little as the ", "as few as the ")
_NEARING = frozenset(["nearing", "approaching", "near", "above", "below", "beyond", "close to"])
_AGO = LazyRegexp(r" (?:ago|earlier|before|previously|prior)\b")
_SO_MANY_THAN = LazyRegexp(r"(?:[0-9%]|\b(?:half|third|quarter|fifth|tenth|points?))(?: [a-z]+){0,2} [a-z]+ than \Z")
_EXTREME_BEHIND = LazyRegexp(r" (?:low|high|peak|trough|best|record)s?\b")
_OF_PLACE = frozenset(["under", "under the", "over", "over the", "above", "below", "beyond"])
_OPENING_MARKS = frozenset("\"“‘'")


def is_meant_otherwise(lower: str, reading: Reading, code: str, phrase: str) -> bool:
    """Tell whether a phrase before a figure, which elsewhere is a modifier, says where, of what or how far."""
    if code == "average" and _is_of_kind(lower, reading):
        return True  # "the average two-year rate"
    if phrase.endswith(" than") and _AGO.match(lower, reading.end) and reading.kind == "duration":
        # "$45 more than twelve months earlier"
        return _SO_MANY_THAN.search(lower, max(0, reading.start - _REACH), reading.start) is not None
    if phrase in _NEARING and reading.kind == "duration" and _EXTREME_BEHIND.match(lower, reading.end):
        return True  # "nearing a 19-month low"
    if phrase == "near":
        return lower.endswith(_NEAR_THE, 0, reading.start)
    if phrase in _OF_PLACE and _is_of_place(lower, reading, phrase):
        return True
    # "twice as much as the 21,000 people at its subcontractors"
    return lower.endswith(_AS_MUCH_AS_THE, 0, reading.start)


def _is_of_kind(lower: str, reading: Reading) -> bool:
    """Tell whether a figure hangs on a noun by a hyphen and only says of which kind it is."""
    is_told = reading.kind in {"duration", "quantity", "count"}
    return is_told and (lower.startswith("-", reading.end) or "-" in lower[reading.start : reading.end])


def _is_of_place(lower: str, reading: Reading, phrase: str) -> bool:
    if lower[reading.start - 1] in _OPENING_MARKS:
        return True  # 'under the "one country, two systems" model'
    if reading.kind == "quantity" and _BURIED.match(lower, reading.end):
        return True  # "lies under 340 metres of water"
    if phrase != "over" or not lower.endswith(" over ", 0, reading.start):
        return False
    near = max(0, reading.start - _REACH), reading.start
    is_raced = reading.unit in _DISTANCES and _RACED.search(lower, *near) is not None
    return is_raced or _ABOUT.search(lower, *near) is not None
