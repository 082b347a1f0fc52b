"""An export: rows of one state of a lake, in one of the formats, at its target whole or not at all."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import version
from pathlib import Path

from schemas.version import CONTRACT_VERSION
from warehouse.exports.copies import write_file, write_partitions
from warehouse.exports.database import write_database
from warehouse.exports.datapackage import NO_LICENCE, describe_package, describe_resource
from warehouse.exports.datasets import Dataset, ExportUsageError, by_year, choose_datasets
from warehouse.exports.rows import LakeRows, Watch
from warehouse.exports.target import OF_MANY, PACKAGE, format_of, making
from warehouse.exports.workbook import write_workbook


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is exported where; nothing asked for is every table."""

    target: Path
    asked: tuple[str, ...] = ()
    at: str | None = None
    partition_by: tuple[str, ...] = ()
    """Columns that become folders, for Parquet; by default the year of publication, where a row has one."""
    licence: str = ""
    cite_as: str = ""
    overwrite: bool = False


Planned = Callable[[Sequence[Dataset], LakeRows], None]
"""Told what is about to be exported, before a row is read."""


def export(
    lake: Path, request: ExportRequest, watch: Watch | None = None, on_plan: Planned | None = None
) -> dict[str, int]:
    """Export and return the rows by dataset.

    Raises ExportUsageError for what can't be meant, ExportError where it fails: the target is then as it was.
    """
    form = format_of(request.target)
    datasets = choose_datasets(request.asked)
    if form not in OF_MANY and len(datasets) > 1:
        raise ExportUsageError(f"{request.target}: holds one table, not {len(datasets)}; name one, or give a folder")
    if request.partition_by and form != "folder":
        raise ExportUsageError("--partition-by is for folders of Parquet files")
    if form == "folder":
        datasets = _partitioned(datasets, request.partition_by)
    rows = LakeRows(lake, request.at, watch)
    try:
        rows.check(datasets)
        if on_plan:
            on_plan(datasets, rows)
        with making(request.target, request.overwrite) as place:
            _write(form, datasets, rows, place, request)
    finally:
        rows.close()
    return rows.rows


def _write(form: str, datasets: Sequence[Dataset], rows: LakeRows, place: Path, request: ExportRequest) -> None:
    about = _about(rows, request)
    if form == "folder":
        _write_folder(datasets, rows, place, about)
    elif form == "duckdb":
        write_database(datasets, rows, place, about)
    elif form == "excel":
        write_workbook(datasets, rows, place)
    else:
        write_file(datasets[0], rows, place, form, request.target)


def _write_folder(datasets: Sequence[Dataset], rows: LakeRows, place: Path, about: dict[str, str]) -> None:
    place.mkdir()
    resources = []
    for dataset in datasets:
        files = write_partitions(dataset, rows, place)
        resources.append(describe_resource(dataset, files, place, rows.rows[dataset.name]))
    package = json.dumps(describe_package(about, resources), indent=2, ensure_ascii=False)
    (place / PACKAGE).write_text(package + "\n", encoding="utf-8")


def _partitioned(datasets: Sequence[Dataset], columns: tuple[str, ...]) -> list[Dataset]:
    """Partition each dataset by those of the columns that it has, each once; by default by year."""
    columns = tuple(dict.fromkeys(columns))
    if not columns:
        return [by_year(dataset) for dataset in datasets]
    partitioned = [replace(dataset, partitions=_columns_there(dataset, columns)) for dataset in datasets]
    if nowhere := set(columns).difference(*(dataset.partitions for dataset in partitioned)):
        raise ExportUsageError(f"--partition-by: no column '{min(nowhere)}' in what is exported")
    return partitioned


def _columns_there(dataset: Dataset, columns: tuple[str, ...]) -> tuple[str, ...]:
    if dataset.table is None:  # what a view or query holds is known when it is asked
        return columns
    return tuple(name for name in columns if name in dataset.table.schema.columns)


def _about(rows: LakeRows, request: ExportRequest) -> dict[str, str]:
    made_at = rows.made_at.isoformat(timespec="seconds")
    program = f"wirehouse {version('wirehouse')}"
    return {
        "made_by": program,
        "snapshot": str(rows.snapshot),
        "made_at": made_at,
        "contract_version": str(CONTRACT_VERSION),
        "licence": request.licence or NO_LICENCE,
        "cite_as": request.cite_as
        or f"Rows extracted from news stories by {program}, snapshot {rows.snapshot} of {made_at[:10]}",
    }
