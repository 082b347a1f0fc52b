"""The variations, by what they change: one module each, with its ``VARIATIONS``."""

from __future__ import annotations

import importlib
import pkgutil

from tests.eval.variations.edit import Variation


def all_variations() -> tuple[Variation, ...]:
    """Return the variations of all modules of this package, by module and then as they stand."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    return tuple(one for name in names for one in importlib.import_module(f"{__name__}.{name}").VARIATIONS)
