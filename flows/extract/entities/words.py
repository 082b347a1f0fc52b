"""Every word met so far as a number, with the few facts of it that the tagger's features are made of."""

from __future__ import annotations

from collections.abc import Mapping
from threading import RLock

import numpy as np

from flows.extract.entities.evidence import Told, told_by
from flows.extract.entities.features import LISTS, SHAPE_INDEX, Lexicon, casing_of, cluster_of, shape_of
from flows.extract.entities.placing import Codes
from flows.extract.lang.load import load_words

_GIVEN_NAME = 1 << LISTS.index("given_name")
_CAPACITY = 4096
FACTS = ("partner", "shape", "casing", "cluster", "sport", "small", *Told._fields)
"""What is known of a word: its number as a partner in pairs, its shape, how often it has its capital, the number of its
cluster, whether it is of sport, a number that words share which differ in case alone, what it tells of the words that
it stands beside."""


class Words(dict[str, int]):
    """The numbers of words, given on first sight; number 0 is the edge of a sentence.

    ``facts`` has a row per number, so that what is known of a word lies together, and a column for each of ``FACTS``.
    """

    def __init__(self, lexicon: Lexicon, partners: Mapping[str, int]) -> None:
        super().__init__()
        self._lock = RLock()
        self.lexicon = lexicon
        self.partners = partners
        self.spelled: list[str] = []
        self.facts: Codes = np.zeros((_CAPACITY, len(FACTS)), np.int64)
        self._small: dict[str, int] = {}
        self._clusters = {bits: at for at, bits in enumerate(lexicon.clusters.values, 1)}
        _ = self[""]

    def __missing__(self, word: str) -> int:
        if word.startswith("’") or word.endswith(("’", "’s")):  # as with the mark that the tagger was trained on most
            number = self[word] = self[word.replace("’", "'")]
            return number
        lower = word.lower()
        is_given_name = bool(self.lexicon.lists.get(word, 0) & _GIVEN_NAME)
        shape, casing = SHAPE_INDEX[shape_of(word)], casing_of(word, lower, self.lexicon)
        told = told_by(lower, is_given_name)
        cluster = self._clusters.get(cluster_of(word, lower, self.lexicon), 0)
        is_of_sport = lower in load_words("tagger", "sport")
        with self._lock:
            number = self.get(word, len(self.spelled))
            if number == len(self.facts):
                self.facts = np.concatenate([self.facts, np.zeros_like(self.facts)])
            small = self._small.setdefault(lower, len(self._small))
            self.facts[number] = self.partners.get(lower, 0), shape, casing, cluster, is_of_sport, small, *told
            if number == len(self.spelled):
                self.spelled.append(word)
            self[word] = number
        return number
