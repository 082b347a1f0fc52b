"""Acronyms and short names that stand for an organization of the story: "Orlan Steel Corp. (OSC)", "Orlan Steel"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from flows.extract.entities.candidate import NAMES_KEPT, Candidate
from flows.extract.entities.readings import is_subnational
from flows.extract.entities.reference import FIRM_CLASSES, countries_by_name
from flows.extract.entities.telling_names import is_given_name, storms_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words

_BRACKET = LazyRegexp(r" \((?:the )?[\"“]?([A-Z][A-Za-z&.-]{1,9})[\"”]?\)")
_SMALL_WORDS = frozenset({"of", "the", "for", "and", "on", "in", "de", "la", "du", "to", "&"})
_NAMED = frozenset({"organization", "agreement", "group", "law", "event"})
_LETTERS_AT_LEAST = 2
_SHORTEST_FIRST = 3


@lru_cache(maxsize=NAMES_KEPT)
def initials_of(name: str) -> str:
    """Return the initials of the words that begin with a capital, hyphenated parts too."""
    words = re.split(r"[\s-]+", name)
    return "".join(word[0] for word in words if word[:1].isupper() and word.lower() not in _SMALL_WORDS)


@lru_cache(maxsize=NAMES_KEPT)
def letters_of(name: str) -> str:
    """Return the letters of a body "of" something with that of its small word: "BoZ" of the Bank of Zambia."""
    words = name.removeprefix("the ").split(" ")
    if not {"of", "for"} & set(words) or not all(word[:1].isalpha() for word in words):
        return ""
    return "".join(word[0] for word in words)


def with_expansions(string: str, candidates: list[Candidate]) -> list[Candidate]:
    """Give acronyms and short names the full name of the one organization that they can stand for.

    An acronym in brackets after its name is that name's, whatever else it may mean.
    """
    fulls = [_cased(one) for one in candidates if one.kind in _NAMED and " " in one.name and not one.is_nested]
    defined = _defined(string, fulls)
    by_initials = _unique((initials_of(one.name), one) for one in fulls)
    by_initials |= _unique((letters, one) for one in fulls if (letters := letters_of(string[one.start : one.end])))
    by_short = _unique((short, one) for one in fulls for short in _short_names(one.name, one.kind))
    by_first = _unique((first, one) for one in fulls if (first := _called(one.name)))
    by_storm = {storm: one for one in reversed(fulls) if one.kind == "event" for storm in storms_of([one.name])}
    by_head = _unique((head, one) for one in fulls if (head := _head_of(one)))
    by_opening = _unique((opening, one) for one in fulls if (opening := _opening_of(one)))
    by_end = _unique((end, one) for one in fulls if one.kind == "organization" for end in _ends_of(one.name))
    shorts = by_end | by_head | by_first | by_opening | by_short | by_storm
    candidates = _as_firms(candidates, by_first, by_opening | by_short)
    if by_storm:
        candidates = [_as_storm(one, by_storm) for one in candidates]
    if not (defined or fulls):
        return candidates
    return [
        _expanded(string, one, defined, by_initials, shorts) if defined or one.known is None else one
        for one in candidates
    ]


def _cased(one: Candidate) -> Candidate:
    """Return a body whose name is in capitals, as opens many a story, as it is called later: "Selby Rovers"."""
    is_caps = one.kind == "organization" and one.known is None and one.name.isupper()
    return one._replace(name=" ".join(word.capitalize() for word in one.name.split())) if is_caps else one


def _opening_of(one: Candidate) -> str | None:
    """Return the words but the last of a body's name, which stand for it later: "Boyne Ridge" of Boyne Ridge Metals."""
    opening, _, last = one.name.rpartition(" ")
    is_name = one.kind == "organization" and " " in opening and last[:1].isupper()
    return opening.rstrip("'’") if is_name and opening.rpartition(" ")[2][:1].isupper() else None


@lru_cache(maxsize=NAMES_KEPT)
def _ends_of(name: str) -> tuple[str, ...]:
    """Return the last words of a body's name, two and more, that stand for it later: "Growers' Council", "Local 88"."""
    words = name.split()
    starts = range(1, len(words) - 1) if "of" not in words else ()
    return tuple(" ".join(words[at:]) for at in starts if words[at][0].isupper() and words[at - 1][0].isupper())


def _head_of(one: Candidate) -> str | None:
    """Return what a body is by the last word of its name: behind the Prosperity League "the League" is that one."""
    last = one.name.rpartition(" ")[2]
    is_body = one.kind == "organization" and last[:1].isupper()
    return last if is_body and last.lower() in load_words("entities", "organization_heads") else None


@lru_cache(maxsize=NAMES_KEPT)
def _called(name: str) -> str | None:
    """Return the first word that may stand for a name: "Orlan", "Court" of Session, but no "House", no "National"."""
    first, second = name.split()[:2]
    lists = (("entities", "title_modifiers"), ("entities", "organization_heads"), ("borders", "openings_of_bodies"))
    is_own = second in _SMALL_WORDS or first.lower() not in load_union(*lists)
    return first if is_own and len(first) > _SHORTEST_FIRST else None


def _as_storm(one: Candidate, by_storm: dict[str, Candidate]) -> Candidate:
    """Return a thing called as a storm of the story is as that storm: "Humberto" of Hurricane Humberto."""
    storm = by_storm.get(one.name) if one.kind == "product" and one.known is None else None
    return _linked(one, storm, "alias", "first_word") if storm else one


def _as_firms(
    candidates: list[Candidate], by_first: dict[str, Candidate], by_short: dict[str, Candidate]
) -> list[Candidate]:
    """Return the candidates taken for persons that are called as a body of the story as bodies.

    A single word is the known firm that begins so, several are the body that has one more: "Orlan Steel" before the
    story says Orlan Steel Works, but no Anna Berg of Anna Berg Ltd.
    """
    firms = {first for first, one in by_first.items() if one.known and one.known.entity_class in FIRM_CLASSES}
    persons = [one for one in candidates if one.kind == "person" and one.known is None]
    if not persons:
        return candidates
    taken = firms.difference(word for one in persons if " " in one.name for word in one.name.split())
    taken.update(
        one.name
        for one in persons
        if " " in one.name
        and one.name in by_short
        and by_short[one.name].kind == "organization"
        and not is_given_name(one.name.partition(" ")[0])
    )
    return [
        one._replace(kind="organization") if one.kind == "person" and one.known is None and one.name in taken else one
        for one in candidates
    ]


def _defined(string: str, fulls: list[Candidate]) -> dict[str, Candidate]:
    found: dict[str, Candidate] = {}
    for one in fulls:
        match = _BRACKET.match(string, one.end)
        letters = match.group(1).replace(".", "").upper() if match else ""
        if match and _abbreviates(letters, one.name):
            found.setdefault(match.group(1), one)
    return found


def _abbreviates(letters: str, name: str) -> bool:
    """Tell whether letters stand in a name in their order, the first of them first."""
    position = 0
    upper = name.upper()
    for letter in letters:
        position = upper.find(letter, position) + 1
        if not position:
            return False
    return len(letters) >= _LETTERS_AT_LEAST and upper.startswith(letters[0])


def _unique(pairs: Iterable[tuple[str, Candidate]]) -> dict[str, Candidate]:
    found: dict[str, Candidate | None] = {}
    for key, one in pairs:
        other = found.get(key, one)
        found[key] = _longer(other, one) if other is not None else None
    return {key: one for key, one in found.items() if one is not None}


def _longer(one: Candidate, other: Candidate) -> Candidate | None:
    """Return the one that both are: of a name and its beginning the whole one, of two different names none."""
    if _same(one, other):
        return other
    if one.known or other.known or one.kind != other.kind:
        return None
    if one.name.startswith(f"{other.name} "):
        return one
    return other if other.name.startswith(f"{one.name} ") else None


def _same(one: Candidate, other: Candidate) -> bool:
    return (one.known and one.known.entity_id) == (other.known and other.known.entity_id) and (
        one.known is not None or one.name.lower() == other.name.lower()
    )


@lru_cache(maxsize=NAMES_KEPT)
def _short_names(name: str, kind: str) -> tuple[str, ...]:
    """Return the parts of a name that leave off only words such as Corp. or Group, its country, or a club's town."""
    words = name.split()
    heads = _heads_left_off()
    shorts = [*_without_country(name)] if kind == "organization" else []
    if len(words) > 1 and kind == "organization" and words[-1].isalpha() and _is_own(words[-1].lower()):
        shorts.append(words[-1])
    while len(words) > 1 and words[-1].lower().rstrip(".,") in heads:
        words = words[:-1]
        shorts.append(" ".join(words).rstrip(","))
    return tuple(shorts)


def _is_own(word: str) -> bool:
    """Tell whether the last word of a body's name may stand for it: "Rovers", but no "Bank" and no "Court"."""
    return word not in _heads_of_no_clubs()


@cache
def _heads_left_off() -> frozenset[str]:
    return load_words("entities", "organization_heads") - load_words("surroundings", "named_after")


@cache
def _heads_of_no_clubs() -> frozenset[str]:
    heads = load_union(("entities", "organization_heads"), ("surroundings", "heads_of_bodies"))
    return heads - load_words("surroundings", "clubs")


def _without_country(name: str) -> Iterator[str]:
    """Yield a name without its country: "Reserve Bank" of the Reserve Bank of India or South African Reserve Bank."""
    before, _, country = name.rpartition(" of ")
    if " " in before and country.removeprefix("the ") in countries_by_name():
        yield before
    words = name.split()
    for length in (1, 2):
        rest = words[length:]
        if len(rest) > 1 and " ".join(words[:length]) in countries_by_name():
            yield " ".join(rest)


def _expanded(
    string: str,
    one: Candidate,
    defined: dict[str, Candidate],
    by_initials: dict[str, Candidate],
    by_short: dict[str, Candidate],
) -> Candidate:
    written = string[one.start : one.end]
    plain = written.replace(".", "")
    if written in defined and not _same(defined[written], one):
        return _linked(one, defined[written], "acronym", "acronym_defined")
    if one.known or one.kind not in _NAMED:
        return one
    is_acronym = plain[-1:].isupper() and plain.isalpha() and len(plain) >= _LETTERS_AT_LEAST
    if is_acronym and plain in by_initials:
        return _linked(one, by_initials[plain], "acronym", "acronym_initials")
    kinds = {"event"} if one.form == "demonym" else {one.kind, "event"}  # no people of the Sunni Arab Council
    if written in by_short and by_short[written].kind in kinds and not is_subnational(string, one.start):
        full = by_short[written]
        is_headline = string.find("\n", 0, one.start) < 0
        if one.start < full.start and written in _later_names(full) and not is_headline:
            return one
        return _linked(one, full, "alias", "short_name" if " " in written else "first_word")
    return one


def _later_names(full: Candidate) -> set[str | None]:
    """Return what stands for a body only behind its whole name."""
    ends = set(_ends_of(full.name)).difference(_short_names(full.name, full.kind))
    return {_opening_of(full), _head_of(full), *ends}


def _linked(one: Candidate, full: Candidate, form: str, link: str) -> Candidate:
    return one._replace(
        kind=full.kind, name=full.name, known=full.known, country=full.country, form=form, link=link, acting_as=None
    )
