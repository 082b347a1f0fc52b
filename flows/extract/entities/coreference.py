"""Surnames and given names that stand for the full name of the one person of the story that has it."""

from __future__ import annotations

import re
from collections.abc import Set
from functools import lru_cache
from typing import NamedTuple

from flows.extract.entities.candidate import NAMES_KEPT, Candidate
from flows.extract.entities.reference import persons_by_name, persons_by_surname
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_SINGLE = LazyRegexp(r"[^\W\d_a-z](?<![.-].)(?<!\w’.)[\w’-]*\w", re.DOTALL)
_JOINT = LazyRegexp(r"[_’-]")
_BEHIND_NAMES = frozenset({"Jr", "Sr", "II", "III", "IV", "KC", "QC", "SC", "MP", "MEP"})
_SURNAME_FIRST = LazyRegexp(r"[A-Z][a-z]{0,5} (?!Al-|El-|Ben-|Abu-|Bin-)[A-Z][a-z]{1,5}-[a-z]{1,5}")
""" "Noh Sang-hyun", "Tsai Mei-ling": names of two syllables behind the surname."""
_LONGEST_KIN = 24
_LONGEST_ADDRESS = 8


_GIVEN_OF_TWO = LazyRegexp(r"[A-Z][a-z]{1,6}-[a-z]{1,6}")
""" "Noh Sang-hyun": behind a surname of one syllable."""
_SHORT = 4


@lru_cache(maxsize=NAMES_KEPT)
def surname_of(name: str) -> str:
    """Return a person's surname: the last word, the first in East Asian order."""
    words = name.split()
    while len(words) > 2 and words[-1].rstrip(".") in _BEHIND_NAMES:
        words = words[:-1]
    if "-" in name and _SURNAME_FIRST.fullmatch(name):
        return words[0]
    first_is_surname = words[0].lower() in load_words("entities", "surname_first") and len(words) in {2, 3}
    if first_is_surname and ("-" in words[-1] or len(words) == 2):
        return words[0]
    is_hyphenated = len(words) == 2 and _GIVEN_OF_TWO.fullmatch(words[1]) is not None and len(words[0]) <= _SHORT
    return words[0] if is_hyphenated else words[-1]


class Surnames(NamedTuple):
    """The full names that surnames stand for in a story, and those that several persons have, the first one first."""

    full: dict[str, str]
    particles: dict[str, str]
    """What stands before the last words of surnames with particles, in small letters: "van der " before Poel."""
    shared: dict[str, tuple[str, ...]]
    women: frozenset[str]
    """Full names of those who are told to be somebody's wife, sister or mother."""
    begun: dict[str, str]
    """The names of three words and more that names of two begin or end."""


def surnames_of(lower: str, candidates: list[Candidate]) -> Surnames:
    """Return the full name that each surname of the story stands for: of several persons the first one named."""
    found: dict[str, dict[str, None]] = {}
    women: set[str] = set()
    persons = [one for one in candidates if one.kind == "person"]
    begun = _beginnings(persons)
    for candidate in sorted(one for one in persons if " " in one.name and " the " not in one.name):
        if not _is_surname(candidate.name):
            for surname in _surnames(candidate.name):
                found.setdefault(surname, {}).setdefault(begun.get(candidate.name, candidate.name))
            if _is_told_woman(lower, candidate.start):
                women.add(candidate.name)
    for second, name in _second_surnames(persons):
        if second not in found or name in found[second]:
            found.setdefault(second, {}).setdefault(name)
    full = {surname: next(iter(names)) for surname, names in found.items()}
    shared = {surname: tuple(names) for surname, names in found.items() if len(names) > 1}
    particles = {whole.rpartition(" ")[2]: whole[: whole.rindex(" ") + 1].lower() for whole in full if " " in whole}
    return Surnames(full, particles, shared, frozenset(women), begun)


def _second_surnames(persons: list[Candidate]) -> list[tuple[str, str]]:
    """Return who is called by the last word but one, or by the first: "Vázquez" of Wanda Vázquez Garced, "Bui"."""
    alone = {one.name for one in persons if " " not in one.name}
    several = {one.name: one.name.split() for one in persons if one.name.count(" ") > 1}
    first = load_words("entities", "surname_first")
    called = [(words[-2], name) for name, words in several.items() if words[-2] in alone]
    return called + [
        (words[0], name) for name, words in several.items() if words[0] in alone and words[0].lower() in first
    ]


@lru_cache(maxsize=NAMES_KEPT)
def _surnames(name: str) -> tuple[str, ...]:
    """Return the last word, and of "Wim de Haan" also "de Haan" and "De Haan", of "Ali al-Sabri" also "Al-Sabri"."""
    words = name.split()
    particles = load_words("borders", "particles")
    at = next((at for at, word in enumerate(words[1:], 1) if word in particles), len(words))
    last = surname_of(name)
    opening = (last[0].upper() + last[1:],) if last[0].islower() else ()
    if at >= len(words) - 1 + (words[-1] in particles):
        return (last, *opening)
    whole = " ".join(words[at:])
    return last, *opening, whole, whole[0].upper() + whole[1:]


def _is_surname(name: str) -> bool:
    """Tell whether a name of several words is a surname alone: "Van der Poel"."""
    return name.partition(" ")[0].lower() in load_words("borders", "particles")


def _is_told_woman(lower: str, start: int) -> bool:
    words = lower[max(0, start - _LONGEST_KIN) : start].replace(",", " ").split()
    return bool(words) and words[-1] in load_words("entities", "women")


def _of_several(lower: str, candidate: Candidate, names: Surnames) -> str:
    """Return which of the persons of one surname is meant: "Mrs Moe" is a woman; else the first one named."""
    persons = names.shared[candidate.name]
    before = lower[max(0, candidate.start - _LONGEST_ADDRESS) : candidate.start].split()
    address = before[-1].rstrip(".") if before else ""
    if address in {"mrs", "ms", "miss"}:
        return next((name for name in persons if name in names.women), persons[0])
    return next((name for name in persons if address != "mr" or name not in names.women), persons[0])


def given_names(candidates: list[Candidate], names: Surnames) -> dict[str, str]:
    """Return the full name of each given name, no surname of ``names``, that exactly one person of the story has."""
    found: dict[str, set[str]] = {}
    for candidate in candidates:
        if candidate.kind == "person" and " " in candidate.name:
            found.setdefault(candidate.name.split()[0], set()).add(candidate.name)
    alone = {given: next(iter(full)) for given, full in found.items() if len(full) == 1}
    return {given: full for given, full in alone.items() if given not in names.full and surname_of(full) != given}


def find_surnames(text: Text, taken: list[Candidate], surnames: Surnames) -> list[Candidate]:
    """Return the surnames of one person alone that stand alone, anywhere in the story."""
    names = {name: full for name, full in surnames.full.items() if name not in surnames.shared and " " not in name}
    if not names:
        return []
    firsts = {name if name.isalnum() else _JOINT.split(name)[0] for name in names}
    places = text.capitals_among(firsts)
    covered = sorted([(candidate.start, candidate.end) for candidate in taken]) if places else []
    found = []
    index = 0
    for start, _ in places:
        match = _SINGLE.match(text.string, start)
        word = match.group().removesuffix("’s") if match else ""
        if match is None or word not in names:
            continue
        while index < len(covered) and covered[index][1] <= match.start():
            index += 1
        if index == len(covered) or covered[index][0] >= match.end():
            end = match.start() + len(word)
            found.append(Candidate(match.start(), end, "person", names[word], "alias", "surname", link="surname"))
    return found


def expand(lower: str, candidates: list[Candidate], names: Surnames) -> list[Candidate]:
    """Give persons named in part their full names, of the story or, of a ruler, of the reference table."""
    given = given_names(candidates, names) | names.begun
    rulers = {one.name for one in candidates if one.rule == "name_titled" and _is_known_ruler(lower, one)}
    return [_expanded(lower, one, names, given, rulers) if one.kind == "person" else one for one in candidates]


def _beginnings(persons: list[Candidate]) -> dict[str, str]:
    """Return the one full name of three words and more that each name of two begins or ends.

    "Juan Luk" and "Luk Jok" of Juan Luk Jok.
    """
    names: dict[str, int] = {}
    for one in persons:
        if one.known is None:
            names[one.name] = min(one.start, names.get(one.name, one.start))
    longer = [name for name in names if name.count(" ") > 1]
    found: dict[str, set[str]] = {}
    for name in longer:
        words = name.split(" ")
        found.setdefault(" ".join(words[:2]), set()).add(name)
        last = " ".join(words[-2:])
        if words[0].istitle() and names.get(last, 0) > names[name]:
            found.setdefault(last, set()).add(name)
    return {short: next(iter(full)) for short, full in found.items() if len(full) == 1 and short in names}


def _expanded(lower: str, candidate: Candidate, names: Surnames, given: dict[str, str], rulers: Set[str]) -> Candidate:
    if candidate.form == "alias":
        return _known_person(candidate)
    particle = names.particles.get(candidate.name)
    if particle and lower.endswith(particle, 0, candidate.start):
        candidate = candidate._replace(start=candidate.start - len(particle))
    is_shared = candidate.name in names.shared
    if candidate.name in names.full and not is_shared:
        return _known_person(candidate._replace(name=names.full[candidate.name], form="alias", link="surname"))
    if candidate.name in rulers:
        known = persons_by_surname()[candidate.name]
        return candidate._replace(
            name=known.name, form="alias", rule="surname_of_known", known=known, country=known.country
        )
    if is_shared:
        full = _of_several(lower, candidate, names)
        return _known_person(candidate._replace(name=full, form="alias", link="shared_surname"))
    if candidate.name in given and candidate.rule != "name_titled":
        return _known_person(candidate._replace(name=given[candidate.name], form="alias", link="given_name"))
    return _known_person(candidate)


def _is_known_ruler(lower: str, candidate: Candidate) -> bool:
    """``President Bush``, titled: from then on "Mr. Bush" and "Bush" are the same one."""
    is_named = candidate.kind == "person" and candidate.form != "alias"
    return is_named and candidate.name in persons_by_surname() and _is_ruler(lower, candidate.start)


def _is_ruler(lower: str, start: int) -> bool:
    """Tell whether a head of state's or government's title stands before: "President Carter", not "Dr. Carter"."""
    words = lower[max(0, start - 20) : start].split()
    return bool(words) and words[-1].strip("\"'“‘([").removesuffix("s") in load_words("entities", "rulers_titles")


def _known_person(candidate: Candidate) -> Candidate:
    known = persons_by_name().get(candidate.name)
    if candidate.known or known is None:
        return candidate
    return candidate._replace(known=known, country=known.country)
