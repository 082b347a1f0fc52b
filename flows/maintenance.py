"""The recipe of maintenance: one lake, its settings, the counts of what was done."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from pathlib import Path

from flows.workspace import remove_abandoned
from warehouse.lake import Lake
from warehouse.maintenance import maintain
from warehouse.repair import RepairResult, repair

_FOR_EVER = timedelta(days=36_500)
"""A hundred years: more than any lake is old, and no more than a calendar holds."""


def maintain_lake(lake: str, keep_days: float, grace_minutes: float) -> dict[str, int]:
    """Maintain the lake in a folder and return the counts by name; raise LakeError where there is none."""
    with _existing(Path(lake)) as opened:
        result = maintain(opened, _span(keep_days, timedelta(days=1)), _span(grace_minutes, timedelta(minutes=1)))
    return asdict(result) | {"killed_runs_deleted": remove_abandoned(Path(lake))}


def repair_lake(lake: Path) -> RepairResult:
    """Take files that are gone out of the catalog of the lake in a folder; raise LakeError where there is none."""
    with _existing(lake) as opened:
        return repair(opened)


def _span(number: float, unit: timedelta) -> timedelta:
    """Return so many units of time, without end where they are more than a calendar holds."""
    return number * unit if number < _FOR_EVER / unit else _FOR_EVER


def _existing(lake: Path) -> Lake:
    """Open a lake to write to it, but make none."""
    with Lake.open(lake, read_only=True):
        pass
    return Lake.open(lake)
