"""Known entities and their aliases, from the reference tables, in the shapes that scanning looks them up in."""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby
from typing import NamedTuple

from schemas.reference.load import load_table

FIRST_WORD = re.compile(r"[^\W\d_]+")


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
    return {
        row["id"]: Known(
            row["id"], row["kind"], row["name"], row["country"] or None, row["wikidata"] or None, row["entity_class"]
        )
        for row in load_table("entities")
    }


@cache
def wordings() -> dict[str, tuple[Wording, ...]]:
    """Return the wordings by their first word, the longest first; surnames are none, for they need a person."""
    aliases = [alias for alias in _aliases() if alias.kind != "surname"]
    everything = {(alias.text, alias.known.entity_id): alias for alias in aliases}
    for alias in aliases:
        if alias.case_rule == "caps":
            everything.setdefault((alias.text.upper(), alias.known.entity_id), alias._replace(text=alias.text.upper()))
    found: dict[str, list[Wording]] = {}
    in_order = sorted(everything.values(), key=lambda one: (one.text, one.priority, one.known.entity_id))
    for text, group in groupby(in_order, key=lambda alias: alias.text):
        match = FIRST_WORD.match(text)
        if match:
            found.setdefault(match.group(), []).append(Wording(text, tuple(group)))
    return {word: tuple(sorted(group, key=lambda one: -len(one.text))) for word, group in found.items()}


@cache
def persons_by_surname() -> dict[str, Known]:
    """Return the known persons by the surname that is enough for them when a title stands with it."""
    return {alias.text: alias.known for alias in _aliases() if alias.kind == "surname"}


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


def _aliases() -> list[Alias]:
    known = known_entities()
    return [
        Alias(row["alias"], known[row["entity_id"]], row["alias_kind"], int(row["priority"]), row["case_rule"])
        for row in load_table("aliases")
    ]
