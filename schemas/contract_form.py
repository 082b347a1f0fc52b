"""The form of a published contract: what each file of it holds, and what is wrong with one that a person has edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

_TABLE: Mapping[str, type] = {
    "table": str,
    "description": str,
    "primary_key": list,
    "references": list,
    "rules": list,
    "columns": list,
}
_COLUMN: Mapping[str, type] = {"name": str, "type": str, "nullable": bool, "description": str}
_LISTS: Mapping[str, type] = {"checks": list, "codes": list}
"""What a column has only where there is something in it."""
_WORDS = {str: "a text", list: "a list", bool: "true or false"}


def fault_of_table(table: Any) -> str:
    """Say what keeps a value from being the contract of a table, nothing where it is one."""
    if not isinstance(table, dict):
        return "it is no object"
    if fault := _fault(table, _TABLE):
        return fault
    for number, column in enumerate(table["columns"], 1):
        if not isinstance(column, dict):
            return f"column {number} is no object"
        given = {name: kind for name, kind in _LISTS.items() if name in column}
        if fault := _fault(column, {**_COLUMN, **given}):
            return f"column {column.get('name', number)}: {fault}"
    doubled = [name for name, times in Counter(column["name"] for column in table["columns"]).items() if times > 1]
    return f"column {doubled[0]} is there twice" if doubled else ""


def _fault(found: Mapping[str, Any], wanted: Mapping[str, type]) -> str:
    for name, kind in wanted.items():
        if name not in found:
            return f"it has no {name}"
        if not isinstance(found[name], kind):
            return f"its {name} must be {_WORDS[kind]}"
        if kind is list and name != "columns" and not all(isinstance(item, str) for item in found[name]):
            return f"its {name} must be texts"
    return ""
