"""Changes of one verb in several places: "rose 4 percent in Spain, 3 percent in France and 2 percent in Italy"."""

from __future__ import annotations

from flows.extract.figures.alike import are_of_one_unit
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp

_MOST_BETWEEN = 60
_NEXT = LazyRegexp(
    r" (in|on|for|at|among|to|of|with) (?:[a-z0-9.'’-]+ ){0,5}[a-z0-9.'’-]+"
    r"(?:,|,? and|,? but) (?:only |just )?(?:by |to )?\Z"
)
"""Between two of them, with the preposition that stands behind both."""


def add_listed(lower: str, reading: Reading, previous: Reading) -> None:
    """Give a figure direction and part of the one before it where the same preposition follows both."""
    is_open = (reading.direction, reading.change_role) in {(None, "level"), (previous.direction, "change")}
    if not is_open or previous.direction is None:
        return
    if (
        not are_of_one_unit(reading, previous)
        or previous.change_role not in {"change", "end"}
        or reading.start - previous.end > _MOST_BETWEEN
    ):
        return
    between = _NEXT.match(lower[max(previous.end, previous.covered) : reading.start])
    if between and lower.startswith(f" {between.group(1)} ", max(reading.end, reading.covered)):
        reading.direction, reading.change_role = previous.direction, previous.change_role
