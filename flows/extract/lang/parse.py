"""YAML of plain lists and mappings, read event by event: a third of the time that a general loader takes."""

from __future__ import annotations

from typing import Any

import yaml

from flows.extract.lang.lazy_regexp import LazyRegexp

_PARSER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INTEGER = LazyRegexp(r"[-+]?\d+")
_DECIMAL = LazyRegexp(r"[-+]?(?:\d+\.\d*|\.\d+)(?:[eE][-+]?\d+)?")
_NOTHING = frozenset({"", "~", "null"})
_MISSING = object()


class _Builder:
    """Builds one value from events; no, on, off and yes are words like any other."""

    def __init__(self) -> None:
        self.root: Any = None
        self._open: list[tuple[Any, Any]] = []
        self._inner: Any = None
        self._key: Any = _MISSING

    def take(self, event: Any) -> None:
        """Take the next event; raise ValueError for what language data does not use."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._add(_scalar(event))
        elif kind is yaml.SequenceStartEvent:
            self._begin([])
        elif kind is yaml.MappingStartEvent:
            self._begin({})
        elif kind in {yaml.SequenceEndEvent, yaml.MappingEndEvent}:
            value = self._inner
            self._inner, self._key = self._open.pop()
            self._add(value)
        elif kind is yaml.AliasEvent:
            raise ValueError(f"line {event.start_mark.line + 1}: no aliases in language data")

    def _begin(self, empty: Any) -> None:
        self._open.append((self._inner, self._key))
        self._inner, self._key = empty, _MISSING

    def _add(self, value: Any) -> None:
        if self._inner is None:
            self.root = value
        elif isinstance(self._inner, list):
            self._inner.append(value)
        elif self._key is _MISSING:
            if value in self._inner:
                raise ValueError(f"the key {value} stands twice")
            self._key = value
        else:
            self._inner[self._key], self._key = value, _MISSING


def _scalar(event: Any) -> Any:
    value: str = event.value
    if not event.implicit[0] or (value[:1].isalpha() and value != "null"):
        return value
    if value in _NOTHING:
        return None
    if _INTEGER.fullmatch(value):
        return int(value)
    return float(value) if _DECIMAL.fullmatch(value) else value


def parse_yaml(text: str) -> Any:
    """Return what a YAML text of lists, mappings, words and numbers holds; raise YAMLError or ValueError for others."""
    builder = _Builder()
    for event in yaml.parse(text, Loader=_PARSER):
        builder.take(event)
    return builder.root
