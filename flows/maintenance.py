"""The recipe of maintenance: one lake, its settings, the counts of what was done."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

from warehouse.lake import Lake
from warehouse.maintenance import maintain
from warehouse.repair import RepairResult, repair


def maintain_lake(lake: str, keep_days: float, grace_minutes: float) -> dict[str, int]:
    """Maintain the lake in a folder and return the counts by name; raise LakeError where there is none."""
    with _existing(Path(lake)) as opened:
        return asdict(maintain(opened, timedelta(days=keep_days), timedelta(minutes=grace_minutes)))


def repair_lake(lake: Path) -> RepairResult:
    """Take files that are gone out of the catalog of the lake in a folder; raise LakeError where there is none."""
    with _existing(lake) as opened:
        return repair(opened)


def _existing(lake: Path) -> Lake:
    """Open a lake to write to it, but make none."""
    with Lake.open(lake, read_only=True):
        pass
    return Lake.open(lake)
