"""Options that several commands share, each said once."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

_DAY = "%Y-%m-%d"


def _read_day(printed: str) -> datetime:
    try:
        return datetime.strptime(printed, _DAY)
    except ValueError:
        raise typer.BadParameter(f"'{printed}' is no day; write it as 2024-05-14") from None


def _check_moment(at: str | None) -> str | None:
    if at is None or at.isdecimal():
        return at
    try:
        datetime.fromisoformat(at)
    except ValueError:
        raise typer.BadParameter(f"'{at}' is neither a snapshot's number nor a time such as 2026-01-31T12:00") from None
    return at


def read_path(printed: str) -> Path:
    """Return a path; an empty one would be the working folder, which an unset variable does not mean."""
    if not printed:
        raise typer.BadParameter("the path is empty; set the variable it comes from, or write . for this folder")
    return Path(printed)


LakeFolder = Annotated[
    Path | None, typer.Option(parser=read_path, metavar="FOLDER", help="Folder of the warehouse.", show_default="lake")
]
Published = Annotated[
    datetime | None,
    typer.Option(
        parser=_read_day, metavar="YYYY-MM-DD", help="Day of publication of stories that don't say it themselves."
    ),
]
Source = Annotated[str | None, typer.Option(help="Publisher of stories that don't name theirs.")]
AtMoment = Annotated[
    str | None,
    typer.Option(
        "--at", metavar="SNAPSHOT|TIME", callback=_check_moment,
        help="The lake as it was: a snapshot's number or a time (UTC).",
    ),
]  # fmt: skip
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object per row, decimals with all digits.")]
