"""What breaks the contract, counted: a check that fails somewhere, how often, where first, and the remedy."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas.remedies import remedy

SHOWN = 5
"""Rows of a violation that are named."""


@dataclass(frozen=True, slots=True)
class Violation:
    """A check that a table fails: how many rows do, and one of them."""

    table: str
    check: str
    count: int
    example: str
    column: str = ""
    file: str = ""
    rows: tuple[int, ...] = ()
    """The first of the rows of a file, from 1; none where the whole column or file is meant."""
    keys: tuple[str, ...] = ()
    """The keys of some of the rows of a lake, whose rows have no number."""

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return remedy(self.table, self.column, self.check)


Place = tuple[str, str, str, str]
"""File, table, column and check."""


@dataclass(slots=True)
class Tally:
    """Failures counted by place, so that a file of millions of bad rows gives a few lines."""

    _counts: Counter[Place] = field(default_factory=Counter)
    _examples: dict[Place, str] = field(default_factory=dict)
    _rows: dict[Place, tuple[int, ...]] = field(default_factory=dict)
    _keys: dict[Place, tuple[str, ...]] = field(default_factory=dict)

    def add(
        self, place: Place, example: str, rows: Iterable[int] = (), count: int = 1, keys: Iterable[str] = ()
    ) -> None:
        """Count a failure, or ``count`` of them of which ``rows`` or ``keys`` are the first."""
        self._counts[place] += count
        self._examples.setdefault(place, example)
        known = self._rows.setdefault(place, ())
        if len(known) < SHOWN:
            self._rows[place] = (*known, *rows)[:SHOWN]
        named = self._keys.setdefault(place, ())
        if len(named) < SHOWN:
            self._keys[place] = (*named, *keys)[:SHOWN]

    def violations(self) -> list[Violation]:
        """Return what was counted, in the order in which it was met."""
        return [
            Violation(table, check, count, self._examples[place], column, file, self._rows[place], self._keys[place])
            for place, count in self._counts.items()
            for file, table, column, check in [place]
        ]
