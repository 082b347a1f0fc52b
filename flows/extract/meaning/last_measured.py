"""The figure that was measured last, from which the next one may have what it measures."""

from __future__ import annotations

from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Figure, Sentence

PART_WITHIN, START_WITHIN = 60, 90
"""Characters behind a figure within which a part of it, or what it came from, is told."""
_LOOK_BACK = 28
RATES = frozenset(["interest_rate", "unemployment_rate", "inflation", "tariff_rate"])
"""Measures that a story calls "the rate" once it has told which."""

_KINDS_OF_RATES = frozenset(["percent", "percentage_points", "basis_points"])


class LastMeasured:
    """The last figure of a text that has a measure, counts too, with that measure."""

    def __init__(self, text: Text) -> None:
        self.text = text
        self._last: tuple[Figure, Measure] | None = None
        self.rate: tuple[Figure, Measure] | None = None
        """The last one that is a rate of its own."""
        self._in_units: dict[str, tuple[Figure, Measure]] = {}
        """The last quantity in each unit."""

    def remember(self, figure: Figure, measure: Measure) -> None:
        """Keep a figure with its measure."""
        self._last = figure, measure
        if measure.code in RATES and figure.kind in _KINDS_OF_RATES:
            self.rate = figure, measure
        if figure.kind == "quantity" and figure.unit and figure.per is None:
            self._in_units[figure.unit] = figure, measure

    def in_unit(self, figure: Figure, within: int) -> tuple[Figure, Measure] | None:
        """Return the last quantity in a figure's unit with its measure, where it stands so near."""
        last = self._in_units.get(figure.unit or "")
        return last if last and figure.start_char - last[0].end_char <= within else None

    def near(self, figure: Figure, within: int, sentence: Sentence | None = None) -> tuple[Figure, Measure] | None:
        """Return that figure with its measure, where it stands so near, in a sentence if one is given."""
        if self._last is None or figure.start_char - self._last[0].end_char > within:
            return None
        return None if sentence and self._last[0].start_char < sentence.start_char else self._last

    def in_paragraph(
        self, figure: Figure, within: int, sentence: Sentence, most_back: int | None = None
    ) -> tuple[Figure, Measure] | None:
        """Return that figure with its measure, where it stands so near in the paragraph of a sentence.

        ``most_back`` is how many sentences before that one it may stand at most.
        """
        near = self.near(figure, within)
        told = self.text.sentence_at(near[0].start_char) if near else None
        if told is None or told.paragraph_no != sentence.paragraph_no:
            return None
        return near if most_back is None or sentence.sentence_no - told.sentence_no <= most_back else None

    def gap(self, before: Figure, figure: Figure) -> str:
        """Return what stands between two figures."""
        return self.text.string[before.end_char : figure.start_char]

    def lead(self, figure: Figure) -> str:
        """Return the words right before a figure, in small letters."""
        return self.text.lower[max(0, figure.start_char - _LOOK_BACK) : figure.start_char]
