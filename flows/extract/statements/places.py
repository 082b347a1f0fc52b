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
    of_sources = {word for phrases in source_openings().values() for phrase in phrases for word in phrase[:-1]}
    return frozenset({*cue_verbs(), *cue_nouns(), *of_sources})


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
