"""Interviews printed turn by turn: whom "I" stands for behind "A: ...", or behind the name or initials of a speaker."""

from __future__ import annotations

import re
from typing import NamedTuple

from flows.extract.entities.named import Named
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Mention

_LABEL = LazyRegexp(r"(?P<asks>Q|Question)[:.] |(?P<answers>A|Answer)[:.] |(?P<name>[A-Z][\w'’.\- ]{1,40}): ")
_BEGUN = LazyRegexp(r"\n(?:(?:[QA]|Question|Answer)[:.] |[A-Z][\w'’.\- ]{1,40}: )")
_FEWEST_TURNS = 3


class Turn(NamedTuple):
    """A paragraph with the label of who speaks; ``is_plain`` where that is a mere "A"."""

    start: int
    end: int
    label: str
    entity_id: str | None
    is_plain: bool


def find_turns(text: Text, named: Named) -> list[Turn]:
    """Return the turns of an interview; none where fewer than three paragraphs, or only one speaker, have a label."""
    string = text.string
    if len(_BEGUN.findall(string)) < _FEWEST_TURNS:
        return []
    persons = [m for m in named.mentions if m.kind == "person" and m.form in {"name", "alias", "acronym"}]
    turns: list[Turn] = []
    for start, end in text.paragraphs:
        match = _LABEL.match(string, start, end) if start >= text.document.body_start_char else None
        if match is not None:
            entity_id = _named_by(match, persons) if match["name"] else None
            if entity_id is not None or not match["name"]:
                turns.append(Turn(start, end, match[0], entity_id, match["answers"] is not None))
    labels = {turn.label for turn in turns}
    if len(turns) < _FEWEST_TURNS or len(labels) < 2 or len(labels) == len(turns):
        return []
    answering = _only_one(persons, text.document.body_start_char) or _only_one(persons, turns[0].start)
    return [turn._replace(entity_id=answering) if turn.is_plain else turn for turn in turns]


def _named_by(match: re.Match[str], persons: list[Mention]) -> str | None:
    """The person who stands at the label, else the one whose initials, first or last name it is."""
    label = match["name"]
    for person in persons:
        if person.start_char == match.start() and person.end_char == match.end("name"):
            return person.entity_id
        listed = person.exact.split()
        initials = "".join(word[0] for word in listed)
        if person.start_char < match.start() and len(listed) > 1 and label in {initials, listed[0], listed[-1]}:
            return person.entity_id
    return None


def _only_one(persons: list[Mention], end: int) -> str | None:
    """Who answers: the only person that the headline names, else the only one before the first turn."""
    found = {person.entity_id for person in persons if person.start_char < end}
    return next(iter(found)) if len(found) == 1 else None
