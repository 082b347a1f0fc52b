"""DuckDB's extensions from their wheels: loaded by path, never installed or fetched."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import duckdb

DUCKLAKE = "ducklake"
SQLITE = ("sqlite_scanner",)


_VERIFIED: set[Path] = set()
"""Files whose signature this process has checked: DuckDB would read their 35 MB again for every connection."""


class ExtensionError(RuntimeError):
    """A wheel of an extension is missing or of another DuckDB release."""


def extension_path(name: str) -> Path:
    """Return the file of an extension for the installed DuckDB; raise ExtensionError that names the remedy."""
    package = f"duckdb_extension_{name}"
    spec = find_spec(package)
    wheel = package.replace("_", "-")
    if spec is None or spec.origin is None:
        raise ExtensionError(f"the extension {name} is not installed; pip install {wheel}=={duckdb.__version__}")
    path = Path(spec.origin).parent / "extensions" / f"v{duckdb.__version__}" / f"{name}.duckdb_extension"
    if not path.exists():
        raise ExtensionError(f"{wheel} is not for DuckDB {duckdb.__version__}; install the release of the same number")
    return path


def connect(catalog: Sequence[str] = SQLITE) -> duckdb.DuckDBPyConnection:
    """Return an in-memory connection that can attach a lake, with time in UTC."""
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    paths = [extension_path(name) for name in (DUCKLAKE, *catalog)]
    if _VERIFIED.issuperset(paths):
        config["allow_unsigned_extensions"] = True
    connection = duckdb.connect(":memory:", config=config)
    for path in paths:
        connection.execute(f"LOAD '{path}'")
    connection.execute("SET allow_unsigned_extensions = false")
    _VERIFIED.update(paths)
    connection.execute("SET TimeZone = 'UTC'")
    return connection
