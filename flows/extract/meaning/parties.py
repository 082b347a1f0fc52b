"""Whose figure it is, and with whom: "the U.S. trade deficit with South Korea", "runs a surplus with"."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from flows.extract.entities.named import Named
from flows.extract.entities.reference import FIRM_CLASSES, known_entities
from flows.extract.lang.load import load_words
from flows.extract.meaning.measures import Measure
from flows.extract.text import Text
from schemas.records import Entity, Figure, Mention, Sentence

_OWNED_GAP = 30
_WITH_GAP = 45
_OPENING_NAMES = 3
_NAMES_BEFORE_GOODS = 6
_OPENINGS: tuple[list[str], ...] = ([], ["the"], ["in"], ["in", "the"], ["but"], ["and"], ["but", "the"], ["while"])
_CLAUSE = re.compile(r"; |\b(?:while|but|whereas)\b")
_POINTS_BACK = re.compile(r"\b(?:its|the country['’]s)(?: [a-z-]+){0,2} \Z")
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
        pair = self._between(sentence, measure) or self._partners(sentence, measure)
        if pair is None:
            reporter = self._owner(sentence, measure)
            counterpart = self._opposite(sentence, figure, measure)
            if counterpart is None and measure.code in load_words("measures", "on_goods"):
                counterpart = self._maker_of_goods(sentence, measure)
            pair = reporter, counterpart if counterpart != reporter else None
        return self._remembered(measure, pair)

    def _remembered(self, measure: Measure, pair: Pair) -> Pair:
        is_carried = measure.code in load_words("measures", "carried_owner")
        before = self._last.get(measure.code) or self._last.get("") if is_carried else None
        if pair[0] is None and before and before[0] != pair[1]:
            pair = before[0], pair[1]
        if pair[0] is None and (owner := self._owner_of_story(measure)) != pair[1]:
            pair = owner, pair[1]
        if pair[0] and is_carried:
            self._last[measure.code] = self._last[""] = pair
        return pair

    def _owner_of_story(self, measure: Measure) -> str | None:
        """The one firm or country that the headline and the first sentence name, by what the measure is of."""
        if self._is_of_firm(measure):
            return self._main["organization"]
        return self._main["country"] if measure.code in load_words("measures", "owner_country") else None

    def _is_of_firm(self, measure: Measure) -> bool:
        if measure.code in load_words("measures", "owner_firm"):
            return True
        return self._text.lower[measure.start : measure.end] in load_words("measures", "shares")

    @cached_property
    def _main(self) -> dict[str, str | None]:
        lead = self._text.sentences[:2] if self._text.document.body_start_char else self._text.sentences[:1]
        end = lead[-1].end_char if lead else 0
        opening = self._mentions[: bisect_left(self._starts, end)]
        found: dict[str, str | None] = {}
        for kind in ("country", "organization"):
            owners = [mention for mention in opening if mention.kind == kind and self._may_own(mention)]
            named = {mention.entity_id for mention in owners}
            found[kind] = self._party(owners[0]) if len(named) == 1 else None
        return found

    def _may_own(self, mention: Mention) -> bool:
        """A country, or a body that may be a firm: no ministry has shares and sales."""
        known = known_entities().get(mention.entity_id)
        return mention.kind == "country" or known is None or known.entity_class in FIRM_CLASSES

    def _owner(self, sentence: Sentence, measure: Measure) -> str | None:
        if measure.is_implied:
            return self._subject(sentence, measure)
        return (
            self._possessor(sentence, measure)
            or self._place_of(sentence, measure)
            or self._subject(sentence, measure)
            or self._pointed_at(sentence, measure)
        )

    def _possessor(self, sentence: Sentence, measure: Measure) -> str | None:
        """The name right before the measure: "Vietnam's trade surplus", "German exports"."""
        index = bisect_left(self._starts, measure.start) - 1
        if index < 0 or self._starts[index] < sentence.start_char or self._mentions[index].end_char > measure.start:
            return None
        mention = self._mentions[index]
        between = self._text.lower[mention.end_char : measure.start]
        if len(between) > _OWNED_GAP or set(between) & set(",;.:()"):
            return None
        words = between.replace("'s", " ").replace("’s", " ").split()
        if load_words("measures", "breaks") & set(words):
            return None
        is_beside = between == " " and (self._is_of_firm(measure) or measure.is_verb)
        return self._party(mention, is_owned=is_beside or between[:2] in {"'s", "’s", "' ", "’ "})

    def _place_of(self, sentence: Sentence, measure: Measure) -> str | None:
        """ "inflation in Turkey", "exports of South Korea" """
        mention = self._next(sentence, measure.end)
        words = self._words(measure.end, mention) if mention else []
        is_place = words[:1] and words[0] in load_words("measures", "owner_words") and words[1:] in ([], ["the"])
        return self._party(mention) if mention and is_place else None

    def _subject(self, sentence: Sentence, measure: Measure) -> str | None:
        """The country or, of what firms have, the body that opens the clause: "The U.S. runs a surplus"."""
        kinds = {"country", "organization"} if measure.is_verb or self._is_of_firm(measure) else {"country"}
        index = bisect_left(self._starts, sentence.start_char)
        for mention in self._mentions[index : index + _OPENING_NAMES]:
            if mention.end_char > measure.start or mention.kind not in kinds:
                continue
            opening = self._text.lower[max(sentence.start_char, mention.start_char - 40) : mention.start_char]
            if opening.rpartition(", ")[2].split() in _OPENINGS:
                return self._party(mention)
        return None

    def _pointed_at(self, sentence: Sentence, measure: Measure) -> str | None:
        """ "It exported", "its exports": what the sentence before speaks of."""
        lower, start = self._text.lower, sentence.start_char
        is_pointing = lower.startswith(("it ", "they "), start) or _POINTS_BACK.search(lower, start, measure.start)
        if not is_pointing or sentence.sentence_no == 0:
            return None
        before = self._text.sentences[sentence.sentence_no - 1]
        is_same = before.paragraph_no == sentence.paragraph_no
        return self._subject(before, measure) if is_same else None

    def _partners(self, sentence: Sentence, measure: Measure) -> Pair | None:
        """ "Vietnam is the sixth-largest U.S. trading partner, with two-way trade of": the partner is opposite."""
        at = self._text.lower.find("trading partner", sentence.start_char, sentence.end_char)
        if at < 0 or measure.code != "trade":
            return None
        index = bisect_left(self._starts, at)
        near = [one for one in self._mentions[max(0, index - 2) : index] if one.start_char >= sentence.start_char]
        return (self._party(near[1]), self._party(near[0])) if len(near) > 1 else None

    def _opposite(self, sentence: Sentence, figure: Figure, measure: Measure) -> str | None:
        """The name after "with", "to", "from" behind the measure or the figure: "on imports from China"."""
        if measure.code not in load_words("measures", "with_counterpart"):
            return None
        joins = load_words("measures", "counterpart_words")
        for position in (measure.end, figure.end_char):
            mention = self._next(sentence, position)
            words = self._words(position, mention) if mention else []
            last = words[-2:-1] if words[-1:] == ["the"] else words[-1:]
            if mention and last and last[0] in joins and "," not in self._text.string[position : mention.start_char]:
                return self._party(mention)
        return None

    def _maker_of_goods(self, sentence: Sentence, measure: Measure) -> str | None:
        """The country whose goods are taxed or bought: "duties on $2 billion of Polish goods"."""
        index = bisect_left(self._starts, sentence.start_char)
        for mention in self._mentions[index : index + _NAMES_BEFORE_GOODS]:
            words = self._text.lower[mention.end_char : mention.end_char + 24].split()[:1]
            is_inside = mention.kind == "country" and mention.end_char < sentence.end_char
            if _CLAUSE.search(self._text.lower, measure.end, mention.start_char):
                return None
            if is_inside and words and words[0].rstrip(".,") in load_words("measures", "goods"):
                return self._party(mention)
        return None

    def _between(self, sentence: Sentence, measure: Measure) -> Pair | None:
        """ "trade between A and B": the first is the reporter."""
        first = self._next(sentence, measure.end)
        if first is None or self._words(measure.end, first)[:1] != ["between"]:
            return None
        second = self._next(sentence, first.end_char)
        if second is None or self._words(first.end_char, second) not in (["and"], ["and", "the"]):
            return None
        return self._party(first), self._party(second)

    def _next(self, sentence: Sentence, position: int) -> Mention | None:
        index = bisect_left(self._starts, position)
        is_inside = index < len(self._starts) and self._starts[index] < sentence.end_char
        return self._mentions[index] if is_inside else None

    def _words(self, position: int, mention: Mention) -> list[str]:
        """The words up to a mention, none where it is too far off."""
        near = mention.start_char - position <= _WITH_GAP
        return self._text.lower[position : mention.start_char].split() if near else []

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
