"""Titles that a verb gives: "Orlan named Ida Moe chief executive", "Ida Moe took over as head of Orlan"."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.entities.candidate import Candidate, Title, title_held_in
from flows.extract.entities.local_titles import is_local
from flows.extract.entities.region_fields import Regions
from flows.extract.entities.title_owners import Owners
from flows.extract.entities.titles_behind import title_from
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_IS = LazyRegexp(
    r"(?:, (?:[^,.;\n]|(?<=[A-Z])\.){2,60},)?,?(?: who)? (?:is|was|ha[sd] been|becomes|became|remains|remained) "
    r"(?P<now>now |currently |still )?(?:also )?(?P<a>an? )?(?:the |its |their )?"
)
""" "Ida Moe is now chief executive", "Ida Moe, 47, was head of Orlan"."""
_FOR_LONG = (" since ", " for ", " until ", " from ", " under President ", " under former President ", " under Prime M")
""" "Ida Moe, who has been chief executive since 2014", "was defence secretary under President Poe"."""
_OWNED = LazyRegexp(r"(?P<owner>[^'’,.;\n]{2,40})['’]s? (?:new |next |first |own |longest-serving |most senior )?")
""" "Ida Moe is Chile's new finance minister"."""
_WAS_NAMED = LazyRegexp(
    r"(?:, [^,.;\n]{2,50},)?,?(?: who)? (?:is|was|has been|have been|had been|were|is being|is to be|will be) "
    r"(?:also |later |then |now )?(?P<verb>[a-z-]+) (?:as |to be )?(?:the |its |their |his |her )?"
    r"(?:new |next |first |own )?"
)
""" "Ida Moe has been named head of Orlan"."""
_AS = LazyRegexp(
    r"(?:, \d{1,3},| \(\d{1,3}\),?)?,?(?: who)?"
    r"(?: (?:will|would|has|had|have|is|was|to|then|now|also|later|been|once))*"
    r" (?P<verb>[a-z]+)(?: (?:over|down|on|in|up|back|off))?(?P<body> [^,.;:\n]{2,45}?)?"
    r" as (?:the [a-z]+['’]s |the |an? |its |their |his |her )?(?:new |next |first |own )?"
)
""" "Ida Moe, 47, will take over as head of Orlan", "Ida Moe joined Orlan as its head"."""
_NAMING = LazyRegexp(r"\b(?P<verb>[a-z-]+)(?P<joined> [A-Z][^,.;\n]{2,40}? and)? $")
_NAMED = LazyRegexp(
    r"(?:, \d{1,3},)?(?: (?:away )?from [A-Z][^,.;\n]{1,40}?(?= as | to be ))? (?P<as>as |to be )?"
    r"(?:the |an? |its |their |his |her )?(?:new |next |first |own )?"
)
_AUXILIARIES = LazyRegexp(r"(?: (?:has|have|had|will|also|then|later|today|now))* $")
_CLOSES = LazyRegexp(
    r"[,.;:)\n]|$| (?:of|for|at|in|and|who|with|to|since|under|until|from|on|after|before|when|by"
    r"|prior|during|whose|which|because|while|under"
    r"|yesterday|today|last|late|early|this|next|earlier|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_OWNER_BEFORE = LazyRegexp(r"(?:['’]s?)? (?:new |next |first )?")
_LOOK_ON, _LOOK_BACK = 120, 60


def told_title(string: str, lower: str, person: Candidate, owners: Owners, regions: Regions) -> Title | None:
    """Return the title that a verb gives a person, None where there is none."""
    if string[person.end : person.end + 1] not in {" ", ","}:
        return None
    return (
        _being(string, lower, person, owners, regions)
        or _as(string, lower, person, owners, regions)
        or _named(string, lower, person, owners, regions)
    )


def _goes_on_with(string: str, end: int, letters: str) -> bool:
    """Tell whether a word that begins with one of some letters stands right behind a name, or a comma does."""
    return string[end] != " " or string[end + 1 : end + 2] in letters


def _being(string: str, lower: str, person: Candidate, owners: Owners, regions: Regions) -> Title | None:
    """Return the title that somebody is told to have, where its body stands beside it or "now" before it."""
    if not _goes_on_with(string, person.end, "wihbr"):  # "who", "is", "has", "became", "remains"
        return None
    named = _WAS_NAMED.match(string, person.end)
    if named and named["verb"] in load_words("entities", "names_to_posts"):
        return _from(string, lower, person, named.end(), owners, regions)
    telling = _IS.match(string, person.end)
    if telling is None:
        return None
    owned = _OWNED.match(string, telling.end()) if telling.end() in owners.by_start else None
    owner = owners.ending_at(owned.end("owner")) if owned else None
    title = _from(string, lower, person, owned.end() if owned and owner else telling.end(), owners, regions)
    if title is None:
        return None
    if owner:
        return title_held_in(string, (title.start, title.end), person, owner, title.rule)
    text = title.text.lower()
    is_post = text.endswith(" member") or text.rpartition(" ")[2] not in load_words("entities", "no_posts")
    return title if is_post and _is_told(string, title, telling) else None


def _is_told(string: str, title: Title, telling: re.Match[str]) -> bool:
    """Tell whether words say in what or when somebody has a post: no "Ida Moe is a lawyer", but "a lawyer at Orlan"."""
    if title.organization or telling["a"]:
        return title.organization is not None
    is_towns = is_local(title.text) and string.startswith(" of ", title.end)
    return is_towns or title.country is not None or string.startswith(_FOR_LONG, title.end) or bool(telling["now"])


def _as(string: str, lower: str, person: Candidate, owners: Owners, regions: Regions) -> Title | None:
    """Return the title behind "as" and a verb of office: "joined Orlan as its head"."""
    if string.find(" as ", person.end, person.end + _LOOK_ON) < 0:
        return None
    telling = _AS.match(string, person.end)
    if telling is None or telling["verb"] not in load_words("entities", "serves_as"):
        return None
    title = _from(string, lower, person, telling.end(), owners, regions)
    if title is None or title.organization or title.country or telling["body"] is None:
        return title
    body = owners.body_from(string, telling.start("body") + 1)
    return title_held_in(string, (title.start, title.end), person, body, title.rule) if body else title


def _named(string: str, lower: str, person: Candidate, owners: Owners, regions: Regions) -> Title | None:
    """Return the title that a body gives: "Orlan has appointed Ida Moe as its head"."""
    if string[max(0, person.start - 4) : person.start] not in _ends_of_naming():
        return None
    naming = _NAMING.search(string, max(0, person.start - _LOOK_BACK), person.start)
    if naming is None or naming["verb"] not in load_words("entities", "names_to_posts"):
        return None
    telling = _NAMED.match(string, person.end)
    title = _owned_from(string, lower, person, telling.end(), owners, regions) if telling else None
    if title is None or title.organization or title.country or naming["verb"].startswith("confirm"):
        return title  # "the Senate confirmed Ida Moe as ambassador"
    verb = naming.start("verb")
    auxiliaries = _AUXILIARIES.search(string, max(0, verb - _LOOK_BACK), verb)
    body = owners.ending_at(auxiliaries.start() if auxiliaries else verb - 1)
    return title_held_in(string, (title.start, title.end), person, body, title.rule) if body else title


@cache
def _ends_of_naming() -> frozenset[str]:
    """Return the last three letters, and a blank, of all that ``_NAMING`` ends with where a verb gives a title."""
    return frozenset(f"{verb[-3:]} " for verb in (*load_words("entities", "names_to_posts"), "and"))


def _owned_from(
    string: str, lower: str, person: Candidate, position: int, owners: Owners, regions: Regions
) -> Title | None:
    """Return the title that begins at a position or behind who has it: "as U.S. trade representative"."""
    owner = owners.by_start.get(position)
    owned = _OWNER_BEFORE.match(string, owner.end) if owner else None
    title = _from(string, lower, person, owned.end() if owned else position, owners, regions)
    is_free = title is not None and title.organization is None and title.country is None
    if title is None or owner is None or not is_free:
        return title
    return title_held_in(string, (title.start, title.end), person, owner, title.rule)


def _from(string: str, lower: str, person: Candidate, position: int, owners: Owners, regions: Regions) -> Title | None:
    """Return the title that begins at a position, with the body that it is "of"."""
    span = title_from(lower, position)
    if span is None or span[0] != position:
        return None
    end = regions.behind(string, span[0], owners.field_behind(string, span[1]))
    owner = owners.of(string, string[span[0] : end], end)
    if not _CLOSES.match(string, end):
        return None
    return title_held_in(string, (span[0], end), person, owner, "title_told_of_name")
