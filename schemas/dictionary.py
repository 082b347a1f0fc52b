"""The data dictionary: what each column means, from the models, for the terminal and as a page."""

from __future__ import annotations

from dataclasses import dataclass

from schemas.reference.load import load_table
from schemas.tables.registry import TABLES, Table
from schemas.tables.types import polars_schema, sql_type

CODE_TABLES = ("figure_kinds", "modifiers", "measures")


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the dictionary shows it."""

    name: str
    type: str
    nullable: bool
    description: str


def describe_columns(table: Table) -> list[Column]:
    """Return the columns of a table in their order."""
    columns = table.schema.columns
    return [
        Column(name, sql_type(dtype), bool(columns[name].nullable), columns[name].description or "")
        for name, dtype in polars_schema(table).items()
    ]


def dictionary_page() -> str:
    """Return the whole dictionary as Markdown."""
    lines = ["# Data dictionary", "", "Made from the models by `python -m schemas.contracts --write`.", ""]
    for table in TABLES.values():
        lines += [f"## {table.name}", "", f"A row is {table.description}. Key: {', '.join(table.primary_key)}.", ""]
        lines += ["| column | type | null | meaning |", "|---|---|---|---|"]
        for column in describe_columns(table):
            null = "yes" if column.nullable else ""
            lines.append(f"| {column.name} | {column.type} | {null} | {column.description} |")
        lines.append("")
    for name in CODE_TABLES:
        lines += _code_table(name)
    return "\n".join(lines).rstrip() + "\n"


def _code_table(name: str) -> list[str]:
    rows = load_table(name)
    columns = [column for column in ("code", "description", "example") if column in rows[0]]
    lines = [f"## Codes: {name}", "", f"| {' | '.join(columns)} |", "|" + "---|" * len(columns)]
    return [*lines, *(f"| {' | '.join(row[column].replace('|', '/') for column in columns)} |" for row in rows), ""]
