"""Patterns of a time or level before, with which a figure is compared: "a year earlier", "the harvest of 2019"."""

from __future__ import annotations

from flows.extract.lang.dated import NAMED, WEEKDAY, YEAR
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.months import MONTH

TIME = (
    r"(?:(?:in|on|a|an|one|the|same|last|at|during|for|of|at the|in the|start|beginning|end) )*"
    r"(?:(?:[a-z]+|[0-9]+) ){0,2}?"
    r"(?:(?:year|month|week)-(?:earlier|ago)|years?|months?|weeks?|decades?|elections?|census|seasons?|quarters?|days?"
    r"|(?:first |second )?half|[12]?[0-9]?[0-9]0s|spring|summer|autumn|winter|previous"
    r"|(?:same|like|corresponding|comparable|equivalent) (?:time|period|month|week|quarter|stage|point|spell)"
    r"|(?:last|previous|prior|earlier|initial|first) (?:estimate|forecast|projection|survey|poll|census|count)s?"
    r"|before|last (?:year|month|week|season|time)|yesterday|ago|earlier|now|at present|today|currently"
    rf"|(?:last|first|second|third|fourth)(?=[.,;)]|\Z)|{WEEKDAY}|{MONTH}|[12][0-9]{{3}}|{NAMED})\b"
)
OF_THEN = LazyRegexp(
    r"(?: (?!(?:than|more|less|of|in)\b)[a-z'-]+){0,3}?"
    r"(?: (?:of|in|seen|recorded|reported|made|set|reached|sold|issued|paid))?"
    rf" (?:(?:of|in|for|on|at) )?{TIME}"
)
"""Behind the level that was: "of a year earlier", "inmates of 2016", "made a year before"."""

EXTREME = r"(?:its|their|the|a) (?:[a-z0-9-]+ ){0,2}(?:peak|high|low|trough)\b"

_RESULT = (
    r"(?:levels?|figures?|totals?|numbers?|output|production|harvest|crop|catch|prices?|rates?|averages?|shares?|turnout"
    r"|results?|sales|revenues?|profits?|earnings|takings?|readings?|clos(?:e|ing (?:price|level))|tally|count|intake"
    r"|size|value|volumes?|exports|imports|shipments|receipts|spending|budget|score|vote|attendance|consumption|pace)"
)
_DATED = (
    rf"(?:(?:early|late|mid) )?(?:{WEEKDAY}|{MONTH}|{YEAR}|last [a-z]+"
    rf"|the (?:previous|prior) [a-z]+|(?:the )?{NAMED})\b"
)
_SEEN = r"(?:reached|seen|recorded|reported|posted|set) (?:in|for|on|at)"
LEVEL_OF = (
    rf"(?: (?:the|its|their|his|her|our) (?:levels? (?:of|in|seen in) )?{YEAR}\b(?![-–])"
    r"| (?:the|its|their) (?:preceding|previous|prior|corresponding|year-earlier|pre-[a-z]+) (?:[a-z]+ )?"
    r"(?:quarter|months?|years?|weeks?|days?|period|season|half|level|mark|average|peak|total|close|reading|session)\b"
    r"| last [a-z]+['’]s (?:level|pace|rate|price|figure)\b"
    rf"| (?:(?:last|the (?:previous|prior|preceding)) [a-z]+|{WEEKDAY}|{MONTH}|{YEAR})['’]s? {_RESULT}\b"
    rf"| (?:that|those|(?:the|its|their) {_RESULT}) (?:of|in|for|from|on|at|during|{_SEEN})"
    rf" (?:the (?:end|start|beginning|close) of )?{_DATED}"
    rf"| {YEAR}\b(?! [a-z]+s\b))"
)
"""Behind "above" or "below": "that of 2012", "Monday's reading", "the figure reached in 2016", "2010"."""

THEN = (
    r"(?:(?:it was|they were|(?:it|they|we|he|she) (?:did|paid|had)|that of|those of|the level of|the figure for) )?"
    rf"{TIME}"
)

SAME_LEVEL = (
    rf" (?:the|its|their) (?:(?:{YEAR}|year-earlier|year-ago|pre-[a-z]+|(?:preceding|previous|prior|same)"
    r" (?:year|season|month|quarter|week)(?:['’]s)?)"
    r" (?:levels?|figures?|totals?|rates?|numbers?|prices?|pace|output|mark|average|tally|crop|harvest|catch|count|peak"
    rf"|intake|volumes?)\b|levels? (?:of|in|seen in|recorded in) (?:the )?{_DATED})"
)
"""Behind a multiple or a part, of the same thing at another time: "the 2017 level", "the level of last May"."""
