"""Where speech can be at all: the units that hold a quotation mark or a word of speech."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from flows.extract.sentences import Span
from flows.extract.statements.cues import cue_nouns, cue_verbs, source_openings
from flows.extract.statements.quotations import Quotation

_WORD = re.compile(r"[a-z]{3,}")


@cache
def _speech_words() -> frozenset[str]:
    return frozenset({*cue_verbs(), *cue_nouns(), *source_openings()})


def units_with_speech(lower: str, spans: list[Span], quotations: list[Quotation]) -> Iterator[Span]:
    """Yield the units worth reading, in order."""
    listed = _speech_words()
    places = [match.start() for match in _WORD.finditer(lower) if match.group() in listed]
    marks = [quotation.start for quotation in quotations]
    places = sorted([*places, *marks])
    index = 0
    for start, end in spans:
        while index < len(places) and places[index] < start:
            index += 1
        if index < len(places) and places[index] < end:
            yield start, end
