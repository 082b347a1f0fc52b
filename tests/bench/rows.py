"""Made figures for benchmarks of storage: the types and the spread of the real table, without any text."""

from __future__ import annotations

import duckdb

from schemas.tables.registry import TABLES
from schemas.tables.types import polars_schema

PER_STORY = 10
_VALUES = {
    "document_id": f"left(md5((i // {PER_STORY})::VARCHAR), 20)",
    "figure_id": "left(md5('f' || i::VARCHAR), 20)",
    "sentence_id": "left(md5('s' || (i // 3)::VARCHAR), 20)",
    "start_char": f"(i % {PER_STORY} * 97)::BIGINT",
    "end_char": f"(i % {PER_STORY} * 97 + 12)::BIGINT",
    "exact": "'$' || (hash(i) % 1000)::VARCHAR || ' million'",
    "kind": "['money', 'percent', 'count', 'quantity', 'rank'][1 + (hash(i) % 5)::INTEGER]",
    "mantissa": "(hash(i) % 1000)::DECIMAL(38, 9)",
    "scale": "6",
    "value": "(hash(i) % 1000)::DOUBLE * 1e6",
    "value_low": "(hash(i) % 1000)::DOUBLE * 1e6 - 5e5",
    "value_high": "(hash(i) % 1000)::DOUBLE * 1e6 + 5e5",
    "is_range": "false",
    "is_currency_ambiguous": "false",
    "currency": "CASE WHEN hash(i) % 5 = 0 THEN ['USD', 'EUR', 'KRW', 'JPY'][1 + (hash(i) % 4)::INTEGER] END",
    "measure": "['trade_balance', 'gdp', 'exports', NULL][1 + (hash(i * 7) % 4)::INTEGER]",
    "reporter": "['US', 'KR', 'DE', 'JP', 'CN', NULL][1 + (hash(i * 11) % 6)::INTEGER]",
    "period_start": "DATE '2000-01-01' + (hash(i) % 9000)::INTEGER",
    "period_end": "DATE '2000-01-01' + (hash(i) % 9000)::INTEGER + 30",
    "status": "'reported'",
    "rule": "'made'",
}


def figures_sql(first: int, end: int) -> str:
    """Return the SELECT of the figures from number ``first`` to ``end``, ten of them a story."""
    columns = ", ".join(f'{_VALUES.get(name, "NULL")} AS "{name}"' for name in polars_schema(TABLES["figures"]))
    return f"SELECT {columns} FROM range({first}, {end}) AS made(i)"


def fill(connection: duckdb.DuckDBPyConnection, table: str, rows: int, load_rows: int = 500_000) -> None:
    """Insert that many figures in loads of the given size."""
    for first in range(0, rows, load_rows):
        connection.execute(f"INSERT INTO {table} BY NAME {figures_sql(first, min(rows, first + load_rows))}")
