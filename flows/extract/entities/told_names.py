"""Names that a fixed wording tells, however they were tagged: "posted on X", "R-Kindred", "Writers Against Guns"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_NAME = r"[A-Z][\w’'-]*"


class _Wording(NamedTuple):
    """A pattern whose groups are names with these tags; it is looked for where one of the ``marks`` occurs.

    Right before it, a comma between or none, stands one of the words under ``key``.
    """

    tags: tuple[str, ...]
    marks: tuple[str, ...]
    pattern: re.Pattern[str]
    key: str = ""


_WORDINGS = (
    _Wording(("ORG",), (" on X",), re.compile(r" on (X)\b(?![-’']\w| [A-Z])"), "posts"),
    _Wording(
        ("LOC",),
        ("R-", "D-", "I-"),
        re.compile(
            r"[RDI]-(?:(?<=, [RDI]-)|(?<=\([RDI]-))"
            r"((?:[NSRW]\. ?[A-Z]\.|[A-Z][\w’'.-]*)(?: [A-Z][\w’'-]+){0,2})(?=[,)])"
        ),
    ),
    _Wording(
        ("ORG", "LOC"),
        (" (",),
        re.compile(r"[A-Z][\w’-]+ [A-Z][\w’-]+ \(([A-Z]\w{2,}(?: [A-Z][\w’']+)*)-([A-Z]\w{2,}(?: [A-Z][\w’']+)*)\)"),
    ),
    _Wording(
        ("ORG",),
        ("s Against ", "s Without ", "s Beyond "),
        re.compile(rf"(?<!\n)\b([A-Z][a-z]+s (?:Against|Without|Beyond) {_NAME}(?: [A-Z][a-z][\w’'-]*){{0,2}})"),
    ),
    _Wording(
        ("ORG",),
        ("Campaign to ", "Coalition to ", "Commission to ", "Committee to ", "Partnership to ", "Movement to "),
        re.compile(rf"\b((?:Ca|Co|Pa|Mo)[a-z]+[nept] to {_NAME}(?: (?:(?:of|and|the|in|for) ){{0,2}}{_NAME})+)"),
    ),
    _Wording(
        ("MISC",),
        ('phoon "', "phoon “", 'clone "', "clone “", 'Storm "', "Storm “"),
        re.compile(r"\b((?:[Ss]uper)? ?(?:[Tt]yphoon|Cyclone|Storm) [“\"][A-Z][a-z]+[”\"])"),
    ),
    _Wording(
        ("MISC",),
        tuple("0123456789"),
        re.compile(r" ([A-Z][A-Za-z]{0,5}-\d+[a-z]?|[A-Z]{2,6}\d{2,})\b(?!-)"),
        "before_numbered",
    ),
    _Wording(("MISC",), ("COP",), re.compile(r"\b(COP ?\d\d)\b")),
    _Wording(
        ("MISC",),
        (" Act",),
        re.compile(rf"\b[Tt]he ({_NAME}(?: {_NAME})*(?:, {_NAME}(?: {_NAME})*)+,? and {_NAME}(?: {_NAME})* Act)\b"),
    ),
    _Wording(
        ("MISC",),
        (" Princess ", " Prince ", " Queen ", " King ", " Lady ", " Lord ", " Captain ", " Admiral ", " Saint "),
        re.compile(r" ((?:Princess|Prince|Queen|King|Lady|Lord|Captain|Admiral|Saint) [A-Z][a-z]+(?: [A-Z][a-z]+)?)"),
        "nouns_before_vessels",
    ),
)
_LONGEST_WORD = 20


def with_told(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans in order, those that overlap a name told by its wording replaced by it.

    A longer name that was tagged alike stays, but for one of two that are told.
    """
    told = sorted([*_told(text.string), *_indexes(text)])
    if not told:
        return spans
    ends = [span.end for span in spans]
    covering = [bisect_left(ends, one.end) for one in told]
    told_in = Counter(covering)
    found: list[TypedSpan] = []
    for one, at in zip(told, covering, strict=True):
        is_part = at < len(spans) and spans[at].start <= one.start and spans[at].tag == one.tag
        if not (is_part and told_in[at] == 1) and (not found or one.start >= found[-1].end):
            found.append(one)
    ends = [one.end for one in found]
    return sorted([*found, *(span for span in spans if not overlaps(span.start, span.end, found, ends))])


def _told(string: str) -> Iterator[TypedSpan]:
    for wording in _WORDINGS:
        if any(mark in string for mark in wording.marks):
            for match in wording.pattern.finditer(string):
                if not wording.key or _word_before(string, match.start()) in load_words("surroundings", wording.key):
                    yield from (TypedSpan(*match.span(at), tag) for at, tag in enumerate(wording.tags, 1))


def _word_before(string: str, end: int) -> str:
    return string[max(0, end - _LONGEST_WORD) : end].removesuffix(",").rpartition(" ")[2]


def _indexes(text: Text) -> Iterator[TypedSpan]:
    """Yield the indexes of stocks that have small words or a firm's name in theirs: "Nasdaq composite"."""
    if _openings_of_indexes().isdisjoint(text.capital_words):
        return
    for name in load_words("surroundings", "long_indexes"):
        at = text.string.find(name)
        while at >= 0:
            yield TypedSpan(at, at + len(name), "MISC")
            at = text.string.find(name, at + 1)


@cache
def _openings_of_indexes() -> frozenset[str]:
    return frozenset(name.partition(" ")[0] for name in load_words("surroundings", "long_indexes"))
