"""Lakes of other contract versions: an older one is read, refused to writers and migrated, a newer one refused."""

from __future__ import annotations

import logging
import shutil
from pathlib import Path
from typing import Any

import pytest

from flows.cli import main
from schemas.version import CONTRACT_VERSION
from tests.lake.contents import assert_sound
from tests.lake.rows import VERSIONS, staged, story
from warehouse import lake as lake_module
from warehouse.contract_version import lake_version
from warehouse.lake import Lake, LakeError
from warehouse.migration import migrate
from warehouse.migrations.load import Migration, load_migrations

FIRST = Path(__file__).parent / "versions" / "1.sql"


@pytest.fixture(scope="session")
def first_lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A lake as the first version made it."""
    path = tmp_path_factory.mktemp("first") / "lake"
    (path / "data").mkdir(parents=True)
    connection = lake_module._attach(path, False)
    connection.execute(FIRST.read_text(encoding="utf-8"))
    connection.close()
    return path


@pytest.fixture
def old(first_lake: Path, tmp_path: Path) -> Path:
    shutil.copytree(first_lake, tmp_path / "lake")
    return tmp_path / "lake"


def rows(path: Path, query: str) -> list[Any]:
    with Lake.open(path, read_only=True) as opened:
        return opened.connection.execute(query).fetchall()


def test_older_lake_answers_and_says_that_it_is_old(old: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        connection = Lake.open_for_queries(old)
    assert connection.execute("SELECT exact FROM figure_facts ORDER BY exact").fetchall() == [
        ("$2 million",), ("twice",),
    ]  # fmt: skip
    assert "contract version 1" in caplog.text
    assert "wirehouse migrate" in caplog.text


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str]:
    from flows.commands.console import messages

    messages.cache_clear()
    with pytest.raises(SystemExit) as end:
        main([*words])
    messages.cache_clear()
    return int(end.value.code or 0), capsys.readouterr().err


def test_validation_of_an_older_lake_names_the_migration(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, "validate", "--lake", str(old))
    assert (code, said.count("contract version 1"), said.count("wirehouse migrate --lake")) == (1, 1, 1)
    migrate(old)
    assert run(capsys, "validate", "--lake", str(old))[0] == 0


def test_export_of_an_older_lake_names_the_migration_where_a_table_lacks_columns(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    code, said = run(capsys, "export", "--lake", str(old), "--to", str(out))
    assert code == 1
    assert "documents has no column given_id" in said
    assert "wirehouse migrate --lake" in said.splitlines()[-1]
    assert "Binder" not in said
    assert not out.exists()
    assert run(capsys, "export", "figures", "--lake", str(old), "--to", str(tmp_path / "figures.csv"))[0] == 0
    with Lake.open(old, read_only=True) as opened:
        before = opened.snapshot_id()
    migrate(old)
    assert run(capsys, "export", "--lake", str(old), "--to", str(out))[0] == 0
    code, said = run(capsys, "export", "--lake", str(old), "--at", str(before), "--to", str(tmp_path / "past"))
    assert (code, "export a later state" in said) == (1, True)


def test_older_lake_is_loaded_into_only_after_its_migration(old: Path, tmp_path: Path) -> None:
    with pytest.raises(LakeError, match="wirehouse migrate"):
        Lake.open(old)
    migrate(old)
    with Lake.open(old) as opened:
        opened.load(staged(tmp_path / "batch", story("another")), "run", VERSIONS, {})
    assert rows(old, "SELECT contract_version FROM loads ORDER BY ALL") == [(1,), (CONTRACT_VERSION,)]
    assert_sound(old)


def test_migrated_lake_is_one_of_this_version_with_its_rows(old: Path, empty_lake: Path) -> None:
    tables = ("documents", "figures", "rejects")
    before = {table: rows(old, f"SELECT * FROM {table}") for table in tables}
    columns = (
        "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() "
        "WHERE database_name = 'lake' AND table_name <> '' ORDER BY ALL"
    )
    views = "SELECT view_name, comment FROM duckdb_views() WHERE database_name = 'lake' AND NOT internal ORDER BY ALL"
    applied = migrate(old)
    assert [step.version for step in applied] == list(range(2, CONTRACT_VERSION + 1))
    assert rows(old, columns) == rows(empty_lake, columns), "a change of columns needs a file in warehouse/migrations"
    assert rows(old, views) == rows(empty_lake, views)
    assert all(set(before[table]) <= {row[: len(before[table][0])] for row in rows(old, f"SELECT * FROM {table}")}
               for table in tables)  # fmt: skip
    assert_sound(old)


def test_migration_is_one_transaction_that_is_made_once(old: Path) -> None:
    with Lake.open(old, read_only=True) as opened:
        before = opened.snapshot_id()
    assert migrate(old)
    assert migrate(old) == []
    with Lake.open(old) as opened:
        assert opened.snapshot_id() == before + 1


@pytest.mark.parametrize(
    ("sql", "reason"),
    [
        ("ALTER TABLE loads ADD COLUMN surplus VARCHAR", "surplus"),
        ("ALTER TABLE nothing ADD COLUMN a VARCHAR", "failed"),
    ],
    ids=["other-columns", "wrong-statement"],
)
def test_failed_migration_leaves_the_lake_as_it_was(
    old: Path, monkeypatch: pytest.MonkeyPatch, sql: str, reason: str
) -> None:
    steps = (*load_migrations(), Migration(CONTRACT_VERSION + 1, "a planted fault", sql))
    monkeypatch.setattr("warehouse.migration.load_migrations", lambda: steps)
    with pytest.raises(LakeError, match=reason):
        migrate(old)
    assert rows(old, "SELECT count(*) FROM duckdb_columns() WHERE column_name = 'contract_version'") == [(0,)]
    with Lake.open(old, read_only=True) as opened:
        assert lake_version(opened.connection) == 1


@pytest.mark.parametrize("read_only", [True, False], ids=["reader", "writer"])
def test_newer_lake_is_refused(path: Path, read_only: bool) -> None:
    with Lake.open(path) as opened:
        opened.connection.execute("CREATE OR REPLACE VIEW contract_version AS SELECT 99 AS version")
    with pytest.raises(LakeError, match=r"contract version 99.*newer wirehouse"):
        Lake.open(path, read_only=read_only)
    with pytest.raises(LakeError, match="version 99"):
        Lake.open_for_queries(path)
    with pytest.raises(LakeError, match="version 99"):
        migrate(path)


def test_nothing_is_migrated_where_there_is_no_lake(tmp_path: Path) -> None:
    with pytest.raises(LakeError, match="there is no lake"):
        migrate(tmp_path / "lake")


def test_fixture_of_the_first_version_has_its_tables_only() -> None:
    stated = FIRST.read_text(encoding="utf-8")
    assert "contract_version" not in stated
    assert all(f"CREATE TABLE {name} (" in stated for name in ("documents", "figures", "rejects", "loads"))
