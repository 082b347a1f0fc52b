"""``wirehouse sql``: any query over the tables and views of a lake, read-only."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.console import ExitCode, fail
from flows.commands.options import AsJson, AtMoment, LakeFolder
from flows.commands.parameters import read_parameters, readings
from flows.interrupts import is_interrupt
from flows.settings import load_settings

if TYPE_CHECKING:
    import duckdb

    from warehouse.asking import Asking

_LEAVING = {"exit", "quit", ".exit", ".quit", "\\q"}
_PARAMETER = typer.Option(
    "-p",
    "--param",
    metavar="NAME VALUE",
    help="A value for $NAME in the query; may be repeated. A decimal such as 2.5 is a number, all else is of the type "
    "that the query needs; where that is open, as in `$n + 1`, so are whole numbers, days, true and false. "
    "`$n::VARCHAR` makes it a text.",
)


def sql_command(
    query: Annotated[
        str | None, typer.Argument(metavar="QUERY", help="The query; without it, a prompt on a terminal.")
    ] = None,
    as_table: Annotated[bool, typer.Option("--table", help="Print a table (on a terminal the default).")] = False,
    as_json: AsJson = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="Print CSV (elsewhere the default).")] = False,
    parameters: Annotated[list[str] | None, _PARAMETER] = None,
    at: AtMoment = None,
    lake: LakeFolder = None,
) -> None:
    """Ask the lake in SQL: tables and views need no prefix, nothing can be written.

    Examples:

    - `wirehouse sql "SELECT exact, value, currency FROM figures WHERE kind = 'money'"`

    - `wirehouse sql 'SELECT * FROM quotes WHERE speaker = $who' -p who Kim --json`

    - `wirehouse sql 'SELECT count(*) FROM figures' --at 2026-01-31T12:00`
    """
    from warehouse.lake import Lake

    if as_table + as_json + as_csv > 1:
        fail("choose one of --table, --json and --csv", ExitCode.USAGE)
    form = "json" if as_json else "csv" if as_csv or not (as_table or sys.stdout.isatty()) else "table"
    given = read_parameters(parameters or [])
    connection = Lake.open_for_queries(load_settings(lake=lake).lake, at)
    if query is None and sys.stdin is not None and sys.stdin.isatty():
        _prompt(connection, form, given)
    else:
        _answer(connection, _read_query() if query is None else query, form, given)


def _read_query() -> str:
    return sys.stdin.read() if sys.stdin is not None else ""


def _answer(connection: Asking, query: str, form: str, parameters: dict[str, str]) -> None:
    import duckdb

    from flows.commands.remedies import remedy_for
    from flows.commands.rows import print_rows
    from warehouse.asking import NothingAskedError

    wrong = f"in the query:\n{query}"
    try:
        cursor = _execute(connection, query, parameters)
        if cursor.description:
            print_rows(cursor, form)
    except NothingAskedError:
        fail("there is no query: give one in quotation marks, or on standard input", ExitCode.USAGE)
    except duckdb.Error as error:
        fail(f"{error}\n{remedy_for(error) or wrong}")


def _execute(connection: Asking, query: str, parameters: dict[str, str]) -> duckdb.DuckDBPyConnection:
    """Ask with each reading of the values until DuckDB finds one of types that the query can be asked with."""
    import duckdb

    first: duckdb.Error | None = None
    for values in readings(parameters):
        try:
            return connection.execute(query, values or None)
        except duckdb.BinderException as error:
            first = first or error
    raise first or AssertionError("unreachable: there is a reading")


def _prompt(connection: Asking, form: str, parameters: dict[str, str]) -> None:
    """Read queries until the end of input; after an error or Ctrl-C the next query is asked for."""
    import contextlib

    with contextlib.suppress(ImportError):
        import readline  # noqa: F401 - gives input() its editing keys and history
    print("Queries end with ';'. SHOW TABLES lists what there is; \\q or Ctrl-D leaves.", file=sys.stderr)  # noqa: T201
    lines: list[str] = []
    while True:
        try:
            lines.append(input("wirehouse> " if not lines else "      ...> "))
        except EOFError:
            return
        except KeyboardInterrupt:
            lines = []
            continue
        if _leaves(lines):
            return
        if lines[-1].rstrip().endswith(";"):
            query, lines = "\n".join(lines), []
            try:
                _answer(connection, query, form, parameters)
            except (SystemExit, KeyboardInterrupt, RuntimeError) as error:
                if not isinstance(error, SystemExit) and not is_interrupt(error):
                    raise


def _leaves(lines: list[str]) -> bool:
    """Tell whether the last line is a word that leaves; within a query that is only what no SQL can be."""
    word = lines[-1].strip().rstrip(";").lower()
    return word in _LEAVING and (len(lines) == 1 or not word.isalpha())
