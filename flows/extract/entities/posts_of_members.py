"""Posts that a union, an association or a firm has and a state has not: "branch secretary", "Vice president"."""

from __future__ import annotations

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.story_bodies import StoryBodies, has_members

_OF_UNIONS = frozenset(
    {"branch secretary", "organiser", "organizer", "shop steward", "steward", "convener", "convenor", "branch chair"}
    | {"general secretary", "deputy general secretary", "regional organiser", "national officer", "branch officer"}
)
"""Whose bearers, without a body beside them, are of the union that a story tells of."""
_OF_ASSOCIATIONS = frozenset(
    {"executive secretary", "general secretary", "deputy general secretary", "national secretary"}
    | {"organising secretary", "organizing secretary", "branch secretary", "club secretary"}
)
"""Secretaries of whom a paragraph goes on about, no ministers."""
_OF_ALL_MEMBERS = frozenset({"secretary", "president", "vice-president"})
"""What a state has, too, but not where the sentence before is about a union or an association."""


def body_with_members(bodies: StoryBodies, title: Title, words: str) -> Candidate | None:
    """Return the union, association or firm of a story that has such a post, None for the posts of a state."""
    if words in _OF_UNIONS and (union := bodies.union_before(title.start)):
        return union
    if words in _OF_ASSOCIATIONS:
        return bodies.topic_of_paragraph(title.start)
    if words in _OF_ALL_MEMBERS and (told := bodies.subject_of_sentence_before(title.start)):
        return told if has_members(told) else None
    is_of_firm = words == "vice president" and title.text[1:].islower()  # a state's is "Vice President Moe"
    return bodies.firm_at(title.start, None) if is_of_firm else None
