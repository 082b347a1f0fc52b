"""Keeping a lake small: small files merged, old snapshots expired, files that no snapshot needs deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from warehouse.lake import MANY, LakeError
from warehouse.other_files import not_of_a_lake
from warehouse.replay import replay

if TYPE_CHECKING:
    from warehouse.lake import Lake

KEEP = timedelta(days=7)
GRACE = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class MaintenanceResult:
    """What was done to the files of a lake."""

    files_merged: int
    files_made: int
    snapshots_expired: int
    files_deleted: int
    orphans_deleted: int


def maintain(lake: Lake, keep: timedelta = KEEP, grace: timedelta = GRACE) -> MaintenanceResult:
    """Merge and rewrite files, expire snapshots older than ``keep``, delete files unneeded for longer than ``grace``.

    Raises LakeError, and deletes no orphan, where one of them is a file that no loader wrote.

    The last snapshot always stays. Readers and one writer may work meanwhile as long as none of their transactions
    takes longer than ``grace``: a file that is not yet committed looks like one that a killed loader left behind.
    """
    now = datetime.now(UTC)
    rewritten = _files(lake, "ducklake_rewrite_data_files('lake')", "files rewritten without deleted rows")
    merged = _files(lake, "ducklake_merge_adjacent_files('lake')", "small files merged")
    expired = len(_call(lake, f"ducklake_expire_snapshots('lake', {_older_than(now - keep)})"))
    deleted = len(_call(lake, f"ducklake_cleanup_old_files('lake', {_older_than(now - grace)})"))
    orphans = _delete_orphans(lake, _older_than(now - grace))
    return MaintenanceResult(merged[0] + rewritten[0], merged[1] + rewritten[1], expired, deleted, orphans)


def _delete_orphans(lake: Lake, older_than: str) -> int:
    found = [
        str(row[0]) for row in _call(lake, f"ducklake_delete_orphaned_files('lake', dry_run => true, {older_than})")
    ]
    if others := not_of_a_lake(found):
        raise LakeError(
            f"{others[0]}: lies among the files of the lake but was not written by it; nothing unneeded is deleted "
            "until it is moved to another place"
        )
    return len(_call(lake, f"ducklake_delete_orphaned_files('lake', {older_than})")) if found else 0


def _older_than(moment: datetime) -> str:
    return f"older_than => TIMESTAMPTZ '{moment.isoformat()}'"


def _call(lake: Lake, procedure: str) -> list[tuple[object, ...]]:
    with lake.writing(), lake.threads_for(MANY):
        return replay(lake.connection, lambda: lake.connection.execute(f"CALL {procedure}").fetchall())


def _files(lake: Lake, procedure: str, words: str) -> tuple[int, int]:
    """Run what replaces files, as a snapshot that says so; return how many it read and how many it made."""

    def work() -> list[tuple[int, int]]:
        lake.connection.execute("BEGIN")
        done = lake.connection.execute(f"SELECT files_processed, files_created FROM {procedure}").fetchall()
        lake.connection.execute("CALL lake.set_commit_message('wirehouse', $words)", {"words": words})
        lake.connection.execute("COMMIT")
        return done

    with lake.writing(), lake.threads_for(MANY):
        rows = replay(lake.connection, work)
    return sum(row[0] for row in rows), sum(row[1] for row in rows)
