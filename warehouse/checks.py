"""Does a lake keep its contract: every table read back against its model, and the rules between tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
import polars as pl

from schemas.tables.registry import TABLES, Reference, Table
from schemas.tables.types import polars_schema
from schemas.validation import find_failures
from warehouse.lake import Lake
from warehouse.rules.load import load_rules

CHUNK_ROWS = 100_000


@dataclass(frozen=True, slots=True)
class Violation:
    """A check that a table fails: how many rows do, and one of them."""

    table: str
    check: str
    count: int
    example: str


def check_lake(lake: Lake) -> list[Violation]:
    """Return every violation in the lake, none for a good one; a file that can't be read is one too."""
    found: list[Violation] = []
    for table in TABLES.values():
        try:
            found += [*_check_rows(lake, table), *_check_rules(lake, table)]
        except duckdb.Error as error:
            found.append(Violation(table.name, "readable", 1, str(error)))
    return found


def _check_rows(lake: Lake, table: Table) -> Iterator[Violation]:
    """Check the rows in chunks against the model; the key over all of them is a rule of its own."""
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    columns = ", ".join(f'"{name}"' for name in polars_schema(table))
    reader = lake.connection.execute(f"SELECT {columns} FROM {table.name}").to_arrow_reader(CHUNK_ROWS)
    for batch in reader:
        frame = pl.DataFrame(pl.from_arrow(batch))
        if frame.is_empty():
            continue
        for failure in find_failures(table, frame.cast(dict(polars_schema(table)))):  # type: ignore[arg-type]
            counts[failure.check] += 1
            examples.setdefault(failure.check, failure.reason)
    for check, count in counts.items():
        yield Violation(table.name, check, count, examples[check])


def _check_rules(lake: Lake, table: Table) -> Iterator[Violation]:
    rules = [("unique_key", _doubled_keys(table))]
    rules += [(f"{reference.column} exists", _missing(table, reference)) for reference in table.references]
    if table.spans:
        rules.append(("span is its text", _wrong_spans(table)))
    rules += load_rules(table.name)
    for check, query in rules:
        row = lake.connection.execute(f"SELECT count(*), min(example) FROM ({query})").fetchone()
        if row and row[0]:
            yield Violation(table.name, check, row[0], str(row[1]))


def _doubled_keys(table: Table) -> str:
    key = ", ".join(table.primary_key)
    return f"SELECT concat_ws(' ', {key}) AS example FROM {table.name} GROUP BY {key} HAVING count(*) > 1"


def _missing(table: Table, reference: Reference) -> str:
    """A reference holds within the document, the one to the document itself by its id alone."""
    column, target = reference.column, reference.target_column
    match = f"a.{column} = b.{target}"
    if target != "document_id":
        match += " AND a.document_id = b.document_id"
    return (
        f"SELECT a.{column} AS example FROM {table.name} AS a ANTI JOIN {reference.table} AS b ON {match} "
        f"WHERE a.{column} IS NOT NULL"
    )


def _wrong_spans(table: Table) -> str:
    return (
        f"SELECT a.document_id || ' at ' || a.start_char || ': ' || a.exact AS example FROM {table.name} AS a "
        "JOIN documents AS d USING (document_id) "
        "WHERE substr(d.text, a.start_char + 1, a.end_char - a.start_char) <> a.exact"
    )
