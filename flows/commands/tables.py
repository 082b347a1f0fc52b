"""``wirehouse tables``: the data dictionary, from the models."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.commands.console import ExitCode, fail, listing, output


def tables_command(
    name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="One table, view or list of codes; without it all are named.")
    ] = None,
) -> None:
    """Print what each table and view holds and, for one, what each of its columns or codes means.

    Examples:

    - `wirehouse tables`

    - `wirehouse tables figures`

    - `wirehouse tables measures`
    """
    from schemas.dictionary import CODE_TABLES, code_table, coded_columns, describe_columns
    from schemas.tables.registry import TABLES
    from warehouse.contract_version import version_view
    from warehouse.views.load import load_views

    all_views = [*load_views(), version_view()]
    if name is None:
        tables = [(table.name, table.description, ", ".join(table.primary_key)) for table in TABLES.values()]
        views = [(view.name, view.description) for view in all_views]
        output().print(listing(("table", "a row is", "key"), tables))
        output().print("", listing(("view", "what it shows"), views), sep="\n")
        output().print("", listing(("codes", "what they tell"), CODE_TABLES.items()), sep="\n")
        return
    known_views = {view.name: view for view in all_views}
    if view := known_views.get(name):
        from warehouse.views.columns import view_columns

        output().print(f"{name} is a view: {view.description}\n", markup=False, soft_wrap=True)
        output().print(listing(("column", "type", "meaning"), view_columns(view)))
        return
    if name in CODE_TABLES:
        output().print(listing(*code_table(name)))
        return
    if name not in TABLES:
        there = ", ".join([*TABLES, *known_views, *CODE_TABLES])
        fail(f"no table, view or list of codes '{name}'; there are {there}", ExitCode.USAGE)
    columns = describe_columns(TABLES[name])
    rows = [(column.name, column.type, "yes" if column.nullable else "", column.description) for column in columns]
    output().print(listing(("column", "type", "null", "meaning"), rows))
    if coded := coded_columns(columns):
        output().print("", listing(("column", "code", "meaning"), coded), sep="\n")
