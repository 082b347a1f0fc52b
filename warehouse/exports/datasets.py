"""What is exported: tables and views by name, or one query of the user's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from schemas.tables.registry import TABLES, Table
from schemas.tables.types import polars_schema
from warehouse.views.load import load_views

YEAR = "published_year"
"""The column by which the tables of stories are partitioned; it is made for the export and stands in folder names."""
NOT_BY_DEFAULT = frozenset({"fingerprints"})
"""Tables that serve the lake alone; an export of everything leaves them out."""


class ExportError(RuntimeError):
    """It can't be exported as asked; the message names the remedy."""


class ExportUsageError(ExportError):
    """What is asked for can't be meant: an unknown name, a target of no known format."""


@dataclass(frozen=True, slots=True)
class Dataset:
    """Rows under a name: the query that gives them, what a row is, and the columns that become folders."""

    name: str
    query: str
    description: str
    table: Table | None = None
    """The table whose contract the rows keep, None for views and queries."""
    partitions: tuple[str, ...] = ()


def choose_datasets(asked: Sequence[str]) -> list[Dataset]:
    """Return what is asked for, every table of the contract where that is nothing.

    Raises ExportUsageError for a name that is neither table nor view and for a query beside anything else.
    """
    if not asked:
        return [_table(table) for name, table in TABLES.items() if name not in NOT_BY_DEFAULT]
    queries = [word for word in asked if _is_query(word)]
    if queries and len(asked) > 1:
        raise ExportUsageError("give either one query or names of tables and views")
    if queries:
        return [Dataset("query", queries[0].strip().rstrip(";"), "the answer to a query")]
    return [_named(name) for name in dict.fromkeys(asked)]


def by_year(dataset: Dataset) -> Dataset:
    """Return the rows of a table of stories with the year of publication to partition by; others as they are."""
    if dataset.table is None or not (dataset.table.of_document or dataset.name == "documents"):
        return dataset
    columns = ", ".join(f't."{name}"' for name in polars_schema(dataset.table))
    join = "" if dataset.name == "documents" else " JOIN documents AS d USING (document_id)"
    day = "t.published_on" if dataset.name == "documents" else "d.published_on"
    query = f"SELECT {columns}, year({day}) AS {YEAR} FROM {dataset.name} AS t{join}"
    return replace(dataset, query=query, partitions=(YEAR,))


def _is_query(word: str) -> bool:
    return any(character.isspace() for character in word.strip())


def _named(name: str) -> Dataset:
    if name in TABLES:
        return _table(TABLES[name])
    for view in load_views():
        if view.name == name:
            return Dataset(name, f"SELECT * FROM {name}", view.description)
    there = ", ".join([*TABLES, *(view.name for view in load_views())])
    raise ExportUsageError(f"no table or view '{name}'; there are {there}; a query stands in quotation marks")


def _table(table: Table) -> Dataset:
    columns = ", ".join(f'"{name}"' for name in polars_schema(table))
    return Dataset(table.name, f"SELECT {columns} FROM {table.name}", f"A row is {table.description}.", table)
