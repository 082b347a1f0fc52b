"""Making what a lake lacks: tables with their comments from the models, views from their files."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import duckdb


def create_missing(connection: duckdb.DuckDBPyConnection) -> None:
    """Create missing tables and new or changed views in one transaction; without any there is no snapshot."""
    from schemas.tables.registry import TABLES
    from schemas.tables.types import comment_sql, create_sql
    from warehouse.views.load import load_views

    query = "SELECT table_name FROM duckdb_tables() WHERE database_name = 'lake'"
    there = {row[0] for row in connection.execute(query).fetchall()}
    missing = [table for name, table in TABLES.items() if name not in there]
    query = "SELECT view_name, comment FROM duckdb_views() WHERE database_name = 'lake' AND NOT internal"
    stored = dict(connection.execute(query).fetchall())
    changed = [view for view in load_views() if stored.get(view.name) != view.comment]
    if not missing and not changed:
        return
    connection.execute("BEGIN")
    for table in missing:
        for statement in (create_sql(table), *comment_sql(table)):
            connection.execute(statement)
    for view in changed:
        comment = view.comment.replace("'", "''")
        connection.execute(f"CREATE OR REPLACE VIEW {view.name} AS {view.sql}")
        connection.execute(f"COMMENT ON VIEW {view.name} IS '{comment}'")
    connection.execute("COMMIT")
