"""A figure being read: what the rules of the kinds make before it becomes a record."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.figures.number import Number

_HUNDREDTHS = frozenset(["cent", "pence"])


@dataclass(slots=True)
class Reading:
    """A figure's kind, span and value with what the rules add; ``high`` is the other end of a range.

    ``low_value`` and ``high_value`` stand for a number that has no value of its own ("tens of thousands").
    """

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
    modifier: str | None = None
    modifier_text: str | None = None
    direction: str | None = None
    change_role: str | None = None
    covered: int = 0
    """Up to where the text belongs to the figure without being part of its span."""

    @property
    def is_of_millions(self) -> bool:
        """Whether its number is told in millions or more."""
        return self.number is not None and self.number.is_of_millions

    @property
    def is_in_cents(self) -> bool:
        """Whether it is in hundredths of a currency."""
        return self.unit in _HUNDREDTHS

    @property
    def has_value(self) -> bool:
        """Whether it is one number, neither a range nor a vague magnitude."""
        return self.number is not None and self.high is None
