"""Sums in rows whose currency only a row above them says: "Profit 1.07 billion crowns", "Net sales 8.94 billion"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.place import is_counted_noun
from flows.extract.figures.reading import Reading
from flows.extract.figures.shared_units import carry_currency


def fill_sum(lower: str, row: int, reading: Reading, last: Reading | None) -> None:
    """Give a bare number of millions the currency of the sum above it, where its label counts nothing else."""
    if reading.kind != "number" or not reading.is_of_millions or last is None or not last.is_of_millions:
        return
    label = lower[row : reading.start].strip(" :.-–—(").split()
    noun = label[-1].strip(",") if label else ""
    is_sum = any(noun in words(sums) for sums in ("sums_of_reports", "sums_of_money", "money_nouns"))
    if is_sum or not any(is_counted_noun(word.strip(",(")) for word in label):
        carry_currency(reading, last, "money_told")
