"""Known entities and their aliases, from the reference tables, in the shapes that scanning looks them up in."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import groupby
from sys import intern
from typing import NamedTuple

from flows.extract.lang.kept import made_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from schemas.reference.load import load_columns, load_table, table_path

FIRST_WORD = LazyRegexp(r"[^\W\d_]+")
FURTHER = 5
"""Characters behind its first word that a wording is looked up by: with five the fewest are compared in vain."""
FIRM_CLASSES = frozenset({"company", "media"})
"""The classes of entities that have shares, sales and officers of their own."""
EMPLOYERS = FIRM_CLASSES | {"exchange", "club", "university", "association"}
"""The classes of bodies of no state that a story may be about as it is about a firm."""


_Row = tuple[str, ...]
"""A row of the table of aliases: wording, id of the entity, kind, priority and case rule."""


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
    rows = made_of([table_path("entities")], "entities", _read_entity_rows)
    return {
        entity_id: Known(entity_id, kind, name, country or None, wikidata or None, entity_class)
        for entity_id, kind, name, country, wikidata, entity_class in rows
    }


def _read_entity_rows() -> list[_Row]:
    return list(load_columns("entities", "id", "kind", "name", "country", "wikidata", "entity_class"))


class Wordings:
    """The wordings by their first word; those of a word are put in order when it is first met in a text."""

    def __init__(self, numbers_by_word: dict[str, list[int]]) -> None:
        self.first_words = numbers_by_word.keys()
        self._numbers = numbers_by_word
        self._made: dict[str, dict[str, tuple[Wording, ...]]] = {}

    def told(self) -> Iterator[tuple[str, str]]:
        """Yield the text and the kind of each wording; one that begins in two ways comes twice."""
        for numbers in self._numbers.values():
            for text, _, kind, *_ in map(_row_of, numbers):
                yield text, kind

    def beginning(self, word: str) -> dict[str, tuple[Wording, ...]]:
        """Return the wordings that begin with a word, the longest first, by their opening: the word and what follows.

        Wordings too short for that stand under the word alone.
        """
        made = self._made.get(word)
        if made is None:
            found: dict[str, list[Wording]] = {}
            for wording in _in_order(word, [_alias(_row_of(number)) for number in self._numbers[word]]):
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
    return Wordings(made_of([table_path("aliases")], "wordings", _numbers_by_word))


def _numbers_by_word() -> dict[str, list[int]]:
    """Return the numbers of the rows of aliases by how their wordings begin, as ``_row_of`` reads them."""
    told = [number for number, row in enumerate(_alias_rows()) if row[2] != "surname"]
    curly = [-1 - number for number in told if "'" in _alias_rows()[number][0]]
    found: dict[str, list[int]] = {}
    for number in (*told, *curly):
        text, _, _, _, case_rule = _row_of(number)
        first = text.partition(" ")[0]
        match = None if first.isalpha() else FIRST_WORD.match(first)
        word = match.group() if match else first
        for form in {word, word.upper()} if case_rule == "caps" else (word,):
            found.setdefault(form, []).append(number)
    return found


def _row_of(number: int) -> _Row:
    """Return the row of a number; a negative one is of the row whose place it counts from the first, -1, on, with ’."""
    if number >= 0:
        return _alias_rows()[number]
    text, *rest = _alias_rows()[-1 - number]
    return (text.replace("'", "’"), *rest)


@cache
def country_names() -> frozenset[str]:
    """Return the names of countries, short and official ones."""
    return frozenset(text for text, known in named_by("name", "alias") if known.kind == "country")


@cache
def countries_by_name() -> dict[str, str]:
    """Return the codes of countries by their names and peoples that name no other."""
    found: dict[str, set[str]] = {}
    for text, known in named_by("name", "alias", "demonym"):
        if known.kind == "country" and known.country:
            found.setdefault(text, set()).add(known.country)
    return {text: next(iter(codes)) for text, codes in found.items() if len(codes) == 1}


@cache
def regions_by_name() -> dict[str, str]:
    """Return the codes of the countries that regions are in, by their names that name no other."""
    found: dict[str, set[str]] = {}
    for text, known in named_by("name"):
        if known.entity_class == "region_or_city" and known.country:
            found.setdefault(text, set()).add(known.country)
    return {text: next(iter(codes)) for text, codes in found.items() if len(codes) == 1}


@cache
def persons_by_surname() -> dict[str, Known]:
    """Return the known persons by the surname that is enough for them when a title stands with it."""
    return dict(named_by("surname"))


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


def named_by(*kinds: str) -> Iterator[tuple[str, Known]]:
    """Yield the wordings of some kinds, or of all, with what they name."""
    known = known_entities()
    for text, entity_id, kind, _, _ in _alias_rows():
        if not kinds or kind in kinds:
            yield text, known[entity_id]


def _alias(row: _Row) -> Alias:
    text, entity_id, kind, priority, case_rule = row
    return Alias(text, known_entities()[entity_id], kind, int(priority), case_rule)


@cache
def _alias_rows() -> list[_Row]:
    rows = made_of([table_path("aliases")], "aliases", _read_alias_rows)
    # of few kinds, priorities and rules, each kept once
    return [(text, entity_id, *map(intern, rest)) for text, entity_id, *rest in rows]


def _read_alias_rows() -> list[_Row]:
    return list(load_columns("aliases", "alias", "entity_id", "alias_kind", "priority", "case_rule"))
