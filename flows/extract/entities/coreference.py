"""Surnames and given names that stand for the full name of the one person of the story that has it."""

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


def given_names(candidates: list[Candidate], names: dict[str, str]) -> dict[str, str]:
    """Return the full name of each given name, no surname of ``names``, that exactly one person of the story has."""
    found: dict[str, set[str]] = {}
    for candidate in candidates:
        if candidate.kind == "person" and " " in candidate.name and surname_of(candidate.name) in names:
            found.setdefault(candidate.name.split()[0], set()).add(candidate.name)
    alone = {given: next(iter(full)) for given, full in found.items() if len(full) == 1}
    return {given: full for given, full in alone.items() if given not in names and surname_of(full) != given}


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


def expand(lower: str, candidates: list[Candidate], names: dict[str, str]) -> list[Candidate]:
    """Give persons named in part their full names, of the story or, of a ruler, of the reference table."""
    given = given_names(candidates, names)
    return [_expanded(lower, candidate, names, given) for candidate in candidates]


def _expanded(lower: str, candidate: Candidate, names: dict[str, str], given: dict[str, str]) -> Candidate:
    if candidate.kind != "person" or " " in candidate.name or candidate.form == "alias":
        return _known_person(candidate)
    if candidate.name in names:
        return _known_person(candidate._replace(name=names[candidate.name], form="alias", link="surname"))
    known = persons_by_surname().get(candidate.name)
    if known and candidate.rule == "name_titled" and _is_ruler(lower, candidate.start):
        return candidate._replace(
            name=known.name, form="alias", rule="surname_of_known", known=known, country=known.country
        )
    if candidate.name in given and candidate.rule != "name_titled":
        return _known_person(candidate._replace(name=given[candidate.name], form="alias", link="given_name"))
    return candidate


def _is_ruler(lower: str, start: int) -> bool:
    """Tell whether a head of state's or government's title stands before: "President Carter", not "Dr. Carter"."""
    words = lower[max(0, start - 20) : start].split()
    return bool(words) and words[-1].strip("\"'“‘([").removesuffix("s") in load_words("entities", "rulers_titles")


def _known_person(candidate: Candidate) -> Candidate:
    known = persons_by_name().get(candidate.name)
    if candidate.kind != "person" or candidate.known or known is None:
        return candidate
    return candidate._replace(known=known, country=known.country)
