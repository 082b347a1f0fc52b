"""Commands as a user runs them: what they say when something is wrong, and how they end."""

from __future__ import annotations

import contextlib
import io
import json
import os
import pty
import re
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flows.cli import main
from tests.lake.rows import VERSIONS, staged, story
from warehouse.lake import Lake

WIREHOUSE = str(Path(sys.executable).with_name("wirehouse"))
EXAMPLES = Path(__file__).parents[2] / "flows" / "examples"


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("commands")
    with Lake.open(folder / "lake") as lake:
        lake.load(staged(folder / "batch", story("a"), story("b")), "run", VERSIONS, {})
    return folder


def run(*arguments: str) -> int:
    """Run a command in this process; return its exit code."""
    from flows.commands.console import messages, output

    for console in (messages, output):
        console.cache_clear()
    with pytest.raises(SystemExit) as end:
        main(arguments)
    for console in (messages, output):
        console.cache_clear()
    return int(end.value.code or 0)


WRONG: list[tuple[list[str], int, str]] = [
    (["sql", "SELEC 1"], 1, 'syntax error at or near "SELEC"'),
    (["sql", "SELECT nope FROM figures"], 1, "SELECT nope FROM figures"),
    (["sql", "FROM figure"], 1, 'Did you mean "figures"'),
    (["sql", "DELETE FROM figures"], 1, "only SELECT"),
    (["sql", "FROM read_csv('/etc/hostname')"], 1, "/etc/hostname"),
    (["sql", "SELECT $who"], 1, "who"),
    (["sql", "SELECT $who", "-p", "who"], 2, "-p who VALUE"),
    (["sql", ""], 2, "there is no query"),
    (["sql", " ; "], 2, "there is no query"),
    (["sql", "-- nothing but words\n;"], 2, "there is no query"),
    (["export", "-- nothing but words", "--to", "a.csv"], 1, "there is no query"),
    (["sql", "SELECT 1", "--at", "999"], 1, "wirehouse snapshots"),
    (["sql", "SELECT 1", "--at", "0"], 1, "at '0' it had no tables yet; `wirehouse snapshots` lists"),
    (["export", "--to", "a.duckdb", "--at", "0"], 1, "it had no tables yet"),
    (["sql", "SELECT $who", "-p", "$who", "Kim"], 2, "write the name without $: -p who VALUE"),
    (["sql", "SELECT $who", "-p", "who", "Kim", "-p", "Who", "Lee"], 2, "-p Who: is given twice"),
    (["sql", "SELECT $n + 1, $who + 1", "-p", "n", "1", "-p", "who", "Kim"], 1, "SELECT $n + 1"),
    (["sql", "-- no query\nSELEC 1"], 1, "syntax error"),
    (["sql", "SELECT 1", "--json", "--csv"], 2, "choose one"),
    (["sql", "SELECT 1", "--lake", "none"], 1, "wirehouse ingest PATH"),
    (["tables", "figs"], 2, "figures"),
    (["show", "nothing"], 1, "SELECT document_id, title"),
    (["show", "Exports"], 2, "Exports rise (unknown source, 2024-05-14)"),
    (["rejects", "show", "x"], 1, "wirehouse rejects list"),
    (["rejects", "list", "--lake", "none"], 1, "wirehouse ingest PATH"),
    (["migrate", "--lake", "none"], 1, "wirehouse ingest PATH"),
    (["maintain", "--lake", "none"], 1, "wirehouse ingest PATH"),
    (["snapshots", "--lake", "none"], 1, "wirehouse ingest PATH"),
    (["validate", "--lake", "none"], 1, "wirehouse ingest PATH"),
    (["validate", "none"], 1, "none"),
    (["sql", "SELECT 'caf\udce9'"], 2, "bytes that are no text in utf-8"),
    (["validate", "caf\udce9.parquet"], 2, "bytes that are no text in utf-8"),
    (["ingest", "story.txt", "--lake", "caf\udce9"], 1, "is no text in utf-8; rename the folder"),
    (["validate", ""], 2, "the path is empty"),
    (["export", "--to", ""], 2, "the path is empty"),
    (["ingest", "", "--lake", "new"], 1, "an empty path"),
    (["ingest", "story.txt", "--lake", ""], 2, "the path is empty"),
    (["validate", "lake", "--table", "figures"], 2, "checked whole"),
    (["export", "figs", "--to", "a.csv"], 2, "figures"),
    (["export", "--to", "-"], 2, "`wirehouse sql` prints rows"),
    (["export", "--to", "a.txt"], 2, ".parquet"),
    (["export", "figures", "quotes", "--to", "a.csv"], 2, "folder"),
    (["export", "--to", "lake"], 1, "choose another name"),
    (["contract", "diff", "nowhere"], 2, "schemas/contract"),
    (["ingest", "nowhere"], 1, "correct the path"),
    (["ingest", "nowhere", "--lake", "none"], 1, "correct the path"),
    (["ingest", "lake"], 1, "is a lake"),
    (["sql", "SELECT 1; SELECT 2"], 1, "one at a time"),
    (["rejects", "list", "--table", "figs"], 2, "figures"),
    (["export", "figures", "--to", "out", "--partition-by", "nope"], 2, "no column 'nope'"),
    (["export", "--to", "lake", "--overwrite"], 1, "choose another name"),
    (["extract", "nowhere"], 1, "correct the path"),
]


@pytest.mark.parametrize(("arguments", "code", "words"), WRONG, ids=[" ".join(a) or "-" for a, _, _ in WRONG])
def test_error_names_what_is_wrong_and_the_remedy(
    arguments: list[str], code: int, words: str, workplace: Path,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(workplace)
    assert run(*arguments) == code
    printed = capsys.readouterr()
    assert words in printed.err
    assert printed.out == ""
    assert not (workplace / "none").exists()


USAGE = [
    ["bogus"],
    ["export"],
    ["ingest"],
    ["ingest", "a.txt", "--published", "2024-13-01"],
    ["ingest", "a", "--workers", "0"],
    ["maintain", "--keep-days", "-1"],
    ["sql", "SELECT 1", "--at", "yesterday"],
    ["export", "--to", "a.csv", "--at", "yesterday"],
    ["sql", "--nope"],
]


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_wrong_usage_ends_with_two(
    arguments: list[str], workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)
    assert run(*arguments) == 2
    assert "Usage: wirehouse" in capsys.readouterr().err


def test_wrong_day_is_told_in_plain_words(capsys: pytest.CaptureFixture[str]) -> None:
    for day in ("nonsense", "2024-13-01", "2024-05-14T10:00"):
        assert run("ingest", "a.txt", "--published", day) == 2
        words = re.sub(r"[\s│]+", " ", capsys.readouterr().err)
        assert f"'{day}' is no day; write it as 2024-05-14" in words
        assert "Value error" not in words


SETTINGS: list[tuple[str, str, str]] = [
    ("lak = 'x'", "", "wirehouse.toml: unknown setting 'lak'"),
    ("workers = 1.5", "", "wirehouse.toml: workers: 1.5 is not a whole number"),
    ("workers = true", "", "workers: true is not"),
    ("lake = 5", "", "lake: 5 is not a path"),
    ("runner = 'rocket'", "", "wirehouse.toml: runner: 'rocket' is not one of"),
    ("workers =", "", "wirehouse.toml: not TOML"),
    ("lake = '\udcff'", "", "wirehouse.toml: not TOML"),
    ("lake = '~nobody-of-this-name/lake'", "", "lake: '~nobody-of-this-name/lake' begins with a home folder"),
    ("keep_days = nan", "", "keep_days: nan is no number from 0 on; inf is for ever"),
    ("grace_minutes = -1", "", "wirehouse.toml: grace_minutes: -1.0 is no number from 0 on"),
    ("catalog = 'mysql:host=x'", "", "catalog: 'mysql:host=x' is no 'postgres:'"),
    ("", "x", "WIREHOUSE_WORKERS: 'x' is not a whole number"),
    ("", "0", "environment, WIREHOUSE_WORKERS: 0 is less than 1"),
]


@pytest.mark.parametrize(("file", "workers", "words"), SETTINGS, ids=[s[0] or f"WORKERS={s[1]}" for s in SETTINGS])
def test_wrong_setting_is_named_with_its_place(
    file: str, workers: str, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    (tmp_path / "wirehouse.toml").write_text(file, encoding="utf-8", errors="surrogateescape")
    monkeypatch.setenv("WIREHOUSE_WORKERS", workers)
    assert run("validate") == 1
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("long", ["1000000", "1e300", "inf"])
def test_maintenance_may_keep_for_ever(
    long: str, workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)
    monkeypatch.setenv("WIREHOUSE_KEEP_DAYS", long)
    assert run("maintain", "--grace-minutes", long) == 0
    assert re.search(r"snapshots expired +0\n", capsys.readouterr().out)


@pytest.mark.parametrize("place", ["file", "environment", "option"])
def test_tilde_is_the_home_folder(
    place: str, workplace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(workplace))
    if place == "file":
        (tmp_path / "wirehouse.toml").write_text("lake = '~/lake'", encoding="utf-8")
    if place == "environment":
        monkeypatch.setenv("WIREHOUSE_LAKE", "~/lake")
    options = ["--lake=~/lake"] if place == "option" else []
    assert run("validate", *options) == 0
    assert capsys.readouterr().err.startswith(f"{workplace / 'lake'}: every table keeps its contract")
    assert not (tmp_path / "~").exists()


def test_misspelt_variable_is_told_with_the_one_that_is_meant(
    workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)
    for name in ("WIREHOUSE_LAEK", "WIREHOUSE_PROJECT", "WIREHOUSE_SOURCES", "WIREHOUSE_INTERVAL_SECONDS"):
        monkeypatch.setenv(name, "elsewhere")
    monkeypatch.setenv("WIREHOUSE_WORKER", "")
    assert run("sql", "SELECT 1 AS one", "--csv") == 0
    printed = capsys.readouterr()
    assert printed.out.split() == ["one", "1"]
    assert printed.err == "warning: WIREHOUSE_LAEK is no setting and changes nothing; is WIREHOUSE_LAKE meant?\n"


def test_empty_variable_is_no_setting(
    workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)
    monkeypatch.setenv("WIREHOUSE_LAKE", "")
    assert run("validate") == 0
    assert capsys.readouterr().err == "lake: every table keeps its contract\n"


@pytest.mark.parametrize(
    ("query", "row"),
    [
        ("SELECT 'nan'::DOUBLE AS a", {"a": None}),
        ("SELECT '-inf'::DOUBLE AS a", {"a": None}),
        ("SELECT 1.5::DECIMAL(4, 2) AS a, NULL AS b", {"a": 1.5, "b": None}),
        ("SELECT [1, 2] AS a, {'x': 1} AS b", {"a": [1, 2], "b": {"x": 1}}),
        ("SELECT DATE '2024-01-31' AS a", {"a": "2024-01-31"}),
        ("SELECT ['nan'::DOUBLE] AS a, {'x': 'inf'::DOUBLE} AS b", {"a": [None], "b": {"x": None}}),
        ("SELECT 12345678901234567890.0::DECIMAL(38, 9) AS a", {"a": 12345678901234567890}),
        (
            "SELECT '\\xC3\\xA9'::BLOB AS a, INTERVAL 1 DAY AS b, MAP {1: 2.5} AS c",
            {"a": "é", "b": "1 day, 0:00:00", "c": {"1": 2.5}},
        ),
    ],
)
def test_every_value_is_json(
    query: str, row: dict[str, object], workplace: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(workplace)
    assert run("sql", query, "--json") == 0

    def refuse(constant: str) -> None:
        raise ValueError(constant)

    assert json.loads(capsys.readouterr().out, parse_constant=refuse) == row


EXACT = [
    ("SELECT 0.1234567890123456789::DECIMAL(38, 19) AS a", '{"a": 0.1234567890123456789}'),
    ("SELECT 12345678901234567890.123456789::DECIMAL(38, 9) AS a", '{"a": 12345678901234567890.123456789}'),
    ("SELECT 27.60::DECIMAL(38, 9) AS a, 100::DECIMAL(9, 2) AS b", '{"a": 27.6, "b": 100}'),
    ("SELECT [0.00000001::DECIMAL(9, 8)] AS a, 0::DECIMAL(9, 8) AS b", '{"a": [0.00000001], "b": 0}'),
    ("SELECT -1.5::DECIMAL(9, 2) AS a, 120::DECIMAL(9, 0) AS b", '{"a": -1.5, "b": 120}'),
    ("SELECT 1 AS a, 2 AS a, 3 AS a_1, 4 AS a", '{"a": 1, "a_2": 2, "a_1": 3, "a_3": 4}'),
    ("SELECT 1 AS a, 2 AS a", '{"a": 1, "a_1": 2}'),
    ("SELECT true AS a, 1e300 AS b, 'é\"' AS c", '{"a": true, "b": 1e+300, "c": "é\\""}'),
]


@pytest.mark.parametrize(("query", "line"), EXACT, ids=[query for query, _ in EXACT])
def test_json_loses_no_digit_and_no_column(
    query: str, line: str, workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)
    assert run("sql", query, "--json") == 0
    assert capsys.readouterr().out == f"{line}\n"


def test_csv_is_as_an_export_writes_it(
    workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)
    assert run("sql", "SELECT true AS a, [1, 2] AS b, NULL AS c, 'x,y' AS d, 1.50::DECIMAL(4, 2) AS e", "--csv") == 0
    assert capsys.readouterr().out == 'a,b,c,d,e\ntrue,"[1, 2]",,"x,y",1.50\n'


GIVEN = [
    ("SELECT $n + 1 AS a", "5", 6),
    ("SELECT 2 * $n AS a", "-1.25", -2.5),
    ("SELECT count(*) AS a FROM sentences WHERE sentence_no < $n", "1.5", 2),
    ("SELECT contains('2.50', $n) AS a", "2.5", True),
    ("SELECT NOT $n AS a", "true", False),
    ("SELECT $n - 1 AS a", "2024-05-01", "2024-04-30"),
    ("SELECT $n AS a", "5", "5"),
    ("SELECT $n::INTEGER AS a", "5", 5),
    ("SELECT $n || 'x' AS a", "007", "007x"),
    ("SELECT count(*) AS a FROM figures WHERE value > $n", "3", 2),
    ("SELECT count(*) AS a FROM time_expressions WHERE period = $n", "2023", 2),
    ("SELECT count(*) AS a FROM documents WHERE title <> $n", "2023", 2),
    ("SELECT count(*) AS a FROM documents WHERE published_on = $n", "2024-05-14", 2),
    ("SELECT count(*) AS a FROM time_expressions WHERE contains(period, $n)", "2023", 2),
    ("SELECT count(*) AS a FROM documents LIMIT $n", "1", 2),
]


@pytest.mark.parametrize(("query", "value", "answer"), GIVEN, ids=[f"{query} {value}" for query, value, _ in GIVEN])
def test_value_is_of_the_type_that_the_query_needs(
    query: str, value: str, answer: object, workplace: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    monkeypatch.chdir(workplace)
    assert run("sql", query, "-p", "n", value, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"a": answer}


@pytest.mark.parametrize("comment", ["-- how many\n", "--how many\n", "/* how many */ ", "--\n", "---- --\n"])
def test_query_may_begin_with_a_comment(
    comment: str, workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)
    assert run("sql", f"{comment}SELECT 1 AS a", "--csv") == 0
    assert run("sql", "-p", "a", "-- x", f"{comment}EXPLAIN SELECT $a") == (1 if "*" in comment else 0)
    assert capsys.readouterr().out.startswith("a\n1\n")


def test_query_on_standard_input_has_its_parameters(
    workplace: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(workplace)
    monkeypatch.setattr("sys.stdin", io.StringIO("SELECT $who AS who"))
    assert run("sql", "-p", "who", "Kim") == 0
    assert capsys.readouterr().out == "who\nKim\n"


DAMAGED = [
    ["show", "a"], ["rejects", "list"], ["rejects", "replay"], ["export", "documents", "--to", "a.csv"],
    ["sql", "SELECT text FROM documents"], ["ingest", str(EXAMPLES)],
]  # fmt: skip


@pytest.mark.parametrize("arguments", DAMAGED, ids=[" ".join(words[:2]) for words in DAMAGED])
def test_lost_file_of_a_lake_is_named(
    arguments: list[str], workplace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    (tmp_path / "bad.txt").write_bytes(b"\xff")
    shutil.copytree(workplace / "lake", tmp_path / "lake")
    monkeypatch.chdir(tmp_path)
    assert run("ingest", "bad.txt") == 4
    for table in ("documents", "rejects"):
        shutil.rmtree(tmp_path / "lake" / "data" / "main" / table)
    capsys.readouterr()
    assert run(*arguments) == 1
    printed = capsys.readouterr().err
    assert ".parquet" in printed
    assert printed.endswith("`wirehouse validate` names what of a lake can't be read\n")


def test_faults_are_told_and_told_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Exports rose 5 percent.", encoding="utf-8")
    (tmp_path / "in" / "b.txt").touch()
    for words in ("1 rejected:", "1 rejected as before:"):
        assert run("ingest", "in") == 4
        printed = capsys.readouterr().err
        assert "rejected: in/b.txt: the file is empty" in printed
        assert words in printed


@pytest.mark.parametrize(
    ("row", "remedy"),
    [("One.", "give an empty field where there is nothing"), ("a,One, two.", "quote fields with a separator in them")],
    ids=["too-few", "too-many"],
)
def test_row_of_another_length_says_what_to_do(
    row: str, remedy: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.csv").write_text(f"id,text\n{row}\n", encoding="utf-8")
    assert run("extract", str(tmp_path / "a.csv")) == 4
    assert remedy in capsys.readouterr().err


def test_nothing_to_extract_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", str(tmp_path)) == 0
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "0 stories read: nothing there to extract\n")


def test_story_is_shown_with_its_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Exports rise [again]\n\nExports rose 5.5 percent to $80 million in 2023, Ada Example said.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert run("ingest", "a.txt", "--published", "2024-05-14", "--source", "Harbour Ledger") == 0
    capsys.readouterr()
    assert run("show", "AGAIN") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("Exports rise [again]\nHarbour Ledger, 2024-05-14, ")
    assert re.search(r"5.5 percent +percent +5.5 +% ", shown)
    assert re.search(r"\$80 million +money +80,000,000 +USD ", shown)
    assert re.search(r"2023 +DATE +2023 +2023-01-01 +2023-12-31 ", shown)
    assert "Ada Example" in shown.split("statements")[1]
    assert "counterpart" not in shown
    assert "what was said" not in shown
    monkeypatch.setenv("TERM", "xterm")
    for variable, is_told in (("NO_COLOR", False), ("NONE", True)):
        with monkeypatch.context() as coloured:
            coloured.setenv("FORCE_COLOR", "1")
            coloured.setenv(variable, "1")
            assert run("show", "AGAIN") == 0
        lines = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out).splitlines()
        assert ("figures, names, what was said, dates" in lines) is is_told


def test_narrow_terminal_keeps_words_and_numbers_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = "Norway's exports of stockfish to Nigeria rose to about 1,250,000 tonnes in 2023, Ada Example said.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a.json").write_text('{"id": "fish-7", "title": "Stockfish"}', encoding="utf-8")
    assert run("ingest", "a.txt", "--published", "2024-05-14") == 0
    wide, narrow = (show_on_terminal("fish-7", tmp_path, width) for width in (160, 72))
    assert "a wider terminal shows also" not in wide
    assert "a wider terminal shows also: kind" in narrow
    assert all(" 1,250,000 " in one and " reporter " in one for one in (wide, narrow))
    assert max(map(len, narrow.splitlines())) <= 72


def show_on_terminal(story: str, workplace: Path, width: int) -> str:
    """Return the rows that ``wirehouse show`` prints on a terminal of some width, without colours."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", "NO_COLOR": "1", "COLUMNS": str(width)}
    process = subprocess.Popen([WIREHOUSE, "show", story], cwd=workplace, env=environment, stdout=theirs, stderr=theirs)
    os.close(theirs)
    try:
        shown = read_until(None, ours)
        assert process.wait(timeout=60) == 0
    finally:
        process.kill()
        os.close(ours)
    return re.sub(r"\x1b\[[0-9;]*m", "", shown.replace("\r", "")).partition("\nfigures")[2]


def test_replaced_revision_is_shown_as_such(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    story = tmp_path / "a.jsonl"
    for amount in ("3", "4"):
        fees = {"id": "fees", "text": f"Fees rose to ${amount} million.", "language": "de"}
        story.write_text(json.dumps(fees), encoding="utf-8")
        assert run("ingest", "a.jsonl") == 0
    said = capsys.readouterr().err
    assert "1 loaded, 0 unchanged; 1 is a new revision of a story with the same id or uri" in said
    assert "1 story has no day of publication: --published" in said
    assert "1 story is not in English" in said
    assert run("sql", "SELECT document_id FROM documents WHERE NOT is_current", "--csv") == 0
    replaced = capsys.readouterr().out.split()[1]
    assert run("show", replaced) == 0
    assert "revision 1, which another one has replaced: " in capsys.readouterr().out
    assert run("show", "fees") == 0
    assert "replaced" not in capsys.readouterr().out


def test_figure_is_shown_with_the_name_of_whose_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("ingest", str(EXAMPLES / "steel-tariff.txt")) == 0
    capsys.readouterr()
    query = "SELECT DISTINCT reporter_name, counterpart_name FROM figure_facts WHERE kind = 'money'"
    assert run("sql", query, "--csv") == 0
    names = {name for line in capsys.readouterr().out.splitlines()[1:] for name in line.split(",")}
    assert {"United States", "Brazil"} <= names
    assert run("show", "steel") == 0
    shown = capsys.readouterr().out.split("\nfigures")[1].split("\ntime_expressions")[0]
    assert all(name in shown for name in names)
    assert not re.search(r"\b[0-9a-f]{20}\b", shown)


def test_versions_are_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--version") == 0
    assert re.fullmatch(r"wirehouse \S+, engine \d+ with data [0-9a-f]{16}, contract \d+\n", capsys.readouterr().out)


def test_view_is_described_where_tables_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("tables") == 0
    listed = capsys.readouterr().out
    assert "figures " in listed
    assert "quotes " in listed
    assert run("tables", "quotes") == 0
    assert re.search(r"speaker_country +VARCHAR +country of the speaker", capsys.readouterr().out)
    assert run("tables", "contract_version") == 0
    assert re.search(r"version +INTEGER +number of the version", capsys.readouterr().out)


def test_codes_are_told_where_the_columns_refer_to_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("tables", "figures") == 0
    for name in set(re.findall(r"; see (\w+)", capsys.readouterr().out)):
        assert run("tables", name) == 0
        assert re.match(r"code +description", capsys.readouterr().out), name
    assert run("tables", "measure") == 2
    assert "contract_version, figure_kinds, modifiers, measures" in capsys.readouterr().err


READ_IN_PART = [
    "wirehouse --help", "wirehouse rejects --help", "wirehouse tables", f"wirehouse extract {EXAMPLES}",
    "wirehouse snapshots", "wirehouse sql 'FROM range(100000)'", "wirehouse sql 'FROM range(100000)' --json",
    "wirehouse sql 'FROM range(100000)' --csv",
]  # fmt: skip


@pytest.mark.parametrize("reader", ["true", "head -1 >/dev/null"])
@pytest.mark.parametrize("command", READ_IN_PART)
def test_reader_that_goes_early_is_no_error(command: str, reader: str, workplace: Path) -> None:
    line = f"{command} | {reader}; echo ${{PIPESTATUS[0]}}"
    path = f"{Path(WIREHOUSE).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", line],
        cwd=workplace,
        env={**os.environ, "PATH": path},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (done.stdout.strip(), done.stderr) == ("0", "")


def in_shell(line: str, workplace: Path, **variables: str) -> tuple[int, str]:
    """Run a line in a shell; return its exit code and what it says on stderr."""
    path = f"{Path(WIREHOUSE).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, **variables}
    done = subprocess.run(
        ["bash", "-c", line], cwd=workplace, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    return done.returncode, done.stderr


FULL = ["sql 'SELECT 1'", "sql 'FROM range(100000)'", "sql 'SELECT 1' --table", f"extract {EXAMPLES}", "--help",
        "sql --help", "tables", "--version"]  # fmt: skip


@pytest.mark.parametrize("arguments", FULL)
def test_full_disk_on_stdout_is_one_line(arguments: str, workplace: Path) -> None:
    said = "error: standard output: No space left on device; free space, or send it to another place\n"
    assert in_shell(f"wirehouse {arguments} > /dev/full", workplace) == (1, said)


@pytest.mark.parametrize("arguments", ["sql 'SELECT 1'", "tables", "--help"])
def test_closed_stdout_is_one_line(arguments: str, workplace: Path) -> None:
    code, said = in_shell(f"wirehouse {arguments} >&-", workplace)
    assert (code, said.count("\n")) == (1, 1)
    assert "standard output is closed" in said


def test_prefect_server_that_is_not_there_is_one_line(workplace: Path, tmp_path: Path) -> None:
    variables = {"PREFECT_API_URL": "http://127.0.0.1:1/api", "PREFECT_HOME": str(tmp_path)}
    code, said = in_shell(f"wirehouse ingest {EXAMPLES} --lake {tmp_path / 'lake'}", workplace, **variables)
    assert code == 1
    assert said.splitlines()[1:] == [
        "error: http://127.0.0.1:1/api/: no Prefect server answers there; start one with `prefect server start`, "
        "or unset PREFECT_API_URL to run without it"
    ]


def talk(workplace: Path, lines: list[str], **variables: str) -> str:
    """Type lines at the prompts of ``wirehouse sql`` on a terminal, then Ctrl-D; return all that it shows."""
    ours, theirs = pty.openpty()
    environment = {**os.environ, "TERM": "xterm", **variables}
    process = subprocess.Popen(
        [WIREHOUSE, "sql"], cwd=workplace, env=environment, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown = ""
    try:
        for line in [*lines, "\x04"]:
            shown += read_until("> ", ours)
            with contextlib.suppress(OSError):  # a word can have ended it
                os.write(ours, line.encode())
        shown += read_until(None, ours)
        assert process.wait(timeout=60) == 0
    finally:
        process.kill()
        os.close(ours)
    return shown


def read_until(end: str | None, terminal: int) -> str:
    """Return what a terminal shows until it ends with a prompt, or until it is closed."""
    shown = ""
    while end is None or not shown.endswith(end):
        ready, _, _ = select.select([terminal], [], [], 60)
        assert ready, f"nothing more is shown after {shown!r}"
        try:
            data = os.read(terminal, 10_000)
        except OSError:  # how Linux says that the other side is closed
            data = b""
        if not data:
            return shown
        shown += data.decode()
    return shown


@pytest.mark.parametrize("word", ["exit\n", "QUIT;\n", "\\q\n", "\\q;\n"])
def test_prompt_is_left_by_a_word(workplace: Path, word: str) -> None:
    assert "error" not in talk(workplace, ["SELECT 1;\n", word])


def test_prompt_is_left_within_a_query(workplace: Path) -> None:
    shown = talk(workplace, ["SELECT\n", "exit\n", "\\q\n"])
    assert shown.count("...> ") == 2
    assert "error" not in shown


def test_closed_input_is_no_query(workplace: Path) -> None:
    code, said = in_shell("wirehouse sql <&-", workplace)
    assert (code, said.count("\n")) == (2, 1)


@pytest.mark.parametrize("no_color", [True, False], ids=["NO_COLOR", "colour"])
def test_prompt_goes_on_after_an_error(workplace: Path, no_color: bool) -> None:
    variables = {"NO_COLOR": "1"} if no_color else {}
    shown = talk(workplace, ["SELEC;\n", "SELECT exact\n", "FROM figures WHERE kind = 'multiple';\n"], **variables)
    assert "syntax error" in shown
    assert "twice" in shown
    assert ("\x1b[31m" in shown) is not no_color
