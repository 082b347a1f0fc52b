"""Headlines that name their source beside a colon or dash: "Study: most plants die", "Most plants die - study"."""

from __future__ import annotations

from flows.extract.statements.content import kind_of, piece
from flows.extract.statements.cues import words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.found import Found
from flows.extract.statements.noun_phrases import Phrase, is_person, is_person_or_body, phrase_after
from flows.extract.statements.speakers import SpeakerFinder
from flows.extract.statements.units import QUOTE, Unit

_MARKS = frozenset({":", "-", "–", "—"})
_LONGEST_SOURCE = 5
_FEWEST_WORDS = 3


def headline_statement(unit: Unit, string: str, speakers: SpeakerFinder) -> Found | None:
    """Return what a headline has from the source at its beginning or end, None where it names none."""
    tokens = unit.tokens
    if not unit.is_title or _MARKS.isdisjoint(token.word for token in tokens):
        return None
    if any(token.kind == QUOTE for token in tokens):
        return None
    source, stretch = _at_beginning(unit) or _at_end(unit) or (None, (0, 0))
    span = piece(string, tokens, *stretch) if source else None
    if source is None or span is None:
        return None
    speaker = speakers.speaking(tokens, source)
    return Found((span,), kind_of(tokens, [stretch]), speaker, None, "say", "headline_source", unit.paragraph)


def _at_beginning(unit: Unit) -> tuple[Phrase, tuple[int, int]] | None:
    """``Study: most plants die``, ``Lind: we were second best``."""
    tokens = unit.tokens
    source = phrase_after(tokens, 0)
    if source is None or source.end >= len(tokens) - _FEWEST_WORDS or tokens[source.end].word != ":":
        return None
    may_speak = _may_speak(unit, source) or (is_person(tokens[source.head]) and has_verb(tokens, source.end + 1, False))
    return (source, (source.end + 1, len(tokens))) if may_speak else None


def _at_end(unit: Unit) -> tuple[Phrase, tuple[int, int]] | None:
    """``Most plants die: study``, ``Minister to resign - reports``."""
    tokens = unit.tokens
    low = max(_FEWEST_WORDS, len(tokens) - _LONGEST_SOURCE)
    at = next((index for index in range(len(tokens) - 2, low - 1, -1) if tokens[index].word in _MARKS), None)
    source = phrase_after(tokens, at + 1) if at else None
    if at is None or source is None or source.end < len(tokens):
        return None
    titles = words("role_nouns", "titles", "courtesies", "offices", "epithets")
    is_titled = all(token.word in titles for token in tokens[source.start : source.head])
    is_named = tokens[at].word == ":" and is_titled and is_person_or_body(tokens[source.head])
    may_speak = _may_speak(unit, source) or (is_named and _says(unit, at))
    return (source, (0, at)) if may_speak else None


def _says(unit: Unit, end: int) -> bool:
    """``Will not bow to pressure: Lind``, ``Vaccine is safe: UN``: a clause, with its subject or without."""
    opens = unit.tokens[0].word in words("modals", "negations") or unit.tokens[0].word == "no"
    return opens or has_verb(unit.tokens[:end], 0, False)


def _may_speak(unit: Unit, source: Phrase) -> bool:
    return unit.tokens[source.head].word in words("headline_sources")
