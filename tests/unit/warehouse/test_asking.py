"""What other people's SQL may do, told by the kind of statement alone."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from warehouse.asking import Asking


@pytest.mark.parametrize(
    "query",
    [
        "SELECT 1",
        "FROM range(3)",
        "VALUES (1)",
        "WITH a AS (SELECT 1) FROM a",
        "EXPLAIN SELECT 1",
        "EXPLAIN ANALYZE SELECT 1",
        "EXPLAIN (FORMAT json) SELECT 1",
        "PRAGMA database_list",
        "-- a comment\nSELECT 1",
        "-- one\n  -- two\nEXPLAIN SELECT 1",
        "/* one */ SELECT 1",
        "PIVOT range(3) ON range USING sum(1);",
        "WITH a AS (FROM range(3)) PIVOT a ON range USING sum(1)",
    ],
)
def test_questions_are_answered(query: str) -> None:
    assert Asking(duckdb.connect()).execute(query).fetchall()


@pytest.mark.parametrize(
    "query",
    ["CREATE TABLE a (b INT)", "COPY (SELECT 1) TO 'a.csv'", "ATTACH 'a.db'", "SET threads = 1", "CHECKPOINT",
     "INSTALL httpfs", "EXPORT DATABASE 'a'", "SELECT 1; DROP TABLE a",
     "PIVOT range(3) ON range USING sum(1); SELECT 1", "CREATE TABLE a (b INT); PIVOT range(3) ON range USING sum(1)",
     "COPY (PIVOT range(3) ON range USING sum(1)) TO 'a.csv'", "CREATE TABLE a AS PIVOT range(3) ON range USING sum(1)",
     "EXPLAIN ANALYZE COPY (SELECT 1) TO 'a.csv'",
     "EXPLAIN (ANALYZE) COPY (SELECT 1) TO 'a.csv'",
     "EXPLAIN /* ( */ ANALYZE COPY (SELECT 1) TO 'a.csv'", "-- EXPLAIN SELECT 1\nCOPY (SELECT 1) TO 'a.csv'",
     "-- EXPLAIN SELECT 1\rCOPY (SELECT 1) TO 'a.csv'", "-- one\nEXPLAIN ANALYZE COPY (SELECT 1) TO 'a.csv'",
     "-- one\r-- two\nEXPLAIN ANALYZE COPY (SELECT 1) TO 'a.csv'",
     "SELECT * FROM sqlite_scan('a', 'b')", "SELECT * FROM \"sqlite_scan\"('a', 'b')",
     "SELECT * FROM SQLITE_SCAN ('a', 'b')"],
)  # fmt: skip
def test_anything_else_is_refused(query: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(duckdb.Error):
        Asking(duckdb.connect()).execute(query)
    assert list(tmp_path.iterdir()) == []


def test_wrong_query_names_the_place() -> None:
    with pytest.raises(duckdb.Error, match="LINE 1"):
        Asking(duckdb.connect()).execute("SELECT nothing FROM range(1)")
