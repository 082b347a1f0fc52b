"""What changed between two contracts, each change named and judged.

A change breaks when rows that kept the old contract may not keep the new one, or when a query over the old one may no
longer run: a column dropped, a type narrowed, a null forbidden, a code removed. All others are compatible.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from schemas.contracts import Contract

_WIDENING = (("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT"), ("FLOAT", "DOUBLE"))
_DECIMAL = re.compile(r"DECIMAL\((\d+), ?(\d+)\)")
_BOUND = re.compile(r"(greater_than|less_than)(?:_or_equal_to)?\((-?[0-9.]+)\)")

Found = tuple[str, bool]
"""A change in words, and whether it breaks."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change: the table or ``table.column`` that it is in, what it is, whether it breaks."""

    where: str
    what: str
    is_breaking: bool


def find_changes(old: Contract, new: Contract) -> list[Change]:
    """Return every change that leads from the old contract to the new one, breaking ones first."""
    changes = []
    for name in old.keys() | new.keys():
        if name not in new:
            changes.append(Change(name, "table dropped", True))
        elif name not in old:
            changes.append(Change(name, "table added", False))
        else:
            changes += _in_table(name, old[name], new[name])
    return sorted(changes, key=lambda change: (not change.is_breaking, change.where, change.what))


def _in_table(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    yield from (Change(name, *found) for found in _promises(old, new))
    before = {column["name"]: column for column in old["columns"]}
    after = {column["name"]: column for column in new["columns"]}
    for column in before.keys() | after.keys():
        where = f"{name}.{column}"
        if column not in after:
            yield Change(where, "column dropped", True)
        elif column not in before:
            needed = not after[column]["nullable"]
            yield Change(where, "column added that forbids null" if needed else "column added", needed)
        else:
            yield from (Change(where, *found) for found in _in_column(before[column], after[column]))


def _promises(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Found]:
    if old["primary_key"] != new["primary_key"]:
        yield f"key changed: {', '.join(old['primary_key'])} -> {', '.join(new['primary_key'])}", True
    yield from _lists("reference", old["references"], new["references"])
    yield from _lists("rule", old["rules"], new["rules"])
    if old["description"] != new["description"]:
        yield "description changed", False


def _in_column(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Found]:
    if old["type"] != new["type"]:
        yield _type_change(old["type"], new["type"])
    if old["nullable"] != new["nullable"]:
        yield ("null allowed", False) if new["nullable"] else ("null forbidden", True)
    yield from _codes(old.get("codes"), new.get("codes"))
    yield from _checks(set(old.get("checks", ())), set(new.get("checks", ())))
    if old["description"] != new["description"]:
        yield "description changed", False


def _type_change(old: str, new: str) -> Found:
    if _holds(new, old):
        return f"type widened: {old} -> {new}", False
    return f"type {'narrowed' if _holds(old, new) else 'changed'}: {old} -> {new}", True


def _holds(wide: str, narrow: str) -> bool:
    """Tell whether one type holds every value of the other as it is."""
    decimals = _DECIMAL.fullmatch(wide), _DECIMAL.fullmatch(narrow)
    if decimals[0] and decimals[1]:
        (precision, scale), (least_precision, least_scale) = (map(int, found.groups()) for found in decimals if found)
        return scale >= least_scale and precision - scale >= least_precision - least_scale
    return any(wide in chain and narrow in chain and chain.index(wide) >= chain.index(narrow) for chain in _WIDENING)


def _codes(old: list[str] | None, new: list[str] | None) -> Iterator[Found]:
    if old is None or new is None:
        if old != new:
            yield ("codes limited to a list", True) if old is None else ("codes no longer limited to a list", False)
        return
    yield from ((f"code removed: {code}", True) for code in sorted(set(old) - set(new)))
    yield from ((f"code added: {code}", False) for code in sorted(set(new) - set(old)))


def _checks(old: set[str], new: set[str]) -> Iterator[Found]:
    gone, come = _by_kind(old - new), _by_kind(new - old)
    for kind in sorted(gone.keys() | come.keys()):
        if kind not in come:
            yield f"check removed: {gone[kind]}", False
        elif kind not in gone:
            yield f"check added: {come[kind]}", True
        else:
            looser = _is_looser(gone[kind], come[kind])
            yield f"check {'loosened' if looser else 'changed'}: {gone[kind]} -> {come[kind]}", not looser


def _by_kind(checks: set[str]) -> dict[str, str]:
    return {check.partition("(")[0]: check for check in checks}


def _is_looser(old: str, new: str) -> bool:
    before, after = _BOUND.fullmatch(old), _BOUND.fullmatch(new)
    if not before or not after:
        return False
    rise = float(after[2]) - float(before[2])
    return rise < 0 if before[1] == "greater_than" else rise > 0


def _lists(what: str, old: list[str], new: list[str]) -> Iterator[Found]:
    yield from ((f"{what} removed: {item}", False) for item in sorted(set(old) - set(new)))
    yield from ((f"{what} added: {item}", True) for item in sorted(set(new) - set(old)))
