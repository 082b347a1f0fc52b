"""The lake: a DuckLake with a SQLite catalog and Parquet files in one folder, which may move."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType

import duckdb
import pyarrow as pa

from schemas.tables.registry import TABLES
from schemas.tables.types import comment_sql, create_sql
from warehouse.extensions import connect
from warehouse.loading import LoadResult, load_staged
from warehouse.staging import StagedBatch
from warehouse.views.load import load_views

ALIAS = "lake"
CATALOG = "catalog.sqlite"
DATA = "data"


class LakeError(RuntimeError):
    """The lake can't be used as asked; the message names the folder and the remedy."""


class Lake:
    """An open lake; a context manager that closes it."""

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection) -> None:
        self.path = path
        self.connection = connection

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> Lake:
        """Open the lake in a folder, made with all tables and views where it is not there and may be written.

        Raises LakeError where a read-only one is missing or the folder can't be written.
        """
        path = path.resolve()
        if not read_only:
            _make_folders(path)
        lake = cls(path, _attach(path, read_only))
        if not read_only:
            lake._create()
        return lake

    @classmethod
    def open_for_queries(cls, path: Path) -> duckdb.DuckDBPyConnection:
        """Return a connection for other people's SQL: it reads this lake and nothing else, and writes nothing."""
        path = path.resolve()
        connection = _attach(path, read_only=True)
        connection.execute(f"SET allowed_directories = ['{_quoted(path)}']")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        return connection

    def __enter__(self) -> Lake:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()

    def known(self, story_ids: Sequence[str]) -> dict[str, tuple[str, str, str]]:
        """Return document_id, engine version and reference version of the current revision of these stories."""
        asked = pa.table({"story_id": pa.array(story_ids, pa.string())})
        self.connection.register("asked", asked)
        try:
            rows = self.connection.execute(
                "SELECT story_id, document_id, engine_version, reference_version "
                "FROM documents SEMI JOIN asked USING (story_id) WHERE is_current"
            ).fetchall()
        finally:
            self.connection.unregister("asked")
        return {row[0]: row[1:] for row in rows}

    def load(
        self, staged: StagedBatch, run_id: str, versions: Mapping[str, str], timings: Mapping[str, float]
    ) -> LoadResult:
        """Load a staged batch in one transaction; what the lake has already is not loaded again."""
        return load_staged(self.connection, staged, run_id, versions, timings)

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        row = self.connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        return int(row[0]) if row else 0

    def snapshot_id(self) -> int:
        """Return the number of the lake's last snapshot."""
        row = self.connection.execute(f"SELECT max(snapshot_id) FROM ducklake_snapshots('{ALIAS}')").fetchone()
        return int(row[0]) if row else 0

    def _create(self) -> None:
        there = {row[0] for row in self.connection.execute("SELECT table_name FROM duckdb_tables() WHERE NOT internal").fetchall()}
        missing = [table for name, table in TABLES.items() if name not in there]
        views = load_views()
        stored = dict(
            self.connection.execute(
                "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal AND database_name = 'lake'"
            ).fetchall()
        )
        changed = [view for view in views if stored.get(view.name) != view.comment]
        if not missing and not changed:
            return
        self.connection.execute("BEGIN")
        for table in missing:
            for statement in (create_sql(table), *comment_sql(table)):
                self.connection.execute(statement)
        for view in changed:
            self.connection.execute(f"CREATE OR REPLACE VIEW {view.name} AS {view.sql}")
            self.connection.execute(f"COMMENT ON VIEW {view.name} IS '{_quoted(view.comment)}'")
        self.connection.execute("COMMIT")


def _make_folders(path: Path) -> None:
    try:
        (path / DATA).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LakeError(f"{path}: can't be written ({error.strerror}); choose another folder with --lake") from error


def _attach(path: Path, read_only: bool) -> duckdb.DuckDBPyConnection:
    catalog = path / CATALOG
    if read_only and not catalog.exists():
        raise LakeError(f"{path}: there is no lake here; make one with `wirehouse ingest PATH --lake {path}`")
    connection = connect()
    options = [
        f"DATA_PATH '{_quoted(path / DATA)}/'",
        # so that a lake folder can move
        "OVERRIDE_DATA_PATH true",
        # inlined rows have come back after they were deleted
        "DATA_INLINING_ROW_LIMIT 0",
        "META_JOURNAL_MODE 'WAL'",
        "META_BUSY_TIMEOUT 10000",
    ]
    if read_only:
        options = [*options[:2], "READ_ONLY"]
    try:
        connection.execute(f"ATTACH 'ducklake:sqlite:{_quoted(catalog)}' AS {ALIAS} ({', '.join(options)})")
    except duckdb.Error as error:
        connection.close()
        raise LakeError(f"{catalog}: can't be opened as a lake: {error}") from error
    connection.execute(f"USE {ALIAS}")
    return connection


def _quoted(value: object) -> str:
    return str(value).replace("'", "''")
