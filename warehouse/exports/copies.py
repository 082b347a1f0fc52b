"""Files that DuckDB writes: Parquet in folders by partition, CSV, JSON lines."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from warehouse.exports.datasets import Dataset, ExportError, ExportUsageError
from warehouse.exports.rows import LakeRows
from warehouse.location import quoted

FIRST_FILE = "data_0.parquet"
_PARQUET = "FORMAT parquet, COMPRESSION zstd"
_OPTIONS = {"parquet": _PARQUET, "csv": "FORMAT csv, HEADER true", "json": "FORMAT json"}


def write_file(dataset: Dataset, rows: LakeRows, place: Path, form: str, target: Path) -> None:
    """Write a dataset to one file; it is compressed where the target's name ends in ``.gz``."""
    options = _OPTIONS[form] + (", COMPRESSION gzip" if target.suffix.lower() == ".gz" else "")
    _copy(dataset, rows, place, options, _of_json if form == "json" else _all)


def write_partitions(dataset: Dataset, rows: LakeRows, folder: Path) -> list[str]:
    """Write a dataset as Parquet to a folder of its name and return the paths of its files within ``folder``."""
    place = folder / dataset.name
    place.mkdir(parents=True)
    if dataset.partitions:
        _copy(dataset, rows, place, f"{_PARQUET}, PARTITION_BY ({_listed(dataset.partitions)}), OVERWRITE_OR_IGNORE")
    if not any(place.iterdir()):
        # a dataset without rows has no partition, and no partitions have no files
        kept = f"* EXCLUDE ({_listed(dataset.partitions)})" if dataset.partitions else "*"
        _copy(dataset, rows, place / FIRST_FILE, _PARQUET, lambda _: kept)
    return sorted(path.relative_to(folder).as_posix() for path in place.rglob("*.parquet"))


def _check_partitions(dataset: Dataset, names: Sequence[str]) -> None:
    """What a view or query holds is known only here; DuckDB would speak of options that nobody gave."""
    if unknown := [column for column in dataset.partitions if column not in names]:
        raise ExportUsageError(
            f"--partition-by: no column '{unknown[0]}' in {dataset.name}, which has {', '.join(names)}"
        )
    if set(names) == set(dataset.partitions):
        raise ExportUsageError(
            f"--partition-by: every column of {dataset.name} would become folders and none is left for the files; "
            "select more columns, or partition by fewer"
        )


def _listed(columns: Sequence[str]) -> str:
    return ", ".join(f'"{column}"' for column in columns)


def _all(_: pa.Schema) -> str:
    return "*"


def _of_json(schema: pa.Schema) -> str:
    """JSON has no NaN and no infinity, which DuckDB writes all the same: null stands for them, as in ``sql --json``."""
    names = [field.name.replace('"', '""') for field in schema if pa.types.is_floating(field.type)]
    finite = ", ".join(f'CASE WHEN isfinite("{name}") THEN "{name}" END AS "{name}"' for name in names)
    return f"* REPLACE ({finite})" if names else "*"


def _copy(
    dataset: Dataset, rows: LakeRows, place: Path, options: str, columns: Callable[[pa.Schema], str] = _all
) -> None:
    writer = duckdb.connect()
    try:
        writer.execute("SET TimeZone = 'UTC'")
        reader = rows.read(dataset)
        _check_partitions(dataset, reader.schema.names)
        writer.register("exported", reader)
        writer.execute(f"COPY (SELECT {columns(reader.schema)} FROM exported) TO '{quoted(place)}' ({options})")
    except duckdb.Error as error:
        raise ExportError(f"{dataset.name}: {error}") from error
    finally:
        writer.close()
