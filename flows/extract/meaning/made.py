"""What is made, dug or grown, or bought abroad, where only a verb and a quantity tell it: "dug 98 million tonnes"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.measures import Measure, Measures
from flows.extract.meaning.words_before import words_before
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_BESIDE = 70
_TO_VERB = 4
_LEAST_MADE = 100
"""Less than this, unless it is tonnes, is what a household picks."""


def measure_of_making(text: Text, figure: Figure, sentence: Sentence, measures: Measures) -> Measure | None:
    """Return the production of "dug 98 million tonnes of coal", the imports of "China bought 3 tonnes of corn"."""
    if figure.kind != "quantity" or figure.change_role == "change":
        return None
    words = words_before(text, figure, sentence)[-_TO_VERB - 1 :]
    while words and words[-1] in load_words("measures", "between_making"):
        words.pop()
    verb = _verb_at_end(words)
    if verb is None or not _is_of_goods(figure):
        return None
    start = text.lower.rfind(verb, max(sentence.start_char, figure.start_char - _BESIDE), figure.start_char)
    if start < 0:
        return None
    if verb in load_words("measures", "making"):
        return Measure("production", start, start + len(verb), False, is_verb=True)
    is_of_country = start - 1 in measures.countries
    return Measure("imports", start, start + len(verb), False, is_verb=True) if is_of_country else None


def _verb_at_end(words: list[str]) -> str | None:
    verbs = load_words("measures", "making") | load_words("measures", "taking")
    two = " ".join(words[-2:])
    return two if two in verbs else words[-1] if words and words[-1] in verbs else None


def _is_of_goods(figure: Figure) -> bool:
    """Tell whether a quantity is of goods by weight or volume, and no height, area or helping."""
    is_much = figure.unit == "t" or (figure.value or figure.value_high or 0) >= _LEAST_MADE
    return is_much and figure.unit in load_words("measures", "units_of_goods")
