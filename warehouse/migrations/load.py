"""Migrations: ``<version>_<what>.sql`` brings a lake of the version before to that version; the first line says how."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from schemas.version import CONTRACT_VERSION, FIRST_VERSION

MIGRATION_ROOT = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: the version that it leads to, what it changes, and the statements that do it."""

    version: int
    description: str
    sql: str


@cache
def load_migrations() -> tuple[Migration, ...]:
    """Return all migrations in order; raise ValueError unless they lead step by step to CONTRACT_VERSION."""
    found = tuple(_read(path) for path in sorted(MIGRATION_ROOT.glob("*.sql")))
    wanted = list(range(FIRST_VERSION + 1, CONTRACT_VERSION + 1))
    if [migration.version for migration in found] != wanted:
        there = ", ".join(path.name for path in sorted(MIGRATION_ROOT.glob("*.sql")))
        raise ValueError(
            f"{MIGRATION_ROOT}: contract version {CONTRACT_VERSION} (schemas/version.py) needs one migration for each "
            f"of {wanted}; there are: {there}"
        )
    return found


def _read(path: Path) -> Migration:
    first, _, sql = path.read_text(encoding="utf-8").partition("\n")
    number = path.stem.partition("_")[0]
    if not first.startswith("-- ") or not number.isdigit():
        raise ValueError(f"{path}: name it <version>_<what>.sql and say in a first comment what it changes")
    return Migration(int(number), first.removeprefix("-- ").strip(), sql.strip())
