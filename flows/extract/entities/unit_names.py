"""Units that were tagged as names for their capitals: "21 GW", "cents per kWh"."""

from __future__ import annotations

from functools import cache

from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.load import load_yaml
from flows.extract.text import Text

_LONGEST = 6
_BEFORE = (" per ", " a ", "/", " an ")
_CARGO = frozenset({"teu", "feu", "dwt", "boe", "mmbtu", "toe", "co2e"})
"""What ships, fuels and gases are counted in, beside the symbols that figures are read with."""


def without_units(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans without symbols of units behind a number or what is paid for one."""
    return [span for span in spans if span.end - span.start > _LONGEST or not _is_unit(text, span)]


def _is_unit(text: Text, span: TypedSpan) -> bool:
    if text.lower[span.start : span.end] not in _symbols():
        return False
    is_apart = text.string.endswith((" ", "-"), 0, span.start)
    is_counted = is_apart and text.string[max(0, span.start - 2) : span.start - 1].isdigit()
    return is_counted or text.string.endswith(_BEFORE, 0, span.start)


@cache
def _symbols() -> frozenset[str]:
    listed = load_yaml("units")["symbols"]
    return frozenset(symbol.lower() for symbols in listed.values() for symbol in symbols if len(symbol) > 1) | _CARGO
