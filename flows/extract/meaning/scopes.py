"""The part of a whole that a measure is of: goods, services."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Sentence

_NEAR = 30
_SCOPE_BEHIND = 45
_WORD = LazyRegexp(r"[a-z]+")


def find_scope(text: Text, sentence: Sentence, measure: Measure) -> str | None:
    """Return the part of the whole that the measure's words name, else those before it, else those behind it.

    "Goods and services" are no part. Goods of a kind are of that kind.
    """
    if measure.code not in load_words("measures", "scoped"):
        return None
    low, high = max(sentence.start_char, measure.start - _NEAR), min(sentence.end_char, measure.end + _SCOPE_BEHIND)
    for begin, end in ((measure.start, measure.end), (low, measure.start), (measure.end, high)):
        found = _scopes(text.lower[begin:end])
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _scopes(words: str) -> set[str]:
    scopes: dict[str, str] = load_yaml("measures")["scopes"]
    found = {scopes[word] for word in _WORD.findall(words) if word in scopes}
    return found if len(found) == 1 or "services" in found else found - {"goods"}
