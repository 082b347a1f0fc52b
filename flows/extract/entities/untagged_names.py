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
_FIRM = re.compile(r"\b(?:[A-Z][\w&’'-]{0,30} ){1,3}(?:Holdings|Inc|Corp|Ltd|PLC|plc|LLC)\b\.?")
_FORMS = (" Holdings", " Inc", " Corp", " Ltd", " PLC", " plc", " LLC")


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
    if any(form in string for form in _FORMS):
        yield from (TypedSpan(start, end, "ORG") for start, end in _matched(_FIRM, string))


def _deeds(string: str) -> Iterator[TypedSpan]:
    """Yield agreements between states; those between firms are no names."""
    if any(deed in string for deed in _DEEDS):
        contracts = load_words("surroundings", "contracts")
        found = _matched(_DEED, string)
        yield from (
            TypedSpan(start, end, "MISC")
            for start, end in found
            if contracts.isdisjoint(string[start:end].lower().split())
        )


def _matched(pattern: re.Pattern[str], string: str) -> Iterator[tuple[int, int]]:
    """Yield where names of several words stand, without the word that opens their sentence."""
    for match in pattern.finditer(string):
        first, _, rest = match.group().partition(" ")
        is_opener = first.lower() in load_words("surroundings", "opens_sentences")
        if " " in rest or not is_opener:
            yield match.start() + (len(first) + 1) * is_opener, match.end()
