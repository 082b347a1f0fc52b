"""Whose a rate is where its place stands right behind it: "6.1 percent in Chile", "4.9 percent for all of Ohio"."""

from __future__ import annotations

from flows.extract.entities.named import Named
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.party_names import PartyNames
from flows.extract.text import Text
from schemas.records import Figure, Mention

_OF_PLACES = frozenset(["growth", "inflation", "unemployment_rate", "tariff_rate"])
_IN = LazyRegexp(r" (?:in|for|across) (?:all of )?(?:the )?")
_ROW_WITHIN = 50
_NEXT_IN = LazyRegexp(
    r"(?:[0-9%]|percent|per cent|pct)(?P<lead>(?:,| and|,? while|,? but|;|,? and) in (?:the )?)[a-z .'’-]{3,28}?"
    r"(?P<at>,? (?:(?:it|that) (?:was|is|stood) )?(?:at|to|by|from) )(?:about |only |just )?\Z"
)
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
        if code in _OF_PLACES and (before := self._before(figure)):
            return before
        joint = _IN.match(self._text.lower, figure.end_char) if code in _OF_PLACES else None
        at = joint.end() if joint else -1
        mention = self._states.get(at) or self._places.get(at)
        if mention is None or mention.form == "demonym" or _OF_OTHER.match(self._text.string, mention.end_char):
            return None
        return self._party(mention)

    def _party(self, mention: Mention) -> str | None:
        return mention.entity_id if mention.kind == "place" else self._names.party(mention)

    def _before(self, figure: Figure) -> str | None:
        """Return the next place of a row: "Growth in Peru is put at 1%, in Chile at 2% and in Bolivia at 4%"."""
        begin = max(0, figure.start_char - _ROW_WITHIN)
        row = _NEXT_IN.search(self._text.lower, begin, figure.start_char)
        mention = (self._states.get(row.end("lead")) or self._places.get(row.end("lead"))) if row else None
        is_whole = mention is not None and row is not None and mention.end_char == row.start("at")
        return self._party(mention) if mention and is_whole else None
