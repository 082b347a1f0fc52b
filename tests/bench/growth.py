"""How the time of a part of the engine grows with hostile input: what is linear doubles."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rich.table import Table

SIZES = (500_000, 1_000_000)


def growth_table(seconds: Callable[[str], float], pieces: Sequence[str]) -> Table:
    """Return the seconds of processor time for each piece repeated to half a megabyte and to one, and their ratio."""
    table = Table("piece", "s at 0.5 MB", "s at 1 MB", "ratio (2 is linear)", title="hostile input", box=None)
    for piece in pieces:
        half, whole = (seconds(piece * (size // len(piece))) for size in SIZES)
        table.add_row(repr(piece), f"{half:.2f}", f"{whole:.2f}", f"{whole / half:.1f}")
    return table
