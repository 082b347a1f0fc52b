"""The same lake over other catalogs and stores: SQLite and a folder, PostgreSQL and a folder, PostgreSQL and S3."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from urllib.request import Request, urlopen

import duckdb
import pytest

from tests.lake.contents import assert_sound, contents
from tests.lake.rows import TEXT, VERSIONS, staged, story
from tests.lake.servers import postgres_server, s3_server
from tests.lake.test_failures import start
from warehouse.checks import check_lake
from warehouse.damage import data_files
from warehouse.extensions import connect
from warehouse.lake import Lake, LakeError
from warehouse.location import Location, LocationError
from warehouse.maintenance import maintain
from warehouse.repair import repair
from warehouse.staging import StagedBatch

pytestmark = pytest.mark.xdist_group("catalogs")
NOW = timedelta(0)
KINDS = ["sqlite", "postgres", "postgres-s3"]


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    with postgres_server() as address:
        yield address


@pytest.fixture(scope="module")
def s3() -> Iterator[str]:
    with s3_server() as address:
        yield address


@pytest.fixture(params=KINDS)
def path(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of an empty lake of each kind."""
    folder = tmp_path / "lake"
    if request.param == "sqlite":
        Lake.open(folder).close()
        return folder
    address = request.getfixturevalue("postgres")
    name = f"lake_{abs(hash(request.node.nodeid)) % 10**12}"
    with connect(("postgres_scanner",)) as server:
        server.execute(f"ATTACH '{address} dbname=postgres' AS server (TYPE postgres)")
        server.execute(f"CALL postgres_execute('server', 'CREATE DATABASE {name}', use_transaction => false)")
    catalog = f"postgres:{address} dbname={name}"
    location = Location(folder, catalog)
    if request.param == "postgres-s3":
        monkeypatch.setenv("AWS_ACCESS_KEY_ID", "test")
        monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "test")
        location = Location(folder, catalog, f"s3://lake/{name}", request.getfixturevalue("s3"))
    location.settle()
    Lake.open(folder).close()
    return folder


def load(path: Path, folders: list[Path]) -> None:
    with Lake.open(path) as lake:
        for folder in folders:
            lake.load(StagedBatch.read(folder), "run", VERSIONS, {})


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("staged")
    return [staged(folder / f"b{number}", story(f"s{number}"), story(f"t{number}")).folder for number in range(3)]


@pytest.fixture(scope="module")
def whole(folders: list[Path], tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    lake = tmp_path_factory.mktemp("whole") / "lake"
    load(lake, folders)
    return contents(lake)


def test_rows_revisions_and_maintenance(path: Path, folders: list[Path], whole: dict[str, list[str]]) -> None:
    load(path, folders)
    load(path, folders)
    assert contents(path) == whole
    with Lake.open(path) as lake:
        maintain(lake, keep=NOW, grace=NOW)
        lake.link_duplicates()
        lake.load(staged(path / "again", story("s0", TEXT + "More.\n")), "run", VERSIONS, {})
        rows = lake.connection.execute("SELECT revision FROM documents WHERE NOT is_current").fetchall()
        assert rows == [(1,)]
    assert_sound(path)
    there = Location.of(path)
    Location(path / "other", data_path=there.data.rstrip("/"), s3_endpoint=there.s3_endpoint).settle()
    with pytest.raises(LakeError, match=r"\.parquet: lies where the files of a new lake would"):
        Lake.open(path / "other")


@pytest.mark.slow
def test_two_loaders_at_once(path: Path, folders: list[Path], whole: dict[str, list[str]]) -> None:
    loaders = [start(path, f"run{number}", part) for number, part in enumerate((folders, folders[::-1]))]
    ends = [loader.wait(120) for loader in loaders]
    assert ends == [0, 0], [loader.rest() for loader in loaders]
    assert contents(path) == whole
    assert_sound(path)


@pytest.mark.slow
def test_maintenance_beside_a_loader(path: Path, folders: list[Path], whole: dict[str, list[str]]) -> None:
    loader = start(path, "run", folders)
    rounds = 0
    while loader.poll() is None or not rounds:
        with Lake.open(path) as lake:
            maintain(lake, keep=NOW)
        rounds += 1
    assert loader.wait() == 0, loader.rest()
    assert contents(path) == whole
    assert_sound(path)


def test_questions_are_answered_and_nothing_else(path: Path, folders: list[Path]) -> None:
    load(path, folders)
    asking = Lake.open_for_queries(path)
    assert asking.execute("SELECT count(*) FROM figure_facts WHERE kind = 'money'").fetchone() == (6,)
    for query in ("DELETE FROM figures", "SELECT * FROM read_text('/etc/hostname')",
                  "SELECT * FROM postgres_query('__ducklake_metadata_lake', 'SELECT 1')",
                  "CALL postgres_execute('__ducklake_metadata_lake', 'SELECT 1')"):  # fmt: skip
        with pytest.raises(duckdb.Error):
            asking.execute(query).fetchall()
    asking.close()


@pytest.mark.parametrize("path", ["postgres-s3"], indirect=True)
def test_store_that_does_not_answer_has_lost_no_file(path: Path, folders: list[Path]) -> None:
    load(path, folders)
    location, written = Location.of(path), (path / "location.json").read_text()
    (path / "location.json").write_text(written.replace(location.s3_endpoint, "http://127.0.0.1:1"))
    for work in (check_lake, repair):
        with Lake.open(path) as lake, pytest.raises(LakeError, match="the store must be up"):
            work(lake)
    (path / "location.json").write_text(written)
    with Lake.open(path) as lake:
        assert check_lake(lake) == []
        lost = data_files(lake.connection, "figures")[0][0].replace("s3:/", location.s3_endpoint)
        urlopen(Request(lost, method="DELETE", headers={"Authorization": "AWS test:unsigned"}), timeout=20).close()
        assert "the file is not there" in {fault.example for fault in check_lake(lake)}
        assert repair(lake).files_dropped == 1


def test_folder_of_one_lake_is_not_taken_for_another(tmp_path: Path) -> None:
    Lake.open(tmp_path / "lake").close()
    with pytest.raises(LocationError, match="another lake"):
        Location(tmp_path / "lake", "postgres:dbname=other").settle()


def test_location_that_is_not_that_of_the_settings_is_named_with_both(tmp_path: Path) -> None:
    Location(tmp_path, "postgres:dbname=lake", "s3://old/lake").settle()
    told = r"location.json: data_path is 's3://old/lake', by the settings 's3://new/lake'; correct it"
    with pytest.raises(LocationError, match=told):
        Location(tmp_path, "postgres:dbname=lake", "s3://new/lake").settle()


@pytest.mark.parametrize("written", ["", "{", "[]", '"lake"', '{"bucket": "b"}', b"\xff"], ids=repr)
def test_location_that_says_nothing_is_named(tmp_path: Path, written: str | bytes) -> None:
    (tmp_path / "location.json").write_bytes(written if isinstance(written, bytes) else written.encode())
    with pytest.raises(LocationError, match=r"location.json: .* write it anew, .* catalog, data_path, s3_endpoint"):
        Lake.open(tmp_path, read_only=True)


def test_server_that_is_not_there_is_an_error_that_says_so(tmp_path: Path) -> None:
    pytest.importorskip("duckdb_extension_postgres_scanner", reason="the extra 'shared' is not installed")
    Location(tmp_path / "lake", "postgres:host=127.0.0.1 port=1 dbname=none").settle()
    with pytest.raises(LakeError, match=r"PostgreSQL(?s:.)*location.json names it; its password comes from PGPASSWORD"):
        Lake.open(tmp_path / "lake")
