"""``wirehouse snapshots``: the states of the lake that can still be asked."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from flows.settings import load_settings


def snapshots_command(
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object per row.")] = False,
    lake: Annotated[Path | None, typer.Option(help="Folder of the warehouse.", show_default="lake")] = None,
) -> None:
    """List the snapshots, newest first: number, time, what was committed and by which run.

    Examples:

    - `wirehouse snapshots`

    - `wirehouse sql 'SELECT count(*) FROM figures' --at 2` asks one of them
    """
    from flows.commands.rows import print_rows
    from warehouse.lake import Lake
    from warehouse.queries.load import load_query

    with Lake.open(load_settings(lake=lake).lake, read_only=True) as opened:
        form = "json" if as_json else "table" if sys.stdout.isatty() else "csv"
        print_rows(opened.connection.execute(load_query("list_snapshots")), form)
