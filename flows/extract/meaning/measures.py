"""What a figure measures: the nearest noun of its sentence that the language data knows, and the sign that it gives."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from flows.extract.lang.load import LanguageDataError, load_words, load_yaml
from flows.extract.text import Text
from schemas.records import Figure, Sentence
from schemas.reference.load import load_codes

_MONEY_LIKE = {"money", "percent", "percentage_points", "multiple", "basis_points", "fraction"}


class Measure(NamedTuple):
    """A measure as printed: its code, its span and whether it counts below zero."""

    code: str
    start: int
    end: int
    is_negative: bool


@cache
def _nouns() -> dict[str, str]:
    nouns: dict[str, str] = load_yaml("measures")["nouns"]
    unknown = set(nouns.values()) - load_codes("measures")
    if unknown:
        raise LanguageDataError(f"measures.yaml: not in measures.csv: {', '.join(sorted(unknown))}")
    return nouns


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(_nouns(), key=len, reverse=True))})\b")


def find_measures(text: Text, sentence: Sentence) -> list[Measure]:
    """Return the measures that a sentence names, in order."""
    found = []
    for match in _pattern().finditer(text.lower, sentence.start_char, sentence.end_char):
        last = match.group().rpartition(" ")[2]
        is_negative = last in load_words("measures", "negative")
        found.append(Measure(_nouns()[match.group()], match.start(), match.end(), is_negative))
    return found


def choose_measure(figure: Figure, measures: list[Measure]) -> Measure | None:
    """Return the measure that a figure is of: the last one named before it, else the first one right behind it."""
    if figure.kind not in _MONEY_LIKE:
        return None
    before = [measure for measure in measures if measure.end <= figure.start_char]
    if before:
        return before[-1]
    behind = [measure for measure in measures if 0 <= measure.start - figure.end_char <= 40]
    return behind[0] if behind else None


def signed(figure: Figure, measure: Measure) -> float | None:
    """Return the figure's value with the sign of its measure, for amounts and counts; None for changes and ranges."""
    if figure.value is None or figure.kind != "money":
        return None
    return -figure.value if measure.is_negative else figure.value


def find_scope(text: Text, sentence: Sentence, measure: Measure) -> str | None:
    """Return the part of the whole that words beside the measure name."""
    scopes: dict[str, str] = load_yaml("measures")["scopes"]
    low, high = max(sentence.start_char, measure.start - 30), min(sentence.end_char, measure.end + 45)
    for word in re.findall(r"[a-z]+", text.lower[low:high]):
        if word in scopes:
            return scopes[word]
    return None
