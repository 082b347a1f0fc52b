"""Names that nothing tagged and that the words at them make sure: "its acronym UNACER", "the Nakamal Agreement"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_ACRONYM = re.compile(r"(?: (?:acronym|initials|abbreviation|abbreviated)(?: as)?,?| known as) ([A-Z]{3,8})\b")
_ACRONYMS = (" acronym", " initials ", " abbreviat", " known as ")
_DEED = re.compile(
    r"\b(?:[A-Z][\w’'-]{1,30} (?:and |of the |of |on )?){1,5}(?:Agreement|Treaty|Accords?|Convention|Declaration)\b"
)
_DEEDS = (" Agreement", " Treaty", " Accord", " Convention", " Declaration")
_CONTRACTS = frozenset(
    {"master", "purchase", "sale", "sales", "license", "licence", "loan", "lease", "settlement", "merger"}
    | {"development", "subscription", "employment", "interconnect", "year", "gas", "isda", "standby"}
    | {"credit", "confidentiality", "supply", "swap", "service", "services", "participation", "guaranty", "draft"}
)
"""Words of agreements between firms, which are no names."""
_FIRM = re.compile(r"\b(?:[A-Z][\w&’'-]{0,30} ){1,3}(?:Holdings|Inc|Corp|Ltd|PLC|plc|LLC)\b\.?")
_FORMS = (" Holdings", " Inc", " Corp", " Ltd", " PLC", " plc", " LLC")
_OPENERS = frozenset({"The", "This", "That", "Under", "In", "A", "An", "Its", "Their", "His", "Her", "After", "Since"})
_LONGEST_OPENER = 6


def with_untagged(text: Text, spans: list[TypedSpan], taken: list[tuple[int, int]]) -> list[TypedSpan]:
    """Return the spans, in order, with such names where neither a span nor a known name stands."""
    string = text.string
    found = [*_acronyms(string), *_deeds(string), *_firms(string)]
    if not found:
        return spans
    covered = sorted([*taken, *((span.start, span.end) for span in spans)])
    ends = [end for _, end in covered]
    added = [one for one in found if not overlaps(one.start, one.end, covered, ends)]
    return sorted([*spans, *added]) if added else spans


def _acronyms(string: str) -> Iterator[TypedSpan]:
    if not any(word in string for word in _ACRONYMS):
        return
    for match in _ACRONYM.finditer(string):
        if match.group(1).lower() not in load_words("entities", "never_alone"):
            yield TypedSpan(*match.span(1), "ORG")


def _firms(string: str) -> Iterator[TypedSpan]:
    if not any(form in string for form in _FORMS):
        return
    for match in _FIRM.finditer(string):
        first = match.group().partition(" ")[0]
        start = match.start() + (len(first) + 1) * (first in _OPENERS)
        if " " in string[start : match.end()]:
            yield TypedSpan(start, match.end(), "ORG")


def _deeds(string: str) -> Iterator[TypedSpan]:
    if not any(deed in string for deed in _DEEDS):
        return
    for match in _DEED.finditer(string):
        first = match.group().partition(" ")[0]
        start = match.start() + (len(first) + 1) * (first in _OPENERS)
        words = string[start : match.end()].lower().split()
        if len(words) > 1 and _CONTRACTS.isdisjoint(words):
            yield TypedSpan(start, match.end(), "MISC")
