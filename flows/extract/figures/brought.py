"""Sums that something brings to a number: "bringing the toll to 9", "brings to at least 9 the number of"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_BRING = r"\b(?:bring|brings|bringing|brought|takes|taking|took) "
_BRINGS = LazyRegexp(
    rf"{_BRING}(?:the|its|his|her|their) [^.;\n]{{0,30}}?"
    r"(?:total|toll|tally|number|count|haul|gross|figure|contribution|stake|holding|share|spending|support|aid"
    r"|investment|debt)[^.;,\n]{0,80} to "
    rf"{HEDGES}\Z"
)


def is_brought_to(lower: str, reading: Reading) -> bool:
    """Tell whether a count is what a sum now is, or a rate what one is to come up to.

    "Bringing the toll to 9", "brings to at least 9 the number of"; "inflation is expected to reach 6.8 percent".
    """
    first = max(0, reading.start - _MOST_BROUGHT)
    before = lower[first : reading.start]
    if lower.endswith(_ENDS_IN_TO, 0, reading.start) and _FROM_NOTHING.search(before):
        return True
    if reading.kind == "percent" and _WILL_REACH.search(before, max(0, len(before) - _NEAR)):
        return True
    if not ("bring" in before or "brought" in before or "tak" in before or "took" in before):
        return False
    if lower.startswith(_THE_NUMBER, reading.end):
        return _BRINGS_TO.search(lower, first, reading.start) is not None
    return _BRINGS.search(lower, first, reading.start) is not None


_ENDS_IN_TO = (
    " to ", " to about ", " to over ", " to almost ", " to nearly ", " to some ", " to around ", " to more than ",
)  # fmt: skip
_FROM_NOTHING = LazyRegexp(
    r"\bfrom (?:(?:almost|next to|practically|virtually|close to|nearly) )?(?:nothing|zero|nil|none|scratch)"
    rf"(?: in [a-z0-9 ]{{2,20}}| [a-z]+ (?:years?|months?) ago)? to {HEDGES}\Z"
)
""" "Has gone from nothing to 14 percent"."""
_MOST_BROUGHT, _NEAR = 150, 90
_WILL_REACH = LazyRegexp(
    r"\b(?:(?:will|would|could|may|might|should) (?:soon |then |eventually )?"
    r"|(?:expect(?:s|ed)?|forecast(?:s|ed)?|predict(?:s|ed)?|project(?:s|ed)?|seen|sees|set|due|likely|bound)"
    rf" (?:[a-z' -]{{2,40}} )?to )(?:reach|hit) {HEDGES}\Z"
)
_THE_NUMBER = (" the number of ", " the total ", " the toll ", " the tally ", " the count ", " the death toll ")
_BRINGS_TO = LazyRegexp(rf"{_BRING}to {HEDGES}\Z")
