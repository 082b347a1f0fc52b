"""What made a row: the version of the engine's rules and of the data that they read."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from pathlib import Path

from flows.extract.lang.load import LANGUAGE_ROOT, language_files
from flows.settings import load_settings
from schemas.reference.load import REFERENCE_ROOT, reference_files

ENGINE_VERSION = "2"
"""Raised by whoever changes what the engine makes of a text; stories of an older engine are counted as stale."""


@cache
def reference_version() -> str:
    """Return a hash over code tables, language data, weights and the choice of tagger: 16 hexadecimal digits."""
    weights = Path(LANGUAGE_ROOT).parent / "entities" / "weights"
    digest = sha256()
    for path in [*reference_files(), *language_files(), *sorted(weights.glob("*.npz"))]:
        root = REFERENCE_ROOT if path.is_relative_to(REFERENCE_ROOT) else LANGUAGE_ROOT.parent
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(path.read_bytes())
    name_tagger = load_settings().name_tagger
    if name_tagger != "own":
        digest.update(name_tagger.encode())
    return digest.hexdigest()[:16]
