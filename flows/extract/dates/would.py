"""What would be: "we'd have a problem by the fall", "said he would vote against it on Monday"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.lang.verbs import irregular_pasts

_BETWEEN_HAD = frozenset({"never", "already", "just", "also", "always", "only", "not", "recently", "long", "since"})
_SAID = frozenset({"said", "says", "told", "announced", "added", "promised", "vowed", "confirmed", "insisted"})
_FAR = 8


def is_would(words: list[str], index: int) -> bool:
    """Tell whether a word says what is to come, as it was told or as somebody sees it."""
    if words[index] == "would":
        return not _SAID.isdisjoint(words[max(0, index - _FAR) : index])
    return words[index] == "'d" and _is_before_base(words[index + 1 :])


def _is_before_base(following: list[str]) -> bool:
    """ "We'd have a problem by the fall", but "he'd never seen it" and "she'd left"."""
    verb = next((word for word in following if word not in _BETWEEN_HAD), "")
    is_base = verb.islower() and not verb.endswith(("ed", "en", "wn")) and verb != "better"
    return is_base and verb not in load_words("dates", "past_words") | irregular_pasts()
