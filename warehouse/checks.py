"""Does a lake keep its contract: every table read back against its model, and the rules between tables."""

from __future__ import annotations

from collections.abc import Iterator

import duckdb
import polars as pl

from schemas.tables.registry import TABLES, Table
from schemas.tables.types import polars_schema
from schemas.validation import find_failures
from warehouse.lake import Lake
from warehouse.rules.between import doubled_keys, missing, wrong_spans
from warehouse.rules.load import load_rules
from warehouse.violation import Tally, Violation

CHUNK_ROWS = 100_000


def check_lake(lake: Lake) -> list[Violation]:
    """Return every violation in the lake, none for a good one; a file that can't be read is one too.

    All of it is of one snapshot, whatever is loaded meanwhile.
    """
    found: list[Violation] = []
    with lake.threads_for(lake.count("documents")):
        lake.connection.execute("BEGIN")
        for table in TABLES.values():
            try:
                found += [*_check_rows(lake, table), *_check_rules(lake, table)]
            except duckdb.Error as error:
                found.append(Violation(table.name, "readable", 1, str(error)))
                lake.connection.execute("ROLLBACK")  # an error ends the transaction
                lake.connection.execute("BEGIN")
        lake.connection.execute("COMMIT")
    return found


def _check_rows(lake: Lake, table: Table) -> Iterator[Violation]:
    """Check the rows in chunks against the model; the key over all of them is a rule of its own."""
    tally = Tally()
    columns = ", ".join(f'"{name}"' for name in polars_schema(table))
    reader = lake.connection.execute(f"SELECT {columns} FROM {table.name}").to_arrow_reader(CHUNK_ROWS)
    for batch in reader:
        frame = pl.DataFrame(pl.from_arrow(batch))
        if frame.is_empty():
            continue
        for failure in find_failures(table, frame.cast(dict(polars_schema(table)))):  # type: ignore[arg-type]
            tally.add(("", table.name, failure.column, failure.check), failure.reason)
    yield from tally.violations()


def _check_rules(lake: Lake, table: Table) -> Iterator[Violation]:
    rules = [("unique_key", doubled_keys(table))]
    rules += [(f"{reference.column} exists", missing(table, reference)) for reference in table.references]
    if table.stretches:
        rules.append(("span is its text", wrong_spans(table)))
    rules += load_rules(table.name)
    counted = [f"SELECT {number} AS rule, count(*), min(example) FROM ({rule[1]})" for number, rule in enumerate(rules)]
    for number, count, example in lake.connection.execute(" UNION ALL ".join(counted) + " ORDER BY rule").fetchall():
        if count:
            check = rules[number][0]
            yield Violation(table.name, check, count, str(example), _column_of(check))


def _column_of(check: str) -> str:
    return check.removesuffix(" exists") if check.endswith(" exists") else ""
