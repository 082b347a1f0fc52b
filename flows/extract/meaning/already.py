"""Figures that are so already in a clause of a plan: "will close a mine that employs 900"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 90

_THAT_HAS = LazyRegexp(
    r"\b(?:(?:that|which|who) (?:now |currently |already |still )?"
    r"(?:employs?|holds?|seats?|serves?|houses?|covers?|feeds?|suppl(?:y|ies)|carr(?:y|ies)|owns?|produces?"
    r"|makes?|earns?|pays?|draws?|treats?|teaches|runs?)|employing) "
    rf"{HEDGES}\Z"
)
_NEW = LazyRegexp(r"\b(?:build|building|open|opening|create|creating|set up|found|new|construct|design|launch)\b")
"""In a clause of what is not there yet: "wants to build a hall that seats 400"."""

_CHANGED = LazyRegexp(
    r"\b(?:close|shut|renew|extend|replace|sell|demolish|scrap|merge|review|reopen|restart|prolong|end|pull down)"
    rf" (?:the|its|their|his|her|our|a|an) {HEDGES}\Z"
)
_ASIDE = LazyRegexp(rf", (?:already |now )?(?:up|down|off) (?:by )?{HEDGES}\Z")
_END_OF_ASIDE = LazyRegexp(r"[^,;.\n]{0,50}, ")


def is_already_so(text: Text, figure: Figure) -> bool:
    """Tell whether a figure says how much there is of what a plan is about."""
    near = max(0, figure.start_char - _REACH), figure.start_char
    if figure.kind == "count" and _THAT_HAS.search(text.lower, *near):
        return _NEW.search(text.lower, *near) is None
    is_size = figure.kind == "money" or text.lower.startswith("-", figure.end_char)
    return is_size and _CHANGED.search(text.lower, *near) is not None


def is_told_aside(text: Text, figure: Figure) -> bool:
    """Tell whether a change is told between commas: "If sales, down 22 per cent in January, kept falling"."""
    near = max(0, figure.start_char - _REACH), figure.start_char
    return _ASIDE.search(text.lower, *near) is not None and _END_OF_ASIDE.match(text.lower, figure.end_char) is not None
