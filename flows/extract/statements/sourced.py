"""Statements that phrases and nouns give a source for: "according to the bank", "its view that"."""

from __future__ import annotations

from flows.extract.statements.cues import cue_nouns, source_openings, source_words, speaking_nouns, words
from flows.extract.statements.found import Found
from flows.extract.statements.held_clauses import HeldClauses
from flows.extract.statements.sources import SourceFinder
from flows.extract.statements.speakers import SpeakerFinder
from flows.extract.statements.speech_nouns import SpeechNouns
from flows.extract.statements.units import Unit


class SourcedFinder:
    """Finds the statements of a unit that have a source and no verb of speech."""

    def __init__(self, string: str, speakers: SpeakerFinder) -> None:
        self._sources = SourceFinder(string, speakers)
        self._held = HeldClauses(string, speakers)
        self._nouns = SpeechNouns(string, speakers)

    def read(self, unit: Unit, told: list[Found]) -> list[Found]:
        """Return them in order; a belief inside of what somebody says, ``told``, is a part of it."""
        tokens, telling = unit.tokens, source_words()
        found = [self._found(unit, index) for index in unit.marked if tokens[index].word in telling]
        return [one for one in found if one is not None and not _is_thought(one, told)]

    def _found(self, unit: Unit, index: int) -> Found | None:
        word = unit.tokens[index].word
        is_opening = word in source_openings() or word in words("owned_sources")
        made = self._sources.according(unit, index) if is_opening else None
        if made is None and word in cue_nouns():
            made = self._held.of(unit, index)
        return self._nouns.read(unit, index) if made is None and word in speaking_nouns() else made


def _is_thought(made: Found, told: list[Found]) -> bool:
    return made.meaning == "believe" and any(one.holds(made.span) for one in told)
