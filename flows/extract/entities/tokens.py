"""The tokens that names are tagged in: possessive endings and slashes stand apart, inner hyphens do not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from flows.extract.lang.lazy_regexp import LazyRegexp

_GOES_ON = r"(?:(?:[.\-&]|['’](?!s\b))[^\W_]++)*"
_TOKEN = LazyRegexp(
    rf"(\S(?:(?<=[^\W_])(?:[^\W_]++{_GOES_ON}|(?:\.[^\W_])+\.?+|{_GOES_ON})|(?<=['’])s\b)?)"
)  # fmt: skip
"""A word, an abbreviation with dots, a possessive ending or a single mark.

What a token is hangs on its first character, for a set is searched for faster than alternatives; nothing that it took
is ever given back, as nothing has to follow. In brackets, so that splitting by it gives the tokens and what is between.
"""


def tagger_tokens(string: str) -> tuple[list[str], NDArray[np.int64], NDArray[np.int64]]:
    """Return the tokens of a text, where each begins and where each ends."""
    pieces = _TOKEN.split(string)
    edges = np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)))
    return pieces[1::2], edges[:-1:2], edges[1::2]
