"""The queries of the commands: one .sql file each, the first comment saying what it answers."""

from __future__ import annotations

from functools import cache
from pathlib import Path

QUERY_ROOT = Path(__file__).parent


@cache
def load_query(name: str) -> str:
    """Return the SQL of ``queries/<name>.sql``; a missing file's error says where to create it."""
    path = QUERY_ROOT / f"{name}.sql"
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise FileNotFoundError(f"{path}: no such query; create the file or correct the name") from error
