"""Reading a lake back for comparison."""

from __future__ import annotations

from pathlib import Path

from schemas.tables.registry import TABLES
from warehouse.checks import check_lake
from warehouse.lake import Lake

OF_THE_LOAD = {"load_id", "revision"}


def contents(path: Path) -> dict[str, list[str]]:
    """All rows that stories made, as sorted text, less what only the loads decide."""
    with Lake.open(path, read_only=True) as lake:
        found = {}
        for name in TABLES:
            if name in {"loads", "rejects"}:
                continue
            frame = lake.connection.execute(f"SELECT * FROM {name}").pl()
            found[name] = sorted(map(str, frame.select(sorted(set(frame.columns) - OF_THE_LOAD)).rows()))
    return found


def assert_sound(path: Path) -> None:
    """The lake keeps its contract."""
    with Lake.open(path, read_only=True) as lake:
        assert check_lake(lake) == []
