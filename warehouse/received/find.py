"""Which files hold which tables: told by ``datapackage.json``, by the names of files and folders, or by the user."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from schemas.json_words import why_no_json
from schemas.tables.registry import TABLES, Table
from schemas.version import CONTRACT_VERSION
from warehouse.exports.datasets import NOT_BY_DEFAULT, YEAR
from warehouse.exports.target import PACKAGE
from warehouse.received.chunk import RowFile
from warehouse.rules.between import NO_YEAR

SUFFIXES = (".parquet", ".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")
_PACKAGE_REMEDY = "export it anew, or delete it so that the files are checked alone"


class ReceivedError(ValueError):
    """What is given can't be checked; the message names it and the remedy."""


class ReceivedUsageError(ReceivedError):
    """What is asked for can't be meant: an unknown table, files whose table or format can't be told."""


@dataclass(frozen=True, slots=True)
class FileFault:
    """A fault of a file as such, before it is read."""

    file: str
    table: str
    check: str
    reason: str


@dataclass(slots=True)
class Received:
    """Files with their tables, and what finding them has shown."""

    shown: str
    files: list[RowFile] = field(default_factory=list)
    faults: list[FileFault] = field(default_factory=list)
    promised: dict[str, int] = field(default_factory=dict)
    """Rows by table, as a data package tells them."""
    notes: list[str] = field(default_factory=list)
    is_whole: bool = False
    """Whether it is an export: whole tables, which keep the rules of a lake."""


def find_received(path: Path, table: str | None = None) -> Received:
    """Return the files in a folder, or the one file, with their tables; of a folder those of ``table`` alone.

    A name within the folder tells the table of a file before ``table`` does, which a file by itself is of.

    Raises ReceivedError where there is nothing to check, a table can't be told, or the contract is a newer one.
    """
    if table is not None and table not in TABLES:
        raise ReceivedUsageError(f"no table '{table}'; there are {', '.join(TABLES)}")
    if str(path) == "-":
        raise ReceivedUsageError("-: rows are read from files; write them to one, such as figures.jsonl")
    if not path.exists():
        raise ReceivedError(f"{path}: no such file or folder; correct the path")
    if path.is_dir() and (path / PACKAGE).is_file():
        found = _of_package(path)
    elif path.is_dir():
        found = _of_folder(path, table)
    else:
        found = _of_file(path, table)
    return found if table is None else _of_one(found, table)


def _of_file(path: Path, table: str | None) -> Received:
    if not path.name.endswith(SUFFIXES):
        raise ReceivedUsageError(f"{path}: of no format that can be checked; {', '.join(SUFFIXES)} can")
    return Received(str(path), [_row_file(path, path, table or _told_by_name(path))])


def _of_folder(path: Path, table: str | None) -> Received:
    files = _row_files(path)
    if not files:
        raise ReceivedError(f"{path}: no lake, no {PACKAGE}, and no files in {', '.join(SUFFIXES)} in it")
    found = Received(str(path))
    for file in files:
        told = _told_within(path, file) or table or _told_by_name(file)
        found.files.append(_row_file(path, file, told))
    found.notes += _absent({file.table.name for file in found.files}) if table is None else []
    return found


def _of_one(found: Received, table: str) -> Received:
    """Leave what is of other tables out, and say so."""
    others = {file.table.name for file in found.files} | {fault.table for fault in found.faults}
    found.files = [file for file in found.files if file.table.name == table]
    found.faults = [fault for fault in found.faults if fault.table == table]
    if not found.files and not found.faults:
        raise ReceivedError(f"{found.shown}: no file of {table} in it, by their names; without --table all are checked")
    if others := others - {table}:
        found.notes.append(f"not checked: {', '.join(sorted(others))}, which --table {table} leaves out")
        found.is_whole = False
    return found


def _absent(there: set[str]) -> list[str]:
    """Tell of the tables that files of several tables leave out; files of one are meant to be of that one alone."""
    absent = [name for name in TABLES if name not in there | NOT_BY_DEFAULT]
    return [f"not checked: {', '.join(absent)}, not there"] if absent and len(there) > 1 else []


def _row_files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.name.endswith(SUFFIXES) and path.is_file())


def _told_within(root: Path, file: Path) -> str | None:
    return _told(file, [folder for folder in file.parents if root in folder.parents])


def _told(file: Path, folders: Iterable[Path]) -> str | None:
    names = [file.name.partition(".")[0], *(folder.name for folder in folders)]
    return next((name for name in names if name in TABLES), None)


def _told_by_name(file: Path) -> str:
    """A file is of the table that it, or else a folder that it lies in, is named for."""
    told = _told(file, file.resolve().parents)
    if told is None:
        raise ReceivedUsageError(
            f"{file}: its table can't be told by its name; give it with --table, such as --table figures"
        )
    return told


def _row_file(root: Path, file: Path, table: str) -> RowFile:
    model = TABLES[table]
    folders = [folder.partition("=") for folder in file.parent.parts if "=" in folder]
    partitions = tuple((name, None if value == NO_YEAR else unquote(value)) for name, _, value in folders)
    years = tuple(value for name, value in partitions if name == YEAR)
    return RowFile(file, model, _shown(root, file), _of_model(model, partitions), years)


def _of_model(table: Table, partitions: Iterable[tuple[str, str | None]]) -> tuple[tuple[str, str | None], ...]:
    """Other folders, such as the year of publication, are made for the export."""
    return tuple((name, value) for name, value in partitions if name in table.schema.columns)


def _shown(root: Path, file: Path) -> str:
    return str(file.relative_to(root)) if root.is_dir() else str(file)


def _of_package(folder: Path) -> Received:
    found = Received(str(folder), is_whole=True)
    package = _read_package(folder / PACKAGE)
    if package.get("contract_version", CONTRACT_VERSION) != CONTRACT_VERSION:
        _check_version(package["contract_version"], folder, found)
    listed: set[Path] = set()
    for resource in package["resources"]:
        name, paths = resource["name"], resource["path"]
        paths = [paths] if isinstance(paths, str) else paths
        listed |= {folder / path for path in paths}
        if name not in TABLES:
            found.notes.append(f"not checked: {name}, no table of the contract")
            continue
        _add_files(folder, name, paths, found)
        if isinstance(resource.get("rows"), int):
            found.promised[name] = resource["rows"]
    _find_strays(folder, listed, found)
    if not found.files and not found.faults:
        raise ReceivedError(f"{folder}: its {PACKAGE} names no table of the contract")
    return found


def _read_package(path: Path) -> Mapping[str, Any]:
    try:
        package = json.loads(path.read_text(encoding="utf-8"))
        _ = [(resource["name"], resource["path"]) for resource in package["resources"]]
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise ReceivedError(f"{path}: not a data package: {_why(error)}; {_PACKAGE_REMEDY}") from error
    return dict(package)


def _why(error: Exception) -> str:
    if isinstance(error, ValueError | RecursionError):
        return why_no_json(error)
    return "it has no list of resources, each with its name and path"


def _check_version(version: object, folder: Path, found: Received) -> None:
    if not isinstance(version, int) or version > CONTRACT_VERSION:
        raise ReceivedError(
            f"{folder}: keeps contract version {version}, this wirehouse knows {CONTRACT_VERSION}: install a newer one"
        )
    found.notes.append(f"written under contract version {version}; checked against {CONTRACT_VERSION}")


def _add_files(folder: Path, table: str, paths: Sequence[str], found: Received) -> None:
    for path in paths:
        file = folder / path
        if not file.is_file():
            reason = f"{PACKAGE} lists {path}, which is not there"
            found.faults.append(FileFault(path, table, "file_is_there", reason))
        elif file.name.endswith(SUFFIXES):
            found.files.append(_row_file(folder, file, table))
        else:
            found.notes.append(f"not checked: {path}, of no format that can be checked")


def _find_strays(folder: Path, listed: set[Path], found: Received) -> None:
    """A reader of all files in a table's folder would read those too that the package does not list."""
    for file in _row_files(folder):
        top = file.relative_to(folder).parts[0].partition(".")[0]
        if file not in listed and top in TABLES:
            shown = _shown(folder, file)
            found.faults.append(FileFault(shown, top, "file_is_listed", f"{PACKAGE} does not list {shown}"))
