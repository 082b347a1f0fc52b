"""Titles in place of a name: "the minister", where exactly one person of the story is introduced by that title."""

from __future__ import annotations

import re
from bisect import bisect_right

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.lang.load import load_words

_FREE = frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "official", "analyst", "leader", "officer", "father", "lady", "aide"}
)
"""Titles of address, and titles that many persons of a story have though only one of them is named by it."""


def find_role_mentions(lower: str, titles: list[Title], taken: list[Candidate]) -> list[Candidate]:
    """Return titles with "the" that stand for the one person whose title they are, after that person's name."""
    holders = _holders(titles)
    if not holders:
        return []
    heads = "|".join(sorted({re.escape(title.split()[-1]) for title in holders}, key=len, reverse=True))
    pattern = re.compile(rf"\bthe ((?:[a-z][\w-]* ){{0,3}}?(?:{heads}))\b(?!['’]?-| of\b| for\b| to\b| [a-z]+ship\b)")
    covered = sorted((one.start, one.end) for one in taken)
    starts = [start for start, _ in covered]
    found = []
    for match in pattern.finditer(lower):
        person = holders.get(match.group(1))
        at = bisect_right(starts, match.end()) - 1
        is_free = at < 0 or covered[at][1] <= match.start()
        follows = starts[at + 1] if at + 1 < len(starts) else len(lower)
        if person and is_free and person.end <= match.start() and follows > match.end() + 1:
            found.append(
                person._replace(start=match.start(), end=match.end(), form="role", rule="role", link="role",
                                acting_as=None, is_nested=False)
            )  # fmt: skip
    return found


def _holders(titles: list[Title]) -> dict[str, Candidate]:
    """Return, by title, the first mention of the one person who has it; "minister" too of a trade minister."""
    found: dict[str, dict[str, Candidate]] = {}
    modifiers = load_words("entities", "title_modifiers")
    for title in titles:
        words = title.text.lower().rstrip(".").split()
        ends = {" ".join(words[at:]) for at in range(len(words)) if words[-1] not in _FREE}
        for end in ends:
            if end.split()[0] not in modifiers - {"secretary", "general"} or len(end.split()) > 1:
                found.setdefault(end, {}).setdefault(title.person.name, title.person)
    return {title: next(iter(persons.values())) for title, persons in found.items() if len(persons) == 1}
