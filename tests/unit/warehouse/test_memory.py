"""What DuckDB may hold: the rest goes to files, each connection's to a folder of its own that goes with it."""

from __future__ import annotations

from pathlib import Path

from warehouse.extensions import connect
from warehouse.memory import bound_memory


def test_connections_spill_to_folders_of_their_own_that_go_with_them() -> None:
    with connect(()) as one, connect(()) as other:
        folders = set()
        for connection in (one, other):
            bound_memory(connection, "40MB")
            connection.execute("CREATE TEMP TABLE held AS SELECT md5(range::VARCHAR) AS word FROM range(2000000)")
            row = connection.execute("SELECT current_setting('temp_directory')").fetchone()
            assert row is not None
            folders.add(Path(row[0]))
        assert len(folders) == 2
        assert all(any(folder.iterdir()) for folder in folders)
        assert one.execute("SELECT count(DISTINCT word) FROM held").fetchone() == (2_000_000,)
    assert not any(folder.exists() for folder in folders)


def test_a_folder_may_be_given(tmp_path: Path) -> None:
    with connect(()) as connection:
        bound_memory(connection, "40MB", tmp_path / "spilled")
        connection.execute("CREATE TEMP TABLE held AS SELECT md5(range::VARCHAR) AS word FROM range(2000000)")
        assert any((tmp_path / "spilled").iterdir())


def test_what_was_read_of_a_file_is_not_kept(tmp_path: Path) -> None:
    with connect(()) as connection:
        bound_memory(connection, "40MB")
        path = str(tmp_path / "read.parquet")
        connection.execute(f"COPY (SELECT md5(range::VARCHAR) AS word FROM range(100000)) TO '{path}'")
        assert connection.execute("SELECT count(DISTINCT word) FROM read_parquet($path)", {"path": path}).fetchone()
        query = "SELECT memory_usage_bytes FROM duckdb_memory() WHERE tag = 'EXTERNAL_FILE_CACHE'"
        assert connection.execute(query).fetchone() == (0,)
