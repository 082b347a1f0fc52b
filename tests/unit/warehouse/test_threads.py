"""A lake is written with one thread, and asked with all."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from warehouse.lake import MANY, Lake

THREADS = "SELECT current_setting('threads')"


@pytest.fixture(scope="module")
def every() -> int:
    """All threads that DuckDB takes on this machine."""
    return int(duckdb.connect().execute(THREADS).fetchall()[0][0])


def test_writer_has_one_thread_but_for_many_stories(tmp_path: Path, every: int) -> None:
    with Lake.open(tmp_path / "lake") as lake:
        for stories, threads in ((1, 1), (MANY - 1, 1), (MANY, every)):
            with lake.threads_for(stories):
                assert lake.connection.execute(THREADS).fetchall() == [(threads,)]
            assert lake.connection.execute(THREADS).fetchall() == [(1,)]


def test_readers_have_all_threads(tmp_path: Path, every: int) -> None:
    Lake.open(tmp_path / "lake").close()
    with Lake.open(tmp_path / "lake", read_only=True) as lake:
        assert lake.connection.execute(THREADS).fetchall() == [(every,)]
    assert Lake.open_for_queries(tmp_path / "lake").execute(THREADS).fetchall() == [(every,)]
