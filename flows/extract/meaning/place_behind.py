"""Whose a rate is where its place stands right behind it: "6.1 percent in Chile", "4.9 percent for all of Ohio"."""

from __future__ import annotations

from flows.extract.entities.named import Named
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.party_names import PartyNames
from flows.extract.text import Text
from schemas.records import Figure

_OF_PLACES = frozenset(["growth", "inflation", "unemployment_rate", "tariff_rate"])
_IN = LazyRegexp(r" (?:in|for|across) (?:all of )?(?:the )?")
_OF_OTHER = LazyRegexp(r"['’-]| [A-Z]")
"""Behind a place it is only a part of what is meant: "in Chile's mines", "in Ohio State"."""


class PlacesBehind:
    """The countries and other places of one text by where they begin."""

    def __init__(self, text: Text, names: PartyNames, named: Named) -> None:
        self._text = text
        self._names = names
        states = (one for one in names.mentions if one.kind == "country" or names.is_bloc(one))
        self._states = {one.start_char: one for one in states}
        self._places = {one.start_char: one for one in named.mentions if one.kind == "place"}

    def of(self, figure: Figure, code: str) -> str | None:
        """Return the party right behind a figure of a measure that places have."""
        joint = _IN.match(self._text.lower, figure.end_char) if code in _OF_PLACES else None
        at = joint.end() if joint else -1
        mention = self._states.get(at) or self._places.get(at)
        if mention is None or mention.form == "demonym" or _OF_OTHER.match(self._text.string, mention.end_char):
            return None
        return mention.entity_id if mention.kind == "place" else self._names.party(mention)
