"""Whether a name is only a part of a currency's: "Burundian francs", "5 US cents", "US$5", "USD 5"."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from schemas.reference.load import load_codes

_WORD = LazyRegexp(r" ([a-z]+)(?! (?:estate|time|terms|wages|income|growth|economy)\b)")
_OTHERS = frozenset({"won", "reals", "crown", "mark", "marks", "note", "notes", "sol", "sterling"})
"""What these words mean more often behind a people: "the Korean won twice", "the British crown"."""

_SIGN = LazyRegexp(r"[A-Z][A-Za-z]{0,3}(?=\d[\d.,]*(?:bn|mn|tn|trn)\b)|[A-Z]{1,3}\$|U\.S\.\$|([A-Z]{3})(?= ?[0-9])")


def is_sign_of_money(string: str, start: int) -> bool:
    """Tell whether what begins at a place is the sign or code of a currency before an amount: "US$5", "USD 5"."""
    match = _SIGN.match(string, start)
    if match is None:
        return False
    code = match.group(1)
    is_word = code is not None and code.lower() in load_words("currencies", "codes_that_are_words")
    return code is None or (code in load_codes("currencies") and not is_word)


def is_currency(string: str, end: int) -> bool:
    """Tell whether the word behind a country's name is what it pays with."""
    if not string[end + 1 : end + 2].islower():
        return False
    match = _WORD.match(string, end)
    return match is not None and match.group(1) in _words()


@cache
def _words() -> frozenset[str]:
    """Return the last words of the names of currencies, one and many, and their hundredth parts."""
    names = {name.rpartition(" ")[2] for listed in load_yaml("currencies")["names"].values() for name in listed}
    words = {word for word in names if word.isalpha() and word.islower()}
    return frozenset({*words, *(f"{word}s" for word in words), "cent", "cents"} - _OTHERS)
