"""Finding sources: files, folders and patterns become files to read, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from flows.sources.source import SourceError, SourceFile

UNKNOWN = "application/octet-stream"
NO_FILE = "inode/x-no-file"
"""Of what can't be read as a file: a folder without access, a link to nothing, a pipe."""
MEDIA_TYPES = {
    ".txt": "text/plain",
    ".jsonl": "application/x-ndjson",
    ".ndjson": "application/x-ndjson",
    ".jsonl.gz": "application/x-ndjson",
    ".ndjson.gz": "application/x-ndjson",
    ".parquet": "application/vnd.apache.parquet",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
}


def find_sources(paths: Sequence[str], is_lake: Callable[[Path], bool]) -> Iterator[SourceFile]:
    """Return the files behind the paths, those of each sorted; raise SourceError at once where one is of no use.

    Folders are searched through, but for hidden files, lakes, and the sidecars ``NAME.json`` beside ``NAME.txt``.
    """
    check_paths(paths, is_lake)
    return _walk(paths, is_lake)


def check_paths(paths: Sequence[str], is_lake: Callable[[Path], bool]) -> None:
    """Raise SourceError where a path is empty, names nothing, or a lake, whose files hold rows and no stories."""
    for path in paths:
        if not path:  # Path("") is the working folder, which an unset variable does not mean
            raise SourceError("'': an empty path; set the variable it comes from, or write . for this folder", "path")
        if is_lake(Path(path)):
            raise SourceError(f"{path}: is a lake; give the files that the stories come from", "path")
        if path == "-":
            raise SourceError("-: stories come from files; write them to one, such as stories.jsonl", "path")
        if not Path(path).exists() and not (glob.has_magic(path) and any(glob.iglob(path, recursive=True))):
            what = "no file matches this pattern" if glob.has_magic(path) else "no such file or folder"
            raise SourceError(f"{path}: {what}; correct the path, or give a folder to read all of it", "path")


def media_type_of(path: Path) -> str:
    """Return the media type that the file's name tells, ``application/octet-stream`` where it tells none."""
    suffixes = [suffix.lower() for suffix in path.suffixes[-2:]]
    return MEDIA_TYPES.get("".join(suffixes)) or MEDIA_TYPES.get(suffixes[-1] if suffixes else "") or UNKNOWN


def _walk(paths: Sequence[str], is_lake: Callable[[Path], bool]) -> Iterator[SourceFile]:
    seen: set[Path] = set()
    for path in paths:
        for found in _expand(path, is_lake):
            if len(paths) > 1:
                if (real := found.resolve()) in seen:
                    continue
                seen.add(real)
            yield _source_file(found)


def _source_file(path: Path) -> SourceFile:
    try:
        media_type, size = (media_type_of(path), path.stat().st_size) if path.is_file() else (NO_FILE, 0)
    except OSError:
        media_type, size = NO_FILE, 0
    return SourceFile(path, _plain(path).absolute().as_uri(), media_type, size)


def _plain(path: Path) -> Path:
    """Return a path without "..", so that a file has one address from wherever it is named."""
    return path.parent.resolve() / path.name if ".." in path.parts else path


def _expand(path: str, is_lake: Callable[[Path], bool]) -> Iterator[Path]:
    if Path(path).is_dir():
        yield from _files_under(Path(path), is_lake)
    elif Path(path).exists():
        yield Path(path)
    else:
        yield from _matches(path, cache(is_lake))


def _matches(pattern: str, is_lake: Callable[[Path], bool]) -> Iterator[Path]:
    for match in map(Path, sorted(glob.iglob(pattern, recursive=True))):
        if any(map(is_lake, (match, *match.parents))):
            continue
        if match.is_dir():
            if "**" not in pattern:
                yield from _files_under(match, is_lake)
        elif not _is_sidecar(match):
            yield match


def _files_under(folder: Path, is_lake: Callable[[Path], bool]) -> Iterator[Path]:
    """Yield what stands in a folder and below it, links followed, each folder once; also what can't be read."""
    seen: set[str] = set()
    locked: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: locked.append(Path(error.filename)), followlinks=True)
    for root, folders, names in walk:
        if (real := os.path.realpath(root)) in seen or is_lake(Path(root)):
            folders.clear()
            continue
        seen.add(real)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(root, name)
            if not name.startswith(".") and not _is_sidecar(path):
                yield path
    yield from locked


def _is_sidecar(path: Path) -> bool:
    return path.suffix == ".json" and path.with_suffix(".txt").exists()
