"""What a person is told of errors that a person can mend; imported when one has happened."""

from __future__ import annotations

import re

import duckdb

from flows.plugins.errors import PluginError
from flows.settings import SettingsError
from flows.sources.source import SourceError
from warehouse.extensions import ExtensionError
from warehouse.lake import LakeError
from warehouse.location import STORE_REMEDY, LocationError
from warehouse.rejects import ReplayError
from warehouse.replay import is_passing

_TOLD = (PluginError, SettingsError, SourceError, ExtensionError, LakeError, LocationError, ReplayError)
"""Errors whose messages name the remedy."""
_NO_SERVER = re.compile(r"Failed to reach API at (\S+)")
"""What Prefect says where its server is not there; its errors are not imported only to be known."""

_NO_ROOM = re.compile(r"No space left|File too large|Disk quota|Read-only file system|Permission denied", re.IGNORECASE)
_FILE = re.compile(r"\.parquet['\"]")
"""A file of a lake in what DuckDB says of one that is damaged, which is no IOException."""
_OF_STORE = re.compile(r"\b(?:s3|https?)://")
_ROOM = "free space, give access, or choose another place"


def words_about(error: Exception) -> str | None:
    """Return what to tell of an error and what to do, None for one that is the program's own."""
    if isinstance(error, _TOLD):
        return str(error)
    if isinstance(error, duckdb.Error) and is_passing(error):
        return f"{error}\nanother process holds the lake; run the same command again"
    if isinstance(error, duckdb.Error) and (remedy := remedy_for(error)):
        return f"{error}\n{remedy}"
    if found := _NO_SERVER.match(str(error)):
        return (
            f"{found[1]}: no Prefect server answers there; start one with `prefect server start`, "
            "or unset PREFECT_API_URL to run without it"
        )
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}; {_ROOM}"
    return None


def remedy_for(error: BaseException | None) -> str:
    """Say what to do where DuckDB can't read or write a file; nothing where it is the query that is wrong."""
    words = str(error)
    if not isinstance(error, duckdb.IOException) and not (isinstance(error, duckdb.Error) and _FILE.search(words)):
        return ""
    if _NO_ROOM.search(words):
        return _ROOM
    if "File name too long" in words:
        return "choose a shorter name, or partition by a column of shorter values"
    if _OF_STORE.search(words):
        return STORE_REMEDY
    return "`wirehouse validate` names what of a lake can't be read"
