"""``wirehouse maintain``: fewer and larger files, old snapshots expired, orphans of killed loads deleted."""

from __future__ import annotations

from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from flows.commands.console import counted, listing, messages, output
from flows.commands.options import LakeFolder
from flows.settings import load_settings


def maintain_command(
    keep_days: Annotated[
        float | None, typer.Option(min=0, help="Days that snapshots are kept.", show_default="7")
    ] = None,
    grace_minutes: Annotated[
        float | None, typer.Option(min=0, help="Minutes that unneeded files are kept.", show_default="60")
    ] = None,
    repair: Annotated[
        bool, typer.Option("--repair", help="Take files that are gone out of the catalog; says what to ingest again.")
    ] = False,
    prefect: Annotated[bool, typer.Option("--prefect", help="Run as a Prefect flow run.")] = False,
    lake: LakeFolder = None,
) -> None:
    """Merge small files, expire old snapshots and delete files that no snapshot needs.

    Safe while others read and load, as long as none of their transactions takes longer than the grace.

    Examples:

    - `wirehouse maintain`

    - `wirehouse maintain --keep-days 30 --grace-minutes 120`

    - `wirehouse maintain --repair` after `wirehouse validate` named a lost file
    """
    settings = load_settings(lake=lake, keep_days=keep_days, grace_minutes=grace_minutes)
    messages().print(f"maintaining {settings.lake}", style="dim")
    if repair:
        _repair(settings.lake)
    asked = (str(settings.lake), settings.keep_days, settings.grace_minutes)
    result = _run_flow(*asked) if prefect else _run_directly(*asked)
    counts = [(name.replace("_", " "), f"{number:,}") for name, number in result.items()]
    output().print(listing(("what", "number"), counts, numbers={"number"}))


def _repair(lake: Path) -> None:
    from flows.maintenance import repair_lake

    result = repair_lake(lake)
    messages().print(
        f"{counted(result.files_dropped, 'lost file', 'lost files')} of {counted(result.rows_lost, 'row', 'rows')}"
        " taken out of the catalog"
    )
    if result.files_dropped:
        stories = counted(result.stories_to_renew, "story", "stories")
        remedy = f"wirehouse ingest SOURCES --reextract --lake {quote(str(lake))} makes the lost rows anew"
        messages().print(f"{stories} marked that may miss rows: {remedy}", markup=False, soft_wrap=True)


def _run_flow(lake: str, keep_days: float, grace_minutes: float) -> dict[str, int]:
    from flows.maintain import maintain

    return maintain(lake, keep_days, grace_minutes)


def _run_directly(lake: str, keep_days: float, grace_minutes: float) -> dict[str, int]:
    from flows.maintenance import maintain_lake

    return maintain_lake(lake, keep_days, grace_minutes)
