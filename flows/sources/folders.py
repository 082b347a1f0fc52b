"""Fields of stories in the names of folders, such as ``source=Wire``, where Hive, Spark and DuckDB leave columns."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from flows.sources.fields import field_of

_NULL = "__HIVE_DEFAULT_PARTITION__"


def fields_of_folders(path: Path) -> dict[str, str]:
    """Return the fields that the folders of a file give; of two folders of one field the inner one counts."""
    named = [folder.partition("=") for folder in path.absolute().parent.parts]
    return {field: unquote(value) for name, _, value in named if value not in {"", _NULL} and (field := field_of(name))}
