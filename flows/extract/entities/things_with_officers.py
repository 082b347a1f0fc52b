"""Titles in what is named and is no body by its kind: "chief executive of the Port of Dunmore"."""

from __future__ import annotations

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.title_bodies import title_ends
from flows.extract.entities.title_owners import Owners
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs

THINGS_WITH_OFFICERS = frozenset({"place", "product", "event"})
_OF = LazyRegexp(r" (?:of|at) (?:the )?")
_OF_WORKS = ("director", "manager", "curator")
"""Titles that are held in no work: "the director of Black Hen"."""
_OWNS = ("'s ", "’s ", "s' ", "s’ ")


def may_have_officers(one: Candidate) -> bool:
    """Tell whether a name that is no body's by its kind may be one's after all: no known town's or country's."""
    return one.kind in THINGS_WITH_OFFICERS and one.known is None and one.name not in load_pairs("cities")


def with_thing(string: str, title: Title, things: Owners) -> Title:
    """Return an officer's title with the unknown place, prize or work that it is told to be of."""
    words = title.text.lower()
    is_officer = words.endswith(title_ends("officers_of_things")) or words.startswith("head of ")
    if title.organization or title.country or not is_officer:
        return title
    of = _OF.match(string, title.end)
    thing = things.by_start.get(of.end()) if of else None
    if thing is None and string.endswith(_OWNS, 0, title.start):
        thing = things.before(string, title.start)
    if thing is None or (thing.kind == "product" and title.text.lower().endswith(_OF_WORKS)):
        return title
    return title._replace(organization=thing, country=thing.country)
