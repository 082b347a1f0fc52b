"""Features of a quotation: what its stance is weighed by."""

from __future__ import annotations

from collections.abc import Sequence

from flows.extract.lang.load import load_words
from flows.extract.statements.first_verbs import MODAL, PAST, PRESENT, first_verb, person_of
from flows.extract.statements.stance_rules import Content

Feature = tuple[str, str]

_LEXICA = ("harsh", "warm", "hedges", "degrees", "events")
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
    for key in _LEXICA:
        count = len(load_words("stances", key) & distinct)
        if count:
            found += [(key, "some"), (key, "many" if count > 1 else "one")]
    found += _of_verbs(words, distinct)
    if any(word[0].isdigit() for word in distinct):
        found.append(("digits", "some"))
    return found


def _of_verbs(words: Sequence[str], distinct: set[str]) -> list[Feature]:
    at, kind = first_verb(words)
    person = person_of(words, at)
    found = [("verb", kind), ("person", person), ("person_verb", f"{person} {kind}"), ("tense", _main_tense(distinct))]
    if not load_words("stances", "negations").isdisjoint(distinct):
        found += [("negated", "some"), ("negated", person)]
    return found


def _main_tense(distinct: set[str]) -> str:
    """The tense that most of the verbs have."""
    past = len(load_words("stances", "past") & distinct) + sum(map(_is_regular_past, distinct))
    modal = len(load_words("stances", "modal_verbs") & distinct)
    present = len(load_words("stances", "present_verbs") & distinct)
    if past > modal + present:
        return PAST
    if present > modal:
        return PRESENT
    return MODAL if modal else "none"


def _is_regular_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 4
