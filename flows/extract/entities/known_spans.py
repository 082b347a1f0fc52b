"""Known names as the tagger takes them: a hint, not a decision."""

from __future__ import annotations

from collections.abc import Iterable

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.famous import with_famous
from flows.extract.entities.gazetteer import find_known
from flows.extract.text import Text


def known_spans(text: Text) -> list[tuple[int, int, str]]:
    """Return the known and famous names of a text as start, end and kind."""
    return with_famous(text, spans_of(find_known(text)))


def spans_of(candidates: Iterable[Candidate]) -> list[tuple[int, int, str]]:
    """Return candidates as start, end and kind, ``demonym`` for a people's name."""
    return [
        (candidate.start, candidate.end, "demonym" if candidate.form == "demonym" else candidate.kind)
        for candidate in candidates
    ]
