"""One frozen Settings object: ``wirehouse.toml`` < environment (``WIREHOUSE_*``) < options of the command line."""

from __future__ import annotations

import os
import re
import sys
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

SETTINGS_FILE = "wirehouse.toml"
ENVIRONMENT = "environment"
_PREFIX = "WIREHOUSE_"
RUNNERS = ("auto", "in_process", "process_pool", "prefect", "dask")
FLOW_RUNNERS = ("prefect", "dask")
"""Runners that work inside a flow run only."""


class SettingsError(ValueError):
    """A setting is unknown or has a value that it cannot have."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Where things lie and how batches run; every field can be set in the file, the environment or by an option."""

    lake: Path = Path("lake")
    """The folder of the warehouse: its catalog and its Parquet files."""
    catalog: str = ""
    """`postgres:` and a libpq connection string, for several machines; empty is SQLite in the lake's folder."""
    data_path: str = ""
    """`s3://bucket/prefix` for the Parquet files; empty is the lake's folder."""
    s3_endpoint: str = ""
    """`http://host:port` of a store that is not Amazon's; the keys are in AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY."""
    workers: int = 2
    """Processes that extract; 1 extracts in the process that loads."""
    batch_stories: int = 400
    """Stories in one batch, one staged folder and one transaction; the last ones of a run are half as large."""
    runner: str = "auto"
    """Where batches run: auto, in_process, process_pool, or inside a flow run a task run per batch: prefect, dask."""
    dask_scheduler: str = ""
    """`tcp://host:port` of a Dask cluster whose workers see the lake's folder; empty starts `workers` processes."""
    keep_days: float = 7.0
    """Days that maintenance keeps old snapshots, for questions about the past; `inf` is for ever."""
    grace_minutes: float = 60.0
    """Minutes that maintenance leaves unneeded files: longer than any transaction of a loader or a reader."""
    licence: str = ""
    """Licence of the rows that are exported, such as CC-BY-4.0."""
    cite_as: str = ""
    """How exported rows are to be cited; empty names the program and the snapshot."""
    prefect_home: Path = Path(".prefect")
    """The folder of Prefect's own files, for runs on its temporary server."""
    name_tagger: str = "own"
    """What finds names: own, or spacy: with the name or folder of a spaCy pipeline. In the file or environment only:
    the processes that extract read it for themselves."""

    def __post_init__(self) -> None:
        for field in fields(self):
            if fault := _fault(field.name, getattr(self, field.name)):
                raise SettingsError(f"{field.name}: {fault}")


def _fault(name: str, value: Any) -> str:
    """Say what is wrong with the value of a setting beyond its type, nothing where it may be so."""
    if name == "lake" and re.search("[\ud800-\udfff]", str(value)):
        return f"'{value}' is no text in {sys.getfilesystemencoding()}; rename the folder"
    if name == "runner" and value not in RUNNERS:
        return f"'{value}' is not one of {', '.join(RUNNERS)}"
    if name in {"workers", "batch_stories"} and value < 1:
        return f"{value} is less than 1"
    if name == "catalog" and value and not value.startswith("postgres:"):
        return f"'{value}' is no 'postgres:' and a connection string"
    if name in {"keep_days", "grace_minutes"} and not value >= 0:  # and not "< 0", which nan would pass
        return f"{value} is no number from 0 on; inf is for ever"
    return ""


def load_settings(folder: Path | None = None, **options: Any) -> Settings:
    """Return the settings for a working folder; options that are None do not count.

    Raises SettingsError that names the file or variable, the setting and the remedy.
    """
    known = {field.name for field in fields(Settings)}
    chosen: dict[str, Any] = {}
    for origin, values in _layers(folder or Path.cwd(), known):
        for name, value in values.items():
            if name not in known:
                raise SettingsError(f"{origin}: unknown setting '{name}'; known are {', '.join(sorted(known))}")
            chosen[name] = _converted(origin, name, value)
    chosen |= {name: value for name, value in options.items() if value is not None}
    return Settings(**{name: _at_home(name, value) for name, value in chosen.items()})


def _at_home(name: str, value: Any) -> Any:
    """Return a path with its ``~`` resolved, which a shell does not do in a file or in quotation marks."""
    if not isinstance(value, Path):
        return value
    try:
        return value.expanduser()
    except RuntimeError as error:
        raise SettingsError(f"{name}: '{value}' begins with a home folder that is not known; write it out") from error


def misspelt_variables() -> dict[str, str]:
    """Return the variables of the environment that look like misspelt settings, each with the one that is meant.

    Others are left alone: a deployment has variables of its own.
    """
    known = [_variable(field.name) for field in fields(Settings)]
    unknown = [name for name, value in os.environ.items() if name.startswith(_PREFIX) and value and name not in known]
    if not unknown:
        return {}
    from difflib import get_close_matches

    endings = [name.removeprefix(_PREFIX) for name in known]
    close = {name: get_close_matches(name.removeprefix(_PREFIX).upper(), endings, 1) for name in unknown}
    return {name: _variable(meant[0]) for name, meant in close.items() if meant}


def _variable(setting: str) -> str:
    return f"{_PREFIX}{setting.upper()}"


def _layers(folder: Path, known: set[str]) -> list[tuple[str, Mapping[str, Any]]]:
    layers: list[tuple[str, Mapping[str, Any]]] = []
    path = folder / SETTINGS_FILE
    if path.exists():
        try:
            layers.append((str(path), tomllib.loads(path.read_text(encoding="utf-8"))))
        except (OSError, ValueError) as error:  # TOML's own errors and those of UTF-8 are ValueErrors
            raise SettingsError(f"{path}: not TOML that can be read: {error}") from error
    variables = {name: os.environ.get(_variable(name), "") for name in known}
    layers.append((ENVIRONMENT, {name: value for name, value in variables.items() if value}))
    return layers


def _converted(origin: str, name: str, value: Any) -> Any:
    kind = type(getattr(Settings(), name))
    where = f"{origin}, {_variable(name)}" if origin == ENVIRONMENT else f"{origin}: {name}"
    shown = str(value).lower() if isinstance(value, bool) else repr(value)
    wrong = SettingsError(f"{where}: {shown} is not {_WORDS[kind]}")
    if origin != ENVIRONMENT and (isinstance(value, bool) or not isinstance(value, _IN_FILES[kind])):
        raise wrong
    try:
        converted = kind(value)
    except ValueError as error:
        raise wrong from error
    if fault := _fault(name, converted):
        raise SettingsError(f"{where}: {fault}")
    return converted


_PATH = type(Path())
_WORDS = {int: "a whole number", float: "a number", str: "a text", _PATH: "a path in quotation marks"}
_IN_FILES: dict[type, tuple[type, ...]] = {int: (int,), float: (int, float), str: (str,), _PATH: (str,)}
"""What TOML may hold for a setting; in the environment all is text."""
