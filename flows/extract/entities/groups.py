"""Administrations and governments: "the Trump administration" is a body of its president's country."""

from __future__ import annotations

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.reference import persons_by_surname
from flows.extract.lang.lazy_regexp import LazyRegexp

HEADS = frozenset({"administration", "government"})
"""Words without which there are none."""
_HEAD = LazyRegexp(r" (administration|government)\b")
_LONGEST_NAME = 40


def find_administrations(string: str, names: dict[str, str]) -> list[Candidate]:
    """Return administrations with the person nested in each."""
    found: list[Candidate] = []
    for match in _HEAD.finditer(string):
        surname, start = _name_before(string, match.start())
        known = persons_by_surname().get(surname)
        if known is None and surname not in names:
            continue
        name = known.name if known else names[surname]
        if string.endswith(name, 0, start + len(surname)):
            start, surname = start + len(surname) - len(name), name
        country = known.country if known else None
        found.append(
            Candidate(
                start,
                match.end(),
                "group",
                f"{name} {match.group(1)}",
                "description",
                "administration",
                country=country,
            )
        )
        found.append(
            Candidate(start, start + len(surname), "person", name, "alias", "administration_of", known, country=country)
        )
    return found


def _name_before(string: str, end: int) -> tuple[str, int]:
    """Return the word that ends here, without a possessive ending, and where it begins."""
    word = string[max(0, end - _LONGEST_NAME) : end].rpartition(" ")[2].rpartition("\n")[2].lstrip("\"'“‘([")
    start = end - len(word)
    return word.removesuffix("'s").removesuffix("’s"), start
