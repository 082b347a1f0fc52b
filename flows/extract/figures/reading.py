"""A figure being read: what the rules of the kinds return before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from flows.extract.figures.numerals import Number


@dataclass(frozen=True, slots=True)
class Reading:
    """A figure's kind, span and value with what the kind adds; ``high`` is the other end of a range."""

    kind: str
    start: int
    end: int
    number: Number | None
    rule: str
    high: Number | None = None
    unit: str | None = None
    currency: str | None = None
    is_ambiguous: bool = False
    counted: str | None = None
    per: str | None = None
    low_value: float | None = None
    high_value: float | None = None
    value: Decimal | None = field(default=None)
