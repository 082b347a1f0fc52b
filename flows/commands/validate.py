"""``wirehouse validate``: does the lake keep its contract."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from flows.commands.console import ExitCode, messages, output
from flows.settings import load_settings


def validate_command(
    lake: Annotated[Path | None, typer.Option(help="Folder of the warehouse.", show_default="lake")] = None,
) -> None:
    """Read every table back and check it: columns, values, keys, references, and each span against its text.

    Exit code 3 and a table of what is wrong when anything is. Example: `wirehouse validate --lake lake`.
    """
    from rich.table import Table

    from warehouse.checks import check_lake
    from warehouse.lake import Lake

    folder = load_settings(lake=lake).lake
    with Lake.open(folder, read_only=True) as opened:
        violations = check_lake(opened)
    if not violations:
        messages().print(f"{folder}: every table keeps its contract")
        return
    table = Table("table", "check", "rows", "for example", box=None, pad_edge=False)
    for violation in violations:
        table.add_row(violation.table, violation.check, f"{violation.count:,}", str(violation.example))
    output().print(table)
    raise typer.Exit(ExitCode.CONTRACT)
