"""The second title of a person, joined to the first: "Ida Moe, chair of Orlan and a former director of Tarn"."""

from __future__ import annotations

from flows.extract.entities.candidate import Title, title_held_in
from flows.extract.entities.region_fields import Regions
from flows.extract.entities.title_owners import Owners
from flows.extract.entities.titles_behind import CLOSES, title_from
from flows.extract.lang.lazy_regexp import LazyRegexp

_JOINT = LazyRegexp(
    r"(?:,? and|,|;) (?:(?:now|currently|previously|formerly|later|once|then|also|before that|until recently),? )?"
    r"(?:the |an? |its |their )?(?=[a-z])"
)
""" " and a", ", now", " and later the": what a second title follows."""
_AND = (" and", ", and")
_BEHIND = frozenset({"title_after_name", "title_told_of_name"})
_AT_MOST = 2


def further_titles(string: str, lower: str, first: Title, owners: Owners, regions: Regions) -> list[Title]:
    """Return the titles that follow one behind a name, each with a body or country of its own."""
    found: list[Title] = []
    title = first
    while title.rule in _BEHIND and len(found) < _AT_MOST:
        following = _following(string, lower, title, owners, regions)
        if following is None:
            break
        found.append(following)
        title = following
    return found


def _following(string: str, lower: str, title: Title, owners: Owners, regions: Regions) -> Title | None:
    end = _end_with_owner(string, title, owners)
    joint = _JOINT.match(string, end) if end is not None else None
    span = title_from(lower, joint.end()) if joint else None
    if joint is None or span is None or span[0] != joint.end():
        return None
    last = regions.behind(string, span[0], owners.field_behind(string, span[1]))
    owner = owners.of(string, string[span[0] : last], last)
    is_joined = joint.group().startswith(_AND) or not joint.group().endswith(", ")
    if owner is None or not is_joined or not CLOSES.match(string, last):
        return None
    return title_held_in(string, (span[0], last), title.person, owner, title.rule)


def _end_with_owner(string: str, title: Title, owners: Owners) -> int | None:
    """Return where a title with its body ends: behind "chair of Orlan", behind "chair" of "Orlan's chair"."""
    owner = owners.of(string, title.text, title.end)
    if owner is not None:
        return owner.end
    return title.end if title.organization or title.country else None
