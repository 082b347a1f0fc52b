"""Where a lake's catalog and data lie: in its folder, or on a server and in a bucket that several machines share.

A shared lake still has a folder on each machine, for staged batches and for ``location.json``, which names the rest.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, fields
from pathlib import Path

CATALOG = "catalog.sqlite"
DATA = "data"
LOCATION = "location.json"
STORE_REMEDY = (
    f"the store must be up and hold the bucket; data_path and s3_endpoint of {LOCATION} in the lake's folder say where "
    "it is, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY who asks"
)


def is_lake(folder: Path) -> bool:
    """Tell whether a folder is a lake's; one that can't be looked into is none."""
    try:
        return (folder / CATALOG).is_file() or (folder / LOCATION).is_file()
    except PermissionError:
        return False


class LocationError(RuntimeError):
    """A folder belongs to another lake than the settings say, or what it says of its lake can't be read."""


@dataclass(frozen=True, slots=True)
class Location:
    """A lake's folder and what lies elsewhere; empty strings mean the folder itself."""

    folder: Path
    catalog: str = ""
    """``postgres:`` and a libpq connection string; its password is better left to PGPASSWORD or a password file."""
    data_path: str = ""
    """``s3://bucket/prefix``; the keys come from AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY."""
    s3_endpoint: str = ""
    """``http://host:port`` of a store other than Amazon's."""

    @classmethod
    def of(cls, folder: Path) -> Location:
        """Return the location that a folder names; raise LocationError where its file can't be read."""
        path = folder / LOCATION
        try:
            return cls(folder, **json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return cls(folder)
        except (ValueError, TypeError) as error:  # no JSON or no UTF-8; no object, or one of other fields
            texts = ", ".join(_names())
            raise LocationError(
                f"{path}: does not say where the lake is; write it anew, a JSON object of the texts {texts}"
            ) from error

    def settle(self) -> None:
        """Write the location to its folder; raise LocationError where that names another or holds a lake already."""
        known = Location.of(self.folder)
        if known == self or not (self.catalog or self.data_path):
            return
        if known != Location(self.folder):
            raise LocationError(self._told_otherwise(known))
        if (self.folder / CATALOG).exists():
            raise LocationError(f"{self.folder}: is the folder of another lake; choose another with --lake")
        self.folder.mkdir(parents=True, exist_ok=True)
        making = self.folder / f"{LOCATION}.{os.getpid()}"
        making.write_text(json.dumps({name: getattr(self, name) for name in _names()}), encoding="utf-8")
        making.rename(self.folder / LOCATION)

    def _told_otherwise(self, known: Location) -> str:
        """Say which of the two places is another: the lake has moved, was never made where it was first sought, or
        the folder is the wrong one."""
        name = next(name for name in _names() if getattr(self, name) != getattr(known, name))
        return (
            f"{self.folder / LOCATION}: {name} is '{getattr(known, name)}', by the settings '{getattr(self, name)}'; "
            "correct it where it is wrong, or choose the folder of another lake with --lake"
        )

    @property
    def is_local(self) -> bool:
        """Whether the catalog is the SQLite file in the folder."""
        return not self.catalog

    def target(self, copy: Path | None = None) -> str:
        """What DuckLake attaches; ``copy`` is one of the catalog in the folder."""
        return f"ducklake:{self.catalog}" if self.catalog else f"ducklake:sqlite:{copy or self.folder / CATALOG}"

    @property
    def data(self) -> str:
        """The folder or prefix of the Parquet files, with a slash at its end."""
        return f"{(self.data_path or str(self.folder / DATA)).rstrip('/')}/"

    @property
    def extensions(self) -> tuple[str, ...]:
        """DuckDB's extensions that it needs beside DuckLake's own."""
        needed = ("postgres_scanner",) if self.catalog.startswith("postgres:") else ("sqlite_scanner",)
        return (*needed, "httpfs") if self.data_path.startswith("s3://") else needed

    def secret_sql(self) -> str | None:
        """The statement that gives DuckDB the keys of the bucket, None for a folder."""
        if not self.data_path.startswith("s3://"):
            return None
        scheme, _, host = self.s3_endpoint.rpartition("://")
        options = {
            "TYPE": "s3",
            "KEY_ID": os.environ.get("AWS_ACCESS_KEY_ID", ""),
            "SECRET": os.environ.get("AWS_SECRET_ACCESS_KEY", ""),
            "SESSION_TOKEN": os.environ.get("AWS_SESSION_TOKEN", ""),
            "REGION": os.environ.get("AWS_REGION", "us-east-1"),
            "ENDPOINT": host,
            "URL_STYLE": "path" if host else "",
            "USE_SSL": "false" if scheme == "http" else "",
        }
        given = ", ".join(f"{name} '{quoted(value)}'" for name, value in options.items() if value)
        return f"CREATE SECRET lake_data ({given})"


def _names() -> list[str]:
    """The fields that are written: all but the folder, which may move."""
    return [field.name for field in fields(Location) if field.name != "folder"]


def quoted(value: object) -> str:
    """Return a value as it stands between single quotes in SQL."""
    return str(value).replace("'", "''")
