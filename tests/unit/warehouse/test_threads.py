"""A lake has one thread, all for many stories and for the questions of users."""

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


@pytest.mark.parametrize("read_only", [False, True], ids=["writer", "reader"])
def test_lake_has_one_thread_but_for_many_stories(tmp_path: Path, every: int, read_only: bool) -> None:
    Lake.open(tmp_path / "lake").close()
    with Lake.open(tmp_path / "lake", read_only=read_only) as lake:
        for stories, threads in ((1, 1), (MANY - 1, 1), (MANY, every)):
            with lake.threads_for(stories):
                assert lake.connection.execute(THREADS).fetchall() == [(threads,)]
            assert lake.connection.execute(THREADS).fetchall() == [(1,)]


def test_questions_have_all_threads(tmp_path: Path, every: int) -> None:
    Lake.open(tmp_path / "lake").close()
    assert Lake.open_for_queries(tmp_path / "lake").execute(THREADS).fetchall() == [(every,)]
