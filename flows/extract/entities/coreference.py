"""Surnames that stand for the full name of the one person of the story that has it."""

from __future__ import annotations

import re

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.reference import persons_by_name, persons_by_surname
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_SINGLE = re.compile(r"[^\W\d_a-z](?<![.-].)(?<!\w’.)[\w’-]*\w", re.DOTALL)
_JOINT = re.compile(r"[_’-]")


def surname_of(name: str) -> str:
    """Return a person's surname: the last word, the first in East Asian order."""
    words = name.split()
    first_is_surname = words[0].lower() in load_words("entities", "surname_first") and len(words) in {2, 3}
    if first_is_surname and ("-" in words[-1] or len(words) == 2):
        return words[0]
    return words[-1]


def full_names(candidates: list[Candidate]) -> dict[str, str]:
    """Return the full name of each surname that exactly one person of the story has."""
    found: dict[str, set[str]] = {}
    for candidate in candidates:
        if candidate.kind == "person" and " " in candidate.name:
            found.setdefault(surname_of(candidate.name), set()).add(candidate.name)
    return {surname: next(iter(names)) for surname, names in found.items() if len(names) == 1}


def find_surnames(text: Text, taken: list[Candidate], names: dict[str, str]) -> list[Candidate]:
    """Return the surnames that stand alone, anywhere in the story."""
    if not names:
        return []
    firsts = {name if name.isalnum() else _JOINT.split(name)[0] for name in names}
    covered = sorted((candidate.start, candidate.end) for candidate in taken)
    found = []
    index = 0
    for start, first in text.capitals:
        match = _SINGLE.match(text.string, start) if first in firsts else None
        word = match.group().removesuffix("’s") if match else ""
        if match is None or word not in names:
            continue
        while index < len(covered) and covered[index][1] <= match.start():
            index += 1
        if index == len(covered) or covered[index][0] >= match.end():
            end = match.start() + len(word)
            found.append(Candidate(match.start(), end, "person", names[word], "alias", "surname", link="surname"))
    return found


def expand(candidates: list[Candidate], names: dict[str, str]) -> list[Candidate]:
    """Give persons named by surname their full names, of the story or, with a title, of the reference table."""
    return [_expanded(candidate, names) for candidate in candidates]


def _expanded(candidate: Candidate, names: dict[str, str]) -> Candidate:
    if candidate.kind != "person" or " " in candidate.name or candidate.form == "alias":
        return _known_person(candidate)
    if candidate.name in names:
        return _known_person(candidate._replace(name=names[candidate.name], form="alias", link="surname"))
    known = persons_by_surname().get(candidate.name)
    if known and candidate.rule == "name_titled":
        return candidate._replace(
            name=known.name, form="alias", rule="surname_of_known", known=known, country=known.country
        )
    return candidate


def _known_person(candidate: Candidate) -> Candidate:
    known = persons_by_name().get(candidate.name)
    if candidate.kind != "person" or candidate.known or known is None:
        return candidate
    return candidate._replace(known=known, country=known.country)
