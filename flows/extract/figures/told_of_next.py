"""Bare numbers in the unit of the sentence before, where theirs tells the same of another: "The old one was 72"."""

from __future__ import annotations

from flows.extract.figures.left import ends_sentence
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_GIVES = frozenset(["quantity", "percent", "duration", "money"])
_FAR, _LIKE, _WHOLE = 200, 6, 100
_END = LazyRegexp(
    r"[,.;:)\"”\n]|\Z| (?:in|on|by|at|for|last|this|next|and|but|now|today|yesterday|before|when|while|as|after|from"
    r"|since|until|during|(?:an?|one|two|three|five|ten) (?:year|month|week|decade|day)s? (?:ago|earlier|later))\b"
)
_BE = (
    r"(?:is|was|are|were|will be|would be|had been|has been|could be|may be|(?:stood|stands) at|reach(?:ed|es)|hit|hits"
    r"|(?:fell|rose|climbed|dropped|came|comes|amounted|ran) to|totall?ed|averaged|averages|exceed(?:s|ed)|measure[sd])"
)
_TIME = r"(?:(?:in|on|by|at|during|for|until|last|this) [a-z0-9' -]{2,24}?,? )?"
_FORECAST = (
    r"(?:forecast|expected|predicted|foreseen|pencilled in|bet on|looked for|projected|hoped for|called for|estimated)"
)
_COMPARING = (
    r"(?:bigg|small|larg|long|short|tall|new|heavi|light|cheap|dear|high|low|fast|slow|deep|wid|rich|poor|bett)"
    r"(?:er|est)"
)
_FRAMES = LazyRegexp(
    rf"(?:{_TIME}(?:it|that|this|the (?:figure|average|rate|share|total|level|norm|limit|minimum|maximum|target"
    rf"|forecast|consensus|median|record|previous (?:record|high|low|best)|mean)"
    rf"(?: (?:in|of|for|on|set|a) [a-z0-9' -]{{2,24}}?)?)"
    rf"(?: (?:now|still|then|again|already))? {_BE} (?:(?:still|now|only|just|for) )?{HEDGES}"
    rf"|(?:the|an?|its|their|his|her) (?:old|new|other|next|second|first|third|last|earlier|previous|former|latter"
    rf"|current|{_COMPARING}|older ones?|[a-z]+['’]s)(?: ones?)? (?:(?:will|would|can|could|had|has|have) )?[a-z]+"
    rf" (?:(?:at|to|for|only|just) )?{HEDGES}"
    r"|(?:the )?(?:analysts|economists|forecasters|traders|brokers|dealers|investors|pollsters|planners|most|many)"
    rf"(?: [a-z' -]{{2,40}}?)? (?:had |have )?{_FORECAST} {HEDGES}"
    rf"|(?:those|that) (?:to|of|from|in|for|by|at|on) [a-z' -]{{2,40}}? {_BE} {HEDGES})"
)
""" "In summer it will be", "The old one was", "Analysts had forecast", "Those to Japan reached"."""


def carry_told(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a bare number the unit of the amount in the sentence before, where the two are of one order."""
    previous = next((one for one in reversed(before) if one.kind in _GIVES), None)
    number = reading.number
    if previous is None or number is None or previous.number is None or reading.start - previous.end > _FAR:
        return
    gap = lower[previous.end : reading.start]
    if "\n" in gap or not (ends_sentence(gap) or "; " in gap) or not _END.match(lower, reading.end):
        return
    said = gap.replace("; ", ". ").rpartition(". ")[2].lstrip("\"“‘'")
    first, second = previous.number.value, number.value
    is_like = bool(first and second) and 1 / _LIKE < abs(second / first) < _LIKE
    is_like = is_like and (previous.kind != "percent" or (second <= _WHOLE and not number.scale))
    if is_like and _FRAMES.fullmatch(said):
        carry(reading, previous)
