"""The published contract: one JSON file per table, made from the models and compared with them in CI."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from schemas.contract_form import fault_of_table
from schemas.dictionary import describe_columns, dictionary_page
from schemas.json_words import why_no_json
from schemas.reference.load import load_codes
from schemas.tables.registry import TABLES, Table
from schemas.version import CONTRACT_ROOT

PAGE = "TABLES.md"
_OF_CODES = "isin"

Contract = dict[str, dict[str, Any]]
"""What ``contract`` returns, by table."""


class ContractError(ValueError):
    """There is no contract where one is looked for; the message names the place."""


def contract(table: Table) -> dict[str, Any]:
    """Return the contract of a table: columns with types and checks, key, references, rules across columns."""
    columns = []
    for column in describe_columns(table):
        spec = table.schema.columns[column.name]
        checks = sorted(str(check.error or check.name) for check in spec.checks if check.name != _OF_CODES)
        codes = contract_codes(spec)
        columns.append(
            {"name": column.name, "type": column.type, "nullable": column.nullable, "description": column.description}
            | ({"checks": checks} if checks else {})
            | ({"codes": codes} if codes else {})
        )
    return {
        "table": table.name,
        "description": f"A row is {table.description}.",
        "primary_key": list(table.primary_key),
        "references": [f"{r.column} -> {r.table}.{r.target_column}" for r in table.references],
        "rules": sorted(str(check.description) for check in table.schema.checks),
        "columns": columns,
    }


def contract_codes(spec: Any) -> list[str]:
    """Return what a column may hold where that is a closed list: of a vocabulary, or of a code table."""
    if name := (spec.metadata or {}).get("codes"):
        return sorted(load_codes(name))
    lists = [check.statistics["allowed_values"] for check in spec.checks if check.name == _OF_CODES]
    return sorted(lists[0]) if lists else []


def read_contract(root: Path = CONTRACT_ROOT) -> Contract:
    """Return a published contract by table; raise ContractError where a folder holds none."""
    paths = sorted(root.glob("*.json"))
    if not paths:
        raise ContractError(f"{root}: there is no contract here; give a folder such as schemas/contract")
    return parse_contract({str(path): path.read_bytes() for path in paths})


def parse_contract(files: Mapping[str, bytes]) -> Contract:
    """Return a contract from its files by name; raise ContractError that names a wrong one."""
    found: Contract = {}
    for name, data in files.items():
        try:
            table = json.loads(data.decode())
            why = fault_of_table(table) or ("another file has its table" if table["table"] in found else "")
        except (ValueError, RecursionError) as error:
            why = why_no_json(error)
        if why:
            raise ContractError(f"{name}: not the contract of a table: {why}; take it out, or write it anew")
        found[table["table"]] = table
    return found


def contract_of_models() -> Contract:
    """Return the contract that the models of this installation make."""
    return {name: contract(table) for name, table in TABLES.items()}


def contract_files() -> dict[str, str]:
    """Return what each file of the contract folder must hold, by name."""
    files = {
        f"{name}.json": json.dumps(table, indent=2, ensure_ascii=False) + "\n"
        for name, table in contract_of_models().items()
    }
    return {**files, PAGE: dictionary_page()}


def differences(root: Path = CONTRACT_ROOT) -> list[str]:
    """Return the names of the files that differ from the models, are missing or should not be there."""
    wanted = {name: text.encode() for name, text in contract_files().items()}
    there = {path.name: path.read_bytes() for path in root.iterdir() if path.is_file()}
    return sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))


def main() -> int:
    """Write the contract, or compare it with the models and return 3 where they differ."""
    parser = argparse.ArgumentParser(
        prog="python -m schemas.contracts", description=__doc__, epilog="Example: python -m schemas.contracts --check"
    )
    choice = parser.add_mutually_exclusive_group(required=True)
    choice.add_argument("--check", action="store_true", help="fail with exit code 3 where contract and models differ")
    choice.add_argument("--write", action="store_true", help="write the contract from the models")
    if parser.parse_args().write:
        for name, text in contract_files().items():
            (CONTRACT_ROOT / name).write_text(text, encoding="utf-8")
    changed = differences()
    for name in changed:
        sys.stderr.write(f"schemas/contract/{name} differs from the models; python -m schemas.contracts --write\n")
    return 3 if changed else 0


if __name__ == "__main__":
    raise SystemExit(main())
