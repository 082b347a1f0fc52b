"""What is kept comes back; a file that is missing, broken or of another Python counts for nothing; writes are whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.lang import kept as module
from flows.extract.lang.kept import Kept, digest, made_of

pytestmark = pytest.mark.usefixtures("byte_code_is_written")
VALUES = {
    "nothing": None,
    "text": "naïve €\ud800",
    "bytes": bytes(range(256)),
    "numbers": [0, -1, 2**70, 1.5, True],
    "lists in mappings": {"a": ["b", {"c": ()}], "d": {}},
}
WRITING = """
import sys
from pathlib import Path
from flows.extract.lang.kept import Kept
sys.dont_write_bytecode = False
for number in range(20):
    kept = Kept(Path(sys.argv[1]))
    kept.put(f"{sys.argv[2]} {number}".encode(), [number] * 1000)
    kept.keep()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "__pycache__" / "kept.bin"


def kept_in(path: Path, **values: object) -> Path:
    kept = Kept(path)
    for key, value in values.items():
        kept.put(key.encode(), value)
    kept.keep()
    return path


@pytest.mark.parametrize("name", VALUES)
def test_a_value_comes_back(name: str, path: Path) -> None:
    assert Kept(kept_in(path, a=VALUES[name])).get(b"a") == VALUES[name]


def test_a_value_is_there_before_it_is_written(path: Path) -> None:
    kept = Kept(path)
    kept.put(b"a", [1])
    assert (kept.get(b"a"), kept.get(b"b"), path.exists()) == ([1], None, False)


def test_keeping_adds_to_what_others_kept(path: Path) -> None:
    first, second = Kept(path), Kept(path)
    first.put(b"a", 1)
    second.put(b"b", 2)
    first.keep()
    second.keep()
    assert [Kept(path).get(key) for key in (b"a", b"b")] == [1, 2]
    assert [first.get(key) for key in (b"a", b"b")] == [1, 2]


def test_what_cannot_be_kept_is_made_each_time(path: Path) -> None:
    kept = Kept(path)
    kept.put(b"a", object())
    kept.keep()
    assert (kept.get(b"a"), path.exists()) == (None, False)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: b"",
        lambda data: data[:5],
        lambda data: data[:40],
        lambda data: data[:-4000],
        lambda data: b"\xff" * len(data),
        lambda data: data[:8] + b"no marshal" + data[18:],
    ],
    ids=["empty", "no head", "half a head", "cut", "ones", "no marshal"],
)
def test_a_broken_file_counts_for_nothing_and_is_written_anew(spoil: object, path: Path) -> None:
    kept_in(path, a=list(range(1000)))
    path.write_bytes(spoil(path.read_bytes()))  # type: ignore[operator]
    assert Kept(path).get(b"a") is None
    assert Kept(kept_in(path, a=[2])).get(b"a") == [2]


def test_another_python_begins_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_in(path, a=1)
    monkeypatch.setattr(sys, "version", "another")
    assert Kept(path).get(b"a") is None
    kept_in(path, b=2)
    assert [Kept(path).get(key) for key in (b"a", b"b")] == [None, 2]


def test_a_file_that_has_grown_too_large_is_begun_anew(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept_in(path, a="x" * 500)
    monkeypatch.setattr(module, "_MOST_BYTES", 100)
    kept_in(path, b=2)
    assert [Kept(path).get(key) for key in (b"a", b"b")] == [None, 2]


def test_nothing_is_written_where_python_writes_no_byte_code(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert not kept_in(path, a=1).exists()


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    kept_in(tmp_path / "file" / "kept.bin", a=1)
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_processes_that_write_at_once_leave_a_whole_file(path: Path) -> None:
    path.parent.mkdir()
    runs = [subprocess.Popen([sys.executable, "-c", WRITING, str(path), name]) for name in "ab"]
    assert [run.wait() for run in runs] == [0, 0]
    last = [Kept(path).get(f"{name} 19".encode()) for name in "ab"]
    assert [19] * 1000 in last
    assert [file.name for file in path.parent.iterdir()] == ["kept.bin"]


def test_a_digest_tells_texts_and_kinds_apart() -> None:
    keys = {digest("a", "x"), digest("a", "y"), digest("b", "x"), digest("\ud800", "x")}
    assert len(keys) == 4


@settings(max_examples=30)
@given(st.dictionaries(st.binary(max_size=8), st.lists(st.integers() | st.text(max_size=5)), max_size=8))
def test_all_comes_back(tmp_path_factory: pytest.TempPathFactory, values: dict[bytes, list[object]]) -> None:
    path = tmp_path_factory.mktemp("kept") / "kept.bin"
    kept = Kept(path)
    for key, value in values.items():
        kept.put(key, value)
    kept.keep()
    assert {key: Kept(path).get(key) for key in values} == values


def test_what_is_made_of_files_is_made_anew_when_one_changes(path: Path, tmp_path: Path) -> None:
    kept, first, second, made = Kept(path), tmp_path / "first.csv", tmp_path / "second.csv", []

    def make() -> dict[str, str]:
        made.append(first.read_text() + second.read_text())
        return {"all": made[-1]}

    def of_both() -> dict[str, str]:
        return made_of([first, second], "test", make, kept)

    first.write_text("a")
    second.write_text("b")
    assert [of_both(), of_both()] == [{"all": "ab"}] * 2
    assert made == ["ab"]
    second.write_text("bc")
    assert of_both() == {"all": "abc"}
    assert made_of([first], "test", make, kept) == {"all": "abc"}
    assert made_of([first, second], "another", make, kept) == {"all": "abc"}
    assert made == ["ab", "abc", "abc", "abc"]
    assert made_of([first, second], "test", make, kept, by=[digest]) == {"all": "abc"}
    assert made[4:] == ["abc"]


def test_what_is_made_of_a_file_that_is_not_there_is_left_to_its_maker(path: Path, tmp_path: Path) -> None:
    missing = tmp_path / "missing.csv"
    with pytest.raises(FileNotFoundError, match=r"missing\.csv"):
        made_of([missing], "test", missing.read_bytes, Kept(path))
