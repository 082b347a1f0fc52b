"""Whose figure it is, and with whom: "the U.S. trade deficit with South Korea", "runs a surplus with"."""

from __future__ import annotations

from bisect import bisect_left

from flows.extract.entities.named import Named
from flows.extract.meaning.measures import Measure
from flows.extract.text import Text
from schemas.records import Mention, Sentence

_OWNED_GAP = 25
_WITH_GAP = 40


class Countries:
    """The mentions of countries in one text, for looking parties up."""

    def __init__(self, named: Named) -> None:
        countries = {entity.entity_id: entity.country for entity in named.entities if entity.kind == "country"}
        self._mentions = [mention for mention in named.mentions if mention.entity_id in countries]
        self._starts = [mention.start_char for mention in self._mentions]
        self._codes = countries

    def parties(self, text: Text, sentence: Sentence, measure: Measure) -> tuple[str | None, str | None]:
        """Return the codes of reporter and counterpart of a measure, None where the sentence names none."""
        low = bisect_left(self._starts, sentence.start_char)
        high = bisect_left(self._starts, sentence.end_char)
        inside = self._mentions[low:high]
        counterpart = self._after_with(text, inside, measure)
        reporter = self._owner(text, inside, measure)
        return reporter, counterpart if counterpart != reporter else None

    def _owner(self, text: Text, inside: list[Mention], measure: Measure) -> str | None:
        """The country right before the measure, its possessor, or the subject that runs or has it."""
        before = [mention for mention in inside if mention.end_char <= measure.start]
        if not before:
            return None
        nearest = before[-1]
        between = text.lower[nearest.end_char : measure.start]
        is_beside = len(between) <= _OWNED_GAP and not set(between) & set(",;.")
        return self._codes[nearest.entity_id] if is_beside else None

    def _after_with(self, text: Text, inside: list[Mention], measure: Measure) -> str | None:
        for mention in inside:
            gap = text.lower[measure.end : mention.start_char]
            if mention.start_char >= measure.end and len(gap) <= _WITH_GAP:
                words = gap.split()
                return (
                    self._codes[mention.entity_id]
                    if words and words[0] in {"with", "to", "from", "against"} and len(words) <= 3
                    else None
                )
        return None
