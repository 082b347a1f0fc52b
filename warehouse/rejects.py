"""Rejects read back, and the rows that those of them need beside them to be validated again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from warehouse.queries.load import load_query

if TYPE_CHECKING:
    import polars as pl

    from warehouse.lake import Lake


class ReplayError(RuntimeError):
    """What a replay of rejects has read was loaded anew by another writer before it could load."""


@dataclass(frozen=True, slots=True)
class Reject:
    """What could not be loaded: a row of a table, or a line of a source that gave no document (stage ``read``)."""

    reject_id: str
    table_name: str
    document_id: str | None
    record: str | None
    check_name: str
    reason: str
    stage: str
    source_uri: str | None
    line_no: int | None


def pending_rejects(lake: Lake, ids: Sequence[str] | None = None) -> list[Reject]:
    """Return the rejects that no replay has settled, those with the ids or all."""
    asked = {"ids": list(ids) if ids else None}
    return [Reject(*row) for row in lake.connection.execute(load_query("pending_rejects"), asked).fetchall()]


def reject_checks(lake: Lake) -> list[str]:
    """Return the names of the checks that any reject has failed, a settled one too."""
    return [row[0] for row in lake.connection.execute(load_query("reject_checks")).fetchall()]


def find_rejects(lake: Lake, prefixes: Iterable[str]) -> dict[str, list[str]]:
    """Return the ids of the rejects that each beginning of an id stands for."""
    query = load_query("find_reject")
    return {
        prefix: [row[0] for row in lake.connection.execute(query, {"id": prefix}).fetchall()] for prefix in prefixes
    }


def dismiss_rejects(lake: Lake, ids: Sequence[str]) -> int:
    """Settle rejects whose rows are not to come back, in one transaction; return how many were open till now."""
    from datetime import UTC, datetime

    from warehouse.replay import replay

    def dismiss() -> int:
        lake.connection.execute("BEGIN")
        done = lake.connection.execute(load_query("settle_rejects"), [datetime.now(UTC), list(ids)]).fetchone()
        lake.connection.execute(f"CALL lake.set_commit_message('wirehouse', 'dismiss {len(ids)} rejects')")
        lake.connection.execute("COMMIT")
        return int(done[0]) if done else 0

    with lake.writing():
        return replay(lake.connection, dismiss)


def documents_there(lake: Lake, document_ids: Iterable[str]) -> set[str]:
    """Return those of the documents that the lake has."""
    found = lake.connection.execute(load_query("documents_there"), [list(document_ids)]).fetchall()
    return {document_id for (document_id,) in found}


def rows_of_documents(lake: Lake, document_ids: Sequence[str]) -> dict[str, pl.DataFrame]:
    """Return all rows of some documents by table, the documents' own among them."""
    from schemas.tables.registry import TABLES
    from schemas.tables.types import polars_schema

    found = {}
    for name, table in TABLES.items():
        if name != "documents" and not table.of_document:
            continue
        columns = ", ".join(f'"{column}"' for column in polars_schema(table))
        query = f"SELECT {columns} FROM {name} WHERE list_contains(?, document_id)"
        frame = lake.connection.execute(query, [list(document_ids)]).pl()
        found[name] = frame.cast(dict(polars_schema(table)))  # type: ignore[arg-type]
    return found
