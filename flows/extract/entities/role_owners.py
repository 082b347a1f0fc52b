"""In what a title is held where its own words do not say: what stands near, or what the story is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.famous import famous_names
from flows.extract.entities.reference import FIRM_CLASSES
from flows.extract.entities.role_countries import RoleCountries, country_of
from flows.extract.entities.roles import is_local
from flows.extract.entities.title_bodies import body_of_title
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_OF = re.compile(r",? (?:of|from|at|with) (?:the )?")
"""What parts a person from the body they are of: "Prof. Moe, of the Shannon Institute"."""
_POINTS_BACK = re.compile(r"(?:\b[Ii]ts |\bthe ([a-z]+)['’]s )$")
_AT_BODY = re.compile(r" (?:at|with|for|of) the ([a-z-]+)\b")
_NEAR = 800
"""Characters before "its chairwoman" in which the body that has her is looked for."""


def with_owners(text: Text, titles: list[Title], names: list[Candidate]) -> list[Title]:
    """Return the titles with the owners that the story gives to those that have none of their own."""
    if not titles:
        return titles
    owners = _Owners(text, names)
    return [owners.owned(title) for title in titles]


class _Owners:
    """The bodies of a story in order, the firm that it is about, and its country."""

    def __init__(self, text: Text, names: list[Candidate]) -> None:
        self._text = text
        lead = text.sentences[:2] if text.document.body_start_char else text.sentences[:1]
        lead_end = lead[-1].end_char if lead else 0
        self._bodies = [one for one in names if one.kind == "organization" and not one.is_nested]
        self._starts = [one.start for one in self._bodies]
        self._by_start = {one.start: one for one in self._bodies}
        self._places = {one.start: one for one in names if one.kind in {"place", "organization"} and not one.is_nested}
        self._countries = RoleCountries(text, names, lead_end)
        self._firm = _only_firm([one for one in self._bodies if one.start < lead_end]) or _main_firm(self._bodies)

    def owned(self, title: Title) -> Title:
        """Return a title with organization and country, as far as the story tells them."""
        if title.organization is None:
            body = self._behind_name(title) or (None if title.country else self._pointed_at(title))
            title = title._replace(organization=body, country=title.country or country_of(body))
        if title.organization is None:
            body = body_of_title(title.text, title.country, self._bodies)
            title = title._replace(organization=body, country=title.country or country_of(body))
        if title.organization:
            return title if title.country else title._replace(country=self._country_of_body(title, title.organization))
        return title if title.country else self._of_story(title)

    def _country_of_body(self, title: Title, body: Candidate) -> str | None:
        """Return the country of a title's body; those who look on from anywhere are told by its surroundings alone."""
        code = self._countries.of_body(body)
        words = set(title.text.lower().split())
        is_looking_on = words & load_words("entities", "looking_on_titles")
        is_international = body.known is not None and body.known.country is None
        is_famous = body.name in famous_names() and not words & load_words("entities", "public_titles")
        return code if code or is_looking_on or is_international or is_famous else self._countries.main

    def _of_story(self, title: Title) -> Title:
        words, known = title.text.lower(), title.person.known
        if known and known.country:
            return title._replace(country=known.country)
        if set(words.split()) & load_words("entities", "public_titles"):
            return title._replace(country=self._countries.near(title))
        if any(words.endswith(end) for end in load_words("entities", "team_titles")):
            team = self._last_body(title.start) or self._firm
            return title._replace(organization=team, country=team and self._country_of_body(title, team))
        is_firms = not (words.startswith("spokes") and self._is_somebodys(title))
        if self._firm and is_firms and any(words.endswith(end) for end in load_words("entities", "firm_titles")):
            return title._replace(
                organization=self._firm, country=self._countries.of_body(self._firm) or self._countries.main
            )
        return title

    def _behind_name(self, title: Title) -> Candidate | None:
        """ "Prof. Noreen Moe of the Shannon Institute"; "Minister Moe of the Greens" is minister of no party."""
        match = _OF.match(self._text.string, title.person.end) if title.start < title.person.start else None
        if match is None:
            return None
        if is_local(title.text):
            return self._places.get(match.end())
        if set(title.text.lower().split()) & load_words("entities", "public_titles") - {"governor"}:
            return None
        return self._by_start.get(match.end())

    def _pointed_at(self, title: Title) -> Candidate | None:
        """The last body before "its chairwoman", "the lender's chairwoman" and a spokeswoman of nobody else."""
        match = _POINTS_BACK.search(self._text.string, max(0, title.start - 30), title.start)
        is_pointing = match and (match.group(1) is None or match.group(1) in _bodies())
        at = bisect_left(self._starts, title.start) - 1
        if self._is_at_body(title):
            return self._employer(at, title.start)
        if not is_pointing:
            return self._spoken_for(title)
        near = self._bodies[at] if at >= 0 and title.start - self._starts[at] <= _NEAR else None
        return self._firm if match and match.group(1) and self._firm else near

    def _spoken_for(self, title: Title) -> Candidate | None:
        """Return whom a spokeswoman of nobody else speaks for: her paragraph's last body, else the story's firm."""
        words = title.text.lower().split()
        if self._is_somebodys(title) or len(words) > 1 or not words[0].startswith("spokes"):
            return None
        return self._last_body(title.start) or self._firm

    def _last_body(self, position: int) -> Candidate | None:
        """Return the last body before a position in its paragraph."""
        last = bisect_left(self._starts, position) - 1
        paragraph = self._text.paragraphs[self._text.paragraph_at(position)]
        return self._bodies[last] if last >= 0 and self._starts[last] >= paragraph[0] else None

    def _is_somebodys(self, title: Title) -> bool:
        return self._text.lower.endswith((" his ", " her "), 0, title.start)

    def _is_at_body(self, title: Title) -> bool:
        """ "Ida Moe, an analyst with the firm": a body that was named before."""
        match = _AT_BODY.match(self._text.string, title.start + len(title.text))
        return match is not None and match.group(1) in _bodies()

    def _employer(self, last: int, start: int) -> Candidate | None:
        """The last body near that somebody is "at" ("analysts at Orlan Bank"), else the last one."""
        near = [one for one in self._bodies[max(0, last - 9) : last + 1] if start - one.start <= _NEAR]
        employers = [one for one in near if self._text.lower.endswith((" at ", " with "), 0, one.start)]
        return next(reversed(employers or near), None)


def _bodies() -> frozenset[str]:
    return load_words("surroundings", "bodies") | load_words("surroundings", "pointed_bodies")


def _only_firm(bodies: list[Candidate]) -> Candidate | None:
    """Return the one firm, or body that is not known, among those of the headline and the first sentence."""
    firms = {one.name: one for one in reversed(bodies) if _may_be_firm(one)}
    return next(iter(firms.values())) if len(firms) == 1 else None


def _main_firm(bodies: list[Candidate]) -> Candidate | None:
    """Return the firm, or body that is not known, that a story names most, and more than once."""
    firms = {one.name: one for one in reversed(bodies) if _may_be_firm(one)}
    most = Counter(one.name for one in bodies if one.name in firms).most_common(2)
    is_clear = bool(most) and most[0][1] > 1 and (len(most) == 1 or most[0][1] > most[1][1])
    return firms[most[0][0]] if is_clear else None


def _may_be_firm(one: Candidate) -> bool:
    return one.known is None or one.known.entity_class in FIRM_CLASSES
