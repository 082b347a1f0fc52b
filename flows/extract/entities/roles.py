"""Who is what: titles before and after persons' names, with the organization or country that they are held in."""

from __future__ import annotations

import re
from collections.abc import Iterable

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.titles import title_before, title_from, title_that_ends
from flows.extract.lang.load import load_words

_CLOSING = {",", ".", ";", ")"}
_OWNER_KINDS = frozenset({"country", "organization", "group", "agreement"})
_OPENING = re.compile(
    r"(?:, [RDI]-[A-Z][a-z]+\.?)?,? (?:who (?:is|was) )?(?:now |then )?(?:(?:the|a|an|its|their|his|her|one of the) )?"
)
_OF = re.compile(r" (?:of|for|at|in|with|to) (?:the )?")
_CLOSES = re.compile(r"[,.;:)\n]|$| (?:of|for|at|in|and|who|with|to|since|under|until)\b")
_FIELD = re.compile(r" (?:of|for) (?!the )[a-z-]+(?: [a-z-]+)?(?=[,.;)]| at | for | in | with )")
"""The field of a title: "head of research", "director for trade"."""
_OPENS = re.compile(r"(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) |['’]s? )((?:[a-z][a-z-]+ ){0,3})$")
"""An article or an owner with the words between it and a title."""
_LONGEST_OPENING = 60
_JOINED = re.compile(r",? and (?:the )?|, ")


class _Owners:
    """The names that a title may be held in, by where they begin and end."""

    def __init__(self, candidates: Iterable[Candidate], kinds: frozenset[str] = _OWNER_KINDS) -> None:
        owners = [candidate for candidate in candidates if candidate.kind in kinds]
        self._by_end = {candidate.end: candidate for candidate in owners}
        self.by_start = {candidate.start: candidate for candidate in reversed(owners)}

    def before(self, string: str, start: int) -> Candidate | None:
        """Return the name right before a title: "Japan's", "South Korean", "Orlan Steel"."""
        for gap, between in ((1, {" "}), (3, {"'s ", "’s "}), (2, {"' ", "’ "})):
            owner = self._by_end.get(start - gap)
            if owner and string[start - gap : start] in between:
                return owner
        return None

    def name_that_ends_in(self, span: tuple[int, int]) -> int:
        """Return where a title begins behind a name that its first words are part of: "White House press secretary"."""
        start, end = span
        ends = [at for at in range(start + 1, end) if at in self._by_end and self._by_end[at].start < start]
        return ends[-1] + 1 if ends else start

    def of(self, string: str, end: int) -> Candidate | None:
        """Return the name that a title is "of": "governor of the Bank of Japan"."""
        match = _OF.match(string, end)
        return self.by_start.get(match.end()) if match else None


def titles_of(string: str, lower: str, names: list[Candidate], persons: list[Candidate]) -> list[Title]:
    """Return the titles before and after persons' names, in order of the persons; ``names`` may hold them."""
    owners, places = _Owners(names), _Owners(names, frozenset({"place"}))
    found: list[Title] = []
    for person in sorted(persons):
        before = _before(string, lower, person, owners, places) or _shared(string, person, found)
        after = _after(string, lower, person, owners)
        found += [_with_place(string, title, places) for title in (before, after) if title]
    return found


def _with_place(string: str, title: Title, places: _Owners) -> Title:
    """Return a mayor's title with the town that it is held in."""
    if title.organization or title.country or not is_local(title.text):
        return title
    place = places.before(string, title.start) or places.of(string, title.end)
    country = place and (place.known.country if place.known else place.country)
    return title._replace(organization=place, country=country) if place else title


def is_local(title: str) -> bool:
    """Tell whether a title is held in a town or region: "mayor", "deputy police chief"."""
    words = title.lower().rstrip(".").split()
    return any(" ".join(words[-length:]) in load_words("entities", "local_titles") for length in (1, 2))


def _before(string: str, lower: str, person: Candidate, owners: _Owners, places: _Owners) -> Title | None:
    span = title_before(string, lower, person.start)
    if span:
        span = max(owners.name_that_ends_in(span), places.name_that_ends_in(span)), span[1]
        return _title(string, span, person, owners.before(string, span[0]), "title_before_name")
    if string[person.start - 2 : person.start] == ", " and string[person.end : person.end + 1] in _CLOSING:
        return _apposed(string, lower, person, owners)
    return None


def _apposed(string: str, lower: str, person: Candidate, owners: _Owners) -> Title | None:
    """Return the title that a comma parts from the name behind it: "its chairwoman, Ida Moe,"."""
    span = title_that_ends(string, lower, person.start - 2)
    if span is None or span[1] != person.start - 2:
        return None
    opened = _opened(string, span[0])
    start = span[0] if opened is None else opened
    owner = owners.before(string, start)
    if owner is None and opened is None:
        return None
    return _title(string, (start, span[1]), person, owner, "title_apposed_before_name")


def _opened(string: str, start: int) -> int | None:
    """Return where a title begins behind its article or owner: "the tournament director", "Labor's new spokesman"."""
    if start == 0 or string[start - 1] == "\n":
        return start
    opening = _OPENS.search(string, max(0, start - _LONGEST_OPENING), start)
    if opening is None:
        return None
    words = set(opening.group(1).split())
    return opening.start(1) if words.isdisjoint(load_words("occupations", "never_between")) else None


def _shared(string: str, person: Candidate, found: list[Title]) -> Title | None:
    """Return the title in the plural that the person before shares: "Presidents Okafor and Lindqvist"."""
    last = found[-1] if found else None
    if last is None or last.rule != "title_before_name" or not last.text.endswith("s"):
        return None
    is_joined = _JOINED.fullmatch(string, last.person.end, person.start)
    return last._replace(person=person) if is_joined and person.start > last.person.end else None


def _after(string: str, lower: str, person: Candidate, owners: _Owners) -> Title | None:
    opening = _OPENING.match(string, person.end) if string[person.end : person.end + 1] in {",", " "} else None
    if opening is None or opening.group() == " ":
        return None
    position = opening.end()
    owner = owners.by_start.get(position)
    if owner:
        match = re.compile(r"['’]s? | ").match(string, owner.end)
        if match is None:
            return None
        position = match.end()
    span = title_from(lower, position)
    field = _FIELD.match(string, span[1]) if span else None
    if span and field:
        span = span[0], field.end()
    if span is None or not _CLOSES.match(string, span[1]):
        return None
    return _title(string, span, person, owner or owners.of(string, span[1]), "title_after_name")


def _title(string: str, span: tuple[int, int], person: Candidate, owner: Candidate | None, rule: str) -> Title:
    country = (owner.known.country if owner.known else owner.country) if owner else None
    organization = owner if owner and owner.kind != "country" else None
    return Title(*span, string[slice(*span)], person, country, organization, rule)
