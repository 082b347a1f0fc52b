"""Whose figure it is, and with whom: "the U.S. trade deficit with South Korea", "runs a surplus with"."""

from __future__ import annotations

from bisect import bisect_left

from flows.extract.entities.named import Named
from flows.extract.lang.load import load_words
from flows.extract.meaning.measures import Measure
from flows.extract.text import Text
from schemas.records import Entity, Figure, Mention, Sentence

_OWNED_GAP = 30
_WITH_GAP = 45
_PARTY_KINDS = {"country", "organization", "agreement"}
Pair = tuple[str | None, str | None]


class Parties:
    """Who has and who stands opposite, looked up in one text; the last owner of each measure is kept in mind."""

    def __init__(self, text: Text, named: Named) -> None:
        self._text = text
        self._entities = {entity.entity_id: entity for entity in named.entities if entity.kind in _PARTY_KINDS}
        self._mentions = [mention for mention in _outermost(named.mentions) if mention.entity_id in self._entities]
        self._starts = [mention.start_char for mention in self._mentions]
        self._last: dict[str, Pair] = {}

    def of(self, figure: Figure, sentence: Sentence, measure: Measure) -> Pair:
        """Return reporter and counterpart, codes of countries or ids of entities; None where none is told."""
        inside = self._inside(sentence)
        pair = self._between(inside, measure)
        if pair is None:
            reporter = self._owner(inside, sentence, measure)
            counterpart = self._opposite(inside, figure, measure)
            pair = reporter, counterpart if counterpart != reporter else None
        return self._remembered(measure, pair)

    def _inside(self, sentence: Sentence) -> list[Mention]:
        low = bisect_left(self._starts, sentence.start_char)
        high = bisect_left(self._starts, sentence.end_char)
        return self._mentions[low:high]

    def _remembered(self, measure: Measure, pair: Pair) -> Pair:
        if measure.code not in load_words("measures", "carried_owner"):
            return pair
        before = self._last.get(measure.code) or self._last.get("")
        if pair[0] is None and before and before[0] != pair[1]:
            pair = before[0], pair[1]
        if pair[0]:
            self._last[measure.code] = self._last[""] = pair
        return pair

    def _owner(self, inside: list[Mention], sentence: Sentence, measure: Measure) -> str | None:
        return (
            self._possessor(inside, measure)
            or self._place_of(inside, measure)
            or self._subject(inside, sentence, measure)
        )

    def _possessor(self, inside: list[Mention], measure: Measure) -> str | None:
        """The name right before the measure: "Vietnam's trade surplus", "German exports"."""
        before = [mention for mention in inside if mention.end_char <= measure.start]
        if not before:
            return None
        between = self._text.lower[before[-1].end_char : measure.start]
        words = between.replace("'s", " ").replace("’s", " ").split()
        is_beside = len(between) <= _OWNED_GAP and not set(between) & set(",;.:()")
        if not is_beside or load_words("measures", "breaks") & set(words):
            return None
        return self._party(before[-1], is_owned=between[:2] in {"'s", "’s", "' ", "’ "})

    def _place_of(self, inside: list[Mention], measure: Measure) -> str | None:
        """ "inflation in Turkey", "exports of South Korea" """
        mention = self._next(inside, measure.end)
        if mention is None:
            return None
        words = self._text.lower[measure.end : mention.start_char].split()
        is_place = (
            len(words) in {1, 2} and words[0] in load_words("measures", "owner_words") and words[1:] in ([], ["the"])
        )
        return self._party(mention) if is_place else None

    def _subject(self, inside: list[Mention], sentence: Sentence, measure: Measure) -> str | None:
        """The country that opens the clause: "The U.S. runs a surplus", "In Germany, inflation slowed"."""
        for mention in inside:
            if mention.end_char > measure.start or mention.kind != "country":
                continue
            opening = self._text.lower[max(sentence.start_char, mention.start_char - 40) : mention.start_char]
            clause = opening.rpartition(", ")[2].split()
            if not clause or clause in (["the"], ["in"], ["in", "the"], ["but"], ["and"], ["but", "the"], ["while"]):
                return self._party(mention)
        return None

    def _opposite(self, inside: list[Mention], figure: Figure, measure: Measure) -> str | None:
        """The name after "with", "to", "from" behind the measure or the figure: "on imports from China"."""
        if measure.code not in load_words("measures", "with_counterpart"):
            return None
        for position in (measure.end, figure.end_char):
            mention = self._next(inside, position)
            words = self._text.lower[position : mention.start_char].split() if mention else []
            if mention is None or not words or mention.start_char - position > _WITH_GAP:
                continue
            is_opposite = words[-1] in load_words("measures", "counterpart_words") or (
                words[-1] == "the" and words[-2:-1] and words[-2] in load_words("measures", "counterpart_words")
            )
            if is_opposite and not self._text.lower[position : mention.start_char].count(","):
                return self._party(mention)
        return None

    def _between(self, inside: list[Mention], measure: Measure) -> Pair | None:
        """ "trade between A and B": the first is the reporter."""
        first = self._next(inside, measure.end)
        if first is None or self._text.lower[measure.end : first.start_char].split()[:1] != ["between"]:
            return None
        second = self._next(inside, first.end_char)
        if second is None or self._text.lower[first.end_char : second.start_char].split() not in (
            ["and"],
            ["and", "the"],
        ):
            return None
        return self._party(first), self._party(second)

    def _next(self, inside: list[Mention], position: int) -> Mention | None:
        return next((mention for mention in inside if mention.start_char >= position), None)

    def _party(self, mention: Mention, is_owned: bool = True) -> str | None:
        """The code of a country or of a body's country; the id of another entity that is known or owns the measure."""
        entity: Entity = self._entities[mention.entity_id]
        if entity.kind == "country" or (entity.country and not is_owned):
            return entity.country
        return entity.entity_id if is_owned or entity.is_known else None


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """The mentions that stand in no longer one, in order: "Swedish" in the name of a body is no party."""
    kept: list[Mention] = []
    end = -1
    for mention in sorted(mentions, key=lambda mention: (mention.start_char, -mention.end_char)):
        if mention.end_char > end:
            kept.append(mention)
            end = mention.end_char
    return kept
