"""A planned batch becomes a staged one: extracted, tabulated, validated, written, in whatever process that is done."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import polars as pl

from flows.batches import read_batch, read_batch_options
from flows.extract import extract_all
from flows.extract.lang.kept import KEPT
from flows.plugins.names import load_name_tagger
from flows.settings import load_settings
from flows.tabulate import locate_rejects, tabulate, tabulate_faults
from schemas.validation import validate_batch
from warehouse.staging import stage


@contextmanager
def without_collector() -> Iterator[None]:
    """Keep Python's collector of cycles off: records make none, and it would look through all tables for any."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@without_collector()
def extract_batch(folder: Path) -> Path:
    """Extract, validate and stage a planned batch; return the folder of the staged one, written whole or not at all."""
    documents, faults = read_batch(folder)
    name_tagger = load_name_tagger(load_settings().name_tagger)
    validated, rejects = validate_batch(tabulate(extract_all(documents, name_tagger)))
    rejects = locate_rejects(rejects, documents, read_batch_options(folder))
    unread = tabulate_faults(faults)
    staged = stage(validated, pl.concat([rejects, unread]) if len(unread) else rejects, folder.with_suffix(".staged"))
    KEPT.keep()
    return staged.folder
