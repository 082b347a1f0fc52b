"""Whose statistic a number of deaths or cases is: that of the country whose disease is told of."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.party_names import PartyNames
from flows.extract.text import Text
from schemas.records import Mention, Sentence

_WORD = LazyRegexp(r"[a-z][a-z0-9-]+")
_LONGEST = 400
_NAMES = 4
_NUMBER_WITHIN = 16
_VIOLENT = frozenset({
    "killed", "killing", "disaster", "disasters", "murder", "murders", "bomb", "shot", "investigating", "mine", "storm",
    "flood", "floods", "hurricane", "typhoon", "cyclone", "war",
})  # fmt: skip
"""Words of a sentence in whose story of a disease the dead are others."""
_PLACED = frozenset(["in", "across", "hit", "hits", "struck", "among"])


class OwnCounts:
    """The countries of a text whose sick and dead are counted."""

    def __init__(self, text: Text, names: PartyNames) -> None:
        self._text = text
        self._names = names
        words = text.words.distinct
        is_of_study = not load_words("measures", "words_of_studies").isdisjoint(words)
        self._is_of_disease = not is_of_study and not load_words("measures", "diseases").isdisjoint(words)

    def of(self, sentence: Sentence, measure: Measure, main: str | None) -> str | None:
        """Return the country in which a disease was caught or kills, ``main`` where the sentence names none."""
        if not self._is_of_disease or measure.code == "injuries":
            return None
        end = min(sentence.end_char, sentence.start_char + _LONGEST)
        words = frozenset(_WORD.findall(self._text.lower, sentence.start_char, end))
        if not load_words("measures", "wider_words").isdisjoint(words):
            return None
        is_told = not load_words("measures", "diseases").isdisjoint(words)
        if is_told and self._are_foreign(measure):
            return None
        index = self._names.from_place(sentence.start_char)
        near = [one for one in self._names.mentions[index : index + _NAMES] if one.end_char <= end]
        countries = [one for one in near if one.kind == "country"]
        placed = [one for one in countries if self._is_counted_in(one)]
        if is_told and placed:
            return self._names.party(placed[0])
        is_counted = not load_words("measures", "words_of_statistics").isdisjoint(words)
        if measure.code == "deaths" and not is_told:
            others = _VIOLENT | load_words("measures", "accidents")
            is_counted = is_counted and others.isdisjoint(words)
        return main if not countries and (is_told or is_counted) else None

    def _are_foreign(self, measure: Measure) -> bool:
        """Tell whether those who are counted are called by a nation beside the name of another place."""
        index = self._names.from_place(measure.start)
        called = self._names.mentions[index : index + 1]
        if not called or called[0].form != "demonym" or self._text.string.startswith("s", called[0].end_char - 1):
            return False
        before = self._names.mentions[max(0, index - 1) : index]
        is_beside = called[0].start_char - measure.start <= _NUMBER_WITHIN
        return is_beside and bool(before) and before[0].kind == "country" and before[0].entity_id != called[0].entity_id

    def _is_counted_in(self, one: Mention) -> bool:
        """Tell whether people of a country are counted: "in Laos", "South Africa's hospitals", "180 Peruvians dead"."""
        if one.form == "demonym":
            return self._text.string.startswith("s", one.end_char - 1)
        words = self._text.lower[max(0, one.start_char - 14) : one.start_char].split()
        is_in = words[-1:] != [] and (words[-1] in _PLACED or (words[-1] == "the" and words[-2:-1] == ["in"]))
        return is_in or self._text.lower.startswith(
            ("'s ", "’s ", " report", " record", " has ", " had "), one.end_char
        )
