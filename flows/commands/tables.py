"""``wirehouse tables``: the data dictionary, from the models."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.commands.console import ExitCode, fail, output


def tables_command(
    name: Annotated[str | None, typer.Argument(help="One table; without it all are listed.")] = None,
) -> None:
    """Print what each table and view holds and, for one table, what each of its columns means.

    Examples: `wirehouse tables`; `wirehouse tables figures`.
    """
    from rich.table import Table

    from schemas.dictionary import describe_columns
    from schemas.tables.registry import TABLES
    from warehouse.views.load import load_views

    if name is None:
        listing = Table("table", "a row is", "key", box=None, pad_edge=False)
        for table in TABLES.values():
            listing.add_row(table.name, table.description, ", ".join(table.primary_key))
        output().print(listing)
        listing = Table("view", "what it shows", box=None, pad_edge=False)
        for view in load_views():
            listing.add_row(view.name, view.description)
        output().print("", listing, sep="\n")
        return
    views = {view.name: view.description for view in load_views()}
    if name in views:
        output().print(f"{name} is a view: {views[name]}", markup=False, soft_wrap=True)
        output().print(f"its columns: wirehouse sql 'DESCRIBE {name}'", markup=False, soft_wrap=True)
        return
    if name not in TABLES:
        fail(f"no table or view '{name}'; there are {', '.join([*TABLES, *views])}", ExitCode.USAGE)
    listing = Table("column", "type", "null", "meaning", box=None, pad_edge=False)
    for column in describe_columns(TABLES[name]):
        listing.add_row(column.name, column.type, "yes" if column.nullable else "", column.description)
    output().print(listing)
