"""``wirehouse validate``: does a lake, an export or a file of somebody else's rows keep the contract."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.console import ExitCode, counted, fail, listing, messages, output
from flows.commands.options import LakeFolder, read_path
from flows.settings import load_settings

if TYPE_CHECKING:
    from collections.abc import Sequence

    from warehouse.violation import Violation

_PATH = typer.Argument(
    parser=read_path,
    metavar="PATH",
    show_default="the lake",
    help="A lake, an exported folder, or a file of rows: .parquet, .jsonl, .jsonl.gz.",
)
_TABLE = typer.Option(
    metavar="NAME",
    help="The table of the rows, where their file's name does not tell it; of a folder that table alone.",
)


def validate_command(
    path: Annotated[Path | None, _PATH] = None,
    table: Annotated[str | None, _TABLE] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object per fault.")] = False,
    lake: LakeFolder = None,
) -> None:
    """Check every row: columns, types, values, codes, keys, references, and each span against its text.

    Exit code 3 and a table of what is wrong where anything is: file, rows, column, check, remedy.

    Examples:

    - `wirehouse validate` checks the lake

    - `wirehouse validate news/` checks an export

    - `wirehouse validate rows.jsonl --table figures`
    """
    if path is not None and lake is not None:
        fail("give either a path or --lake", ExitCode.USAGE)
    folder = load_settings(lake=lake).lake if path is None else path
    if path is None or _is_lake(path):
        if table is not None:
            fail("--table is for files: a lake is checked whole", ExitCode.USAGE)
        violations, done = _check_lake(folder)
    else:
        violations, done = _check_files(folder, table)
    _print(violations, as_json)
    if violations:
        failed = counted(len(violations), "check fails", "checks fail")
        messages().print(f"{folder}: {failed}", style="red", markup=False, soft_wrap=True)
        raise typer.Exit(ExitCode.CONTRACT)
    messages().print(f"{folder}: {done}", markup=False, soft_wrap=True)


def _is_lake(path: Path) -> bool:
    from warehouse.location import is_lake

    return is_lake(path)


def _check_lake(folder: Path) -> tuple[list[Violation], str]:
    from warehouse.checks import check_lake
    from warehouse.lake import Lake

    with Lake.open(folder, read_only=True, current=True) as opened:
        return check_lake(opened), "every table keeps its contract"


def _check_files(path: Path, table: str | None) -> tuple[list[Violation], str]:
    import duckdb

    from warehouse.received.check import check_received
    from warehouse.received.find import ReceivedError, ReceivedUsageError, find_received

    try:
        report = check_received(find_received(path, table))
    except ReceivedUsageError as error:
        fail(str(error), ExitCode.USAGE)
    except ReceivedError as error:
        fail(str(error))
    except (duckdb.Error, OSError) as error:
        fail(f"{error}\nkeys are noted in {gettempdir()} while rows are checked; TMPDIR names another folder")
    for note in report.notes:
        messages().print(note, markup=False, soft_wrap=True)
    counted = ", ".join(f"{name} {number:,}" for name, number in report.rows.items())
    return report.violations, f"every row keeps the contract ({counted})"


def _print(violations: Sequence[Violation], as_json: bool) -> None:
    if as_json:
        for violation in violations:
            found = asdict(violation) | {"remedy": violation.remedy}
            sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        return
    rows = [
        (_where(found), _failed(found), f"{found.count:,}", f"{found.example}\n{found.remedy}") for found in violations
    ]
    if rows:
        output().print(listing(("where", "check", "faults", "what is wrong, and the remedy"), rows, numbers={"faults"}))


def _where(violation: Violation) -> str:
    named = [str(name) for name in violation.rows or violation.keys]
    more = ["..."] if violation.count > len(named) > 0 else []
    rows = ", ".join([*named, *more])
    return ", ".join(filter(None, (violation.file, rows and f"row {rows}"))) or violation.table


def _failed(violation: Violation) -> str:
    name = f"{violation.table}.{violation.column}" if violation.column else violation.table
    return f"{name} {violation.check.partition('(')[0]}"
