"""Words that English hardly ever writes with a capital: at the start of a sentence theirs is no sign of a name."""

from __future__ import annotations

from functools import lru_cache

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.famous import famous_names
from flows.extract.entities.features import LISTS
from flows.extract.entities.tagger import load_tagger
from flows.extract.lang.load import load_words

_OF_PLACES = 1 << LISTS.index("surname") | 1 << LISTS.index("city")
_HARDLY_EVER = 4
"""From this degree of casing on (``features.CASINGS`` is the last)."""


@lru_cache(maxsize=NAMES_KEPT)
def is_common_word(word: str) -> bool:
    """Tell whether a word is common in small letters, and no given name, surname, town or state."""
    if word in famous_names() or word.lower() in load_words("surroundings", "partisans"):
        return False
    lexicon = load_tagger().lexicon
    return lexicon.casing.get(word.lower(), 0) >= _HARDLY_EVER and not lexicon.lists.get(word.capitalize(), 0)


_SURE = 2
"""Up to this degree of casing a word nearly always has its capital."""


def may_be_place(word: str) -> bool:
    """Tell whether a word is a surname or a town, of which towns are called, or nothing is known of it."""
    named = load_tagger().lexicon.lists.get(word, 0) & _OF_PLACES
    return bool(named) or nearly_always_capital(word)


def nearly_always_capital(word: str) -> bool:
    """Tell whether a word has a capital wherever it stands, or is not known at all."""
    return load_tagger().lexicon.casing.get(word.lower(), 1) <= _SURE


_OFTEN_SMALL = 3
"""From this degree of casing on a word stands in small letters as often as not."""


def is_often_small(word: str) -> bool:
    """Tell whether a word with a capital is one that English writes in small letters, too: "Cane", "Pulp"."""
    return load_tagger().lexicon.casing.get(word.lower(), 0) >= _OFTEN_SMALL
