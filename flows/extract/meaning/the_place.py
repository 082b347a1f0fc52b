"""Which place "the county" or "the island" is, where it has what is measured and one place is called so."""

from __future__ import annotations

from flows.extract.entities.reference import known_entities
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.party_names import only_called
from flows.extract.text import Text
from schemas.records import Mention, Sentence

_REACH = 80
_SPOKEN_OF = LazyRegexp(rf"\bthe ({one_of(load_words('measures', 'kinds_of_places'))})(?:['’]s)? ")
_OTHERS = LazyRegexp(r"[,;:()]|\b(?:that|which|where|who|said|of)\b")
"""What may not stand between such a place and what it has."""


def the_place(text: Text, places: list[Mention], sentence: Sentence, measure: Measure) -> str | None:
    """Return the one place whose name has the noun that a measure is of: "The county's jobless rate"."""
    if measure.code not in load_words("measures", "of_places"):
        return None
    if load_words("measures", "kinds_of_places").isdisjoint(text.words.distinct):
        return None
    begin = max(sentence.start_char, measure.start - _REACH)
    spoken_of = list(_SPOKEN_OF.finditer(text.lower, begin, measure.start))
    if not spoken_of or _OTHERS.search(text.lower, spoken_of[-1].end(), measure.start):
        return None
    noun = spoken_of[-1].group(1)
    called = only_called(places, "place", noun)
    if called is None and noun in _REGIONS:
        return _only_region(places)
    return called.entity_id if called else None


_REGIONS = frozenset(["state", "province"])
_LEGISLATURES = (" Senate", " House", " Legislature", " Assembly", " General Assembly", " Parliament")


def _only_region(places: list[Mention]) -> str | None:
    """Return the one region that a text names, which "the state" is though it is not called so."""
    known = {one.entity_id: known_entities().get(one.entity_id) for one in places if one.kind == "place"}
    regions = [one for one, entity in known.items() if entity and entity.entity_class == "region_or_city"]
    return regions[0] if len(regions) == 1 else None


def place_of_legislature(name: str, places: list[Mention]) -> str | None:
    """Return the place that a text names of which a body makes the laws: "the Montana Senate voted to spend"."""
    ending = next((one for one in _LEGISLATURES if name.endswith(one)), None)
    if ending is None:
        return None
    place = name.removesuffix(ending)
    return next((one.entity_id for one in places if one.kind == "place" and one.exact == place), None)
