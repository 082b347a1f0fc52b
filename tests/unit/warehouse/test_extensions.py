"""DuckDB's extensions: loaded from their wheels, and no others afterwards."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from warehouse.extensions import ExtensionError, connect, extension_path


def test_connection_can_attach_a_lake_and_is_in_utc() -> None:
    with connect() as connection:
        loaded = connection.execute("SELECT extension_name FROM duckdb_extensions() WHERE loaded").fetchall()
        assert {("ducklake",), ("sqlite_scanner",)} <= set(loaded)
        assert connection.execute("SELECT current_setting('TimeZone')").fetchone() == ("UTC",)


def test_nothing_unsigned_is_loaded_afterwards(tmp_path: Path) -> None:
    tampered = tmp_path / "sqlite_scanner.duckdb_extension"
    tampered.write_bytes(extension_path("sqlite_scanner").read_bytes()[:-256] + bytes(256))
    with connect(()) as connection, pytest.raises(duckdb.Error, match="signature"):
        connection.execute(f"LOAD '{tampered}'")


def test_missing_wheel_is_named_with_its_remedy() -> None:
    with pytest.raises(ExtensionError, match="pip install duckdb-extension-none=="):
        extension_path("none")
