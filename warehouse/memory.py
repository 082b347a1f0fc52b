"""How much DuckDB may hold in memory; what is more goes to files."""

from __future__ import annotations

from pathlib import Path
from tempfile import gettempdir
from uuid import uuid4

import duckdb

from warehouse.location import quoted


def bound_memory(connection: duckdb.DuckDBPyConnection, limit: str, spill: Path | None = None) -> None:
    """Let a connection hold no more than ``limit``, such as 400MB, and write the rest to the folder ``spill``.

    By default it has a folder of its own among the temporary files, which DuckDB makes where it needs it and removes:
    the files in it are called alike in every process, so that none may share it. Nor does it keep what it read of
    files: staged files are read once each, and by default a long run would hold them all, up to the limit.
    """
    folder = spill or Path(gettempdir()) / f"wirehouse-{uuid4().hex}"
    connection.execute(f"SET memory_limit = '{limit}'")
    connection.execute("SET enable_external_file_cache = false")
    connection.execute(f"SET temp_directory = '{quoted(folder)}'")
