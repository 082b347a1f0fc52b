"""The part of a whole that a measure is of, goods or services, or the kind that it is: core inflation, net profit."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Sentence

_NEAR = 30
_SCOPE_BEHIND = 45
_WORD = LazyRegexp(r"[a-z]+")
_COMPOUND = LazyRegexp(r"[a-z]+(?:-[a-z]+)*")
_LAST_COMPOUND = LazyRegexp(r"[a-z]+(?:-[a-z]+)*(?= \Z)")
_LONGEST_BEFORE = 16


def find_scope(text: Text, sentence: Sentence, measure: Measure) -> str | None:
    """Return the part of the whole that the measure's words name, else those before it, else those behind it.

    "Goods and services" are no part. Goods of a kind are of that kind.
    """
    if kind := _kind(text, sentence, measure):
        return kind
    if measure.code not in load_words("measures", "scoped"):
        return None
    low, high = max(sentence.start_char, measure.start - _NEAR), min(sentence.end_char, measure.end + _SCOPE_BEHIND)
    for begin, end in ((measure.start, measure.end), (low, measure.start), (measure.end, high)):
        found = _scopes(text.lower[begin:end])
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _kind(text: Text, sentence: Sentence, measure: Measure) -> str | None:
    """Return which kind of its measure the words of that name, those right before and behind it too."""
    kinds: dict[str, str] = load_yaml("measures")["kinds_of"].get(measure.code, {})
    if not kinds or measure.is_implied:
        return None
    lower = text.lower
    before = _LAST_COMPOUND.search(lower, max(sentence.start_char, measure.start - _LONGEST_BEFORE), measure.start)
    words = _COMPOUND.findall(lower, measure.start, measure.end) + ([before.group()] if before else [])
    found = {kinds[word] for word in words if word in kinds}
    if measure.code == "profit":
        behind: dict[str, str] = load_yaml("measures")["kinds_behind"]
        found |= {kind for words, kind in behind.items() if lower.startswith(words, measure.end + 1)}
    return " ".join(sorted(found)) or None


def _scopes(words: str) -> set[str]:
    scopes: dict[str, str] = load_yaml("measures")["scopes"]
    found = {scopes[word] for word in _WORD.findall(words) if word in scopes}
    return found if len(found) == 1 or "services" in found else found - {"goods"}
