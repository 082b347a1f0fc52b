"""Bringing a lake of an older contract version up to date: one transaction that ends in the contract or not at all."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from schemas.version import CONTRACT_VERSION
from warehouse.contract_version import lake_version
from warehouse.creation import changed_views, create, missing_tables, tables_there
from warehouse.lake import Lake, LakeError
from warehouse.migrations.load import Migration, load_migrations

if TYPE_CHECKING:
    import duckdb


def migrate(path: Path) -> list[Migration]:
    """Apply the migrations that a lake lacks and return them, none for a lake that is up to date.

    Raises LakeError where there is no lake, where it is newer than this program, or where its tables are not those of
    the version that it states: then it is left as it was.
    """
    with Lake.open(path, older=True) as lake:
        version = lake_version(lake.connection) or CONTRACT_VERSION
        lacking = [migration for migration in load_migrations() if migration.version > version]
        if lacking:
            _apply(lake, lacking)
        return lacking


def _apply(lake: Lake, lacking: list[Migration]) -> None:
    import duckdb

    connection = lake.connection
    connection.execute("BEGIN")
    try:
        for migration in lacking:
            connection.execute(migration.sql)
        create(connection, missing_tables(tables_there(connection)), changed_views(connection))
        _refresh_comments(connection)
        wrong = _other_columns(connection)
        if wrong:
            raise LakeError(f"{lake.path}: nothing was changed, for the migration would end in {'; '.join(wrong)}")
        versions = f"{lacking[0].version - 1} to {lacking[-1].version}"
        connection.execute(f"CALL lake.set_commit_message('wirehouse', 'migrate contract version {versions}')")
        connection.execute("COMMIT")
    except duckdb.Error as error:
        raise LakeError(f"{lake.path}: nothing was changed, for the migration failed: {error}") from error


def _columns(connection: duckdb.DuckDBPyConnection) -> list[tuple[str, str, str, str | None]]:
    query = (
        "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() "
        "WHERE database_name = current_database()"
    )
    return connection.execute(query).fetchall()


def _refresh_comments(connection: duckdb.DuckDBPyConnection) -> None:
    from schemas.tables.registry import TABLES
    from schemas.tables.types import comment_sql

    wanted = {
        (name, column): spec.description
        for name, table in TABLES.items()
        for column, spec in table.schema.columns.items()
    }
    stored = {(table, column): comment for table, column, _, comment in _columns(connection)}
    outdated = {table for (table, column), comment in wanted.items() if stored.get((table, column)) != comment}
    for name in TABLES:
        for statement in comment_sql(TABLES[name]) if name in outdated else ():
            connection.execute(statement)


def _other_columns(connection: duckdb.DuckDBPyConnection) -> list[str]:
    """Tell how the columns of the lake differ from those of the models, in words."""
    from schemas.tables.registry import TABLES
    from schemas.tables.types import polars_schema, sql_type

    there = {(table, column, kind.replace(", ", ",")) for table, column, kind, _ in _columns(connection)}
    wanted = {
        (name, column, sql_type(dtype).replace(", ", ","))
        for name, table in TABLES.items()
        for column, dtype in polars_schema(table).items()
    }
    there = {found for found in there if found[0] in TABLES}
    lacking = [f"{table} without {column} {kind}" for table, column, kind in sorted(wanted - there)]
    return lacking + [f"{table} with {column} {kind}" for table, column, kind in sorted(there - wanted)]
