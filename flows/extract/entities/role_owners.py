"""In what a title is held where its own words do not say: what stands near, or what the story is about."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from flows.extract.entities.acting import word_before
from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.reference import FIRM_CLASSES
from flows.extract.entities.roles import is_local
from flows.extract.entities.title_bodies import body_of_title
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_OF = re.compile(r" of (?:the )?")
_POINTS_BACK = re.compile(r"(?:\b[Ii]ts |\bthe ([a-z]+)['’]s )$")
_AT_BODY = re.compile(r" (?:at|with|for|of) the ([a-z-]+)\b")
_NEAR = 800
"""Characters before "its chairwoman" in which the body that has her is looked for."""
_IN_LEAD = 2


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
        self._country = _main_country(text.lower, names, lead_end)
        self._firm = _only_firm([one for one in self._bodies if one.start < lead_end])

    def owned(self, title: Title) -> Title:
        """Return a title with organization and country, as far as the story tells them."""
        if title.organization is None and title.country is None:
            body = self._behind_name(title) or self._pointed_at(title)
            title = title._replace(organization=body, country=_country_of(body))
        if title.organization is None:
            body = body_of_title(title.text, title.country, self._bodies)
            title = title._replace(organization=body, country=title.country or _country_of(body))
        if title.organization:
            is_looking_on = set(title.text.lower().split()) & load_words("entities", "looking_on_titles")
            is_international = title.organization.known is not None and title.organization.known.country is None
            is_told = title.country or is_looking_on or is_international
            return title if is_told else title._replace(country=self._country)
        return title if title.country else self._of_story(title)

    def _of_story(self, title: Title) -> Title:
        words, known = title.text.lower(), title.person.known
        if known and known.country:
            return title._replace(country=known.country)
        if set(words.split()) & load_words("entities", "public_titles"):
            return title._replace(country=self._country)
        if self._firm and any(words.endswith(end) for end in load_words("entities", "firm_titles")):
            return title._replace(organization=self._firm, country=_country_of(self._firm) or self._country)
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
        if not is_pointing and not title.text.lower().startswith("spokes"):
            return None
        near = self._bodies[at] if at >= 0 and title.start - self._starts[at] <= _NEAR else None
        return self._firm if match and match.group(1) and self._firm else near

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


def _country_of(body: Candidate | None) -> str | None:
    if body is None:
        return None
    return body.known.country if body.known else body.country


def _main_country(lower: str, names: list[Candidate], lead_end: int) -> str | None:
    """Return the country that is named most, with its people, places and bodies; those of the lead count more.

    Where something comes from or goes to counts for nothing: "vaccine arrived from Geneva".
    """
    counts: Counter[str] = Counter()
    for one in names:
        code = one.known.country if one.known else one.country
        if code and word_before(lower, one.start) not in load_words("acting", "way_prepositions"):
            counts[code] += _IN_LEAD if one.start < lead_end else 1
    most = counts.most_common(2)
    is_clear = bool(most) and (len(most) == 1 or most[0][1] > most[1][1])
    return most[0][0] if is_clear else None


def _only_firm(bodies: list[Candidate]) -> Candidate | None:
    """Return the one firm, or body that is not known, among those of the headline and the first sentence."""
    firms = {one.name: one for one in reversed(bodies) if one.known is None or one.known.entity_class in FIRM_CLASSES}
    return next(iter(firms.values())) if len(firms) == 1 else None
