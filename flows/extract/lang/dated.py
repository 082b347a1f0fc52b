"""A time by its name, as one pattern: "October 9, 2017", "the first quarter of 2015", "FY16", "the year to March"."""

from __future__ import annotations

from flows.extract.lang.months import MONTH

YEAR = r"(?:19|20)[0-9]{2}"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_ORDINAL = r"(?:first|second|third|fourth|last|final|opening|closing|current|previous|same)"
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]{1,2})"
_YEARS = rf"{YEAR}(?:[-–/][0-9]{{2}}(?:[0-9]{{2}})?)?(?![0-9%])"
_OF_YEAR = rf"(?:,? (?:of |in )?(?:{_YEARS}|(?:last|this|that|the|the (?:same|previous|prior)) year|fiscal {YEAR}))?"
_MONTH = rf"{MONTH}\.?"
_DAY_NUMBER = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_DATE = rf"(?:{_MONTH} (?:the )?{_DAY_NUMBER}|{_DAY_NUMBER} (?:of )?{_MONTH})(?![0-9]){_OF_YEAR}"
_PARTS = r"(?:early |mid-|mid |late |end-)?"
_UNTIL = (
    rf"(?:to|through|until|up to|end(?:ed|ing)(?: in| on)?) (?:the end of |end-)?"
    rf"(?:{_DATE}|{_MONTH}{_OF_YEAR}|{_YEARS})"
)
NAMED = (
    r"(?:"
    rf"{_DATE}"
    rf"|(?:{_MONTH}(?:-| to |–))?{_PARTS}{_MONTH}(?![0-9a-z]){_OF_YEAR}(?: (?:quarter|half)\b{_OF_YEAR})?"
    rf"|{_PARTS}(?:(?:fiscal|financial|calendar) (?:year )?|fy ?|the (?:year|season|winter|summer) )?{_YEARS}s?"
    r"(?: (?:season|campaign|election|vote|census|fiscal year|financial year|period))?"
    rf"|fy ?['’]?[0-9]{{2}}(?:[-–/][0-9]{{2}})?"
    rf"|(?:[qh][1-4]|[1-4][qh])(?:[0-9]{{2}})?{_OF_YEAR}"
    rf"|(?:the )?(?:{YEAR}['’]?s|['’]?[2-9]0s)"
    rf"|(?:the )?{_ORDINAL}(?: fiscal| {_NUMBER})? (?:quarters?|half|months?|weeks?|season|term){_OF_YEAR}"
    rf"|(?:the )?(?:{_NUMBER} |fiscal )?(?:years?|quarters?|half|months|weeks|decade|season) {_UNTIL}"
    rf"|(?:the )?(?:spring|summer|autumn|fall|winter)(?: of)?{_OF_YEAR}"
    rf"|(?:early |late )?{WEEKDAY}(?: (?:morning|afternoon|evening|night))?"
    r"|(?:[a-z'’]+ ){1,2}(?:day|eve)"
    r")(?![a-z0-9])"
)
"""In small letters, without the preposition before it: one that is an adverb ("last year") is none of them."""

ROUGHLY = (
    r"(?:(?:early|late|earlier|later)"
    rf" (?:(?:in|on) (?:the )?(?:{NAMED}|year|month|day|week|decade|season)|{WEEKDAY}|(?:last|this) [a-z]+))"
)
"""Early or late in it, which has no preposition before it: "late on Monday", "early in the year"."""
