# ruff: noqa: E501 - a pattern is read best in one line
"""The shapes of time expressions: small named patterns over the text in lower case."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.lang.load import load_yaml


def table(key: str) -> dict[str, int]:
    """Return a mapping of forms of the language data."""
    found: dict[str, int] = load_yaml("dates")[key]
    return found


def _one_of(key: str) -> str:
    return "|".join(sorted(map(str, table(key)), key=len, reverse=True))


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    """Return the patterns by rule, in order of precedence where two begin at one place and are as long."""
    month = rf"(?P<month>{_one_of('months')})\b\.?"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    year = r"(?P<year>1[5-9]\d\d|20\d\d|2100)"
    weekday = rf"(?P<weekday>{_one_of('weekdays')})"
    unit = r"(?P<unit>second|minute|hour|day|week|month|quarter|year|decade|centur(?:y|ie))s?"
    number = rf"(?P<number>\d{{1,3}}|{_one_of('numbers')})"
    rules = {
        "iso_date": r"\b(?P<year>\d{4})-(?P<month_no>0\d|1[0-2])-(?P<day>[0-3]\d)\b",
        "month_day_year": rf"\b(?:{weekday},? )?{month} {day}(?:,? {year})?\b(?![:\d%])",
        "day_month_year": rf"\b(?:{weekday},? )?(?:the )?{day} (?:of )?{month}(?:,? {year})?\b",
        "month_year": rf"\b(?P<part>early |late |mid-|mid )?{month},?(?: of)? {year}\b",
        "slash_date": r"\b(?P<a>[0-3]?\d)/(?P<b>[0-3]?\d)/(?P<year>(?:19|20)\d\d)\b",
        "quarter": rf"\b(?:the )?(?:(?P<ordinal>{_one_of('ordinals')})[ -]quarter|q(?P<q>[1-4]))(?:(?: of)?(?:,? {year}| (?P<which>last|this|next) year))?\b",
        "fiscal_year": rf"\b(?:fiscal|financial)(?: year)? {year}\b",
        "span_of_years": r"\b(?P<year>1[5-9]\d\d|20\d\d)[-–/](?P<last>\d\d|20\d\d)\b(?![-\d])",
        "decade": r"\b(?:the )?(?P<part>early |late |mid-)?(?:(?P<decade>1[5-9]\d|20\d)0s|['’](?P<short>\d)0s)\b",
        "century": r"\b(?:the )?(?P<century>1\d|2[01])(?:th|st) century\b",
        "season_year": rf"\b(?:the )?(?P<season>{_one_of('seasons')}) (?:of )?{year}\b",
        "year": rf"(?<![\d.,$£€/-])\b(?P<part>early |late |mid-)?{year}\b(?![.,]\d|[-/]\d|\d|%| ?(?:percent|per cent))",
        "ago": rf"\b(?:(?:about|some|around|nearly|almost|more than) )?{number} {unit} (?P<way>ago|earlier|later|before|previously)\b",
        "relative_unit": r"\b(?:the )?(?P<which>last|this|next|past|previous|current|coming|same|following) (?P<unit>week(?:end)?|month|quarter|year|decade|century)\b(?!['’-])",
        "relative_month": rf"\b(?P<which>last|this|next) (?P<month>{_one_of('months')})\b(?!\.? \d)",
        "relative_season": rf"\b(?P<which>last|this|next) (?P<season>{_one_of('seasons')})\b",
        "past_units": rf"\b(?:the )?(?P<which>last|past|next|coming|previous) {number} {unit}\b",
        "weekday": rf"\b(?:(?P<which>last|this|next) )?{weekday}\b(?: (?P<time>morning|afternoon|evening|night))?",
        "named_day": r"\b(?P<named>today|tonight|yesterday|tomorrow)\b(?!['’]s? world)",
        "month": rf"\b(?:(?<=in )|(?<=since )|(?<=until )|(?<=by )|(?<=from )|(?<=of )|(?<=to )|(?<=through )|(?<=and )|(?P<part>early |late |mid-))(?P<month>{_one_of('months')})\b(?! \d)",
        "age": r"\b(?P<number>\d{1,3}|[a-z]+)-(?P<unit>year|month|week|day|hour|minute)(?:-old)?\b",
        "duration": rf"\b{number}(?:-| ){unit}\b",
        "clock": r"\b(?P<hour>[012]?\d)(?::(?P<minute>[0-5]\d))?\s?(?P<half>a\.m\.|p\.m\.|am\b|pm\b)|\b(?P<h24>[01]?\d|2[0-3]):(?P<m24>[0-5]\d)\b(?!:?\d)",
        "set": r"\b(?:(?:every|each) (?P<each>day|week|month|year|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|night)|daily|weekly|monthly|annually|yearly)\b",
    }
    return {name: re.compile(pattern) for name, pattern in rules.items()}
