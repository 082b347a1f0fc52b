"""How English writes a word that stands in capitals: in small letters, with a capital, as an acronym, or either way."""

from __future__ import annotations

from enum import Enum
from functools import cache, lru_cache

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.famous import famous_names
from flows.extract.entities.features import LISTS
from flows.extract.entities.reference import wordings
from flows.extract.entities.tagger import load_tagger
from flows.extract.lang.load import load_pairs, load_union, load_words
from flows.extract.statements.cues import cue_verbs, words

GIVEN_NAME, SURNAME, CITY = (1 << LISTS.index(name) for name in ("given_name", "surname", "city"))
_NEARLY_ALWAYS, _MOSTLY, _OFTEN, _SELDOM = 1, 2, 3, 4
"""Degrees of casing (``features.CASINGS`` is the last)."""
_CODE = 3
_ENDS_OF_NAMES = (
    ("capitals", "behind_names"),
    ("surroundings", "heads_of_places"),
    ("surroundings", "ends_of_papers"),
)
_NO_SURNAMES = (
    "finite",
    "finite_only",
    "coordinators",
    "prepositions",
    "determiners",
    "pronouns",
    "relatives",
    "adverbs",
)
_LONGEST_IN_LETTERS = 5
_VOWELS = frozenset("aeiouy")


class Kind(Enum):
    """How a word is written where nothing is known of what stands beside it."""

    SMALL = "small"
    NAME = "name"
    LETTERS = "letters"
    EITHER = "either"


@lru_cache(maxsize=NAMES_KEPT)
def kind_alone(word: str) -> Kind:
    """Return how a word, in small letters, is mostly written."""
    if _is_in_letters(word):
        return Kind.LETTERS
    lexicon = load_tagger().lexicon
    degree = lexicon.casing.get(word, 0)
    if not degree:
        return _kind_of_rare(word)
    if degree == _OFTEN and word in load_words("entities", "organization_heads"):
        return Kind.SMALL
    if degree == _NEARLY_ALWAYS or (degree <= _OFTEN and word in known_words()):
        return Kind.NAME
    if degree == _MOSTLY and (_is_famous(word) or not _is_used_small(word)):
        return Kind.NAME
    return Kind.EITHER if degree <= _SELDOM and lists_of(word) else Kind.SMALL


def lists_of(word: str) -> int:
    """Return the bits of the lists of names that a word, in small letters, is in."""
    return load_tagger().lexicon.lists.get(word.capitalize(), 0)


def _is_in_letters(word: str) -> bool:
    if word in load_words("capitals", "in_letters") or word.upper() in _acronyms():
        return True
    return len(word) <= _LONGEST_IN_LETTERS and _VOWELS.isdisjoint(word) and not _is_used_small(word)


def _is_used_small(word: str) -> bool:
    """Tell whether a word is one of the language in small letters: "rose", "northern", "agreed"."""
    if word in words("finite") or word.endswith("ern"):
        return True
    return bool(load_tagger().lexicon.clusters.get(word, 0)) and not lists_of(word)


def _kind_of_rare(word: str) -> Kind:
    """A word that English hardly ever uses is a name, if it is not made like others or known in small letters alone."""
    lexicon = load_tagger().lexicon
    if lists_of(word) or word in known_words() or lexicon.clusters.get(word.capitalize(), 0):
        return Kind.NAME
    if lexicon.clusters.get(word, 0) or word.endswith(_small_endings()):
        return Kind.SMALL
    return Kind.SMALL if any(_is_small(stem) for stem in _stems(word)) else Kind.NAME


def _stems(word: str) -> list[str]:
    """Return what a word may be made of: "capsized", "reopens", "mudslides"."""
    bare = [word.removesuffix(end) for end in ("s", "es", "d", "ed", "r", "er") if word.endswith(end)]
    bare += [stem + "y" for end in ("ied", "ies") if (stem := word.removesuffix(end)) != word]
    begun = [word.removeprefix(start) for start in ("re", "un", "non", "over", "under", "multi", "anti", "pre")]
    return [stem for stem in (*bare, *begun) if stem != word and len(stem) > _CODE]


def _is_small(word: str) -> bool:
    degree = load_tagger().lexicon.casing.get(word, 0)
    return degree >= _SELDOM or (not degree and bool(load_tagger().lexicon.clusters.get(word, 0)))


@cache
def _small_endings() -> tuple[str, ...]:
    return tuple(sorted(load_words("capitals", "small_endings")))


@cache
def _acronyms() -> frozenset[str]:
    """Return the known names in letters that are no words, and the codes of currencies."""
    known = {name for name in (*_alone(), *famous_names()) if name.isupper() and name.isalpha()}
    clusters, casing = load_tagger().lexicon.clusters, load_tagger().lexicon.casing
    words = {name for name in known if clusters.get(name.lower(), 0) or casing.get(name.lower(), 0) == _NEARLY_ALWAYS}
    return frozenset(name for name in known - words if len(name) > 1)


def _is_famous(word: str) -> bool:
    return word.capitalize() in famous_names() and word not in words("finite")


@cache
def known_words() -> dict[str, str]:
    """Return the known names of one word by their small letters: "YouTube", "China"."""
    return {word.lower(): word for word in sorted(_alone()) if not word[1:].isupper() and not word[0].islower()}


@cache
def _alone() -> frozenset[str]:
    """Return the words that are a known name by themselves."""
    return frozenset(text for text in _known_texts() if " " not in text)


@cache
def _known_texts() -> frozenset[str]:
    return frozenset(name for name, _ in wordings().told())


@cache
def names_by_first_word() -> dict[str, tuple[str, ...]]:
    """Return the known names of several words by the first one, in small letters, the longest first."""
    found: dict[str, list[str]] = {}
    for name in {*_known_texts(), *famous_names(), *load_pairs("cities")}:
        first, _, rest = name.partition(" ")
        if rest and first != "The" and not name.isupper() and name[0].isupper():
            found.setdefault(first.lower(), []).append(name)
    return {first: tuple(sorted(names, key=lambda name: (-len(name), name))) for first, names in found.items()}


@cache
def demonyms() -> frozenset[str]:
    """Return the peoples and their adjectives, in small letters."""
    return frozenset(name.lower() for name, kind in wordings().told() if kind == "demonym")


def may_be_surname(word: str) -> bool:
    """Tell whether a word may be a surname behind a given name, where nothing else shows it: "Day", "Etting"."""
    if _is_of_grammar(word):
        return False
    return bool(lists_of(word) & SURNAME) or not load_tagger().lexicon.casing.get(word, 0)


def may_be_given(word: str) -> bool:
    """Tell whether a word may be a given name before a name: "Grace", not "will"."""
    return bool(lists_of(word) & GIVEN_NAME) and not _is_of_grammar(word)


def _is_of_grammar(word: str) -> bool:
    return word in cue_verbs() or word in words(*_NO_SURNAMES)


def is_unknown_name(word: str) -> bool:
    """Tell whether a word that is a name is no known one, so that it may be somebody's."""
    return word not in known_words() and not lists_of(word) & CITY and word not in _days()


@cache
def _days() -> frozenset[str]:
    return load_words("borders", "months_and_days") | {"april", "june", "august"}


def is_title(word: str) -> bool:
    """Tell whether a word is an office that stands with a capital before a name."""
    return word in load_union(("capitals", "short_titles"), ("capitals", "offices"))


def is_part_behind_names(word: str) -> bool:
    """Tell whether a word may be the end of a name: "Corp", "Steel", "River"."""
    return word in load_union(*_ENDS_OF_NAMES)
