"""Administrations and governments: "the Trump administration" is a body of its president's country."""

from __future__ import annotations

import re

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.reference import persons_by_surname

_ADMINISTRATION = re.compile(r"(?:[Tt]he )?\b([^\W\d_a-z]\w+)(?:['’]s)? (administration|government)\b")


def find_administrations(string: str, names: dict[str, str]) -> list[Candidate]:
    """Return administrations with the person nested in each."""
    found: list[Candidate] = []
    for match in _ADMINISTRATION.finditer(string):
        surname = match.group(1)
        known = persons_by_surname().get(surname)
        if known is None and surname not in names:
            continue
        name = known.name if known else names[surname]
        country = known.country if known else None
        start = match.start(1)
        found.append(
            Candidate(
                start,
                match.end(),
                "group",
                f"{name} {match.group(2)}",
                "description",
                "administration",
                country=country,
            )
        )
        found.append(
            Candidate(start, match.end(1), "person", name, "alias", "administration_of", known, country=country)
        )
    return found
