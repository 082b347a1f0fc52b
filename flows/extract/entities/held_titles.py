"""What was told before of who has which title: the same post again, whose deputy or finance director somebody is."""

from __future__ import annotations

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.local_titles import is_local
from flows.extract.entities.pointed_owners import is_of_another
from flows.extract.entities.posts_without_body import ELSEWHERE
from flows.extract.entities.title_bodies import title_ends
from flows.extract.entities.title_words import is_address, is_occupation
from flows.extract.lang.load import load_union
from flows.extract.text import Text

_HIS = (" his ", " her ", "His ", "Her ")


class HeldTitles:
    """The titles of a story up to a place in it that have a body or a country."""

    def __init__(self, text: Text, names: list[Candidate]) -> None:
        self._text = text
        self._persons = {one.end: one.name for one in names if one.kind == "person"}
        self._held: dict[str, Title] = {}
        self._told: dict[tuple[str, str], Title] = {}
        self._last_held: Title | None = None

    def note(self, owned: Title) -> None:
        """Remember a title that has a body or a country."""
        if owned.organization or owned.country:
            self._held[owned.person.name] = self._last_held = owned
            self._told[owned.person.name, _head_of(owned)] = owned

    def told_before(self, title: Title) -> Title | None:
        """Return the same post of the same person as it was told before: "Sheriff Moe" of "county sheriff Ida Moe"."""
        head = _head_of(title)
        same = self._told.get((title.person.name, head))
        if same is None or title.country not in {None, same.country} or is_address(title.text):
            return None
        is_some = head in load_union(*ELSEWHERE, ("entities", "found_elsewhere")) or is_occupation(head)
        is_unplaced = same.organization is None and is_local(title.text)
        return None if is_some or is_unplaced or is_of_another(self._text.string, title) else same

    def superior(self, title: Title) -> Title | None:
        """Return the title of whose deputy somebody is: "Moe's deputy", "her deputy" of the paragraph's last one."""
        if title.organization or not (title.text == "deputy" or _is_of_staff(title.text)):
            return None
        string, last = self._text.string, self._last_held
        if string.endswith(("'s ", "’s "), 0, title.start):
            return self._held.get(self._persons.get(title.start - 3, ""))
        if not string.endswith(_HIS, 0, title.start):
            return None
        begin = self._text.paragraphs[self._text.paragraph_at(title.start)][0]
        if last and last.start >= begin:
            return last
        named = [name for end, name in self._persons.items() if begin <= end < title.start]
        return self._held_by(named[-1]) if named else None

    def _held_by(self, name: str) -> Title | None:
        """Return the title that is held by somebody who is called by all of a name or by its end: "Van Rijn"."""
        alike = (held for one, held in self._held.items() if one == name or one.lower().endswith(f" {name.lower()}"))
        return next(alike, None)


def _is_of_staff(title: str) -> bool:
    """Tell whether a title is that of somebody whom who has one works with: "his finance minister", no "her lawyer"."""
    words = title.lower()
    is_ministers = words.endswith((" minister", " cabinet secretary"))
    is_officers = words.endswith((" officer", *title_ends("firm_titles"))) and words not in _BARE_TITLES
    return is_ministers or (is_officers and "campaign" not in words)


_BARE_TITLES = frozenset({"president", "partner", "owner", "founder", "boss", "chair", "manager", "ceo", "trustee"})
"""His partner, her boss, their manager: these need not be of the body that he or she is of."""


def _head_of(title: Title) -> str:
    """Return the word that tells which post a title is: "secretary" of "Secretary of State"."""
    return title.text.lower().partition(" of ")[0].partition(" for ")[0].rpartition(" ")[2]
