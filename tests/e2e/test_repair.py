"""A lake that lost data files is made whole by a repair and a second ingestion, exactly."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.maintenance import repair_lake
from tests.e2e.test_commands import run
from tests.e2e.test_pipeline import contents, load, write_stories
from tests.lake.contents import assert_sound
from warehouse.lake import Lake, LakeError


@dataclass(frozen=True)
class Whole:
    """A lake of two files of stories that lost nothing, and its rows."""

    sources: tuple[Path, ...]
    lake: Path
    contents: dict[str, list[str]]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Whole:
    folder = tmp_path_factory.mktemp("whole")
    sources = tuple(write_stories(folder / f"{number}.jsonl", number) for number in (3, 7))
    for stories in sources:
        load(folder / "lake", [str(stories)])
    return Whole(sources, folder / "lake", contents(folder / "lake"))


@pytest.mark.parametrize("damage", ["lost", "truncated"])
@pytest.mark.parametrize("table", ["documents", "figures", "roles", "statement_pieces"])
def test_second_run_after_a_repair_completes_a_lake_that_lost_a_file(
    tmp_path: Path, whole: Whole, table: str, damage: str
) -> None:
    sources = [str(stories) for stories in whole.sources]
    shutil.copytree(whole.lake, tmp_path / "lake")
    for file in (tmp_path / "lake" / "data" / "main" / table).rglob("*.parquet"):
        if damage == "lost":
            file.unlink()
        else:
            file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
        break
    repaired = repair_lake(tmp_path / "lake")
    assert repaired.files_dropped == 1
    assert repaired.rows_lost > 0
    load(tmp_path / "lake", sources, reextract=True)
    assert contents(tmp_path / "lake") == whole.contents
    assert_sound(tmp_path / "lake")
    again = load(tmp_path / "lake", sources)
    assert (again.plan.stale, again.rows["documents"]) == (0, 0)


def test_whole_lake_is_left_alone(tmp_path: Path) -> None:
    stories = write_stories(tmp_path / "stories.jsonl", 3)
    load(tmp_path / "lake", [str(stories)])
    with Lake.open(tmp_path / "lake", read_only=True) as lake:
        before = lake.snapshot_id()
    repaired = repair_lake(tmp_path / "lake")
    assert (repaired.files_dropped, repaired.rows_lost, repaired.stories_to_renew) == (0, 0, 0)
    with Lake.open(tmp_path / "lake", read_only=True) as lake:
        assert lake.snapshot_id() == before


def test_data_folder_that_is_away_is_not_repaired_away(tmp_path: Path, whole: Whole) -> None:
    shutil.copytree(whole.lake, tmp_path / "lake")
    data, away = tmp_path / "lake" / "data", tmp_path / "away"
    data.rename(away)
    with pytest.raises(LakeError, match="none of its data files can be read, and all are left in the catalog; bring"):
        repair_lake(tmp_path / "lake")
    shutil.rmtree(data, ignore_errors=True)  # made anew by whoever opens the lake
    away.rename(data)
    assert contents(tmp_path / "lake") == whole.contents
    assert_sound(tmp_path / "lake")


def test_repair_after_maintenance_that_merged_files(tmp_path: Path) -> None:
    from flows.maintenance import maintain_lake

    first, second = (write_stories(tmp_path / f"{number}.jsonl", number) for number in (2, 5))
    for stories in (first, second):
        load(tmp_path / "lake", [str(stories)])
    whole = contents(tmp_path / "lake")
    maintain_lake(str(tmp_path / "lake"), keep_days=0, grace_minutes=0)
    for file in (tmp_path / "lake" / "data" / "main" / "figures").rglob("*.parquet"):
        file.unlink()
    assert repair_lake(tmp_path / "lake").stories_to_renew == 5
    load(tmp_path / "lake", [str(second)], reextract=True)
    assert contents(tmp_path / "lake") == whole
    assert_sound(tmp_path / "lake")


def test_command_says_what_to_ingest_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stories = str(write_stories(tmp_path / "stories.jsonl", 3))
    load(tmp_path / "lake", [stories])
    next((tmp_path / "lake" / "data" / "main" / "figures").rglob("*.parquet")).unlink()
    assert run("maintain", "--repair", "--lake", str(tmp_path / "lake")) == 0
    printed = capsys.readouterr()
    assert "1 lost file of " in printed.err
    assert "3 stories marked that may miss rows: wirehouse ingest SOURCES --reextract --lake" in printed.err
    assert "files merged" in printed.out
    assert run("ingest", stories, "--lake", str(tmp_path / "lake")) == 0
    assert "3 stories hold rows of an older engine, or lost some; --reextract renews them" in capsys.readouterr().err
