"""Features of a quotation: what its stance is weighed by."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from flows.extract.lang.load import load_words
from flows.extract.statements.first_verbs import MODAL, PAST, PRESENT, first_verb, person_of
from flows.extract.statements.stance_content import Content

Feature = tuple[str, str]

_LEXICA = ("harsh", "warm", "hedges", "degrees", "events")
_OF_VERBS = ("past", "modal_verbs", "present_verbs", "negations")
_LENGTHS = (5, 9, 15, 28)
"""Words of a short, a middling and a long quotation."""


def features_of(said: Content, ruled: str) -> list[Feature]:
    """Return the features of a quotation, each once; ``ruled`` is the stance that the rules give."""
    words = said.words
    if not words:
        return [("rule", ruled)]
    distinct = set(words)
    found = [("word", word) for word in distinct]
    found += [("list", key) for key in said.lists]
    found += [("rule", ruled), ("first", words[0]), ("length", str(sum(len(words) > length for length in _LENGTHS)))]
    if len(words) > 1:
        found.append(("second", words[1]))
    found += _frames(words)
    counts = _counted(distinct)
    for key in _LEXICA:
        if key in counts:
            found += [(key, "some"), (key, "many" if counts[key] > 1 else "one")]
    found += _of_verbs(words, counts)
    if "digits" in counts:
        found.append(("digits", "some"))
    return found


def _frames(words: Sequence[str]) -> set[Feature]:
    """Three words in a row, of which only those stay that every text has: "we * the", "is a *"."""
    kept = load_words("stances", "frame_words")
    bare = [word if word in kept else "*" for word in words]
    return {("frame", " ".join(three)) for three in zip(bare, bare[1:], bare[2:], strict=False)}


@cache
def _keys_by_word() -> dict[str, list[str]]:
    """The lists that a word stands in."""
    found: dict[str, list[str]] = {}
    for key in (*_LEXICA, *_OF_VERBS):
        for word in load_words("stances", key):
            found.setdefault(word, []).append(key)
    return found


def _counted(distinct: set[str]) -> dict[str, int]:
    """How many of the words stand in each list, where any does; regular pasts are past, too."""
    counts: dict[str, int] = {}
    listed = _keys_by_word()
    for word in distinct:
        if word in listed:
            for key in listed[word]:
                counts[key] = counts.get(key, 0) + 1
        if word.endswith("ed") and len(word) > 4:
            counts["past"] = counts.get("past", 0) + 1
        elif word[0].isdigit():
            counts["digits"] = 1
    return counts


def _of_verbs(words: Sequence[str], counts: dict[str, int]) -> list[Feature]:
    at, kind = first_verb(words)
    person = person_of(words, at)
    found = [("verb", kind), ("person", person), ("person_verb", f"{person} {kind}"), ("tense", _main_tense(counts))]
    if "negations" in counts:
        found += [("negated", "some"), ("negated", person)]
    return found


def _main_tense(counts: dict[str, int]) -> str:
    """The tense that most of the verbs have."""
    past, modal, present = (counts.get(key, 0) for key in ("past", "modal_verbs", "present_verbs"))
    if past > modal + present:
        return PAST
    if present > modal:
        return PRESENT
    return MODAL if modal else "none"
