"""What every reader shares: the file that is read, the options it is read with, and what can be wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from schemas.records import Document

MAX_RECORD_BYTES = 10_000_000
"""No story is as long as this; a record that is comes from a broken export and would fill the memory."""

_CHUNK_BYTES = 1 << 20


class SourceError(ValueError):
    """Input that can't be read as it is; the message names the remedy, ``check_name`` the check that failed."""

    def __init__(self, message: str, check_name: str = "source") -> None:
        super().__init__(message)
        self.check_name = check_name


@dataclass(frozen=True)
class SourceFile:
    """A file that was found, not yet opened."""

    path: Path
    uri: str
    media_type: str
    size: int

    @cached_property
    def sha256(self) -> str:
        """The SHA-256 of the file's bytes, read in pieces when first asked for."""
        digest = sha256()
        with self.path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                digest.update(chunk)
        return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class SourceFault:
    """A file, line or row that gave no document: which check it failed, why, what to do, and the record as it stood."""

    source_uri: str
    line_no: int | None
    check_name: str
    reason: str
    record: str | None = None


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the person says of stories that do not say it themselves."""

    published: date | None = None
    source: str | None = None


Origin = tuple[str, int | None]
"""The uri of a source, and the line or row in it where it holds more than one story."""

Reading = Iterator[Document | SourceFault]
Reader = Callable[[SourceFile, ReadOptions], Reading]
