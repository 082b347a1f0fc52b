"""The names of a text that figures can be of: countries, bodies and agreements, by place."""

from __future__ import annotations

from bisect import bisect_left

from flows.extract.entities.named import Named
from flows.extract.entities.press_reviews import is_over_lines
from flows.extract.entities.reference import known_entities
from flows.extract.lang.load import load_yaml
from flows.extract.text import Text
from schemas.records import Entity, Mention, Sentence

_NEAR = 45
_ISO_LETTERS = 2
_CLASSES_OF_BLOCS = frozenset(["bloc", "customs_union", "monetary_union"])
_BLOCS = frozenset(["org:eu", "org:asean", "org:au"])
"""Blocs that have the class of their own bodies or of other bodies of several countries."""
_KINDS = {"country", "organization", "agreement"}


class PartyNames:
    """The mentions of possible parties that stand in no longer name, in order, with their starts."""

    def __init__(self, text: Text, named: Named) -> None:
        self._lower = text.lower
        self._entities = {entity.entity_id: entity for entity in named.entities if entity.kind in _KINDS}
        outermost = (mention for mention in _outermost(named.mentions) if mention.entity_id in self._entities)
        free = (mention for mention in outermost if not text.string.startswith("$", mention.end_char))
        self.mentions = [one for one in free if not is_over_lines(text, one.start_char, one.end_char)]
        self.starts = [mention.start_char for mention in self.mentions]

    def from_place(self, position: int) -> int:
        """Return the index of the first mention that begins at a place or after it."""
        return bisect_left(self.starts, position)

    def next_in(self, sentence: Sentence, position: int) -> Mention | None:
        """Return the first mention of a sentence that begins at a place or after it."""
        index = self.from_place(position)
        is_inside = index < len(self.starts) and self.starts[index] < sentence.end_char
        return self.mentions[index] if is_inside else None

    def words_to(self, position: int, mention: Mention) -> list[str]:
        """Return the words up to a mention, none where it is too far off."""
        near = mention.start_char - position <= _NEAR
        return self._lower[position : mention.start_char].split() if near else []

    def is_bloc(self, mention: Mention) -> bool:
        """Tell whether a name is of several countries, that have an economy: the EU, ASEAN."""
        return _is_bloc(mention.entity_id)

    def name_of(self, party: str) -> str:
        """Return the name of a body by its id, nothing for a country or what the text does not name."""
        entity = self._entities.get(party)
        return entity.name if entity else ""

    def party(self, mention: Mention, is_owned: bool = True) -> str | None:
        """Return the code of a country or of a body's country; the id of another that is known or owns the measure."""
        entity: Entity = self._entities[mention.entity_id]
        if entity.kind == "country" or (entity.country and not is_owned):
            return entity.country
        return entity.entity_id if is_owned or entity.is_known else None


def is_country(party: str | None) -> bool:
    """Tell whether a party is a country, which is told by its code."""
    return party is not None and len(party) == _ISO_LETTERS


def is_economy(party: str | None) -> bool:
    """Tell whether a party is a country or several that trade as one."""
    return is_country(party) or (party is not None and _is_bloc(party))


def is_company(mention: Mention) -> bool:
    """Tell whether a name is of a known firm, whose results and jobs are never those of its country."""
    known = known_entities().get(mention.entity_id)
    return known is not None and known.entity_class == "company"


def _is_bloc(entity_id: str) -> bool:
    known = known_entities().get(entity_id)
    return known is not None and (known.entity_class in _CLASSES_OF_BLOCS or entity_id in _BLOCS)


def only_called(mentions: list[Mention], kind: str, noun: str) -> Mention | None:
    """Return a mention of the one of a kind whose name has a noun, None where there are several: "the county"."""
    called = {one.entity_id: one for one in mentions if one.kind == kind and noun in one.exact.lower().split()}
    return next(iter(called.values())) if len(called) == 1 else None


def trader_words(code: str) -> frozenset[str]:
    """Return the words before whose trade it is: "exports from", "imports into"."""
    return frozenset(load_yaml("measures")["words_of_traders"].get(code, ()))


def _outermost(mentions: list[Mention]) -> list[Mention]:
    """The mentions that stand in no longer one, in order: "Swedish" in the name of a body is no party."""
    kept: list[Mention] = []
    end = -1
    for mention in sorted(mentions, key=lambda mention: (mention.start_char, -mention.end_char)):
        if mention.end_char > end:
            kept.append(mention)
            end = mention.end_char
    return kept
