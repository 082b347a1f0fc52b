"""The whole road in a real lake: rows do not depend on batch, order or workers, and twice is once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from flows.pipeline import Summary, ingest
from flows.planning import Request
from flows.runners import choose_runner, run_in_process
from flows.settings import Settings
from warehouse.checks import check_lake
from warehouse.lake import Lake

EXAMPLES = Path(__file__).parents[2] / "flows" / "examples"
TABLES = ("documents", "sentences", "entities", "mentions", "roles", "time_expressions", "figures", "statements")
NOT_OF_THE_STORY = {"revision", "load_id"}


def load(lake: Path, paths: list[str], workers: int = 1, batch: int = 400, **options: Any) -> Summary:
    settings = Settings(lake=lake, workers=workers, batch_stories=batch)
    request = Request(tuple(paths), batch_stories=batch, **options)
    return ingest(request, settings, choose_runner("auto", workers) if workers > 1 else run_in_process)


def contents(lake: Path) -> dict[str, list[str]]:
    """All rows of all tables as sorted text, less what only the order of loading decides."""
    connection = Lake.open_for_queries(lake)
    found = {}
    for table in TABLES:
        cursor = connection.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description or []]
        rows = [
            {n: v for n, v in zip(names, row, strict=True) if n not in NOT_OF_THE_STORY} for row in cursor.fetchall()
        ]
        found[table] = sorted(json.dumps(row, default=str, sort_keys=True) for row in rows)
    connection.close()
    return found


def write_stories(path: Path, number: int) -> Path:
    """Write stories like those shipped."""
    return _write(path, [story.read_text(encoding="utf-8") for story in sorted(EXAMPLES.glob("*.txt"))], number)


def write_short_stories(path: Path, number: int) -> Path:
    """Write stories of one paragraph, where many batches are asked for and not many rows."""
    wholes = [story.read_text(encoding="utf-8").split("\n\n") for story in sorted(EXAMPLES.glob("*.txt"))]
    return _write(path, [f"{whole[0]}\n\n{paragraph}" for whole in wholes for paragraph in whole[1:]], number)


def _write(path: Path, texts: list[str], number: int) -> Path:
    with path.open("w", encoding="utf-8") as file:
        for index in range(number):
            story = {
                "id": f"s{index}",
                "text": f"{texts[index % len(texts)]}\n\nIt was story number {index}.\n",
                "date": "2024-05-14",
            }
            file.write(json.dumps(story) + "\n")
    return path


def test_ingesting_twice_is_ingesting_once(tmp_path: Path) -> None:
    first = load(tmp_path / "lake", [str(EXAMPLES)])
    once = contents(tmp_path / "lake")
    second = load(tmp_path / "lake", [str(EXAMPLES)])
    assert first.rows["documents"] == second.plan.unchanged == len(list(EXAMPLES.glob("*.txt")))
    assert second.rows.total() == 0
    assert contents(tmp_path / "lake") == once
    assert second.snapshot == first.snapshot


@pytest.mark.parametrize(("workers", "batch", "reverse"), [(1, 3, False), (2, 3, False), (1, 1, True)],
                         ids=["small-batches", "two-workers", "other-order"])  # fmt: skip
def test_rows_do_not_depend_on_how_they_came(tmp_path: Path, workers: int, batch: int, reverse: bool) -> None:
    stories = write_stories(tmp_path / "stories.jsonl", 8)
    load(tmp_path / "plain", [str(stories)])
    if reverse:
        stories.write_text("\n".join(reversed(stories.read_text(encoding="utf-8").splitlines())), encoding="utf-8")
    load(tmp_path / "other", [str(stories)], workers=workers, batch=batch)
    assert contents(tmp_path / "other") == contents(tmp_path / "plain")


def test_changed_story_is_a_new_revision(tmp_path: Path) -> None:
    story = tmp_path / "story.jsonl"
    for amount in ("3", "4", "3"):
        story.write_text(json.dumps({"id": "fees", "text": f"Fees rose to ${amount} million."}), encoding="utf-8")
        load(tmp_path / "lake", [str(story)])
    connection = Lake.open_for_queries(tmp_path / "lake")
    rows = connection.execute("SELECT text LIKE '%$3%', is_current FROM documents ORDER BY revision").fetchall()
    assert rows == [(True, True), (False, False)]


@pytest.mark.parametrize("order", [("3", "4"), ("4", "3"), ("3", "4", "3")], ids="-".join)
def test_last_of_several_versions_stays_current(tmp_path: Path, order: tuple[str, ...]) -> None:
    for number, amount in enumerate(order):
        story = {"id": "fees", "text": f"Fees rose to ${amount} million."}
        (tmp_path / f"{number}.jsonl").write_text(json.dumps(story), encoding="utf-8")
    files = [str(tmp_path / f"{number}.jsonl") for number in range(len(order))]
    snapshots = []
    for _ in range(3):
        snapshots.append(load(tmp_path / "lake", files).snapshot)
        connection = Lake.open_for_queries(tmp_path / "lake")
        current = connection.execute("SELECT text FROM documents WHERE is_current").fetchall()
        assert current == [(f"Fees rose to ${order[-1]} million.",)]
    assert snapshots[0] == snapshots[1] == snapshots[2]


def test_bad_lines_are_rejected_and_the_rest_is_loaded(tmp_path: Path) -> None:
    stories = write_stories(tmp_path / "stories.jsonl", 2)
    stories.write_text(stories.read_text(encoding="utf-8") + "{not json\n", encoding="utf-8")
    (tmp_path / "noise.bin").write_bytes(bytes(range(256)))
    summary = load(tmp_path / "lake", [str(stories), str(tmp_path / "noise.bin")])
    assert (summary.rows["documents"], summary.rejects) == (2, 2)
    connection = Lake.open_for_queries(tmp_path / "lake")
    assert connection.execute("SELECT line_no FROM rejects ORDER BY line_no").fetchall() == [(3,), (None,)]


def test_stories_of_an_older_engine_are_counted_and_renewed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stories = write_stories(tmp_path / "stories.jsonl", 2)
    load(tmp_path / "lake", [str(stories)])
    for module in ("planning", "tabulate", "pipeline"):
        monkeypatch.setattr(f"flows.{module}.ENGINE_VERSION", "next")
    assert load(tmp_path / "lake", [str(stories)]).plan.stale == 2
    renewed = load(tmp_path / "lake", [str(stories)], reextract=True)
    assert renewed.rows["documents"] == 2
    assert load(tmp_path / "lake", [str(stories)]).plan.unchanged == 2
    with Lake.open(tmp_path / "lake", read_only=True) as lake:
        assert check_lake(lake) == []
        assert lake.count("documents") == 2


def test_wikinews_end_to_end(shared: Path, tmp_path: Path) -> None:
    load(tmp_path / "lake", [str(shared / "corpora" / "wikinews" / "articles.jsonl")], workers=2, batch=100)
    with Lake.open(tmp_path / "lake", read_only=True) as lake:
        assert lake.count("documents") == 314
        assert lake.count("figures") > 2500
        assert lake.count("rejects") == 0
        assert check_lake(lake) == []


def test_stories_of_a_run_add_up(tmp_path: Path) -> None:
    stories = str(write_short_stories(tmp_path / "stories.jsonl", 3))
    first = load(tmp_path / "lake", [stories])
    assert first.stories(reextract=False) == "stories read: 3, loaded: 3, unchanged: 0"
    with Lake.open(tmp_path / "lake") as lake:
        one = "document_id = (SELECT min(document_id) FROM documents)"
        lake.connection.execute(f"UPDATE documents SET engine_version = '0' WHERE {one}")
    again = load(tmp_path / "lake", [stories])
    left = ", left as an older engine made them, or with lost rows, until reextract: 1"
    assert again.stories(reextract=False) == f"stories read: 3, loaded: 0, unchanged: 2{left}"
    renewed = load(tmp_path / "lake", [stories], reextract=True)
    assert renewed.stories(reextract=True) == "stories read: 3, loaded: 1, unchanged: 2"
