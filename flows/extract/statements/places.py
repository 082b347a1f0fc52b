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
def _telling_words() -> frozenset[str]:
    """Of a phrase that names a source the longest word: "according" tells more than "to"."""
    of_sources = {max(phrase, key=len) for phrases in source_openings().values() for phrase in phrases}
    return frozenset({*cue_verbs(), *cue_nouns(), *of_sources})


def units_with_speech(lower: str, spans: list[Span], quotations: list[Quotation]) -> Iterator[Span]:
    """Yield the units worth reading, in order."""
    listed = _telling_words()
    index = 0
    for start, end in spans:
        while index < len(quotations) and quotations[index].start < start:
            index += 1
        has_mark = index < len(quotations) and quotations[index].start < end
        if has_mark or not listed.isdisjoint(_WORD.findall(lower, start, end)):
            yield start, end
