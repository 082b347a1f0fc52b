"""A word in capitals as it is written otherwise; no character is added or left out."""

from __future__ import annotations

_JOINED = ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m")


def bare(printed: str) -> str:
    """Return a word in small letters without what is joined to it: "lind" of "LIND'S", "do" of "DON'T"."""
    word = printed.lower().replace("’", "'")
    stem = word.removesuffix("n't") if word.endswith("n't") else word.rpartition("'")[0]
    return stem if word.endswith(_JOINED) and stem else word


def small(printed: str) -> str:
    """Return a word in small letters, every character in its place."""
    return "".join(low if len(low := char.lower()) == 1 else char for char in printed)


def capital(printed: str) -> str:
    """``Lind``, ``O'Brien``, ``McCabe``, ``Lind's``."""
    stem, mark, end = printed.partition("'" if "'" in printed else "’")
    if len(stem) == 1 and len(end) > 2:
        return stem + mark + capital(end)
    if stem.startswith("MC") and len(stem) > 4:
        return "Mc" + stem[2] + small(stem[3:]) + mark + small(end)
    return stem[0] + small(stem[1:]) + mark + small(end)
