"""The words that say that something is said: which verbs and nouns, what they mean, what may follow them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from flows.extract.lang.load import LanguageDataError, load_words, load_yaml
from flows.extract.lang.verbs import irregular_participles, irregular_pasts
from schemas.vocabulary import STANCES

RETELLING = frozenset({"say", "claim", "argue", "believe"})
"""Meanings of cues that retell a clause as it is."""

FRAMES = frozenset(
    {
        "that",
        "bare",
        "wh",
        "addressee",
        "infinitive",
        "object_infinitive",
        "object",
        "with",
        "gerund",
        "label",
        "strict",
        "sure",
    }
    | {"unquoted", "of", "for", "explicit", "wanting", "as"}
)
"""``strict``: often a verb of something else, so that only a sure finite verb shows a clause without "that";
``sure``: hardly ever a verb of something else; ``unquoted``: what it shows in marks is nobody's words;
``of``, ``for``: words in marks behind it; ``explicit``: a clause only with "that";
``wanting``: only behind "wanted to"; ``as``: a label behind "as", and whom it is about behind "to"."""


class Cue(NamedTuple):
    """A form of a cue verb: ``form`` is base, third, past, participle or ing."""

    meaning: str
    frames: frozenset[str]
    form: str


@cache
def cue_verbs() -> dict[str, Cue]:
    """Return the cue of each verb form; of two groups that have a form the first decides."""
    groups = load_yaml("statements").get("verbs")
    if not isinstance(groups, list):
        raise LanguageDataError("statements.yaml: 'verbs' must be a list of groups")
    found: dict[str, Cue] = {}
    for group in groups:
        frames = frozenset(group["frames"])
        if group["meaning"] not in meanings() or not frames <= FRAMES:
            raise LanguageDataError(
                f"statements.yaml: unknown meaning or frame in {group['meaning']}, {group['frames']}"
            )
        for verb in group["verbs"]:
            for form, word in _forms(verb):
                found.setdefault(word, Cue(group["meaning"], frames, form))
    return found


def _forms(verb: str) -> list[tuple[str, str]]:
    words = verb.split()
    if len(words) not in {4, 5}:
        raise LanguageDataError(f"statements.yaml: {verb!r} needs base, third, past, perhaps participle, and -ing form")
    names = ["base", "third", "past", "participle", "ing"] if len(words) == 5 else ["base", "third", "past", "ing"]
    return sorted(zip(names, words, strict=True), key=lambda pair: pair[0] != "past")


@cache
def meanings() -> dict[str, str]:
    """Return the stance of each meaning that a cue may have."""
    found = load_yaml("statements").get("stances")
    if not isinstance(found, dict) or not set(found.values()) <= set(STANCES):
        raise LanguageDataError("statements.yaml: 'stances' must map meanings to stances")
    return found


@cache
def cue_nouns() -> dict[str, str]:
    """Return the meaning of each noun that holds what is said: view, warning, promise."""
    groups = load_yaml("statements").get("nouns")
    if not isinstance(groups, dict) or not set(groups) <= set(meanings()):
        raise LanguageDataError("statements.yaml: 'nouns' must map meanings to lists of nouns")
    if not all(isinstance(nouns, list) for nouns in groups.values()):
        raise LanguageDataError("statements.yaml: each meaning of 'nouns' needs a list of nouns")
    return {noun: meaning for meaning, nouns in groups.items() for noun in nouns}


class Opening(NamedTuple):
    """A phrase that names a source ("in the words of"), and the place in it of the word that tells it best."""

    words: tuple[str, ...]
    telling: int


@cache
def source_openings() -> dict[str, list[Opening]]:
    """Return the phrases that name a source by their longest word: "according" tells more than "to"."""
    found: dict[str, list[Opening]] = {}
    for phrase in sorted(load_words("statements", "sources"), key=len, reverse=True):
        words = tuple(phrase.split())
        telling = max(range(len(words)), key=lambda place: len(words[place]))
        found.setdefault(words[telling], []).append(Opening(words, telling))
    return found


@cache
def speech_words() -> frozenset[str]:
    """Return the words at which a statement may have its cue."""
    return frozenset({*cue_verbs(), *source_words()})


@cache
def source_words() -> frozenset[str]:
    """Return the words of phrases and nouns that may give a source."""
    return frozenset({*cue_nouns(), *speaking_nouns(), *source_openings(), *words("owned_sources")})


@cache
def speaking_nouns() -> frozenset[str]:
    """Return the nouns that hold what is said beside a verb or mark: "the thinking goes", "Her answer: ..."."""
    return words("going_nouns", "rumours", "verdicts", "shared_views") | {"word"}


@cache
def words(*keys: str) -> frozenset[str]:
    """Return the words of one or several of the lists beside the cues."""
    return frozenset().union(*(load_words("statements", key) | _of_others(key) for key in keys))


def _of_others(key: str) -> frozenset[str]:
    """The irregular verbs, the occupations and the firms that belong to a list."""
    if key == "role_nouns":
        return load_words("occupations", "occupations") - load_words("occupations", "not_only_persons")
    if key == "bodies":
        return load_words("statements", "firms")
    if key == "finite":
        return irregular_pasts()
    return irregular_participles() if key == "participles" else frozenset()


_SHORTEST_ADVERB = 5


def ends_as_adverb(word: str) -> bool:
    """Tell an adverb by its ending: "quickly", not "family" and "fly"."""
    return word.endswith("ly") and len(word) >= _SHORTEST_ADVERB and word not in words("nouns_in_ly")


def is_adverb(word: str) -> bool:
    """Tell an adverb by list or by its ending: "also", "quickly"."""
    return word in words("adverbs") or ends_as_adverb(word)


@cache
def words_but(key: str, left_out: str) -> frozenset[str]:
    """Return the words of one list that do not stand in another."""
    return words(key) - words(left_out)
