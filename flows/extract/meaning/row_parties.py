"""Whose the figures of a table's rows are: the country or firm of the label, or that of the story with it."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.counterparts import Pair
from flows.extract.meaning.party_names import PartyNames
from flows.extract.table_rows import Row, Table
from schemas.records import Mention

_OWNED = frozenset(["country", "organization"])
_OF_NOBODY = frozenset(["price", "wage"])
_OF_STATES = frozenset(["deaths", "injuries", "cases", "unemployment_rate", "inflation", "population"])
"""Measures that no firm or club has: a label that is called like one is a place."""
_SENT_TO = LazyRegexp(r"\b(?:to|destinations?|buyers?|customers?|markets?)\b")
_BUYERS = LazyRegexp(r"\bimport(?:ers|ing)\b|\bby importer\b")


def parties_of_row(
    names: PartyNames, heading: str, found: tuple[Row, Table], code: str, main: str | None
) -> Pair | None:
    """Return who has what a row tells and who stands opposite; None where its label names nobody.

    ``main`` is the country of the story, ``heading`` the printed heading in small letters.
    """
    row, table = found
    if code in _OF_NOBODY:
        return None, None
    label = _label(names, row)
    if label is None:
        return None
    if label.kind != "country" and code in _OF_STATES:
        return None, None
    party = names.party(label)
    if label.kind != "country" or code not in {"imports", "exports"} or main is None:
        return party, None
    is_partner = _SENT_TO.search(heading) is not None if code == "exports" else _BUYERS.search(heading) is None
    is_ours = is_partner and all(names.party(one) != main for each in table.rows if (one := _label(names, each)))
    return (main, party) if is_ours else (party, None)


def _label(names: PartyNames, row: Row) -> Mention | None:
    """The country or organization that a row begins with."""
    index = names.from_place(row.opening)
    mention = names.mentions[index] if index < len(names.mentions) else None
    is_first = mention is not None and row.begins_with(mention.start_char) and mention.end_char <= row.value
    return mention if mention and is_first and mention.kind in _OWNED else None
