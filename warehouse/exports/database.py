"""A plain DuckDB file: tables with the types and descriptions of the contract, and the views over them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import duckdb

from schemas.tables.types import comment_sql, create_sql
from warehouse.exports.datasets import Dataset, ExportError
from warehouse.exports.rows import LakeRows
from warehouse.location import quoted
from warehouse.views.load import load_views

ABOUT = "about"


def write_database(datasets: Sequence[Dataset], rows: LakeRows, place: Path, about: Mapping[str, str]) -> None:
    """Write the datasets as tables of a new file, those views that they suffice for, and a table ``about``."""
    try:
        with duckdb.connect(str(place)) as writer:
            writer.execute("SET TimeZone = 'UTC'")
            for dataset in datasets:
                _write_table(writer, dataset, rows)
            _create_views(writer, {dataset.name for dataset in datasets})
            writer.execute(f"CREATE TABLE {ABOUT} (property VARCHAR, value VARCHAR)")
            writer.executemany(f"INSERT INTO {ABOUT} VALUES (?, ?)", [list(pair) for pair in about.items()])
    except duckdb.Error as error:
        raise ExportError(f"{place.name}: {error}") from error


def _write_table(writer: duckdb.DuckDBPyConnection, dataset: Dataset, rows: LakeRows) -> None:
    writer.register("exported", rows.read(dataset))
    if dataset.table is None:
        writer.execute(f'CREATE TABLE "{dataset.name}" AS SELECT * FROM exported')
        writer.execute(f"COMMENT ON TABLE \"{dataset.name}\" IS '{quoted(dataset.description)}'")
    else:
        for statement in (create_sql(dataset.table), *comment_sql(dataset.table)):
            writer.execute(statement)
        writer.execute(f"INSERT INTO {dataset.name} BY NAME SELECT * FROM exported")
    writer.unregister("exported")


def _create_views(writer: duckdb.DuckDBPyConnection, there: set[str]) -> None:
    """A view is made where all that it reads is there: a file of all tables has all views."""
    for view in load_views():
        if view.name in there:
            continue
        try:
            writer.execute(f"CREATE VIEW {view.name} AS {view.sql}")
        except duckdb.CatalogException:
            continue
        writer.execute(f"COMMENT ON VIEW {view.name} IS '{quoted(view.description)}'")
