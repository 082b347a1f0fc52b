"""The data dictionary: what each column means, from the models, for the terminal and as a page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from schemas.reference.load import load_table
from schemas.tables.registry import TABLES, Table
from schemas.tables.types import polars_schema, sql_type
from schemas.vocabulary import meanings

CODE_TABLES = {
    "figure_kinds": "what kind of number a figure is",
    "modifiers": "what modifies the number",
    "measures": "what a figure measures",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the dictionary shows it."""

    name: str
    type: str
    nullable: bool
    description: str
    codes: Mapping[str, str]
    """What it may hold and what that means, where a vocabulary says so; code tables are tables of their own."""


def describe_columns(table: Table) -> list[Column]:
    """Return the columns of a table in their order."""
    columns = table.schema.columns
    return [
        Column(
            name, sql_type(dtype), bool(columns[name].nullable), columns[name].description or "", _codes(columns[name])
        )
        for name, dtype in polars_schema(table).items()
    ]


def _codes(column: Any) -> Mapping[str, str]:
    allowed = [check.statistics["allowed_values"] for check in column.checks if check.name == "isin"]
    return meanings(allowed[0]) if allowed else {}


def dictionary_page() -> str:
    """Return the whole dictionary as Markdown."""
    lines = ["# Data dictionary", "", "Made from the models by `python -m schemas.contracts --write`.", ""]
    for table in TABLES.values():
        lines += [f"## {table.name}", "", f"A row is {table.description}. Key: {', '.join(table.primary_key)}.", ""]
        columns = describe_columns(table)
        rows = [(column.name, column.type, "yes" if column.nullable else "", column.description) for column in columns]
        lines += _markdown(("column", "type", "null", "meaning"), rows)
        if coded := coded_columns(columns):
            lines += _markdown(("column", "code", "meaning"), coded)
    for name in CODE_TABLES:
        heads, codes = code_table(name)
        lines += [
            f"## Codes: {name}",
            "",
            *_markdown(heads, ([text.replace("|", "/") for text in row] for row in codes)),
        ]
    return "\n".join(lines).rstrip() + "\n"


def coded_columns(columns: Iterable[Column]) -> list[tuple[str, str, str]]:
    """Return column, code and meaning of each code that columns may hold."""
    return [(column.name, code, meaning) for column in columns for code, meaning in column.codes.items()]


def code_table(name: str) -> tuple[list[str], list[list[str]]]:
    """Return the heads and the rows of a table of codes."""
    rows = load_table(name)
    heads: list[str] = [column for column in ("code", "description", "example") if column in rows[0]]
    return heads, [[row[column] for column in heads] for row in rows]


def _markdown(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    return [f"| {' | '.join(heads)} |", "|" + "---|" * len(heads), *(f"| {' | '.join(row)} |" for row in rows), ""]
