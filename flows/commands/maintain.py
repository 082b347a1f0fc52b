"""``wirehouse maintain``: fewer and larger files, old snapshots expired, orphans of killed loads deleted."""

from __future__ import annotations

from typing import Annotated

import typer

from flows.commands.console import listing, messages, output
from flows.commands.options import LakeFolder
from flows.settings import load_settings


def maintain_command(
    keep_days: Annotated[float | None, typer.Option(min=0, help="Days that snapshots are kept.")] = None,
    grace_minutes: Annotated[float | None, typer.Option(min=0, help="Minutes that unneeded files are kept.")] = None,
    prefect: Annotated[bool, typer.Option("--prefect", help="Run as a Prefect flow run.")] = False,
    lake: LakeFolder = None,
) -> None:
    """Merge small files, expire old snapshots and delete files that no snapshot needs.

    Safe while others read and load, as long as none of their transactions takes longer than the grace.

    Examples:

    - `wirehouse maintain`

    - `wirehouse maintain --keep-days 30 --grace-minutes 120`
    """
    settings = load_settings(lake=lake, keep_days=keep_days, grace_minutes=grace_minutes)
    messages().print(f"maintaining {settings.lake}", style="dim")
    asked = (str(settings.lake), settings.keep_days, settings.grace_minutes)
    result = _run_flow(*asked) if prefect else _run_directly(*asked)
    counts = [(name.replace("_", " "), f"{number:,}") for name, number in result.items()]
    output().print(listing(("what", "number"), counts, numbers={"number"}))


def _run_flow(lake: str, keep_days: float, grace_minutes: float) -> dict[str, int]:
    from flows.maintain import maintain

    return maintain(lake, keep_days, grace_minutes)


def _run_directly(lake: str, keep_days: float, grace_minutes: float) -> dict[str, int]:
    from flows.maintenance import maintain_lake

    return maintain_lake(lake, keep_days, grace_minutes)
