"""What is there already in a clause of what is to come: "will close the three camps", "a farm 85 miles off it"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 16
_KNOWN = LazyRegexp(r"\b(?:the|its|their|his|her|our|these|those|all|both)(?: whole| entire| other)? \Z")
_AWAY = LazyRegexp(
    r" (?:(?:to the )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)"
    r"|from|off|away|inland|offshore|upstream|downstream|outside|short of)\b"
)
_LENGTHS = frozenset(["km", "[mi_i]", "m", "[ft_i]", "[nmi_i]", "[yd_i]"])
_MOVING = LazyRegexp(r"\b(?:move|moves|moved|moving|push|pushed|sail|drift|travel|swim|walk|retreat|stay)\b[^.;,\n]*\Z")


def is_there_already(text: Text, figure: Figure) -> bool:
    """Tell whether a count or a time is of known ones, or a length says where something is."""
    if figure.kind in {"count", "duration"}:
        return _KNOWN.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char) is not None
    if figure.unit not in _LENGTHS or not _AWAY.match(text.lower, figure.end_char):
        return False
    return _MOVING.search(text.lower, max(0, figure.start_char - 3 * _REACH), figure.start_char) is None
