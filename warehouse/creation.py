"""Making what a lake lacks: tables with their comments from the models, views from their files."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING

from schemas.version import CONTRACT_ROOT
from warehouse.contract_version import version_view

if TYPE_CHECKING:
    import duckdb

    from schemas.tables.registry import Table
    from warehouse.views.load import View


def create_missing(connection: duckdb.DuckDBPyConnection) -> None:
    """Create missing tables and new or changed views in one transaction; without any there is no snapshot."""
    tables, views = missing_tables(_committed_tables(connection)), changed_views(connection)
    if not tables and not views:
        return
    connection.execute("BEGIN")
    create(connection, tables, views)
    connection.execute("CALL lake.set_commit_message('wirehouse', 'tables and views of the contract')")
    connection.execute("COMMIT")


def create(connection: duckdb.DuckDBPyConnection, tables: list[Table], views: list[View]) -> None:
    """Create tables and views, with their comments, within the transaction that is open."""
    from schemas.tables.types import comment_sql, create_sql

    statements = [statement for table in tables for statement in (create_sql(table), *comment_sql(table))]
    for view in views:
        comment = view.comment.replace("'", "''")
        statements += [f"CREATE OR REPLACE VIEW {view.name} AS {view.sql}"]
        statements += [f"COMMENT ON VIEW {view.name} IS '{comment}'"]
    # at once: between two of them another thread, which imports the engine meanwhile, would keep the interpreter
    connection.execute("\n;\n".join(statements))


def missing_tables(there: Set[str]) -> list[Table]:
    """Return the tables of the contract that are not among those there."""
    if there >= _published_tables():
        return []
    from schemas.tables.registry import TABLES

    return [table for name, table in TABLES.items() if name not in there]


def tables_there(connection: duckdb.DuckDBPyConnection) -> set[str]:
    """Return the tables of the attached lake, with what the open transaction changed."""
    query = "SELECT table_name FROM duckdb_tables() WHERE database_name = current_database()"
    return {row[0] for row in connection.execute(query).fetchall()}


def _committed_tables(connection: duckdb.DuckDBPyConnection) -> set[str]:
    """The tables as they were last committed, from the catalog alone.

    duckdb_tables() also counts the rows of each, which takes a quarter of the time in which a lake is opened.
    """
    return {row[0] for row in connection.execute("SELECT table_name FROM ducklake_table_info('lake')").fetchall()}


def _published_tables() -> set[str]:
    """The tables by the files of the contract, which CI keeps in step with the models: those take long to import."""
    return {path.stem for path in CONTRACT_ROOT.glob("*.json")}


def changed_views(connection: duckdb.DuckDBPyConnection) -> list[View]:
    """Return the views that the attached lake has not, or has from other SQL."""
    from warehouse.views.load import load_views

    query = "SELECT view_name, comment FROM duckdb_views() WHERE database_name = current_database() AND NOT internal"
    stored = dict(connection.execute(query).fetchall())
    return [view for view in (*load_views(), version_view()) if stored.get(view.name) != view.comment]
