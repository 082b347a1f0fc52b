"""DuckDB's extensions from their wheels: loaded by path, never installed or fetched."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import duckdb

DUCKLAKE = "ducklake"
SQLITE = ("sqlite_scanner",)


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
    """Return an in-memory connection that can attach a lake, with time in UTC and one thread.

    What concerns the catalog is many small statements, at which more threads wait busily for one another: they would
    double its processor time. ``RESET threads`` gives a connection all of them.

    Signatures of the extensions are not checked: they come in wheels beside DuckDB's own library, which nobody checks
    either, and reading their 35 MB for it would take a quarter of a second of every command.
    """
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "allow_unsigned_extensions": True,
        "threads": 1,
    }
    connection = duckdb.connect(":memory:", config=config)
    for name in (DUCKLAKE, *catalog):
        connection.execute(f"LOAD '{extension_path(name)}'")
    connection.execute("SET allow_unsigned_extensions = false")  # for those that come after them
    connection.execute("SET TimeZone = 'UTC'")
    return connection
