"""What a person is told of errors that a person can mend; imported when one has happened."""

from __future__ import annotations

import re

import duckdb

from flows.plugins.errors import PluginError
from flows.settings import SettingsError
from flows.sources.source import SourceError
from warehouse.extensions import ExtensionError
from warehouse.lake import LakeError
from warehouse.location import LocationError
from warehouse.rejects import ReplayError
from warehouse.replay import is_passing

_TOLD = (PluginError, SettingsError, SourceError, ExtensionError, LakeError, LocationError, ReplayError)
"""Errors whose messages name the remedy."""
_NO_SERVER = re.compile(r"Failed to reach API at (\S+)")
"""What Prefect says where its server is not there; its errors are not imported only to be known."""


def words_about(error: Exception) -> str | None:
    """Return what to tell of an error and what to do, None for one that is the program's own."""
    if isinstance(error, _TOLD):
        return str(error)
    if isinstance(error, duckdb.Error) and is_passing(error):
        return f"{error}\nanother process holds the lake; run the same command again"
    if isinstance(error, duckdb.IOException):
        return f"{error}\n`wirehouse validate` names what of a lake can't be read"
    if found := _NO_SERVER.match(str(error)):
        return (
            f"{found[1]}: no Prefect server answers there; start one with `prefect server start`, "
            "or unset PREFECT_API_URL to run without it"
        )
    if isinstance(error, OSError) and error.filename:
        return f"{error.filename}: {error.strerror}; free space, give access, or choose another place"
    return None
