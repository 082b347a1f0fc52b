"""Staged batches: Parquet files of validated rows, written under a temporary name and renamed, handed on by path."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import polars as pl

from schemas.identity import hash_id
from schemas.validation import Validated
from warehouse.frames import write_frame

_MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class StagedBatch:
    """A folder with one Parquet file per table that has rows, and how many each holds."""

    folder: Path
    rows: dict[str, int]

    @classmethod
    def read(cls, folder: Path) -> StagedBatch:
        """Return the batch in a folder; raise FileNotFoundError where none was staged."""
        manifest = json.loads((folder / _MANIFEST).read_text(encoding="utf-8"))
        return cls(folder, manifest["rows"])

    @property
    def batch_id(self) -> str:
        """The id of what the batch holds: the same documents from the same engine have the same."""
        manifest: dict[str, str] = json.loads((self.folder / _MANIFEST).read_text(encoding="utf-8"))
        return manifest["batch_id"]

    def path(self, table: str) -> Path:
        """The file with the rows of a table."""
        return self.folder / f"{table}.parquet"


def stage(validated: Validated, rejects: pl.DataFrame, folder: Path) -> StagedBatch:
    """Write the batch to its folder, whole or not at all; a folder that is there already is replaced."""
    if not isinstance(validated, Validated):
        raise TypeError("only Validated rows are staged, and only what is staged is loaded")
    frames = {name: frame for name, frame in {**validated.frames, "rejects": rejects}.items() if len(frame)}
    making = folder.with_name(folder.name + ".making")
    shutil.rmtree(making, ignore_errors=True)
    making.mkdir(parents=True)
    for name, frame in frames.items():
        write_frame(frame, making / f"{name}.parquet", compression="lz4", statistics=False)
    rows = {name: len(frame) for name, frame in frames.items()}
    manifest = {"rows": rows, "batch_id": _batch_id(validated, rejects)}
    (making / _MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    making.rename(folder)
    return StagedBatch(folder, rows)


def _batch_id(validated: Validated, rejects: pl.DataFrame) -> str:
    documents = validated.frames["documents"]
    stamps = documents.select("document_id", "engine_version", "reference_version").rows()
    return hash_id("batch", stamps, rejects["reject_id"].to_list())
