"""Rejects replayed: read again, extracted, validated, and what came back loaded in one transaction, once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import polars as pl

from flows.extract import extract_all
from flows.pipeline import Summary as LoadSummary
from flows.pipeline import link_copies, new_run_id
from flows.plugins.names import load_name_tagger
from flows.rereading import Reread, reread
from flows.settings import Settings
from flows.sources.source import ReadOptions
from flows.tabulate import tabulate, tabulate_faults
from flows.versions import ENGINE_VERSION, reference_version
from flows.workspace import run_folder
from schemas.stored_records import StoredRecordError, read_record
from schemas.tables.registry import TABLES
from schemas.tables.types import polars_schema
from schemas.validation import Validated, validate_batch
from warehouse.lake import Lake
from warehouse.rejects import Reject, documents_there, pending_rejects, rows_of_documents
from warehouse.staging import stage

Key = tuple[str, Any]
"""A table, and the values of its key in a row."""


@dataclass(slots=True)
class ReplaySummary:
    """What a replay did: the rejects that it settled by table, and those that stay with the reason."""

    settled: Counter[str] = field(default_factory=Counter)
    left: dict[str, str] = field(default_factory=dict)
    documents: int = 0
    snapshot: int | None = None


def replay_rejects(settings: Settings, ids: Sequence[str], options: ReadOptions) -> ReplaySummary:
    """Replay the rejects with the ids, or all; rows come back once and their rejects get ``replayed_at``.

    Raises LakeError where there is no lake and ReplayError where another writer changed the same stories meanwhile.
    """
    with Lake.open(settings.lake, read_only=True):
        pass  # a replay makes no lake
    with Lake.open(settings.lake) as lake, run_folder(settings.lake) as folder:
        pending = pending_rejects(lake, ids)
        again = reread(pending, options)
        again.leave(documents_there(lake, {found for of_one in again.of_reject.values() for found in of_one}))
        validated, rejects = validate_batch(_frames(lake, again, settings))
        settled = _settle(pending, again, validated, rejects)
        summary = ReplaySummary(Counter(reject.table_name for reject in settled), again.left)
        if settled:
            documents = _documents(settled, again)
            new = _new_rejects(rejects, documents, again)
            staged = stage(validated.of_documents(documents), new, folder / "replay")
            versions = {"engine_version": ENGINE_VERSION, "reference_version": reference_version()}
            result = lake.replay(staged, new_run_id(), versions, [reject.reject_id for reject in settled])
            summary.documents = result.rows.get("documents", 0)
            link_copies(lake, LoadSummary())
        summary.snapshot = lake.snapshot_id()
    return summary


def _frames(lake: Lake, again: Reread, settings: Settings) -> dict[str, pl.DataFrame]:
    """Return whole documents: those read again as extracted now, the others as the lake has them with the rows kept."""
    tagger = load_name_tagger(settings.name_tagger) if again.documents else None
    frames = tabulate(extract_all(again.documents.values(), tagger))
    kept = _kept_rows(again)
    ids = {row["document_id"] for rows in kept.values() for row in rows if "document_id" in row}
    of_lake = rows_of_documents(lake, sorted(ids))
    for name, table in TABLES.items():
        schema = polars_schema(table)
        parts = [frames[name]] if name in frames else []
        parts += [of_lake[name]] if name in of_lake else []
        parts += [pl.DataFrame(kept[name], schema=schema, orient="row")] if name in kept else []
        if parts:
            frames[name] = pl.concat(parts)
    return frames


def _kept_rows(again: Reread) -> dict[str, list[dict[str, Any]]]:
    """Return the rows that are not made anew, as their rejects kept them."""
    kept: dict[str, list[dict[str, Any]]] = {}
    for reject in again.rows:
        if reject.document_id in again.documents:
            continue
        try:
            row = read_record(TABLES[reject.table_name], reject.record or "null")
            kept.setdefault(reject.table_name, []).append(row)
        except (StoredRecordError, ValueError) as error:
            again.left[reject.reject_id] = str(error)
    return kept


def _settle(pending: Sequence[Reject], again: Reread, validated: Validated, rejects: pl.DataFrame) -> list[Reject]:
    """Return the rejects that are settled and note of the others why they are not."""
    wrong = {_key(row["table_name"], row["record"]): row["reason"] for row in rejects.to_dicts()}
    loaded = set(validated.frames["documents"]["document_id"])
    there: set[Key] = {(name, key) for name, frame in validated.frames.items() for key in _keys(name, frame)}
    there |= {("documents", (document,)) for document in again.there}
    settled = []
    for reject in pending:
        if reject.reject_id in again.left:
            continue
        keys: list[Key] = [("documents", (document,)) for document in again.of_reject.get(reject.reject_id, ())]
        keys = keys or [_key(reject.table_name, reject.record)]
        reasons = [wrong[key] for key in keys if key in wrong]
        is_made_anew = reject.document_id in again.documents and reject.document_id in loaded
        is_whole = reject.reject_id in again.whole
        if not reasons and (is_whole or is_made_anew or there.issuperset(keys)):
            settled.append(reject)
        else:
            again.left[reject.reject_id] = reasons[0] if reasons else reject.reason
    return settled


def _documents(settled: Sequence[Reject], again: Reread) -> set[str]:
    found = {reject.document_id for reject in settled if reject.document_id}
    return found.union(*(again.of_reject.get(reject.reject_id, set()) for reject in settled))


def _new_rejects(rejects: pl.DataFrame, documents: set[str], again: Reread) -> pl.DataFrame:
    """Return what is rejected of the documents that are loaded, without what stands in ``rejects`` already."""
    known = {_key(reject.table_name, reject.record) for reject in again.rows}
    is_new = [
        row["document_id"] in documents and _key(row["table_name"], row["record"]) not in known
        for row in rejects.to_dicts()
    ]
    unread = tabulate_faults(again.faults)
    return pl.concat([rejects.filter(pl.Series(is_new, dtype=pl.Boolean)), unread]).unique("reject_id")


def _key(table: str, record: str | None) -> Key:
    try:
        row = json.loads(record or "null")
        return table, tuple(row[column] for column in TABLES[table].primary_key)
    except (ValueError, TypeError, KeyError):
        return table, record


def _keys(table: str, frame: pl.DataFrame) -> list[Any]:
    return frame.select(TABLES[table].primary_key).rows() if len(frame) else []
