"""Whose a measure is: "the U.S. trade deficit", "Seoul's exports", "The bank reported a loss"."""

from __future__ import annotations

import re
from functools import cached_property

from flows.extract.entities.reference import FIRM_CLASSES, known_entities
from flows.extract.lang.load import load_words
from flows.extract.meaning.measures import Measure
from flows.extract.meaning.party_names import PartyNames
from flows.extract.text import Text
from schemas.records import Mention, Sentence

_OWNED_GAP = 30
_OPENING_NAMES = 3
_NAMES_BEFORE = 6
_TO_VERB = 6
"""Words behind a name within which the verb of its deed stands."""
_OPENINGS: tuple[list[str], ...] = ([], ["the"], ["in"], ["in", "the"], ["but"], ["and"], ["but", "the"], ["while"])
_POINTS_BACK = re.compile(r"\b(?:its|the country['’]s)(?: [a-z-]+){0,2} \Z")


class Owners:
    """Who has what is measured, looked up in one text."""

    def __init__(self, text: Text, names: PartyNames) -> None:
        self._text = text
        self._names = names

    def of(self, sentence: Sentence, measure: Measure) -> str | None:
        """Return the party that a sentence gives a measure to."""
        if measure.is_implied:
            return self._subject(sentence, measure)
        return (
            self._possessor(sentence, measure)
            or self._place_of(sentence, measure)
            or self._imposer(sentence, measure)
            or self._subject(sentence, measure)
            or self._pointed_at(sentence, measure)
        )

    def of_story(self, measure: Measure) -> str | None:
        """Return the one firm or country that the headline and the first sentence name, by what the measure is of."""
        if self._is_of_firm(measure):
            return self._main["organization"]
        is_of_state = self._text.lower[measure.start : measure.end] in load_words("measures", "of_state")
        is_of_country = is_of_state or measure.code in load_words("measures", "owner_country")
        return self._main["country"] if is_of_country else None

    def _is_of_firm(self, measure: Measure) -> bool:
        printed = self._text.lower[measure.start : measure.end]
        is_of_firm = measure.code in load_words("measures", "owner_firm") or printed in load_words("measures", "shares")
        return is_of_firm and printed not in load_words("measures", "of_state")

    @cached_property
    def _main(self) -> dict[str, str | None]:
        lead = self._text.sentences[:2] if self._text.document.body_start_char else self._text.sentences[:1]
        end = lead[-1].end_char if lead else 0
        opening = self._names.mentions[: self._names.from_place(end)]
        found: dict[str, str | None] = {}
        for kind in ("country", "organization"):
            owners = [mention for mention in opening if mention.kind == kind and self._may_own(mention)]
            named = {mention.entity_id for mention in owners}
            found[kind] = self._names.party(owners[0]) if len(named) == 1 or self._opens_headline(owners) else None
        return found

    def _opens_headline(self, owners: list[Mention]) -> bool:
        """Tell whether a headline opens with one name and what is of it: "Swiss economy shrinks as tariffs bite"."""
        if not self._text.document.body_start_char or not owners:
            return False
        behind = self._text.string[owners[0].end_char : owners[0].end_char + 5]
        return owners[0].start_char == 0 and behind[:1] in {" ", "'", "’"} and not behind.startswith((" and ", " & "))

    def _may_own(self, mention: Mention) -> bool:
        """A country, or a body that may be a firm: no ministry has shares and sales."""
        known = known_entities().get(mention.entity_id)
        is_firm = known.entity_class in FIRM_CLASSES if known else not self._is_of_dateline(mention)
        return mention.kind == "country" or is_firm

    def _is_of_dateline(self, mention: Mention) -> bool:
        """Tell whether a name stands in brackets, as the wire that a story came by: "LONDON (Kestrel Business) -"."""
        start, end = mention.start_char - 1, mention.end_char
        return self._text.string.startswith("(", max(start, 0)) and self._text.string.startswith(")", end)

    def _possessor(self, sentence: Sentence, measure: Measure) -> str | None:
        """The name right before the measure: "Vietnam's trade surplus", "German exports"."""
        index = self._names.from_place(measure.start) - 1
        if (
            index < 0
            or self._names.starts[index] < sentence.start_char
            or self._names.mentions[index].end_char > measure.start
        ):
            return None
        mention = self._names.mentions[index]
        between = self._text.lower[mention.end_char : measure.start]
        if len(between) > _OWNED_GAP or set(between) & set(",;.:()"):
            return None
        words = between.replace("'s", " ").replace("’s", " ").split()
        if load_words("measures", "breaks") & set(words):
            return None
        is_beside = between == " " and (self._is_of_firm(measure) or measure.is_verb)
        return self._names.party(mention, is_owned=is_beside or between[:2] in {"'s", "’s", "' ", "’ "})

    def _place_of(self, sentence: Sentence, measure: Measure) -> str | None:
        """ "inflation in Turkey", "exports of South Korea" """
        mention = self._names.next_in(sentence, measure.end)
        words = self._names.words_to(measure.end, mention) if mention else []
        is_place = words[:1] and words[0] in load_words("measures", "owner_words") and words[1:] in ([], ["the"])
        return self._names.party(mention) if mention and is_place else None

    def _imposer(self, sentence: Sentence, measure: Measure) -> str | None:
        """Who does something about a tariff: "after Washington slapped a tariff on", "Peru will halve its duty"."""
        if measure.code != "tariff_rate":
            return None
        index = self._names.from_place(measure.start) - 1
        for mention in reversed(self._names.mentions[max(0, index - _NAMES_BEFORE) : index + 1]):
            if mention.start_char < sentence.start_char:
                return None
            words = self._text.lower[mention.end_char : measure.start].split()[:_TO_VERB]
            before_verb = load_words("measures", "before_imposing")
            verb = next((word for word in words if word not in before_verb and not word.endswith("ly")), "")
            if verb in load_words("measures", "imposing"):
                return self._names.party(mention)
        return None

    def _subject(self, sentence: Sentence, measure: Measure) -> str | None:
        """The country or, of what firms have, the body that opens the clause: "The U.S. runs a surplus"."""
        kinds = {"country", "organization"} if measure.is_verb or self._is_of_firm(measure) else {"country"}
        index = self._names.from_place(sentence.start_char)
        for mention in self._names.mentions[index : index + _OPENING_NAMES]:
            if mention.end_char > measure.start or mention.kind not in kinds:
                continue
            opening = self._text.lower[max(sentence.start_char, mention.start_char - 40) : mention.start_char]
            if opening.rpartition(", ")[2].split() in _OPENINGS:
                return self._names.party(mention)
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
