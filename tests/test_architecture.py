"""The house rules: layers, what the engine may import, the size of functions and modules, names."""

from __future__ import annotations

import ast
import statistics
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import get_type_hints

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("flows", "schemas", "warehouse")
MODULES = sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))
EMPTY = [path for path in MODULES if path.name == "__init__.py" and path != ROOT / "flows" / "extract" / "__init__.py"]
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
HEAVY = {"prefect", "duckdb", "pandera", "polars", "pyarrow", "pandas", "typer", "rich"}


def label(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", EMPTY, ids=label)
def test_package_files_are_empty(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == ""


@pytest.mark.parametrize("path", MODULES, ids=label)
def test_no_function_is_over_sixty_lines(path: Path) -> None:
    tree = parsed(path)
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    too_long = {node.name: node.end_lineno - node.lineno + 1 for node in functions if node.end_lineno}
    assert {name: lines for name, lines in too_long.items() if lines > 60} == {}


@pytest.mark.parametrize("path", MODULES, ids=label)
def test_module_name_says_its_idea(path: Path) -> None:
    assert path.stem not in BANNED_NAMES


def test_median_module_is_short() -> None:
    lines = [len(path.read_text(encoding="utf-8").splitlines()) for path in MODULES if path not in EMPTY]
    assert statistics.median(lines) <= 120


def test_engine_loads_no_orchestrator_database_or_frame_library() -> None:
    # a list of forbidden imports is no list of allowed ones: what is really loaded decides
    code = (
        "import sys; from flows.extract import extract; from schemas.records import Document;"
        "extract(Document('d','s',None,None,None,None,None,None,'en','Exports rose 5 percent, Kim said.',0,'','t'));"
        "print(' '.join(sorted({name.partition('.')[0] for name in sys.modules})))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert set(done.stdout.split()) & HEAVY == set()


def test_command_line_imports_late() -> None:
    code = "import sys, flows.cli; print(' '.join(sorted({name.partition('.')[0] for name in sys.modules})))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert set(done.stdout.split()) & {"prefect", "duckdb", "pandera", "polars", "pyarrow", "numpy"} == set()


def test_import_contracts_hold() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        check=False,
        capture_output=True,
        text=True,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@cache
def calls(path: Path) -> set[str]:
    """The names that a module calls, without what they are attributes of."""
    functions = [node.func for node in ast.walk(parsed(path)) if isinstance(node, ast.Call)]
    return {f.id if isinstance(f, ast.Name) else f.attr for f in functions if isinstance(f, ast.Name | ast.Attribute)}


@pytest.mark.parametrize(
    ("name", "makers"),
    [
        ("Validated", {"schemas/validation.py"}),
        ("StagedBatch", {"warehouse/staging.py"}),
        ("load_staged", {"warehouse/lake.py"}),
    ],
)
def test_what_the_loader_takes_has_one_maker(name: str, makers: set[str]) -> None:
    assert {label(path) for path in MODULES if name in calls(path)} == makers


def test_loader_takes_staged_batches_and_the_stage_validated_rows_alone() -> None:
    from schemas.validation import Validated
    from warehouse.loading import load_staged
    from warehouse.staging import StagedBatch, stage

    assert get_type_hints(stage, localns={"pl": __import__("polars")})["validated"] is Validated
    assert get_type_hints(load_staged)["staged"] is StagedBatch


def test_rows_enter_a_lake_in_few_places() -> None:
    files = [path for package in PACKAGES for kind in ("*.py", "*.sql") for path in (ROOT / package).rglob(kind)]
    inserting = {label(path) for path in files if "INSERT INTO" in path.read_text(encoding="utf-8")}
    of_the_lake = {name for name in inserting if not name.startswith(("warehouse/exports/", "warehouse/received/"))}
    loader = {
        "warehouse/loading.py",
        *(f"warehouse/queries/insert_{n}.sql" for n in ("documents", "ledger_row", "rejects")),
    }
    # what warehouse.duplicates has checked against its model; no batch brings it
    linker = {f"warehouse/queries/insert_{name}.sql" for name in ("fingerprints", "links")}
    assert of_the_lake == loader | linker


def test_sql_stands_in_sql_files() -> None:
    starts = ("SELECT ", "INSERT INTO ", "DELETE FROM ", "UPDATE ", "WITH ")
    found = []
    for path in MODULES:
        for node in ast.walk(parsed(path)):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                text = node.value.strip()
                if text.startswith(starts) and text.count("\n") > 3:
                    found.append(f"{label(path)}:{node.lineno}")
    assert found == []
