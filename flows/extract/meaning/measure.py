"""A measure as printed, and which figures can be of it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure
from schemas.reference.load import load_table

_KINDS_OF = {
    "rate": {"percent", "percentage_points", "basis_points", "multiple"},
    "amount": {"money", "percent", "percentage_points", "multiple", "fraction"},
    "amount or quantity": {"money", "percent", "percentage_points", "multiple", "fraction", "quantity"},
    "price": {"money", "percent", "multiple", "fraction"},
    "number": {"count", "number", "percent", "multiple", "fraction"},
    "place": set(),
}
"""Which kinds of figures can say how much of a measure there is, by the column ``of`` of measures.csv."""
_OBJECT_WITHIN = 30
"""Characters between a verb and the amount that is its object: "spent more than an estimated $3 million"."""
_A_LOSS = 1000
"""Less than this is what a share lost, no firm's loss."""


class Measure(NamedTuple):
    """A measure as printed: its code, its span and whether it counts below zero."""

    code: str
    start: int
    end: int
    is_negative: bool
    is_verb: bool = False
    is_implied: bool = False
    """Told by the figure's surroundings and no word of its own: "duties on $2 billion of Polish goods"."""

    def fits(self, figure: Figure) -> bool:
        """Tell whether a figure of this kind can be of this measure; of a verb's, only an amount right behind it."""
        if self.is_verb:
            return self._has_object(figure)
        key = "told_bare" if figure.scale else "told_bare_per" if figure.per else None
        is_bare = figure.kind == "number" and key and self.code in load_words("measures", key)
        return figure.kind in _kinds(self.code) or bool(is_bare)

    @classmethod
    def unnamed(cls, code: str, figure: Figure) -> Measure:
        """Return a measure that no word names: it stands where its figure does."""
        return cls(code, figure.start_char, figure.end_char, False)

    def at(self, figure: Figure) -> Measure:
        """Return the same as a figure's own place tells it, with no word printed for it."""
        return self._replace(start=figure.start_char, end=figure.end_char)

    def printed(self, text: Text) -> str:
        """Return the words of a measure in small letters."""
        return text.lower[self.start : self.end]

    def _has_object(self, figure: Figure) -> bool:
        kinds = {"money"}
        if self.code == "price":
            kinds = {"money", "percent", "multiple", "fraction"}
        elif self.code in load_words("measures", "verbs_of_counts"):
            kinds = {"money", "quantity"}
        elif self.code == "wage" and figure.per:
            kinds = {"money", "number"}
        is_small_loss = self.is_negative and figure.scale == 0 and (figure.value or 0) < _A_LOSS
        return figure.kind in kinds and 0 <= figure.start_char - self.end <= _OBJECT_WITHIN and not is_small_loss


@cache
def _kinds(code: str) -> set[str]:
    return next(_KINDS_OF[row["of"]] for row in load_table("measures") if row["code"] == code)


def signed(figure: Figure, measure: Measure) -> float | None:
    """Return an amount of money with the sign of its measure; None for changes, ranges and other kinds."""
    if figure.value is None or figure.kind != "money" or figure.change_role == "change":
        return None
    return -figure.value if measure.is_negative else figure.value
