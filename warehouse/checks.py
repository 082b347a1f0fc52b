"""Does a lake keep its contract: every table read back against its model, and the rules between tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

import duckdb
import polars as pl

from schemas.tables.registry import TABLES, Table
from schemas.tables.types import polars_schema
from schemas.validation import find_failures
from warehouse.damage import damaged_files
from warehouse.lake import ALIAS, Lake
from warehouse.queries.load import load_query
from warehouse.rules.between import doubled_keys, key_of_row, missing, wrong_spans
from warehouse.rules.load import load_rules
from warehouse.violation import SHOWN, Tally, Violation

CHUNK_ROWS = 100_000
SMALL_BYTES = 1_000_000
"""Files of a table of up to as much are read once and kept; of a larger one each rule reads what it asks for."""


def check_lake(lake: Lake) -> list[Violation]:
    """Return every violation in the lake, none for a good one; a file that can't be read is one too.

    All of it is of one snapshot, whatever is loaded meanwhile. What needs a table with such a file is not asked.
    """
    found: list[Violation] = []
    unreadable: set[str] = set()
    with lake.threads_for(lake.count("documents")):
        lake.connection.execute("BEGIN")
        small = _small_tables(lake)
        for table in TABLES.values():
            with _failing(lake, table, found, unreadable):
                if table.name in small:
                    _keep(lake, table)
                found += _check_rows(lake, table)
        for table in TABLES.values():
            with _failing(lake, table, found, unreadable):
                found += _check_rules(lake, table, unreadable)
        lake.connection.execute("ROLLBACK")  # with it goes what was kept of small tables
    return found


def _small_tables(lake: Lake) -> set[str]:
    """The tables whose files are small: most of a small lake's time goes to opening them, each for every rule."""
    found = lake.connection.execute(load_query("small_tables"), {"lake": ALIAS, "bytes": SMALL_BYTES}).fetchall()
    return {name for (name,) in found}


def _keep(lake: Lake, table: Table) -> None:
    """Read a table into a temporary one of the same name, which queries then take; it goes with the transaction."""
    lake.connection.execute(f"CREATE TEMP TABLE {table.name} AS FROM {ALIAS}.{table.name}")


@contextmanager
def _failing(lake: Lake, table: Table, found: list[Violation], unreadable: set[str]) -> Iterator[None]:
    """Note what a query fails of, and go on in a new transaction: an error ends the one that it comes in."""
    try:
        yield
    except duckdb.Error as error:
        lake.connection.execute("ROLLBACK")
        lake.connection.execute("BEGIN")
        found += _damages(lake, table, error)
        unreadable.add(table.name)


def _check_rows(lake: Lake, table: Table) -> list[Violation]:
    """Check the rows in chunks against the model; the key over all of them is a rule of its own."""
    tally = Tally()
    columns = ", ".join(f'"{name}"' for name in polars_schema(table))
    reader = lake.connection.execute(f"SELECT {columns} FROM {table.name}").to_arrow_reader(CHUNK_ROWS)
    for batch in reader:
        frame = pl.DataFrame(pl.from_arrow(batch)).cast(dict(polars_schema(table)))  # type: ignore[arg-type]
        if frame.is_empty():
            continue
        for failure in find_failures(table, frame, with_key=False):
            keys = () if failure.row is None else (_key(table, frame, failure.row),)
            tally.add(("", table.name, failure.column, failure.check), failure.reason, keys=keys)
    return tally.violations()


def _key(table: Table, frame: pl.DataFrame, row: int) -> str:
    return " ".join(str(frame[row, column]) for column in table.primary_key)


def _damages(lake: Lake, table: Table, error: duckdb.Error) -> Iterator[Violation]:
    """Name each file that can't be read; where all can, tell what the query over the table said."""
    files = damaged_files(lake, table.name)
    for file in files:
        yield Violation(table.name, "readable", 1, file.reason, file=file.path)
    if not files:
        yield Violation(table.name, "readable", 1, str(error))


def _check_rules(lake: Lake, table: Table, unreadable: Iterable[str]) -> Iterator[Violation]:
    key = f"{key_of_row(table)} AS key,"
    rules = [("unique_key", doubled_keys(table))]
    rules += [(f"{reference.column} exists", missing(table, reference, key)) for reference in table.references]
    if table.stretches:
        rules.append(("span is its text", wrong_spans(table, key)))
    rules = [rule for rule in (*rules, *load_rules(table.name)) if not _needs(rule[1], unreadable)]
    counted = [
        f"SELECT {number} AS rule, count(*), min(example), min(key, {SHOWN}) FROM ({query})"
        for number, (_, query) in enumerate(rules)
    ]
    if not counted:
        return
    asked = " UNION ALL ".join(counted) + " ORDER BY rule"
    for number, count, example, keys in lake.connection.execute(asked).fetchall():
        if count:
            check = rules[number][0]
            yield Violation(table.name, check, count, str(example), _column_of(check), keys=tuple(keys))


def _needs(query: str, tables: Iterable[str]) -> bool:
    return any(re.search(rf"\b{table}\b", query) for table in tables)


def _column_of(check: str) -> str:
    return check.removesuffix(" exists") if check.endswith(" exists") else ""
