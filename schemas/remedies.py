"""What to do about a row, a column or a file that breaks the contract: one sentence for each check."""

from __future__ import annotations

from schemas.contracts import contract_codes
from schemas.tables.registry import TABLES
from schemas.tables.types import polars_schema, sql_type

MOST_CODES = 16
_OF_CHECKS = {
    "column_in_dataframe": "add the column, {type}; it may be empty only where the contract allows null",
    "column_in_schema": "leave the column out: the contract has it not",
    "column_once": "leave one column of the name",
    "dtype": "cast the column to {type}",
    "type": "write a value of the type {type}, or null where the contract allows it",
    "not_nullable": "give a value, or leave the row out",
    "isin": "use {codes}",
    "has_known": "use {codes}",
    "has_known_language": "write a tag of BCP 47 that begins with the shortest code of the language: en, pt-BR",
    "has_content_sha256": "bring the content that was hashed, or hash it as `wirehouse tables documents` says",
    "is_finite": "write null where there is no number",
    "is_span": "count code points of documents.text from 0, the end exclusive, and give exactly those as exact",
    "span is its text": "count code points of documents.text from 0, the end exclusive",
    "folder is of its year": "move the rows to the folder of the year of documents.published_on",
    "unique_key": "leave one row of each key",
    "exists": "bring the row that is referred to, in the same document, or write null",
    "readable": "write the file anew, or bring back a copy of it; for a lake without one: wirehouse maintain --repair",
    "json": "write one JSON object in a line",
    "file_is_there": "bring the file, or take it out of datapackage.json",
    "file_is_listed": "list the file in datapackage.json, or delete it",
    "rows_as_listed": "write the export anew: a file of it was changed or is of another export",
}
_OF_RULE = "keep the rule: {rule}"
_OF_VALUE = "give a value that the check allows; `wirehouse tables {table}` says what the column means"


def remedy(table: str, column: str, check: str) -> str:
    """Return what to do about a failed check."""
    name = check.partition("(")[0]
    known = TABLES.get(table)
    rules = {rule.name: rule.description for rule in known.schema.checks} if known else {}
    dtype = polars_schema(known).get(column) if known else None
    codes = contract_codes(known.schema.columns[column]) if known and column in known.schema.columns else []
    words = _OF_CHECKS.get(name) or _by_ending(name) or (_OF_RULE if name in rules or not column else _OF_VALUE)
    of_type = sql_type(dtype) if dtype else ""
    return words.format(table=table, type=of_type, rule=rules.get(name) or check, codes=_listed(codes))


def _listed(codes: list[str]) -> str:
    if len(codes) <= MOST_CODES:
        return f"one of {', '.join(codes)}"
    return f"one of the {len(codes)} codes that the contract lists, such as {', '.join(codes[:MOST_CODES])}"


def _by_ending(name: str) -> str | None:
    if name.startswith("has_known_"):
        return _OF_CHECKS["has_known"]
    return _OF_CHECKS["exists"] if name.endswith(" exists") else None
