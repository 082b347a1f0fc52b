"""A unit as read so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.found import Found
from flows.extract.statements.units import Unit


@dataclass(slots=True)
class Reading:
    """A unit as read so far: its attributions, what was found, which quotations are used."""

    unit: Unit
    attributions: list[Attribution]
    barren: list[Attribution] = field(default_factory=list)
    """Attributions that nothing can be the content of, unless it stands behind a colon."""
    found: list[Found] = field(default_factory=list)
    announcing: Attribution | None = None
    """The attribution whose content stands in the next paragraph."""
    used: set[int] = field(default_factory=set)
    """Indices of the tokens that are quotations and part of a statement."""
