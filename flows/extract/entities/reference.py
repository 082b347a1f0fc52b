"""Known entities and their aliases, from the reference tables, in the shapes that scanning looks them up in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from typing import NamedTuple

from flows.extract.lang.lazy_regexp import LazyRegexp
from schemas.reference.load import load_columns, load_table

FIRST_WORD = LazyRegexp(r"[^\W\d_]+")
FURTHER = 5
"""Characters behind its first word that a wording is looked up by: with five the fewest are compared in vain."""
FIRM_CLASSES = frozenset({"company", "media"})
"""The classes of entities that have shares, sales and officers of their own."""
EMPLOYERS = FIRM_CLASSES | {"exchange", "club", "university", "association"}
"""The classes of bodies of no state that a story may be about as it is about a firm."""


class Known(NamedTuple):
    """An entity of the reference table."""

    entity_id: str
    kind: str
    name: str
    country: str | None
    wikidata: str | None
    entity_class: str


class Alias(NamedTuple):
    """A wording that names a known entity; of the priorities 1 is the surest."""

    text: str
    known: Known
    kind: str
    priority: int
    case_rule: str


class Wording(NamedTuple):
    """A wording with all that it may name, the surest first."""

    text: str
    readings: tuple[Alias, ...]


@cache
def known_entities() -> dict[str, Known]:
    """Return the entities by id."""
    rows = load_columns("entities", "id", "kind", "name", "country", "wikidata", "entity_class")
    return {
        entity_id: Known(entity_id, kind, name, country or None, wikidata or None, entity_class)
        for entity_id, kind, name, country, wikidata, entity_class in rows
    }


class Wordings:
    """The wordings by their first word; those of a word are put in order when it is first met in a text."""

    def __init__(self, aliases: Iterable[Alias]) -> None:
        self.first_words: dict[str, list[Alias]] = {}
        self._made: dict[str, dict[str, tuple[Wording, ...]]] = {}
        for alias in aliases:
            first = alias.text.partition(" ")[0]
            match = None if first.isalpha() else FIRST_WORD.match(first)
            word = match.group() if match else first
            for form in {word, word.upper()} if alias.case_rule == "caps" else (word,):
                self.first_words.setdefault(form, []).append(alias)

    def beginning(self, word: str) -> dict[str, tuple[Wording, ...]]:
        """Return the wordings that begin with a word, the longest first, by their opening: the word and what follows.

        Wordings too short for that stand under the word alone.
        """
        made = self._made.get(word)
        if made is None:
            found: dict[str, list[Wording]] = {}
            for wording in _in_order(word, self.first_words[word]):
                is_short = len(wording.text) < len(word) + FURTHER
                found.setdefault(word if is_short else wording.text[: len(word) + FURTHER], []).append(wording)
            made = self._made[word] = {opening: tuple(group) for opening, group in found.items()}
        return made


def _in_order(word: str, aliases: list[Alias]) -> tuple[Wording, ...]:
    """Return the wordings of aliases that begin with a word; one in capitals gives way to one that is written so."""
    everything = {(alias.text, alias.known.entity_id): alias for alias in aliases}
    for alias in aliases:
        if alias.case_rule == "caps":
            text = alias.text.upper()
            everything.setdefault((text, alias.known.entity_id), alias._replace(text=text))
    in_order = sorted(everything.values(), key=lambda one: (one.text, one.priority, one.known.entity_id))
    groups = [Wording(text, tuple(group)) for text, group in groupby(in_order, key=lambda alias: alias.text)]
    begins = [one for one in groups if (match := FIRST_WORD.match(one.text)) and match.group() == word]
    return tuple(sorted(begins, key=lambda one: -len(one.text)))


@cache
def wordings() -> Wordings:
    """Return the wordings of the known entities, with each apostrophe; surnames are none: they need a person."""
    told = [alias for alias in aliases() if alias.kind != "surname"]
    curly = [alias._replace(text=alias.text.replace("'", "’")) for alias in told if "'" in alias.text]
    return Wordings([*told, *curly])


@cache
def country_names() -> frozenset[str]:
    """Return the names of countries, short and official ones."""
    return frozenset(one.text for one in aliases() if one.known.kind == "country" and one.kind in {"name", "alias"})


@cache
def countries_by_name() -> dict[str, str]:
    """Return the codes of countries by their names and peoples that name no other."""
    found: dict[str, set[str]] = {}
    for one in aliases():
        if one.known.kind == "country" and one.kind in {"name", "alias", "demonym"} and one.known.country:
            found.setdefault(one.text, set()).add(one.known.country)
    return {text: next(iter(codes)) for text, codes in found.items() if len(codes) == 1}


@cache
def regions_by_name() -> dict[str, str]:
    """Return the codes of the countries that regions are in, by their names that name no other."""
    found: dict[str, set[str]] = {}
    for one in aliases():
        if one.known.entity_class == "region_or_city" and one.kind == "name" and one.known.country:
            found.setdefault(one.text, set()).add(one.known.country)
    return {text: next(iter(codes)) for text, codes in found.items() if len(codes) == 1}


@cache
def persons_by_surname() -> dict[str, Known]:
    """Return the known persons by the surname that is enough for them when a title stands with it."""
    return {alias.text: alias.known for alias in aliases() if alias.kind == "surname"}


@cache
def persons_by_name() -> dict[str, Known]:
    """Return the known persons by name."""
    return {known.name: known for known in known_entities().values() if known.kind == "person"}


@cache
def agreements_by_parties() -> dict[frozenset[str], Known]:
    """Return the trade agreements that exactly two parties have, where there is one such agreement."""
    parties: dict[str, set[str]] = {}
    for row in load_table("agreement_parties"):
        parties.setdefault(row["entity_id"], set()).add(row["party_id"])
    found: dict[frozenset[str], list[Known]] = {}
    for agreement_id, pair in parties.items():
        known = known_entities()[agreement_id]
        if len(pair) == 2 and known.entity_class == "free_trade":
            found.setdefault(frozenset(pair), []).append(known)
    return {pair: agreements[0] for pair, agreements in found.items() if len(agreements) == 1}


@cache
def aliases() -> tuple[Alias, ...]:
    """Return all wordings of the known entities."""
    known = known_entities()
    return tuple(
        Alias(text, known[entity_id], kind, int(priority), case_rule)
        for text, entity_id, kind, priority, case_rule in load_columns(
            "aliases", "alias", "entity_id", "alias_kind", "priority", "case_rule"
        )
    )
