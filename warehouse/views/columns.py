"""What the columns of a view are and mean: their types by DuckDB itself, their meaning from the tables behind it."""

from __future__ import annotations

import re

import duckdb

from schemas.dictionary import describe_columns
from schemas.tables.registry import TABLES
from schemas.tables.types import create_sql
from warehouse.views.load import View

_TABLE = re.compile(r"\b(?:FROM|JOIN) (\w+) AS\b")


def view_columns(view: View) -> list[tuple[str, str, str]]:
    """Return name, type and meaning of each column; "" is the meaning of one that nothing describes."""
    meanings: dict[str, str] = {}
    for name in _TABLE.findall(view.sql):
        for column in describe_columns(TABLES[name]) if name in TABLES else ():
            meanings.setdefault(column.name, column.description)
    meanings |= view.meanings
    with duckdb.connect() as connection:
        for table in TABLES.values():
            connection.execute(create_sql(table))
        columns = connection.execute(f"DESCRIBE {view.sql}").fetchall()
    return [(name, kind, meanings.get(name, "")) for name, kind, *_ in columns]
