"""The variations, by what they change: one module each, with its ``VARIATIONS``."""

from __future__ import annotations

import importlib
import pkgutil

from tests.eval.variations.edit import Variation


def families() -> dict[str, tuple[Variation, ...]]:
    """Return the variations of each module of this package, as they stand there."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return {name: importlib.import_module(f"{__name__}.{name}").VARIATIONS for name in names}


def all_variations() -> tuple[Variation, ...]:
    """Return all variations, by family."""
    return tuple(one for variations in families().values() for one in variations)
