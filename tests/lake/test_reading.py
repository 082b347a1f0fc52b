"""The connection for other people's SQL, and lakes that are missing or damaged."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from shutil import which

import duckdb
import pytest

from tests.lake.rows import VERSIONS, staged, story
from warehouse.checks import check_lake
from warehouse.lake import Lake, LakeError


def test_tables_and_views_need_no_prefix(path: Path) -> None:
    connection = Lake.open_for_queries(path)
    assert connection.execute("SELECT count(*) FROM figures").fetchone() == (4,)
    assert connection.execute("SELECT count(*) FROM figure_facts").fetchone() == (4,)
    assert connection.execute("SELECT current_setting('TimeZone')").fetchone() == ("UTC",)


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM figures",
        "CREATE TABLE mine (a INTEGER)",
        "DROP TABLE figures",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM read_text('/etc/hostname')",
        "SELECT * FROM glob('/*')",
        "COPY (SELECT 1) TO '{outside}/out.csv'",
        "COPY (SELECT 1) TO '{lake}/out.csv'",
        "COPY (SELECT 1) TO '{lake}/data/out.parquet'",
        "ATTACH '{outside}/other.duckdb' AS other",
        "ATTACH 'ducklake:sqlite:{lake}/catalog.sqlite' AS again",
        "SET enable_external_access = true",
        "SET allowed_directories = ['/']",
        "SET lock_configuration = false",
        "RESET lock_configuration",
        "ATTACH '{outside}/other.sqlite' AS other (TYPE sqlite)",
        "SELECT * FROM sqlite_scan('{lake}/catalog.sqlite', 'ducklake_table')",
        "SELECT 1; COPY (SELECT 1) TO '{lake}/data/out.parquet'",
        "INSTALL httpfs",
        "LOAD httpfs",
        "SELECT * FROM 'https://example.org/a.parquet'",
    ],
)
def test_query_can_neither_write_nor_leave_the_lake(path: Path, tmp_path: Path, query: str) -> None:
    before = {file: file.stat().st_size for file in path.rglob("*") if file.is_file()}
    connection = Lake.open_for_queries(path)
    with pytest.raises(duckdb.Error):
        connection.execute(query.format(lake=path, outside=tmp_path)).fetchall()
    connection.close()
    after = {file: file.stat().st_size for file in path.rglob("*") if file.is_file()}
    assert {name for name in after if not name.name.startswith("catalog.sqlite-")} == {
        name for name in before if not name.name.startswith("catalog.sqlite-")
    }
    assert not (tmp_path / "out.csv").exists()
    assert not (tmp_path / "other.duckdb").exists()


@pytest.mark.parametrize(
    "read", [Lake.open_for_queries, lambda path: Lake.open(path, read_only=True)], ids=["sql", "open"]
)
def test_missing_lake_is_an_error_with_the_remedy(tmp_path: Path, read: object) -> None:
    with pytest.raises(LakeError, match="ingest"):
        read(tmp_path / "nowhere")  # type: ignore[operator]
    assert not (tmp_path / "nowhere").exists()


@pytest.mark.skipif(which("setpriv") is None, reason="setpriv, which takes away a superuser's rights, is absent")
def test_lake_at_rest_is_read_where_its_folder_cannot_be_written(path: Path, tmp_path: Path) -> None:
    copies = tmp_path / "copies"
    copies.mkdir()
    script = (
        "import sys; from pathlib import Path; from warehouse.lake import Lake; path = Path(sys.argv[1]);"
        "asking = Lake.open_for_queries(path); print(asking.execute('SELECT count(*) FROM figures').fetchone());"
        "lake = Lake.open(path, read_only=True); print(lake.count('documents')); lake.close()"
    )
    rights = ["setpriv", "--bounding-set", "-all", "--inh-caps", "-all"] if os.geteuid() == 0 else []
    command, environment = [*rights, sys.executable, "-c", script, str(path)], {**os.environ, "TMPDIR": str(copies)}
    held = sorted(path.iterdir())
    path.chmod(0o555)
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    path.chmod(0o755)
    assert told.stdout == "(4,)\n2\n", told.stderr
    assert sorted(path.iterdir()) == held
    assert list(copies.iterdir()) == []


@pytest.mark.skipif(which("setpriv") is None, reason="setpriv, which takes away a superuser's rights, is absent")
def test_lake_in_use_is_read_where_it_is(lake: Lake, tmp_path: Path) -> None:
    lake.load(staged(tmp_path / "batch", story("a")), "run", VERSIONS, {})  # in the -wal file, as long as it is open
    script = (
        "import sys; from pathlib import Path; from warehouse.lake import Lake;"
        "print(Lake.open(Path(sys.argv[1]), read_only=True).count('documents'))"
    )
    rights = ["setpriv", "--bounding-set", "-all", "--inh-caps", "-all"] if os.geteuid() == 0 else []
    lake.path.chmod(0o555)
    command = [*rights, sys.executable, "-c", script, str(lake.path)]
    told = subprocess.run(command, capture_output=True, text=True, check=False)
    lake.path.chmod(0o755)
    assert told.stdout == "1\n", told.stderr


def test_folder_that_cannot_be_made_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    with pytest.raises(LakeError, match="file"):
        Lake.open(tmp_path / "file")


def test_catalog_that_is_none_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "lake").mkdir()
    (tmp_path / "lake" / "catalog.sqlite").write_bytes(b"not a catalog at all" * 100)
    with pytest.raises(LakeError, match=r"catalog\.sqlite"):
        Lake.open(tmp_path / "lake")


@pytest.mark.parametrize("damage", ["lost", "truncated", "emptied"])
@pytest.mark.parametrize("table", ["figures", "documents"])
def test_damaged_file_is_a_violation_that_names_it(path: Path, table: str, damage: str) -> None:
    file = next((path / "data" / "main" / table).rglob("*.parquet"))
    if damage == "lost":
        file.unlink()
    else:
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2 if damage == "truncated" else 0])
    with Lake.open(path, read_only=True) as lake:
        assert lake.count("figures") == 4
        found = check_lake(lake)
    shown = str(file.relative_to(path))
    assert [(v.table, v.check, v.count, v.file) for v in found] == [(table, "readable", 1, shown)]
    assert found[0].example


def test_table_that_is_not_there_is_one_fault(path: Path) -> None:
    with Lake.open(path) as lake:
        lake.connection.execute("DROP TABLE sentences")
        found = check_lake(lake)
    assert [(v.table, v.check, v.file) for v in found] == [("sentences", "readable", "")]
    assert "sentences" in found[0].example


def test_each_damaged_file_is_named_and_other_faults_are_told_beside(path: Path, tmp_path: Path) -> None:
    with Lake.open(path) as lake:
        lake.load(staged(tmp_path / "later", story("later")), "run", VERSIONS, {})
        lake.connection.execute("UPDATE roles SET title = ''")
        lake.connection.execute("DELETE FROM sentences WHERE sentence_no = 1")
    files = sorted((path / "data" / "main" / "figures").rglob("*.parquet"))
    assert len(files) == 2
    for file in files:
        file.write_bytes(b"")
    with Lake.open(path, read_only=True) as lake:
        found = check_lake(lake)
    assert [v.file for v in found if v.check == "readable"] == [str(file.relative_to(path)) for file in files]
    assert {v.table for v in found if v.check == "sentence_id exists"} == {"mentions", "roles", "statements",
                                                                           "time_expressions"}  # fmt: skip


BREAKS = [
    ("UPDATE figures SET value = 'nan'", "figures", "is_finite"),
    ("UPDATE figures SET value_low = 9e9", "figures", "is_ordered"),
    ("INSERT INTO roles SELECT * FROM roles", "roles", "unique_key"),
    ("DELETE FROM entities", "mentions", "entity_id exists"),
    ("DELETE FROM sentences", "figures", "sentence_id exists"),
    ("UPDATE documents SET text = replace(text, 'Ada', 'Eve')", "mentions", "span is its text"),
    ("UPDATE documents SET is_current = false", "documents", "a story has a current revision"),
    ("UPDATE documents SET revision = NULL", "documents", "revision is given"),
    ("DELETE FROM loads", "documents", "load_id exists"),
]


@pytest.mark.parametrize(("statement", "table", "check"), BREAKS, ids=[query for query, _, _ in BREAKS])
def test_broken_rule_is_a_violation(path: Path, statement: str, table: str, check: str) -> None:
    with Lake.open(path) as lake:
        lake.connection.execute(statement)
        found = {(violation.table, violation.check): violation for violation in check_lake(lake)}
    assert (table, check) in found
    assert found[(table, check)].count >= 1
    assert found[(table, check)].example
    assert found[(table, check)].keys


def test_rows_of_a_lake_are_named_by_their_keys(path: Path, tmp_path: Path) -> None:
    with Lake.open(path) as lake:
        lake.load(staged(tmp_path / "later", *(story(f"s{number}") for number in range(8))), "run", VERSIONS, {})
        lake.connection.execute("UPDATE figures SET kind = 'moneys' WHERE kind = 'money'")
        wrong = {
            key for (key,) in lake.connection.execute("SELECT figure_id FROM figures WHERE kind = 'moneys'").fetchall()
        }
        (found,) = [v for v in check_lake(lake) if v.check == "has_known_kind"]
    assert (found.count, len(found.keys)) == (10, 5)
    assert set(found.keys) < wrong


def test_doubled_key_is_one_fault(path: Path) -> None:
    with Lake.open(path) as lake:
        lake.connection.execute("INSERT INTO roles SELECT * FROM roles")
        doubled = {key for (key,) in lake.connection.execute("SELECT role_id FROM roles").fetchall()}
        found = check_lake(lake)
    assert [(v.table, v.check, v.count, set(v.keys)) for v in found] == [("roles", "unique_key", 2, doubled)]


@pytest.mark.parametrize(
    "query",
    ["FROM figures", "WITH f AS (FROM figures) SELECT * FROM f", "SHOW TABLES", "DESCRIBE figures", "SUMMARIZE figures",
     "EXPLAIN SELECT * FROM figures", "VALUES (1)", "SELECT 1; -- and no more"],
)  # fmt: skip
def test_question_is_answered(path: Path, query: str) -> None:
    assert Lake.open_for_queries(path).execute(query).fetchall()


def test_parameters_by_name(path: Path) -> None:
    connection = Lake.open_for_queries(path)
    assert connection.execute("SELECT count(*) FROM figures WHERE kind = $kind", {"kind": "money"}).fetchone() == (2,)


def test_lake_is_asked_as_it_was(path: Path, tmp_path: Path) -> None:
    with Lake.open(path) as lake:
        past = lake.snapshot_id()
        moment = lake.connection.execute("SELECT max(snapshot_time) FROM ducklake_snapshots('lake')").fetchone()
        lake.load(staged(tmp_path / "later", story("later")), "run", VERSIONS, {})
    assert moment
    for at, stories in ((str(past), 2), (moment[0].isoformat(), 2), (None, 3), (str(past - 1), 0)):
        assert Lake.open_for_queries(path, at).execute("SELECT count(*) FROM documents").fetchone() == (stories,)


@pytest.mark.parametrize("at", ["0", "999", "1999-01-01", "yesterday"])
def test_state_that_is_not_there_is_an_error(path: Path, at: str) -> None:
    with pytest.raises(LakeError, match=at):
        Lake.open_for_queries(path, at)
