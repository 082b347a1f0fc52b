"""Features of the name tagger as plain functions: of a word, of its neighbours, of its place in the document."""

from __future__ import annotations

from typing import NamedTuple

from flows.extract.entities.word_table import WordTable

OFFSETS = (-2, -1, 0, 1, 2)
_MARKS = {
    ",": "comma", ".": "stop", "!": "stop", "?": "stop", '"': "quote", "“": "quote", "”": "quote", "'": "quote",
    "’": "quote", "‘": "quote", "(": "open", ")": "close", "-": "dash", "–": "dash", "—": "dash", ":": "colon",
    ";": "colon", "'s": "possessive", "’s": "possessive", "&": "and", "/": "slash", "@": "at", "#": "at",
}  # fmt: skip
SHAPES = (
    "edge", "lower", "title", "upper", "letter", "mixed", "number", "alphanumeric", "joined", "dotted", "other",
    *dict.fromkeys(_MARKS.values()),
)  # fmt: skip
SHAPE_INDEX = {shape: index for index, shape in enumerate(SHAPES)}
EDGE = ""
"""The word before the first and after the last of a sentence."""


class Lexicon(NamedTuple):
    """What is known of a word outside the training text: its Brown cluster, its lists, its casing, its class.

    ``casing`` and ``classes`` have words in small letters. A casing is from 1, mostly with a capital elsewhere, to
    ``CASINGS``, hardly ever. A class of words that are used alike has two wider ones in its upper bits
    (``CLASS_BITS``).
    """

    clusters: WordTable
    lists: WordTable
    casing: WordTable
    classes: WordTable


CLASS_BITS = {"g": 0, "g8": 8, "g6": 16}
"""How far a class is shifted to give the number of itself and of the wider ones that hold it."""


CASINGS = 6
CASING_CODES = CASINGS + 2
LISTS = ("given_name", "surname", "city", "state")
"""The bits of ``Lexicon.lists``, from the lowest."""


def shape_of(word: str) -> str:
    """Return which of ``SHAPES`` a word has."""
    if word in _MARKS or not word:
        return _MARKS.get(word, "edge")
    return _shape_of_letters(word) if word.isalpha() else _shape_of_mixture(word)


def _shape_of_mixture(word: str) -> str:
    has_letter = any(char.isalpha() for char in word)
    if not has_letter or not word[0].isalnum():
        return "number" if word[0].isalnum() else "other"
    if "." in word or any(char.isdigit() for char in word):
        return "dotted" if "." in word else "alphanumeric"
    return "joined" if any(char.isupper() for char in word) else "lower"


def _shape_of_letters(word: str) -> str:
    if word.islower():
        return "lower"
    if len(word) == 1:
        return "letter"
    if word.isupper():
        return "upper"
    return "title" if word[0].isupper() and word[1:].islower() else "mixed"


def pattern_of(word: str) -> str:
    """Return the word with its letters and digits as X, x and 0, repetitions once ("U.S." is X.X.)."""
    if word.isalpha() and word[1:].islower():
        return "Xx" if word[0].isupper() else "x"
    made: list[str] = []
    for char in word[:24]:
        kind = "X" if char.isupper() else "x" if char.isalpha() else "0" if char.isdigit() else char
        if not made or made[-1] != kind:
            made.append(kind)
    return "".join(made)


_NEAR = (-1, 1)
_EVERYWHERE = {"l": OFFSETS, "s": (-2, 0, 2), "c8": (-2, 2), "n3": _NEAR} | dict.fromkeys(
    ("p", "c", "c4", "c6", "in", "k", *CLASS_BITS), (-1, 0, 1)
)
"""Where the features of a kind tell of the words around, as offsets; those of all other kinds tell of their own."""


def offsets_of(feature: str) -> tuple[int, ...]:
    """Return at which offsets from a word a feature of it counts."""
    return _EVERYWHERE.get(feature.partition("=")[0].partition(".")[0], (0,))


def word_features(word: str, lexicon: Lexicon) -> list[str]:
    """Return the features of a word, each of which counts at some of the words around it and itself."""
    lower = word.lower()
    cluster = cluster_of(word, lower, lexicon)
    found = [
        "bias", f"w={word}", f"l={lower}", f"s={shape_of(word)}", f"p={pattern_of(word)}", f"n3={lower[-3:]}",
        f"c8={cluster & 255}",
    ]  # fmt: skip
    found += _affixes(lower)
    found += _lexical(cluster, lexicon.lists.get(word, 0))
    known = lexicon.classes.get(lower, 0)
    found += [f"{name}={known >> bits}" for name, bits in CLASS_BITS.items()] if known else ["g=0"]
    if lower != word:
        found += [f"lc={lexicon.clusters.get(lower, 0)}", f"k={casing_of(word, lower, lexicon)}"]
    return found


def cluster_of(word: str, lower: str, lexicon: Lexicon) -> int:
    """Return the Brown cluster of a word, else of the same in small letters, 0 where there is none."""
    return lexicon.clusters.get(word) or lexicon.clusters.get(lower, 0)


def casing_of(word: str, lower: str, lexicon: Lexicon) -> int:
    """Return the code of how often a word with a capital has one elsewhere: 0 without one, 1 where it is not known."""
    return lexicon.casing.get(lower, 0) + 1 if word[:1].isupper() else 0


def _affixes(lower: str) -> list[str]:
    size = min(len(lower), 6)
    found = [f"a{n}={lower[:n]}" for n in range(1, min(size, 5))]
    found += [f"z{n}={lower[-n:]}" for n in range(1, size)]
    if "-" in lower:
        parts = lower.split("-")
        found += [f"h1={parts[0]}", f"h2={parts[-1]}"]
    return found


def _lexical(cluster: int, listed: int) -> list[str]:
    """Return cluster paths (a path's beginning is a wider class) and word lists."""
    found = [f"c4={cluster & 15}", f"c6={cluster & 63}", f"c={cluster}"] if cluster else ["c=0"]
    if listed:
        found.append(f"in={listed}")
        found += [f"in.{name}" for bit, name in enumerate(LISTS) if listed >> bit & 1]
    return found
