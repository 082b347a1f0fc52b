"""``datapackage.json``: what an exported folder holds, as a Data Package (version 2.0 of the standard)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.contracts import contract
from schemas.tables.registry import TABLES
from schemas.version import CONTRACT_VERSION
from warehouse.exports.datasets import Dataset
from warehouse.exports.target import PACKAGE_NAME

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
NO_LICENCE = "not specified: texts and titles are their publishers'"
_TYPES = {
    "VARCHAR": "string", "BIGINT": "integer", "DOUBLE": "number", "BOOLEAN": "boolean", "DATE": "date",
    "TIMESTAMP WITH TIME ZONE": "datetime",
}  # fmt: skip


def describe_package(about: Mapping[str, str], resources: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Return the package around its resources; ``about`` is what an export says of itself."""
    licence = about["licence"]
    named = {"title": licence} if " " in licence else {"name": licence}
    return {
        "$schema": PROFILE,
        "name": PACKAGE_NAME,
        "title": "Figures, names, dates and statements of news stories",
        "version": about["snapshot"],
        "created": about["made_at"],
        "licenses": [named],
        "cite-as": about["cite_as"],
        "contract_version": CONTRACT_VERSION,
        "resources": list(resources),
    }


def describe_resource(dataset: Dataset, files: Sequence[str], folder: Path, rows: int) -> dict[str, Any]:
    """Return a dataset as a resource: its files, and a schema with types, descriptions, constraints and keys."""
    found: dict[str, Any] = {
        "name": dataset.name,
        "description": dataset.description,
        "path": list(files),
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "bytes": sum((folder / name).stat().st_size for name in files),
        "rows": rows,
        "schema": _of_table(dataset) if dataset.table else _of_arrow(pq.read_schema(folder / files[0])),
    }
    return found | ({"partitions": list(dataset.partitions)} if dataset.partitions else {})


def _of_table(dataset: Dataset) -> dict[str, Any]:
    table = dataset.table
    if table is None:
        raise TypeError("a dataset without a contract has no table")
    references = [
        {"fields": [r.column], "reference": {"resource": r.table, "fields": [r.target_column]}}
        for r in table.references
    ]
    return {
        "fields": [_field(column) for column in contract(table)["columns"]],
        "primaryKey": list(table.primary_key),
        **({"foreignKeys": references} if references else {}),
    }


def _field(column: Mapping[str, Any]) -> dict[str, Any]:
    constraints: dict[str, Any] = {} if column["nullable"] else {"required": True}
    if "codes" in column:
        constraints["enum"] = column["codes"]
    found = {
        "name": column["name"],
        "type": _TYPES.get(column["type"], "number"),
        "description": column["description"],
    }
    return found | ({"constraints": constraints} if constraints else {})


def _of_arrow(schema: pa.Schema) -> dict[str, Any]:
    fields = []
    for field in schema:
        known = _description(field.name)
        fields.append({"name": field.name, "type": _type(field.type)} | ({"description": known} if known else {}))
    return {"fields": fields}


def _description(name: str) -> str | None:
    """A column of a view means what the tables mean by its name, where they all mean the same."""
    meant = {table.schema.columns[name].description for table in TABLES.values() if name in table.schema.columns}
    return meant.pop() if len(meant) == 1 else None


def _type(kind: pa.DataType) -> str:  # noqa: PLR0911 - one line per type
    if pa.types.is_boolean(kind):
        return "boolean"
    if pa.types.is_integer(kind):
        return "integer"
    if pa.types.is_floating(kind) or pa.types.is_decimal(kind):
        return "number"
    if pa.types.is_date(kind):
        return "date"
    if pa.types.is_timestamp(kind):
        return "datetime"
    if pa.types.is_nested(kind):
        return "array" if pa.types.is_list(kind) else "object"
    return "string"
