"""Titles that several persons share: "Ida Moe and Ann Lund, joint heads of Orlan"."""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract.entities.apposed_titles import apposed_title
from flows.extract.entities.candidate import Candidate, Title, title_held_in
from flows.extract.entities.region_fields import Regions
from flows.extract.entities.title_owners import Owners
from flows.extract.entities.titles import title_that_ends
from flows.extract.entities.titles_behind import CLOSES, plural_title_from
from flows.extract.lang.lazy_regexp import LazyRegexp

_JOINED = LazyRegexp(r",? (?:and|&) |, ")
_OPENING = LazyRegexp(
    r", (?:(?:who )?(?:are|were) )?(?:both |all |the |its |their |his |her |two of the |two )*(?:former |then )?"
)
_OF_ALL = LazyRegexp(r",? (?:all|both) (?:of|from|at|with) (?:the )?")
_CHAINED = LazyRegexp(r"[;,] (?:and )?")
_OF = LazyRegexp(r" of (?:the )?")
_ENDS_IN_OF = LazyRegexp(r" of (?:the )?$")
_LONGEST_OF = 8


def titles_of_several(
    string: str, lower: str, persons: list[Candidate], owners: Owners, places: Owners, regions: Regions
) -> list[Title]:
    """Return a title for each of two and more persons in a row that a title in the plural tells."""
    found: list[Title] = []
    for row in _rows(string, persons):
        title = _behind(string, lower, row, owners, regions)
        if title is None:
            title = _before(string, lower, row, owners, places, regions)
        if title:
            held = _respective(string, title, len(row), owners)
            found += [_held(title, one, held[at] if held else None) for at, one in enumerate(row)]
    return found


def with_common_owner(string: str, titles: list[Title], owners: Owners) -> list[Title]:
    """Return titles with the body behind a list of them: "Ida Moe, chair, and Ann Lund, clerk, both of Orlan"."""
    held: list[Title] = []
    owner, following = None, None
    for title in reversed(titles):
        of_all = _OF_ALL.match(string, title.end) if title.rule == "title_after_name" else None
        if of_all:
            owner, following = owners.body_from(string, of_all.end()), title.person.start
        elif owner and following and title.end < following and _CHAINED.fullmatch(string, title.end, following):
            following = title.person.start
        else:
            owner = None
        is_free = owner is not None and title.organization is None and title.country is None
        held.append(
            title_held_in(string, (title.start, title.end), title.person, owner, title.rule) if is_free else title
        )
    return held[::-1]


def _rows(string: str, persons: list[Candidate]) -> Iterator[list[Candidate]]:
    """Yield the persons that stand in a row: "Ida Moe, Ann Lund and Mark Osei"."""
    row: list[Candidate] = []
    for person in persons:
        if row and not _JOINED.fullmatch(string, row[-1].end, max(person.start, row[-1].end)):
            if len(row) > 1:
                yield row
            row = []
        row.append(person)
    if len(row) > 1:
        yield row


def _behind(string: str, lower: str, row: list[Candidate], owners: Owners, regions: Regions) -> Title | None:
    opening = _OPENING.match(string, row[-1].end)
    if opening is None:
        return None
    start = opening.end()
    owner = owners.by_start.get(start)
    if owner and string.startswith(("'s ", "’s ", " "), owner.end):
        start = owner.end + (1 if string[owner.end] == " " else 3)
    span = plural_title_from(lower, start)
    if span is None:
        return None
    end = regions.behind(string, span[0], owners.field_behind(string, span[1]))
    if not CLOSES.match(string, end):
        return None
    owner = owner or owners.of(string, string[span[0] : end], end)
    return title_held_in(string, (span[0], end), row[0], owner, "title_after_name")


def _before(
    string: str, lower: str, row: list[Candidate], owners: Owners, places: Owners, regions: Regions
) -> Title | None:
    """Return the title of "the founders of Orlan, Ida Moe and Ann Lund"."""
    if not string.endswith(", ", 0, row[0].start):
        return None
    whole = row[0]._replace(end=row[-1].end)
    comma = row[0].start - 2
    listed = owners.listed_before(string, comma)
    first = listed[0].start if listed else 0
    of = _ENDS_IN_OF.search(string, max(0, first - _LONGEST_OF), first)
    span = title_that_ends(string, lower, of.start()) if of else None
    if of and span and span[1] == of.start() and string[span[1] - 1] == "s" and len(listed) == len(row):
        return title_held_in(string, span, row[0], None, "title_apposed_before_name")
    title = apposed_title(string, lower, whole, whole.start, owners, places, regions)
    return title._replace(person=row[0]) if title and _is_plural(title.text) else None


def _is_plural(title: str) -> bool:
    head = title.partition(" of ")[0].partition(" for ")[0]
    return head.endswith("s") or head.endswith("men")


def _respective(string: str, title: Title, count: int, owners: Owners) -> list[Candidate]:
    """Return in what each of the persons has their title: "of Finland and Estonia"."""
    of = _OF.match(string, title.end)
    listed = owners.listed_behind(string, of.end()) if of else []
    return listed if len(listed) == count else []


def _held(title: Title, person: Candidate, owner: Candidate | None) -> Title:
    if owner is None:
        return title._replace(person=person)
    country = owner.known.country if owner.known else owner.country
    return title._replace(person=person, country=country, organization=None if owner.kind == "country" else owner)
