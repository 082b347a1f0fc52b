"""Bare numbers of the deed that an amount was told of: "patient for 21 days. We shall not be patient for 22"."""

from __future__ import annotations

from flows.extract.figures.left import words_before
from flows.extract.figures.modifiers import modifier_words
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry
from flows.extract.lang.lazy_regexp import LazyRegexp

_KINDS = frozenset(["duration", "quantity", "money", "percent"])
_FAR, _LIKE, _WORDS, _LEAST = 220, 50, 6, 4
_LED = frozenset(["for", "by", "within"])
_END = LazyRegexp(r"[.,;!?\"”’)\n]|\Z| (?:in|on|last|this|next|before|after|and|but|then|now)\b")
_OTHER_WORDS = (
    "been have were said says than with from that this only into over under about more less some those these their them"
    " which when then also years days most least nearly almost around between"
)
_NO_DEED = frozenset(_OTHER_WORDS.split(" "))
_ENDINGS = ("ied", "ing", "ed", "es", "s", "e", "y", "d")


def carry_deed(lower: str, reading: Reading, before: list[Reading]) -> None:
    """Give a bare number the unit of an amount before it, where the same verb or phrase leads to both."""
    number = reading.number
    if reading.kind != "number" or number is None or not _END.match(lower, reading.end):
        return
    deed = _deed(lower, reading.start) if any(one.kind in _KINDS for one in before) else None
    if deed is None:
        return
    for one in reversed(before):
        near = one.kind in _KINDS and reading.start - one.end < _FAR and one.number is not None and not one.high
        if not near or lower.find("\n\n", one.end, reading.start) >= 0 or one.per:
            continue
        value = one.number.mantissa if one.number else 0
        if _deed(lower, one.start) == deed and value and 1 / _LIKE < float(number.mantissa) / float(value) < _LIKE:
            carry(reading, one)
            return


def _deed(lower: str, start: int) -> tuple[str, str] | None:
    """Return the stem of the verb or adjective right before a number, with the preposition between them."""
    said = words_before(lower, start, _WORDS)
    while said and said[-1] in modifier_words() and said[-1] not in _LED:
        said.pop()
    led = said.pop() if said and said[-1] in _LED else ""
    word = said[-1].strip("\"“”'’") if said else ""
    if len(word) < _LEAST or not word.isalpha() or word in _NO_DEED:
        return None
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= _LEAST - 1), "")
    return word.removesuffix(ending), led
