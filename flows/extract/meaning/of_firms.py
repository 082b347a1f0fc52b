"""What firms have: "net profit", "shares", not "the state's revenue"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text


def is_of_firm(measure: Measure, text: Text) -> bool:
    """Tell of a measure in a text, by its code or its wording, that firms have it."""
    printed = measure.printed(text)
    is_firm_s = measure.code in load_words("measures", "owner_firm") or printed in load_words("measures", "shares")
    is_firm_s = is_firm_s or printed in load_words("measures", "of_firm_story")
    return is_firm_s and printed not in load_words("measures", "of_state")
