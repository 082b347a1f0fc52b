"""Finding sources: files, folders and patterns become files to read, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from flows.sources.source import SourceError, SourceFile

__all__ = ["SourceError", "SourceFile", "find_sources", "media_type_of"]

UNKNOWN = "application/octet-stream"
MEDIA_TYPES = {
    ".txt": "text/plain",
    ".jsonl": "application/x-ndjson",
    ".ndjson": "application/x-ndjson",
    ".jsonl.gz": "application/x-ndjson",
    ".ndjson.gz": "application/x-ndjson",
    ".parquet": "application/vnd.apache.parquet",
    ".csv": "text/csv",
}


def find_sources(paths: Sequence[str]) -> Iterator[SourceFile]:
    """Return the files behind the paths, those of each sorted; raise SourceError at once where one names nothing.

    Folders are searched through, but for hidden files and the sidecars ``NAME.json`` beside ``NAME.txt``.
    """
    for path in paths:
        _check(path)
    return _walk(paths)


def media_type_of(path: Path) -> str:
    """Return the media type that the file's name tells, ``application/octet-stream`` where it tells none."""
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    return MEDIA_TYPES.get("".join(suffixes)) or MEDIA_TYPES.get(suffixes[-1] if suffixes else "") or UNKNOWN


def _check(path: str) -> None:
    if Path(path).exists() or (glob.has_magic(path) and next(glob.iglob(path, recursive=True), None)):
        return
    what = "no file matches this pattern" if glob.has_magic(path) else "no such file or folder"
    raise SourceError(f"{path}: {what}; correct the path, or give a folder to read all of it", "path")


def _walk(paths: Sequence[str]) -> Iterator[SourceFile]:
    seen: set[Path] = set()
    for path in paths:
        for found in _expand(path):
            if len(paths) > 1:
                if (real := found.resolve()) in seen:
                    continue
                seen.add(real)
            yield SourceFile(found, found.absolute().as_uri(), media_type_of(found), found.stat().st_size)


def _expand(path: str) -> Iterator[Path]:
    if Path(path).is_dir():
        yield from _files_under(Path(path))
    elif Path(path).exists():
        yield Path(path)
    else:
        for match in map(Path, sorted(glob.iglob(path, recursive=True))):
            if match.is_dir():
                if "**" not in path:
                    yield from _files_under(match)
            elif not _is_sidecar(match):
                yield match


def _files_under(folder: Path) -> Iterator[Path]:
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if not name.startswith(".") and path.is_file() and not _is_sidecar(path):
                yield path


def _is_sidecar(path: Path) -> bool:
    return path.suffix == ".json" and path.with_suffix(".txt").exists()
