"""A number as printed: a mantissa times a power of ten."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

_MILLION = 6


class Number(NamedTuple):
    """``mantissa * 10 ** scale`` at a span; ``is_exact`` where no digit was rounded away: spelled out, a fraction."""

    start: int
    end: int
    mantissa: Decimal
    scale: int = 0
    decimals: int = 0
    is_worded: bool = False
    is_exact: bool = False
    tolerance: Decimal | None = None
    """What a printed ± allows on both sides, in units of the mantissa."""

    @property
    def value(self) -> float:
        """The value as a float."""
        return float(self.mantissa.scaleb(self.scale)) if self.scale else float(self.mantissa)

    @property
    def is_of_millions(self) -> bool:
        """Whether it is told in millions or more."""
        return self.scale >= _MILLION

    @property
    def interval(self) -> tuple[float, float]:
        """Half a unit of the last printed digit around the value; the value itself where it is exact."""
        if self.tolerance is not None:
            low, high = self.mantissa - self.tolerance, self.mantissa + self.tolerance
            return float(low.scaleb(self.scale)), float(high.scaleb(self.scale))
        if self.is_worded or self.is_exact or (not self.scale and not self.decimals):
            value = self.value
            return value, value
        half = Decimal(5).scaleb(-self.decimals - 1)
        return float((self.mantissa - half).scaleb(self.scale)), float((self.mantissa + half).scaleb(self.scale))
