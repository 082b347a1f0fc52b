"""Every command of the README is run, but for the two that set the project up."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.main import get_command
from typer.testing import CliRunner

from flows.cli import app
from flows.settings import Settings
from tests.lake.rows import frames, story

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
STORY = "Tariff revenue doubles\n\nTariff revenue rose to $4.2 billion in 2023, the minister said.\n"


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


def commands(page: str) -> list[str]:
    return [line.strip() for block in blocks(page, "sh") for line in block.splitlines() if line.strip()]


COMMANDS = commands(README)
SETUP = [line for line in COMMANDS if line.startswith("make ")]
OF_SCHEDULE = commands(README.split("## Schedule")[1].split("## ")[0])
COMMAND_NAMES = (
    "ingest", "extract", "sql", "show", "snapshots", "maintain", "validate", "migrate", "tables",
    "contract", "export", "rejects",
)  # fmt: skip
WORKFLOWS = [yaml.safe_load(block) for block in blocks(README, "yaml")]
JOBS = [job for workflow in WORKFLOWS for job in workflow["jobs"].values()]
STEPS = [step["run"] for job in JOBS for step in job["steps"] if "run" in step]
PLAIN = [line for line in COMMANDS if line not in SETUP + OF_SCHEDULE]


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the README's file names stand for real files."""
    folder = tmp_path_factory.mktemp("readme")
    shutil.copytree(ROOT / "flows" / "examples", folder / "flows" / "examples")
    shutil.copytree(ROOT / "schemas" / "contract", folder / "schemas" / "contract")
    (folder / "story.txt").write_text(STORY, encoding="utf-8")
    (folder / "stories.jsonl").write_text(json.dumps({"id": "a", "text": STORY}) + "\n", encoding="utf-8")
    (folder / "archive").mkdir()
    import gzip

    with gzip.open(folder / "archive" / "old.jsonl.gz", "wt", encoding="utf-8") as file:
        file.write(json.dumps({"id": "b", "text": STORY, "date": "2024-01-02"}) + "\n")
    shutil.copytree(ROOT / "schemas" / "contract", folder / "contract")
    lines = [json.dumps(row, default=str) for row in frames(story())["figures"].to_dicts()]
    (folder / "rows.jsonl").write_text("\n".join(lines), encoding="utf-8")
    return folder


def run(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PREFECT", "WIREHOUSE"))}
    return subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        check=False,
        text=True,
        cwd=folder,
        env={**environment, "PATH": path},
        timeout=300,
    )


def test_readme_has_two_set_up_commands() -> None:
    assert [shlex.split(line, comments=True)[1] for line in SETUP] == ["run", "test"]


def test_commands_of_the_schedule_are_those_that_the_schedule_test_runs() -> None:
    from tests.prefect import server, test_schedule

    assert [line for line in OF_SCHEDULE if not line.startswith("export ")] == test_schedule.README_COMMANDS
    exported = [word for line in OF_SCHEDULE for word in shlex.split(line, comments=True)]
    assert {f"{name}={value}" for name, value in server.LEASES.items()} <= set(exported)


@pytest.mark.xdist_group("readme")
@pytest.mark.parametrize("line", PLAIN, ids=PLAIN)
def test_command_of_the_readme_works(line: str, workplace: Path) -> None:
    done = run(line, workplace)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    if line.startswith("wirehouse sql "):
        assert done.stdout.splitlines()[0 if "--json" in line else 1 :], "no rows"
        assert not re.search(r"\b[0-9a-f]{20}\b", done.stdout), "an id where a reader looks for a name"


@pytest.mark.xdist_group("readme")
@pytest.mark.parametrize("line", [line for line in STEPS if not line.startswith("pip ")])
def test_step_of_the_workflow_works(line: str, workplace: Path) -> None:
    done = run(line, workplace)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


def test_workflow_installs_what_is_there() -> None:
    (line,) = [line for line in STEPS if line.startswith("pip ")]
    words = shlex.split(line.replace("wirehouse/", "").replace("./wirehouse", "."))
    assert words[:2] == ["pip", "install"]
    assert (ROOT / words[words.index("-c") + 1]).is_file()
    assert (ROOT / words[-1] / "pyproject.toml").is_file()


@pytest.mark.parametrize("page", [".github/workflows/ci.yml", ".ci/run", "README.md"])
def test_make_targets_that_are_named_are_there(page: str) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = re.findall(r"(?:run: |^|`)make ([a-z]+)", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE)
    assert named
    assert set(named) <= targets


def test_ci_runs_the_pythons_that_the_project_takes() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    workflow = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    for steps in [job["steps"] for job in [*workflow["jobs"].values(), *JOBS]]:
        (python,) = [step["with"]["python-version"] for step in steps if "python-version" in step.get("with", {})]
        assert project["requires-python"] == f">={python}"


@pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
def test_setting_is_in_the_readme(name: str) -> None:
    assert f"`{name}`" in README.split("## Settings")[1].split("## ")[0]


def test_every_command_of_the_program_is_listed() -> None:
    assert set(COMMAND_NAMES) == {words[0] for words in commands_of(get_command(app))}


@pytest.mark.xdist_group("readme")
@pytest.mark.parametrize("statements", blocks(README, "sql"), ids=lambda block: block.split(";")[0])
def test_plain_duckdb_runs_the_sql_of_the_readme(statements: str, workplace: Path) -> None:
    # a wheel's extension is loaded by its path; a shell with network installs it by its name
    from warehouse.extensions import extension_path

    wheels = {"ducklake": extension_path("ducklake"), "sqlite": extension_path("sqlite_scanner")}
    statements = re.sub(r"INSTALL (\w+);", lambda found: f"LOAD '{wheels[found[1]]}';", statements)
    code = f"import duckdb; print(*duckdb.connect().execute({statements!r}).fetchall(), sep='\\n')"
    done = subprocess.run(
        [sys.executable, "-I", "-c", code], capture_output=True, check=False, text=True, cwd=workplace
    )
    assert done.returncode == 0, done.stderr
    assert "money" in done.stdout


@pytest.fixture(scope="module")
def pandas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with pandas, outside the environment: with it there pandera would take four times as long to import."""
    folder = tmp_path_factory.mktemp("pandas")
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-compile",
    ]
    needed = ["pandas==3.1.1", "python-dateutil", "six", "--retries", "1", "--timeout", "15"]
    done = subprocess.run([*pip, "--target", str(folder), *needed], capture_output=True, check=False, text=True)
    if done.returncode:
        pytest.skip(f"pandas can't be had here: {done.stderr.strip().splitlines()[-1:]}")
    return folder


@pytest.mark.xdist_group("readme")
@pytest.mark.parametrize("code", blocks(README, "python"), ids=lambda block: block.split()[1])
def test_python_of_the_readme_reads_the_export(code: str, workplace: Path, request: pytest.FixtureRequest) -> None:
    path = [str(request.getfixturevalue("pandas"))] if "pandas" in code else []
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path)}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, text=True, cwd=workplace, env=environment
    )
    assert done.returncode == 0, done.stderr
    assert "figure_id" in done.stdout


def commands_of(group: Any, *words: str) -> list[tuple[str, ...]]:
    found = []
    for name, command in group.commands.items():
        found += commands_of(command, *words, name) if hasattr(command, "commands") else [(*words, name)]
    return found


@pytest.mark.parametrize("words", commands_of(get_command(app)), ids=" ".join)
def test_help_shows_an_example(words: tuple[str, ...]) -> None:
    done = CliRunner().invoke(app, [*words, "--help"])
    assert done.exit_code == 0
    shown = re.sub(r"[\s│]+", " ", done.output)
    assert "Example" in shown
    assert f"wirehouse {' '.join(words)}" in shown.split("Example")[1]


def test_every_command_is_in_the_readme() -> None:
    for command in COMMAND_NAMES:
        assert f"wirehouse {command}" in README


def test_the_project_speaks_of_itself_alone() -> None:
    listed = subprocess.run(["git", "ls-files"], capture_output=True, check=False, text=True, cwd=ROOT)
    if listed.returncode:
        pytest.skip("not a git checkout")
    place = "/" + "work" + "/"
    found = []
    for name in listed.stdout.splitlines():
        path = ROOT / name
        if path.is_file() and path.suffix not in {".npz", ".parquet"} and place in path.read_text(encoding="utf-8"):
            found.append(name)
    assert found == []
