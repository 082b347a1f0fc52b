"""What follows from a table's model: its frame, its Arrow schema, its SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import polars as pl

from schemas.tables.registry import Table

if TYPE_CHECKING:
    import pyarrow as pa

_SQL_TYPES: dict[Any, str] = {
    pl.String: "VARCHAR",
    pl.Int64: "BIGINT",
    pl.Float64: "DOUBLE",
    pl.Boolean: "BOOLEAN",
    pl.Date: "DATE",
    pl.Datetime: "TIMESTAMP WITH TIME ZONE",
}


def polars_schema(table: Table) -> dict[str, pl.DataType]:
    """Return the types of the table's columns in their order."""
    return {name: column.dtype.type for name, column in table.schema.columns.items()}


def empty_frame(table: Table) -> pl.DataFrame:
    """Return a frame of the table without rows."""
    return pl.DataFrame(schema=polars_schema(table))


def arrow_schema(table: Table) -> pa.Schema:
    """Return the table as an Arrow schema, which columns may be null included."""
    import pyarrow as pa

    fields = empty_frame(table).to_arrow().schema
    columns = table.schema.columns
    return pa.schema([field.with_nullable(columns[field.name].nullable) for field in fields])


def sql_type(dtype: pl.DataType) -> str:
    """Return DuckDB's name of a type; raise KeyError for one that no table uses."""
    if isinstance(dtype, pl.Decimal):
        return f"DECIMAL({dtype.precision}, {dtype.scale})"
    return _SQL_TYPES[dtype.base_type()]


def create_sql(table: Table) -> str:
    """Return the statement that creates the table where it is not there."""
    columns = ", ".join(f'"{name}" {sql_type(dtype)}' for name, dtype in polars_schema(table).items())
    return f"CREATE TABLE IF NOT EXISTS {table.name} ({columns})"


def comment_sql(table: Table) -> list[str]:
    """Return the statements that put the descriptions of table and columns into the catalog."""
    comments = [f"COMMENT ON TABLE {table.name} IS {_quoted('A row is ' + table.description + '.')}"]
    for name, column in table.schema.columns.items():
        comments.append(f'COMMENT ON COLUMN {table.name}."{name}" IS {_quoted(column.description or "")}')
    return comments


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
