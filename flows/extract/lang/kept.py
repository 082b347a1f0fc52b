"""What is made of language data, kept on disk beside Python's byte code: to read it takes far less than to make it.

One file for each Python, in ``__pycache__``. Nothing depends on it: what is not there, of another Python, or broken is
made anew, and where nothing can be written nothing is kept.
"""

from __future__ import annotations

import marshal
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import blake2b
from importlib.util import cache_from_source
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

Made = TypeVar("Made")
_LENGTH_BYTES = 8
_MARSHAL = 2
"""Without references between values: a number takes the same room wherever it stands."""
_MOST_BYTES = 64_000_000
"""Some times what the engine's patterns take; a larger file holds many of earlier versions, and is begun anew."""
_UNREADABLE = (OSError, ValueError, EOFError, TypeError, KeyError, OverflowError, MemoryError)


class _File:
    """A file that threads and forked processes read at places, closed when the last of them lets it go."""

    def __init__(self, path: Path) -> None:
        self._number = -1
        self._number = os.open(path, os.O_RDONLY)

    def __del__(self, close: Callable[[int], None] = os.close) -> None:  # modules are gone where Python ends
        if self._number >= 0:
            close(self._number)

    def at(self, start: int, length: int) -> bytes:
        """Return a stretch, cut off where the file ends; none of it stays in memory as mapped pages would."""
        return os.pread(self._number, length, start)


class Kept:
    """Values by the digest of what they are made of; ``keep`` writes those that are new."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._new: dict[bytes, bytes] = {}
        self._lock = Lock()
        self._read: tuple[dict[bytes, tuple[int, int]], _File | None] | None = None

    def get(self, key: bytes) -> Any:
        """Return the value that was put under a key, None without one."""
        try:
            kept = self._stored(key)
            return None if kept is None else marshal.loads(kept)
        except _UNREADABLE:
            return None

    def put(self, key: bytes, value: Any) -> None:
        """Remember a value of strings, bytes, numbers, lists, tuples and mappings until ``keep``; others are not."""
        with suppress(ValueError):
            self._new[key] = marshal.dumps(value, _MARSHAL)

    def made(self, key: bytes, make: Callable[[], Made]) -> Made:
        """Return the value under a key, made and put there where there is none; ``make`` may raise."""
        found: Made | None = self.get(key)
        if found is None:
            found = make()
            self.put(key, found)
        return found

    def keep(self) -> None:
        """Write what is new beside what the file holds by now; a reader sees the file before or after, never half."""
        if not self._new or sys.dont_write_bytecode:
            return
        with self._lock, suppress(*_UNREADABLE):
            self._read = None
            new, self._new = self._new, {}
            index, file = self._opened()
            if file is None or sum(length for _, length in index.values()) > _MOST_BYTES:
                index = {}
            self._write(index, file, new)

    def _stored(self, key: bytes) -> bytes | None:
        new = self._new.get(key)
        if new is not None:
            return new
        if self._read is None:
            self._read = self._opened()
        index, file = self._read
        place = index.get(key)
        return None if place is None or file is None else file.at(*place)

    def _opened(self) -> tuple[dict[bytes, tuple[int, int]], _File | None]:
        """Open the file and read where its values stand; only what is asked for is read, and none of it stays."""
        try:
            file = _File(self._path)
            length = int.from_bytes(file.at(0, _LENGTH_BYTES), "little")
            version, index = marshal.loads(file.at(_LENGTH_BYTES, length))
        except _UNREADABLE:
            return {}, None
        return (index, file) if version == sys.version else ({}, None)

    def _write(self, held: dict[bytes, tuple[int, int]], file: _File | None, new: dict[bytes, bytes]) -> None:
        self._path.parent.mkdir(exist_ok=True)
        lengths = {key: length for key, (_, length) in held.items()} | {key: len(value) for key, value in new.items()}
        index, start = {}, 0
        for key, length in lengths.items():
            index[key] = start, length
            start += length
        head = _head(index, 0)
        head = _head(index, _LENGTH_BYTES + len(head))
        partial = self._path.with_suffix(f".{os.getpid()}")
        try:
            with partial.open("wb") as written:
                written.write(len(head).to_bytes(_LENGTH_BYTES, "little"))
                written.write(head)
                for key in lengths:
                    written.write(new[key] if key in new or file is None else file.at(*held[key]))
            partial.replace(self._path)
        finally:
            partial.unlink(missing_ok=True)


def _head(index: dict[bytes, tuple[int, int]], before: int) -> bytes:
    places = {key: (before + start, length) for key, (start, length) in index.items()}
    return marshal.dumps((sys.version, places), _MARSHAL)


def digest(text: str, kind: str) -> bytes:
    """Return the key of what is made of a text; ``kind`` parts what is made in different ways."""
    return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16, person=kind.encode()).digest()


KEPT = Kept(Path(cache_from_source(__file__)).with_suffix(".bin"))
"""The store of this engine."""


def made_of(
    paths: Iterable[Path],
    kind: str,
    make: Callable[[], Made],
    kept: Kept = KEPT,
    *,
    by: Iterable[Callable[..., Any]] = (),
) -> Made:
    """Return what is made of some files, from the store unless one of them or who makes it has changed since.

    A file is known again by its path, size and time of change, as Python knows the module of its byte code; so are
    the modules of ``make``, which may raise, and of ``by``, what it calls of others. What is made is of strings, bytes,
    numbers, lists, tuples, sets and mappings; ``kind`` parts what is made of the same files.
    """
    makers = [Path(sys.modules[maker.__module__].__file__ or "") for maker in (make, *by)]
    try:
        states = [(path, path.stat()) for path in [*paths, *makers]]
    except OSError:
        return make()
    key = digest("\n".join(f"{path} {state.st_size} {state.st_mtime_ns}" for path, state in states), kind)
    return kept.made(key, make)
