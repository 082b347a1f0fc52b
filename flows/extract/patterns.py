"""Every pattern that the engine's modules hold, for those who compile or check them all."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import flows.extract
from flows.extract.lang.lazy_regexp import LazyRegexp

_TRAINING = ".training"
"""Parts of packages that need what is installed only to train."""


def all_patterns() -> list[LazyRegexp]:
    """Import every module of the engine and return the patterns that stand in them, alone or in collections.

    Those that a function makes of word lists when it is first called are not among them.
    """
    found = pkgutil.walk_packages(flows.extract.__path__, "flows.extract.")
    modules = [import_module(one.name) for one in found if _TRAINING not in one.name]
    return [pattern for module in modules for value in vars(module).values() for pattern in _patterns(value)]


def _patterns(value: Any) -> Iterator[LazyRegexp]:
    if isinstance(value, LazyRegexp):
        yield value
    elif isinstance(value, list | tuple | set | frozenset | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _patterns(inner)
