"""Titles in place of a name: "the minister", where exactly one person of the story is introduced by that title."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.sentences import Span

_FREE = frozenset(
    {"mr", "mrs", "ms", "dr", "sir", "official", "analyst", "leader", "officer", "father", "lady", "aide"}
)
"""Titles of address, and titles that many persons of a story have though only one of them is named by it."""
_PHRASE = LazyRegexp(r"the (?<!\wthe )([a-z][\w-]*(?: [a-z][\w-]*){0,3})")
_LONGEST_PHRASE = 80
_NO_PERSON = LazyRegexp(r"['’]?-| (?:of|for|to)\b| [a-z]+ship\b")


def find_role_mentions(lower: str, titles: list[Title], taken: list[Candidate]) -> list[Candidate]:
    """Return titles with "the" that stand for the one person whose title they are, after that person's name.

    Not right behind a comma and the name, of which they tell only what it is: "Ida Moe, the mayor".
    """
    holders = _holders(titles)
    if not holders:
        return []
    heads = {title.split()[-1] for title in holders}
    phrases = [(start, end) for start, end in _phrases(lower, heads) if lower[start + len("the ") : end] in holders]
    if not phrases:
        return []
    covered = sorted([(one.start, one.end) for one in taken])
    starts = [start for start, _ in covered]
    names = {one.end: one.name for one in taken if one.kind == "person"}
    found = []
    for start, end in phrases:
        person = holders[lower[start + len("the ") : end]]
        at = bisect_right(starts, end) - 1
        is_free = at < 0 or covered[at][1] <= start
        follows = starts[at + 1] if at + 1 < len(starts) else len(lower)
        named = names.get(start - len(", ")) if lower.startswith(", ", start - len(", ")) else None
        if is_free and named != person.name and person.end <= start and follows > end + 1:
            found.append(
                person._replace(start=start, end=end, form="role", rule="role", link="role",
                                acting_as=None, is_nested=False)
            )  # fmt: skip
    return found


def _phrases(lower: str, heads: set[str]) -> Iterator[Span]:
    """Yield "the" with up to four words, the last of them the first that heads a title."""
    for at in _before(lower, heads):
        match = _PHRASE.match(lower, at)
        end = match.start(1) if match else at
        for word in match.group(1).split(" ") if match else ():
            end += len(word)
            if word in heads and not _NO_PERSON.match(lower, end):
                yield at, end
                break
            end += 1


def _before(lower: str, heads: set[str]) -> list[int]:
    """Return where "the" stands before any of the heads, so near that there may be a phrase."""
    found: set[int] = set()
    for head in heads:
        last = lower.find(head)
        while last >= 0:
            first = last - _LONGEST_PHRASE
            at = lower.rfind("the ", max(0, first), last)
            while at >= 0:
                found.add(at)
                at = lower.rfind("the ", max(0, first), at)
            last = lower.find(head, last + 1)
    return sorted(found)


def _holders(titles: list[Title]) -> dict[str, Candidate]:
    """Return, by title, the first mention of the one person who has it; "minister" too of a trade minister."""
    found: dict[str, dict[str, Candidate]] = {}
    for title in titles:
        words = title.text.lower().rstrip(".").split()
        ends = {" ".join(words[at:]) for at in range(len(words))} if words[-1] not in _FREE else ()
        for end in ends:
            if " " in end or end in {"secretary", "general"} or end not in load_words("entities", "title_modifiers"):
                found.setdefault(end, {}).setdefault(title.person.name, title.person)
    return {title: next(iter(persons.values())) for title, persons in found.items() if len(persons) == 1}
