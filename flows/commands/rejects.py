"""``wirehouse rejects``: what could not be loaded, why, and another try."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.console import ExitCode, fail, listing, messages, output
from flows.commands.options import AsJson, LakeFolder, Published, Source
from flows.settings import load_settings

if TYPE_CHECKING:
    from flows.replaying import ReplaySummary
    from warehouse.lake import Lake

_SHOWN = 20

rejects_app = typer.Typer(help="What could not be loaded, why, and another try.", no_args_is_help=True)


@rejects_app.command("list")
def list_command(
    table: Annotated[str | None, typer.Option(help="Only what was meant for this table.")] = None,
    check: Annotated[str | None, typer.Option(help="Only what failed this check.")] = None,
    with_settled: Annotated[bool, typer.Option("--all", help="Also those that are settled.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    as_json: AsJson = False,
    lake: LakeFolder = None,
) -> None:
    """List what could not be loaded: table, check, reason, and where it came from.

    Examples:

    - `wirehouse rejects list`

    - `wirehouse rejects list --table figures --json`
    """
    from flows.commands.rows import chosen_form, print_rows
    from warehouse.lake import Lake
    from warehouse.queries.load import load_query

    if table is not None:
        _check_table(table)
    asked = {"all": with_settled, "table": table, "check": check, "limit": limit or 2**62}
    form = chosen_form(as_json)
    # a terminal has no room for all columns, and a reason names its place
    columns = "reject_id, table_name, check_name, reason" if form == "table" else "*"
    with Lake.open(load_settings(lake=lake).lake, read_only=True) as opened:
        if check is not None:
            _check_check(opened, check)
        print_rows(opened.connection.execute(f"SELECT {columns} FROM ({load_query('list_rejects')})", asked), form)


@rejects_app.command("show")
def show_command(
    reject: Annotated[str, typer.Argument(metavar="ID", help="The reject_id, or its beginning.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    lake: LakeFolder = None,
) -> None:
    """Show one reject whole: the reason, where it came from, and the record.

    Example: `wirehouse rejects show 3f9a`.
    """
    from warehouse.lake import Lake
    from warehouse.queries.load import load_query

    with Lake.open(load_settings(lake=lake).lake, read_only=True) as opened:
        (found,) = _resolve(opened, [reject])
        cursor = opened.connection.execute(load_query("find_reject"), {"id": found})
        names = [column[0] for column in cursor.description or []]
        row = dict(zip(names, cursor.fetchall()[0], strict=True))
    if as_json:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")
        return
    for name, value in row.items():
        if value is not None:
            output().print(f"{name}: {_indented(value) if name == 'record' else value}", markup=False, soft_wrap=True)


@rejects_app.command("replay")
def replay_command(
    rejects: Annotated[list[str] | None, typer.Argument(metavar="ID", help="Which; without it all.")] = None,
    published: Published = None,
    source: Source = None,
    lake: LakeFolder = None,
) -> None:
    """Try again what could not be loaded, in one transaction: after a source, the engine or a code table was mended.

    The source is read again where it is still there, with the options that it was ingested with unless others are
    given, else the record that was kept is validated again. Exit code 4 where anything stays rejected.

    Examples:

    - `wirehouse rejects replay`

    - `wirehouse rejects replay 3f9a 07bc --published 2024-05-14`
    """
    from flows.replaying import replay_rejects
    from flows.sources.source import ReadOptions
    from warehouse.lake import Lake

    settings = load_settings(lake=lake)
    with Lake.open(settings.lake, read_only=True) as opened:
        ids = _resolve(opened, rejects or [])
    options = ReadOptions(published.date() if published else None, source)
    summary = replay_rejects(settings, ids, options)
    _print(summary)
    if summary.left:
        raise typer.Exit(ExitCode.REJECTS)


@rejects_app.command("dismiss")
def dismiss_command(
    rejects: Annotated[list[str], typer.Argument(metavar="ID", help="Which, each by its reject_id or its beginning.")],
    lake: LakeFolder = None,
) -> None:
    """Settle rejects that are not to come back, such as those of a line or file that was deleted on purpose.

    Nothing is loaded, and replays leave them alone. An ingestion that meets the same fault again opens them again.

    Example: `wirehouse rejects dismiss 3f9a 07bc`.
    """
    from warehouse.lake import Lake
    from warehouse.rejects import dismiss_rejects

    folder = load_settings(lake=lake).lake
    with Lake.open(folder, read_only=True) as opened:
        ids = _resolve(opened, rejects)
    with Lake.open(folder) as opened:
        dismissed = dismiss_rejects(opened, ids)
        words = f"{dismissed:,} dismissed" if dismissed else "nothing to dismiss: settled already"
        messages().print(f"{words}; the lake is at snapshot {opened.snapshot_id()}", markup=False)


def _check_table(name: str) -> None:
    from schemas.tables.registry import TABLES

    if name not in TABLES:
        fail(f"no table '{name}'; there are {', '.join(TABLES)}", ExitCode.USAGE)


def _check_check(lake: Lake, name: str) -> None:
    """Checks are many, of sources and models: those that something has failed are what can be asked for."""
    from warehouse.rejects import reject_checks

    failed = reject_checks(lake)
    if failed and name not in failed:
        fail(f"nothing failed a check '{name}'; the lake has rejects of {', '.join(failed)}")


def _resolve(lake: Lake, prefixes: list[str]) -> list[str]:
    from warehouse.rejects import find_rejects

    ids = []
    for prefix, found in find_rejects(lake, prefixes).items():
        if len(found) != 1:
            if found:
                fail(f"'{prefix}' begins {len(found)} ids; give more of it", ExitCode.USAGE)
            fail(f"'{prefix}' is no reject; `wirehouse rejects list` names those there are")
        ids += found
    return ids


def _print(summary: ReplaySummary) -> None:
    settled, left = sum(summary.settled.values()), len(summary.left)
    if settled:
        counts = [(name, f"{number:,}") for name, number in summary.settled.most_common()]
        output().print(listing(("table", "rejects settled"), counts, numbers={"rejects settled"}))
    for reject_id, reason in list(summary.left.items())[:_SHOWN]:
        messages().print(f"still rejected: {reject_id}: {reason}", markup=False, soft_wrap=True)
    if left > _SHOWN:
        messages().print(f"and {left - _SHOWN:,} more: wirehouse rejects list", markup=False)
    if left:
        messages().print("what is not to come back: wirehouse rejects dismiss ID", markup=False)
    words = f"{settled:,} settled, {left:,} still rejected" if settled or left else "there is nothing to replay"
    messages().print(f"{words}; the lake is at snapshot {summary.snapshot}", markup=False)


def _indented(record: str) -> str:
    try:
        return json.dumps(json.loads(record), indent=2, ensure_ascii=False)
    except ValueError:
        return record
