"""The lake: a DuckLake with a SQLite catalog and Parquet files in one folder, which may move."""

from __future__ import annotations

import fcntl
import warnings
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from shlex import quote
from shutil import rmtree
from types import TracebackType
from typing import TYPE_CHECKING
from weakref import finalize

import duckdb

from warehouse.asking import Asking
from warehouse.contract_version import lake_version, refusal
from warehouse.creation import create_missing
from warehouse.extensions import connect
from warehouse.held import Held
from warehouse.location import CATALOG, DATA, LOCATION, Location, quoted
from warehouse.locking import WriterLock
from warehouse.memory import bound_memory
from warehouse.other_files import in_the_way, in_the_way_of_folder
from warehouse.queries.load import load_query
from warehouse.resting import copied, needs_copy

if TYPE_CHECKING:
    from warehouse.loading import LoadResult
    from warehouse.staging import StagedBatch

ALIAS = "lake"
MAKING_LOCK = "making.lock"
MEMORY = "400MB"
"""What DuckDB may hold while a lake is loaded, linked or maintained: with the other processes less than a gigabyte."""


MANY = 100
"""Stories from which on all threads are worth their cost."""


class LakeError(RuntimeError):
    """The lake can't be used as asked; the message names the folder and the remedy."""


class Lake:
    """An open lake; a context manager that closes it."""

    def __init__(self, path: Path, connection: duckdb.DuckDBPyConnection) -> None:
        self.path = path
        self.connection = connection
        self._writers = WriterLock(Location.of(path))

    @classmethod
    def open(cls, path: Path, read_only: bool = False, older: bool = False, current: bool = False) -> Lake:
        """Open the lake in a folder, made with all tables and views where it is not there and may be written.

        One of an older contract version may be read, unless ``current`` forbids it; to be written, as it is, it is
        opened with ``older``, which makes nothing. Raises LakeError where a read-only one is missing, the folder can't
        be written, files of others lie where its own would, or the version forbids.
        """
        path = _resolved(path)
        if read_only:
            return cls(path, _attach(path, read_only, current=current))
        location = Location.of(path)
        if older:
            _check_is_there(path)
        elif wrong := in_the_way_of_folder(location):
            raise LakeError(wrong)
        _make_folders(path)
        with _alone(path):
            lake = cls(path, _attach(path, read_only, older=older))
            bound_memory(lake.connection, MEMORY)
            if not older:
                with lake._writers.held():
                    lake._check_place(location)
                    create_missing(lake.connection)
        return lake

    @classmethod
    def open_for_queries(cls, path: Path, at: str | None = None) -> Asking:
        """Return what takes other people's SQL: it reads this lake and nothing else, and writes nothing.

        ``at`` is the number of a snapshot or a time, in UTC where it says no zone: the lake as it was then. Raises
        LakeError where there is no such snapshot.
        """
        path = _resolved(path)
        connection = _attach(path, read_only=True, at=at)
        connection.execute("RESET threads")
        connection.execute(f"SET allowed_directories = ['{quoted(Location.of(path).data)}']")
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        return Asking(connection)

    def __enter__(self) -> Lake:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
        self._writers.close()

    def _check_place(self, location: Location) -> None:
        """Raise LakeError where the lake is about to be made and other files lie in its place."""
        if lake_version(self.connection) is None and (wrong := in_the_way(location, self.connection)):
            raise LakeError(wrong)

    def known(self, story_ids: Sequence[str]) -> dict[str, Held]:
        """Return what the lake holds of these stories, by story_id; none of those that it has not."""
        # as one text, for registering an Arrow table costs more than taking the text apart; ids are in hexadecimal
        with self.threads_for(len(story_ids)):
            rows = self.connection.execute(load_query("known_stories"), {"story_ids": " ".join(story_ids)}).fetchall()
        return {row[0]: Held(row[1], row[2], row[3], frozenset(row[4])) for row in rows}

    def load(
        self, staged: StagedBatch, run_id: str, versions: Mapping[str, str], timings: Mapping[str, float]
    ) -> LoadResult:
        """Load a staged batch in one transaction; what the lake has already is not loaded again."""
        from warehouse.loading import load_staged

        # a table of a batch is one row group, at which a second thread only waits
        with self._writers.held():
            return load_staged(self.connection, staged, run_id, versions, timings)

    def replay(
        self, staged: StagedBatch, run_id: str, versions: Mapping[str, str], settled: Sequence[str]
    ) -> LoadResult:
        """Load what came back of rejects and note in them that they are settled, in one transaction."""
        from warehouse.loading import load_staged

        with self._writers.held():
            return load_staged(self.connection, staged, run_id, versions, {}, settled)

    def link_duplicates(self, stories: int = MANY) -> int:
        """Link the documents loaded since this was last done with all nearly equal stories; return the links made.

        ``stories`` says about how many there are, where that is known.
        """
        if find_spec("rensa") is None:
            # the stories are loaded all the same; the next run that has the library links them
            if self.unlinked():
                warnings.warn("near-duplicates are not linked: pip install rensa==0.5.0", stacklevel=2)
            return 0
        from warehouse.duplicates import link_duplicates

        with self._writers.held(), self.threads_for(stories):
            return link_duplicates(self)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Wait for the lock of the lake's writers, where its catalog needs one, and hold it."""
        with self._writers.held():
            yield

    def unlinked(self) -> int:
        """Return the number of documents that were not compared with the others yet."""
        query = "SELECT count(*) FROM documents ANTI JOIN fingerprints USING (document_id)"
        with self.threads_for(MANY):
            row = self.connection.execute(query).fetchone()
        return int(row[0]) if row else 0

    @contextmanager
    def threads_for(self, stories: int) -> Iterator[None]:
        """Take all of DuckDB's threads for many stories; for few, the one that it has is faster."""
        if stories < MANY:
            yield
            return
        self.connection.execute("RESET threads")
        try:
            yield
        finally:
            self.connection.execute("SET threads = 1")

    def count(self, table: str) -> int:
        """Return the number of rows of a table."""
        row = self.connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        return int(row[0]) if row else 0

    def snapshot_id(self) -> int:
        """Return the number of the lake's last snapshot."""
        row = self.connection.execute(f"SELECT max(snapshot_id) FROM ducklake_snapshots('{ALIAS}')").fetchone()
        return int(row[0]) if row else 0


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """Hold the lock under which a lake is made: two that make its catalog at once would get in each other's way."""
    try:
        file = (path / MAKING_LOCK).open("w")
    except OSError as error:
        raise _unwritable(path, error) from error
    with file as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _make_folders(path: Path) -> None:
    try:
        (path / DATA).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: OSError) -> LakeError:
    return LakeError(f"{path}: can't be written ({error.strerror}); choose another folder with --lake")


def _resolved(path: Path) -> Path:
    path = path.resolve()
    if path.exists() and not path.is_dir():
        raise LakeError(f"{path}: is a file and no folder; give the folder of a lake with --lake")
    return path


def _check_is_there(path: Path) -> None:
    if Location.of(path).is_local and not (path / CATALOG).exists():
        raise LakeError(
            f"{path}: there is no lake here; make one with `wirehouse ingest PATH --lake {quote(str(path))}`"
        )


def _attach(
    path: Path, read_only: bool, at: str | None = None, older: bool = False, current: bool = False
) -> duckdb.DuckDBPyConnection:
    location = Location.of(path)
    if read_only:
        _check_is_there(path)
    connection = connect(location.extensions)
    if secret := location.secret_sql():
        connection.execute(secret)
    # OVERRIDE_DATA_PATH so that a lake folder can move
    options = [f"DATA_PATH '{quoted(location.data)}'", "OVERRIDE_DATA_PATH true"]
    if read_only:
        options += ["READ_ONLY", *([_moment(at)] if at else [])]
    else:
        # inlined rows have come back after they were deleted
        options.append("DATA_INLINING_ROW_LIMIT 0")
        options += ["META_JOURNAL_MODE 'WAL'", "META_BUSY_TIMEOUT 10000"] if location.is_local else []
    copy = _copy_to_read(path / CATALOG, connection) if read_only and location.is_local else None
    try:
        connection.execute(f"ATTACH '{quoted(location.target(copy))}' AS {ALIAS} ({', '.join(options)})")
    except duckdb.Error as error:
        connection.close()
        if at and "snapshot" in str(error).lower():
            raise LakeError(f"{path}: no snapshot at '{at}'; `wirehouse snapshots` lists those there are") from error
        catalog, remedy = path / CATALOG if location.is_local else "PostgreSQL", ""
        if not location.is_local:
            remedy = f"\n{path / LOCATION} names it; its password comes from PGPASSWORD or ~/.pgpass"
        raise LakeError(f"{catalog}: can't be opened as a lake: {str(error).strip()}{remedy}") from error
    connection.execute(f"USE {ALIAS}")
    version = lake_version(connection)
    refused = refusal(path, version, (read_only or older) and not current)
    if at and version is None:
        refused = f"{path}: at '{at}' it had no tables yet; `wirehouse snapshots` lists the later states"
    if refused:
        connection.close()
        raise LakeError(refused)
    return connection


def _copy_to_read(catalog: Path, connection: duckdb.DuckDBPyConnection) -> Path | None:
    """Copy a catalog that can't be read where it is, for as long as a connection lives; None for others."""
    if not needs_copy(catalog):
        return None
    try:
        copy = copied(catalog)
    except OSError as error:
        reason = f"its folder can't be written, and it can't be copied to a folder for passing files: {error}"
        raise LakeError(f"{catalog}: {reason}; set TMPDIR to one with room") from error
    if copy != catalog:
        finalize(connection, rmtree, copy.parent, ignore_errors=True)
    return copy


def _moment(at: str) -> str:
    """The option of ATTACH for a state of the past."""
    if at.isdecimal():
        return f"SNAPSHOT_VERSION {int(at)}"
    try:
        moment = datetime.fromisoformat(at)
    except ValueError as error:
        raise LakeError(f"--at '{at}' is neither a snapshot's number nor a time such as 2026-01-31T12:00") from error
    return f"SNAPSHOT_TIME '{moment if moment.tzinfo else moment.replace(tzinfo=UTC)}'"
