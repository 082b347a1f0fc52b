"""The body of a story that a title tells by itself: a judge's court, the ministry of a trade minister."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml

_WORD = LazyRegexp(r"[\w’'-]+")
_FIELDLESS = frozenset(
    {"deputy", "junior", "senior", "vice", "assistant", "former", "acting", "chief", "lead", "state"}
)

_WITH_FIELD = frozenset({"minister", "secretary"})
"""Endings of titles whose field is in the name of their body: "trade minister"."""

_WORDS_BEFORE = LazyRegexp(r"(?:\b[a-z]+ ){1,2}$|(?<=[.!?] )[A-Z][a-z]+ $|(?<=\n)[A-Z][a-z]+ $")
_LONGEST_BEFORE = 30
_OF_CENTRAL_BANKS = frozenset({"governor", "deputy governor", "vice-governor"})
_CALLED_CENTRAL_BANK = ("Central Bank", "National Bank of", "Reserve Bank", "Bank of")


def body_of_title(title: str, country: str | None, bodies: Iterable[Candidate]) -> Candidate | None:
    """Return the one body of a story that a title can be held in, None where there is none or several.

    A minister's ministry or a secretary's department has a word of the title, and no body is another country's.
    """
    words = title.lower().split()
    endings = load_yaml("titles_in_bodies")
    ending = next((key for key in _endings(title.lower()) if key in endings), None)
    if ending is None:
        return None
    heads = load_words("titles_in_bodies", ending)
    has_field = ending in _WITH_FIELD
    field = set(words) - set(ending.split()) - _FIELDLESS if has_field else set()
    if has_field and not field:
        return None
    found: dict[str, Candidate] = {}
    if ending in _OF_CENTRAL_BANKS:
        bodies = _central_banks(bodies)
    for one in bodies:
        name = set(_WORD.findall(one.name.lower()))
        is_foreign = country and one.country and one.country != country
        if heads & name and field <= name | {"and"} and not is_foreign:
            found.setdefault(one.name, one)
    return _most_told(list(found.values()), heads)


def _most_told(found: list[Candidate], heads: frozenset[str]) -> Candidate | None:
    """Return the one body, else that of no table whose name has most of the words: "Accident Investigation Board"."""
    if len(found) < 2:
        return next(iter(found), None)
    counts = [len(heads & set(_WORD.findall(one.name.lower()))) for one in found]
    most = max(counts, default=0)
    told = found[counts.index(most)] if counts.count(most) == 1 else None
    return told if told and told.known is None else None


@cache
def title_ends(key: str) -> tuple[str, ...]:
    """Return what titles of a list end with, for ``endswith``."""
    return tuple(load_words("entities", key))


def _endings(title: str) -> Iterator[str]:
    """Yield what may tell the body of a title: all of it, its last two words, its last, those before its field."""
    words = title.split()
    yield title
    yield " ".join(words[-2:])
    yield words[-1]
    head = title.partition(" of ")[0].rpartition(" ")[2]
    if head not in _WITH_FIELD:
        yield head


def body_of_noun(string: str, title: Title, bodies: Iterable[Candidate]) -> Candidate | None:
    """Return the one body that a noun in a title or before it tells: "coast guard spokesman", "police chief"."""
    before = _WORDS_BEFORE.search(string, max(0, title.start - _LONGEST_BEFORE), title.start)
    *first, last = title.text.lower().split()
    words = before.group().lower().split() if before else []
    words += first if last not in load_words("entities", "public_titles") else []
    heads, nouns = load_words("entities", "organization_heads"), load_words("titles_in_bodies", "nouns_of_bodies")
    pairs = (f" {one} {other} " for one, other in pairwise(words) if other in heads)
    singles = (f" {word} " for word in words if word in nouns)
    for phrase in (*pairs, *singles):
        called = {one.name: one for one in bodies if phrase in f" {one.name.lower()} "}
        if called:
            return next(iter(called.values())) if len(called) == 1 else None
    return None


def _central_banks(bodies: Iterable[Candidate]) -> list[Candidate]:
    """Return the central banks: those of the reference table, and what is called so."""
    return [
        one
        for one in bodies
        if (one.known and one.known.entity_class == "central_bank") or one.name.startswith(_CALLED_CENTRAL_BANK)
    ]
