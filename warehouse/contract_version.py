"""Which version of the contract a lake keeps, stated by its view ``contract_version``, and who may open which."""

from __future__ import annotations

import logging
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

import duckdb

from schemas.version import CONTRACT_VERSION, FIRST_VERSION

if TYPE_CHECKING:
    from warehouse.views.load import View

_LOG = logging.getLogger(__name__)
VIEW = "contract_version"


def version_view() -> View:
    """Return the view by which a lake that is made now states its version."""
    from warehouse.views.load import View

    description = "the version of the contract that this lake keeps"
    return View(VIEW, f"SELECT {CONTRACT_VERSION} AS version", description, {"version": "number of the version"})


def lake_version(connection: duckdb.DuckDBPyConnection) -> int | None:
    """Return the version that the attached lake keeps, None for a lake without tables."""
    try:
        row = connection.execute(f"SELECT version FROM {VIEW}").fetchone()
        return int(row[0]) if row else FIRST_VERSION
    except duckdb.CatalogException:
        # the first version did not state itself
        query = "SELECT count(*) FROM duckdb_tables() WHERE database_name = current_database()"
        row = connection.execute(query).fetchone()
        return FIRST_VERSION if row and row[0] else None


def refusal(path: Path, version: int | None, read_only: bool) -> str | None:
    """Return why a lake of this version must not be used, None where it may be; an older one that is read is logged."""
    if version is None or version == CONTRACT_VERSION:
        return None
    if version > CONTRACT_VERSION:
        return (
            f"{path}: this lake keeps contract version {version}, this wirehouse knows versions up to "
            f"{CONTRACT_VERSION}; install the newer wirehouse that made it"
        )
    older = (
        f"{path}: this lake keeps contract version {version}, this wirehouse {CONTRACT_VERSION}; "
        f"`wirehouse migrate --lake {quote(str(path))}` brings it up to date"
    )
    if read_only:
        _LOG.warning("%s", older)
        return None
    return older
