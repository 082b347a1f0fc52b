"""Whether a country's name is only a part of its currency's: "Burundian francs", "5 US cents"."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_yaml

_WORD = LazyRegexp(r" ([a-z]+)(?! (?:estate|time|terms|wages|income|growth|economy)\b)")
_OTHERS = frozenset({"won", "reals", "crown", "mark", "marks", "note", "notes", "sol", "sterling"})
"""What these words mean more often behind a people: "the Korean won twice", "the British crown"."""


def is_currency(string: str, end: int) -> bool:
    """Tell whether the word behind a country's name is what it pays with."""
    match = _WORD.match(string, end)
    return match is not None and match.group(1) in _words()


@cache
def _words() -> frozenset[str]:
    """Return the last words of the names of currencies, one and many, and their hundredth parts."""
    names = {name.rpartition(" ")[2] for listed in load_yaml("currencies")["names"].values() for name in listed}
    words = {word for word in names if word.isalpha() and word.islower()}
    return frozenset({*words, *(f"{word}s" for word in words), "cent", "cents"} - _OTHERS)
