"""What made a row: the version of the engine's rules and of the data that they read."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from flows.settings import load_settings
from schemas.reference.load import REFERENCE_ROOT, reference_files

_ENGINE = Path(__file__).with_name("extract")
ENGINE_VERSION = "24"
"""Raised by whoever changes what the engine makes of a text; stories of an older engine are counted as stale."""


@cache
def reference_version() -> str:
    """Return a hash over code tables, language data, weights and the choice of tagger: 16 hexadecimal digits."""
    digest = sha256()
    for path in [*reference_files(), *engine_files()]:
        root = REFERENCE_ROOT if path.is_relative_to(REFERENCE_ROOT) else _ENGINE
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    name_tagger = load_settings().name_tagger
    if name_tagger != "own":
        digest.update(name_tagger.encode())
    return digest.hexdigest()[:16]


def engine_files() -> list[Path]:
    """Return the engine's data files, found without importing it: that takes longer than to see that nothing is new."""
    language = [path for path in (_ENGINE / "lang").rglob("*") if path.suffix in {".yaml", ".csv", ".npz"}]
    return sorted(language) + sorted(_ENGINE.glob("entities/weights/*.npz"))
