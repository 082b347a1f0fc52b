"""Which errors are met with another try, and what a try leaves behind."""

from __future__ import annotations

import duckdb
import pytest

from warehouse.replay import is_passing, replay


@pytest.mark.parametrize(
    ("message", "passing"),
    [
        ("Failed to commit: database is locked", True),
        ("Transaction conflict - attempting to insert into a table that was altered", True),
        ("could not serialize access due to concurrent update", True),
        ("Deadlock detected", True),
        ('Failed to get files scheduled for deletion: Cannot open file "a.parquet": No such file or directory', True),
        ("Failed to get files scheduled for deletion: Permission denied", False),
        ('Cannot open file "a.parquet": No such file or directory', False),
        ("Could not write file: No space left on device", False),
        ("Table with name figures does not exist", False),
    ],
)
def test_error_of_another_writer_passes(message: str, passing: bool) -> None:
    assert is_passing(duckdb.Error(message)) is passing


def counting_work(connection: duckdb.DuckDBPyConnection, message: str, failures: int) -> tuple[list[int], object]:
    tries: list[int] = []

    def work() -> int:
        tries.append(len(tries))
        connection.execute("BEGIN")
        connection.execute("INSERT INTO made VALUES (?)", [len(tries)])
        if len(tries) <= failures:
            raise duckdb.TransactionException(message)
        connection.execute("COMMIT")
        return len(tries)

    return tries, work


@pytest.mark.parametrize("failures", [0, 1, 3])
def test_whole_transaction_is_done_again(failures: int) -> None:
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE made (try INTEGER)")
        _, work = counting_work(connection, "database is locked", failures)
        assert replay(connection, work) == failures + 1  # type: ignore[arg-type]
        assert connection.execute("FROM made").fetchall() == [(failures + 1,)]


@pytest.mark.parametrize(("message", "tries"), [("database is locked", 3), ("no space left", 1)])
def test_error_that_stays_is_raised_and_nothing_is_left(message: str, tries: int) -> None:
    with duckdb.connect() as connection:
        connection.execute("CREATE TABLE made (try INTEGER)")
        seen, work = counting_work(connection, message, failures=9)
        with pytest.raises(duckdb.TransactionException, match=message):
            replay(connection, work, attempts=3)  # type: ignore[arg-type]
        assert len(seen) == tries
        assert connection.execute("FROM made").fetchall() == []
