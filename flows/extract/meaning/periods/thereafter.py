"""Figures of a time that is told only as after or before another: "£1.5bn in 2024-25 and £2bn a year thereafter"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_LATER = (
    r"thereafter|from then on|from there on|afterwards?|subsequently|(?:after|before) (?:that|then)"
    r"|(?:in|for|over|during) (?:the |each of the |all )?(?:following|subsequent|succeeding|ensuing|remaining|preceding"
    r"|previous|earlier|later) (?:years|months|quarters|seasons|weeks)"
    r"|(?:in|for|over) the (?:years|months|quarters|seasons|weeks)"
    r" (?:that follow(?:ed)?|after|afterwards|before|to follow)"
)
_THEN = LazyRegexp(
    r"(?:,? (?:an?|per|each|every) (?:year|month|week|day|quarter|season))?"
    r"(?: (?!and\b|or\b|but\b|in\b|on\b|soon\b|shortly\b|died\b|hours?\b|days?\b)[a-z-]+){0,2}?"
    rf",? (?:every year |each year |annually )?(?:{_LATER})(?![\w'’]| (?:day|morning|deal|event)\b)"
)


def is_of_later(scene: Scene, figure: Figure) -> bool:
    """Tell whether the words right behind a figure put it after or before what has a time of its own."""
    return figure.kind != "count" and _THEN.match(scene.text.lower, figure.end_char) is not None
