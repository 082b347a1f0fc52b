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
    return frozenset({*cue_verbs(), *source_openings()})


def units_with_speech(lower: str, spans: list[Span], quotations: list[Quotation], body_start: int) -> Iterator[Span]:
    """Yield the units worth reading, in order, the headline always.

    A noun alone tells of speech only where a "that" can follow it.
    """
    listed, nouns = _telling_words(), cue_nouns().keys()
    index = 0
    for start, end in spans:
        while index < len(quotations) and quotations[index].start < start:
            index += 1
        has_mark = index < len(quotations) and quotations[index].start < end
        if has_mark or start < body_start:
            yield start, end
            continue
        words = _WORD.findall(lower, start, end)
        if not listed.isdisjoint(words) or ("that" in words and not nouns.isdisjoint(words)):
            yield start, end
