"""Whose country's figure a body of a state tells: "The Norwegian Petroleum Directorate said that output averaged"."""

from __future__ import annotations

from functools import cache

from flows.extract.entities.reference import known_entities, named_by
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.party_names import PartyNames
from flows.extract.text import Text
from schemas.records import Mention, Sentence

OF_STATES = frozenset(["agency", "ministry", "statistics_office", "central_bank", "finance_ministry", "trade_ministry"])
"""Classes of bodies whose figures are their country's."""
_SAID = LazyRegexp(
    r"(?: [a-z]+)? (?:said|says|reported|reports|announced|estimates|estimated|expects|showed|put|puts|forecast)\b"
)
_WITHIN = 60
_KEYS = ("owner_country", "of_producers")
"""Lists of the measures that such a body tells."""


def country_of_authority(text: Text, names: PartyNames, sentence: Sentence, measure: Measure) -> str | None:
    """Return the country of the body that opens a sentence and tells what is measured."""
    if measure.is_verb or not any(measure.code in load_words("measures", key) for key in _KEYS):
        return None
    one = names.next_in(sentence, sentence.start_char)
    if one is None or one.kind != "organization" or one.start_char - sentence.start_char > _WITHIN:
        return None
    if one.end_char > measure.start or not _SAID.match(text.lower, one.end_char):
        return None
    return _country(one)


def _country(one: Mention) -> str | None:
    known = known_entities().get(one.entity_id)
    if known is not None:
        return known.country if known.entity_class in OF_STATES else None
    words = one.exact.split()
    last = words[-1].lower()
    is_official = last in load_words("measures", "employers") or last in load_words("statements", "no_firms")
    return _of_demonym().get(words[0]) if is_official else None


@cache
def _of_demonym() -> dict[str, str]:
    return {text: known.country for text, known in named_by("demonym") if known.country}
