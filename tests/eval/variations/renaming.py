"""Names of a story replaced by others wherever they stand, and the names of rows likewise."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

from flows.extract import extract
from flows.sources.document import make_document
from schemas.records import Entity
from tests.eval.variations.edit import Edit, Variation

_NAMED = frozenset({"entity", "person_entity", "organization_entity", "speaker_entity", "reporter", "counterpart"})
_NAMES = frozenset({"name", "acronym", "alias"})


class Called(NamedTuple):
    """An entity of a story and what it is called in it."""

    entity: Entity
    names: frozenset[str]
    starts: frozenset[int]


@lru_cache(maxsize=512)
def named_in(text: str) -> tuple[Called, ...]:
    """Return who and what the engine finds in a text; each with the wordings that stand for it."""
    found = extract(make_document(text=text, given_id="renamed", published_at="2018-01-15", source=""))
    mentions = [one for one in found.mentions if one.form in _NAMES]
    return tuple(
        Called(
            entity,
            frozenset(one.exact for one in mentions if one.entity_id == entity.entity_id),
            frozenset(one.start_char for one in mentions if one.entity_id == entity.entity_id),
        )
        for entity in found.entities
    )


@dataclass(slots=True)
class Renaming:
    """What replaces the names of the story that was edited last; ``renamed`` tells it from who is named in a story."""

    renamed: Callable[[str, tuple[Called, ...]], dict[str, str]]
    names: dict[str, str] = field(default_factory=dict)

    def edits(self, text: str) -> Iterator[Edit]:
        """Yield an edit for each place where a name that is replaced stands."""
        self.names = self.renamed(text, named_in(text))
        if self.names:
            for match in _pattern(tuple(self.names)).finditer(text):
                yield Edit(match.start(), match.end(), self.names[match.group()])

    def expected(self, column: str, value: Any) -> Any:
        """Return the name of what a row points at as the edited story has it."""
        if not self.names or column not in _NAMED or not isinstance(value, str):
            return value
        return _pattern(tuple(self.names)).sub(lambda match: self.names[match.group()], value)


@lru_cache(maxsize=64)
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    alternatives = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w’'-])(?<!\w[.])(?:{alternatives})(?![\w-])(?!['’][a-rt-z])")


def renaming(
    name: str, renamed: Callable[[str, tuple[Called, ...]], dict[str, str]], without: frozenset[str] = frozenset()
) -> Variation:
    """Return the variation that renames what ``renamed`` says."""
    made = Renaming(renamed)
    return Variation(name, made.edits, made.expected, without)


def is_always_named(text: str, word: str, starts: frozenset[int]) -> bool:
    """Tell whether a word stands nowhere in a text but where it begins or lies within a mention."""
    return all(
        any(start <= match.start() < start + 40 for start in starts) or match.start() in starts
        for match in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)
    )
