"""``wirehouse snapshots``: the states of the lake that can still be asked."""

from __future__ import annotations

from flows.commands.options import AsJson, LakeFolder
from flows.settings import load_settings


def snapshots_command(
    as_json: AsJson = False,
    lake: LakeFolder = None,
) -> None:
    """List the snapshots, newest first: number, time, what was committed and by which run.

    Examples:

    - `wirehouse snapshots`

    - `wirehouse sql 'SELECT count(*) FROM figures' --at 2` asks one of them
    """
    from flows.commands.rows import chosen_form, print_rows
    from warehouse.lake import Lake
    from warehouse.queries.load import load_query

    with Lake.open(load_settings(lake=lake).lake, read_only=True) as opened:
        print_rows(opened.connection.execute(load_query("list_snapshots")), chosen_form(as_json))
