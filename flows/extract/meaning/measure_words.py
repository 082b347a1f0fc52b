"""Nouns and verbs that name measures, as the language data lists them."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import LanguageDataError, load_words, load_yaml
from flows.extract.meaning.measure import Measure
from schemas.reference.load import load_codes


@cache
def codes_of_nouns() -> dict[str, str]:
    """Noun to code; raise LanguageDataError for a code or a noun that is not right."""
    nouns: dict[str, list[str]] = load_yaml("measures")["nouns"]
    unknown = set(nouns) - load_codes("measures")
    if unknown:
        raise LanguageDataError(f"measures.yaml: not in measures.csv: {', '.join(sorted(unknown))}")
    codes = {noun: code for code, listed in nouns.items() for noun in listed}
    if len(codes) != sum(map(len, nouns.values())):
        raise LanguageDataError("measures.yaml: a noun stands under two measures")
    return codes


@cache
def _verbs() -> dict[str, str]:
    """Verb to the code of the measure that its object is an amount of."""
    verbs: dict[str, list[str]] = load_yaml("measures")["verbs"]
    return {verb: code for code, listed in verbs.items() for verb in listed}


@cache
def words_of_measures() -> LazyRegexp:
    """Return the pattern of all nouns and verbs that name a measure."""
    return LazyRegexp(rf"\b(?:{one_of({*codes_of_nouns(), *_verbs()})})\b")


@cache
def first_words() -> frozenset[str]:
    """Return the words that the nouns and verbs of measures begin with."""
    return frozenset(matched.group() for matched in map(_LETTERS.match, {*codes_of_nouns(), *_verbs()}) if matched)


_LETTERS = LazyRegexp(r"[a-z]+")


def measure_named(match: re.Match[str]) -> Measure:
    """Return the measure that a word names by itself."""
    printed = match.group()
    if printed not in codes_of_nouns():
        is_loss = printed in load_words("measures", "verbs_of_losing")
        return Measure(_verbs()[printed], match.start(), match.end(), is_loss, is_verb=True)
    negative = load_words("measures", "negative")
    is_negative = printed.rpartition(" ")[2] in negative or printed.partition(" ")[0] in negative
    return Measure(codes_of_nouns()[printed], match.start(), match.end(), is_negative)
