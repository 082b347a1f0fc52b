"""A name as found, before it is a mention of an entity."""

from __future__ import annotations

from typing import NamedTuple

from flows.extract.entities.reference import Known

NAMES_KEPT = 1 << 12
"""For how many names what they tell by themselves is kept: most names of a story are named again, here or in others."""


class Candidate(NamedTuple):
    """A stretch of text that names something: what kind, which known entity, in which form, by which rule."""

    start: int
    end: int
    kind: str
    name: str
    form: str
    rule: str
    known: Known | None = None
    acting_as: str | None = None
    is_nested: bool = False
    country: str | None = None
    is_certain: bool = True
    link: str | None = None
    """The rule that links it to a name before it."""


class Title(NamedTuple):
    """A title before or after a person's name, with the country or organization that it is held in."""

    start: int
    end: int
    text: str
    person: Candidate
    country: str | None
    organization: Candidate | None = None
    rule: str = "title_before_name"


def title_held_in(string: str, span: tuple[int, int], person: Candidate, owner: Candidate | None, rule: str) -> Title:
    """Return a title with the name that it is held in: a country, or a body with its country."""
    country = (owner.known.country if owner.known else owner.country) if owner else None
    organization = owner if owner and owner.kind != "country" else None
    return Title(span[0], span[1], string[span[0] : span[1]], person, country, organization, rule)


TAGS = {
    "person": "PER",
    "organization": "ORG",
    "group": "ORG",
    "country": "LOC",
    "place": "LOC",
    "agreement": "MISC",
    "law": "MISC",
    "event": "MISC",
    "product": "MISC",
}


def tag_of(candidate: Candidate) -> str | None:
    """Return the tag that named-entity gold gives, None for what it does not mark."""
    if candidate.is_nested or candidate.form in {"role", "pronoun", "description"}:
        return None
    if candidate.form == "demonym":
        return "MISC"
    return TAGS[candidate.kind]
