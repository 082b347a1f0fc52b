"""Queries for what holds between rows: keys, references, spans; each gives an ``example`` of every breach.

``place`` is SQL for columns of ``a`` that tell where a row stands, with a comma at its end, or nothing.
"""

from __future__ import annotations

from schemas.tables.registry import Reference, Table

NO_YEAR = "__HIVE_DEFAULT_PARTITION__"
"""What the folder of stories without a day is named for."""


def key_of_row(table: Table) -> str:
    """The key of a row of ``a`` as a text."""
    return f"concat_ws(' ', {', '.join(f'a.{column}' for column in table.primary_key)})"


def doubled_keys(table: Table) -> str:
    """The keys that stand in more than one row, each as ``key``."""
    key = ", ".join(table.primary_key)
    return (
        f"SELECT concat_ws(' ', {key}) AS key, 'the key ' || key || ' stands in ' || count(*) || ' rows' AS example "
        f"FROM {table.name} GROUP BY {key} HAVING count(*) > 1"
    )


def rows_of_doubled_keys(table: Table, place: str) -> str:
    """The rows whose key another row has too; a key with a null in it is none."""
    key = ", ".join(table.primary_key)
    given = " AND ".join(f"{column} IS NOT NULL" for column in table.primary_key)
    return (
        f"SELECT {place} concat_ws(' ', {key}) AS example FROM {table.name} AS a "
        f"SEMI JOIN (SELECT {key} FROM {table.name} WHERE {given} GROUP BY {key} HAVING count(*) > 1) USING ({key})"
    )


def missing(table: Table, reference: Reference, place: str = "") -> str:
    """A reference holds within the document, the one to the document itself by its id alone."""
    column, target = reference.column, reference.target_column
    match = f"a.{column} = b.{target}"
    if target != "document_id":
        match += " AND a.document_id = b.document_id"
    return (
        f"SELECT {place} a.{column} AS example FROM {table.name} AS a ANTI JOIN {reference.table} AS b ON {match} "
        f"WHERE a.{column} IS NOT NULL"
    )


def wrong_spans(table: Table, place: str = "") -> str:
    """The rows with a stretch of text that is not what their document has there."""
    wrong = [
        f"substr(d.text, a.{start} + 1, a.{end} - a.{start}) <> a.{exact}" for start, end, exact in table.stretches
    ]
    return (
        f"SELECT {place} a.document_id || ' at ' || a.start_char || ': ' || a.exact AS example "
        f"FROM {table.name} AS a JOIN documents AS d USING (document_id) WHERE {' OR '.join(wrong)}"
    )


def wrong_years(table: Table, place: str) -> str:
    """The rows in a folder of another year than that in which their story was published."""
    return (
        f"SELECT {place} concat('published_year=', coalesce(y.published_year, '{NO_YEAR}'), "
        "', its story is of ', coalesce(d.published_on::VARCHAR, 'no day')) AS example "
        f"FROM {table.name} AS a JOIN file_years AS y USING (file_no) JOIN documents AS d USING (document_id) "
        "WHERE y.published_year IS DISTINCT FROM year(d.published_on)::VARCHAR"
    )
