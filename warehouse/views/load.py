"""The views: one bare SELECT per .sql file, named as the file, its first comment its description.

Further comments before it (``-- name: meaning``) describe columns that are not those of a table by their name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path

VIEW_ROOT = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class View:
    """A view: its name, its SELECT, and what a row of it is."""

    name: str
    sql: str
    description: str
    meanings: Mapping[str, str] = field(default_factory=dict)
    """What columns mean that no table has, or that another table has by the same name."""

    @property
    def comment(self) -> str:
        """The description with a mark of the SQL: replacing a view makes a snapshot even when nothing changed."""
        return f"{self.description} [sql {sha256(self.sql.encode()).hexdigest()[:12]}]"


@cache
def load_views() -> tuple[View, ...]:
    """Return all views in the order of their names; raise ValueError for a file without a describing comment."""
    return tuple(_read(path) for path in sorted(VIEW_ROOT.glob("*.sql")))


def _read(path: Path) -> View:
    first, _, sql = path.read_text(encoding="utf-8").partition("\n")
    if not first.startswith("-- "):
        raise ValueError(f"{path}: the first line must be a comment that says what a row is")
    meanings: dict[str, str] = {}
    while sql.startswith("-- "):
        line, _, sql = sql.partition("\n")
        name, _, meaning = line.removeprefix("-- ").partition(": ")
        meanings[name] = meaning
    return View(path.stem, sql.strip().rstrip(";"), first.removeprefix("-- ").strip(), meanings)
