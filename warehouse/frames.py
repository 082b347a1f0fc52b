"""Frames as Parquet files: what the disk says against it is an error of the system that names the file."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from polars.exceptions import ComputeError

if TYPE_CHECKING:
    import polars as pl

_OF_SYSTEM = re.compile(r"\(os error (\d+)\)")


def write_frame(frame: pl.DataFrame, path: Path, **options: Any) -> None:
    """Write a frame to a file; raise OSError where there is no room or no access.

    Polars wraps such an error in one of its own, which names no file.
    """
    try:
        frame.write_parquet(path, **options)
    except ComputeError as error:
        if not (found := _OF_SYSTEM.search(str(error))):
            raise
        number = int(found[1])
        raise OSError(number, os.strerror(number), str(path)) from error
