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


LakeFolder = Annotated[Path | None, typer.Option(help="Folder of the warehouse.", show_default="lake")]
Published = Annotated[
    datetime | None,
    typer.Option(
        parser=_read_day, metavar="YYYY-MM-DD", help="Day of publication of stories that don't say it themselves."
    ),
]
Source = Annotated[str | None, typer.Option(help="Publisher of stories that don't name theirs.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object per row, decimals with all digits.")]
