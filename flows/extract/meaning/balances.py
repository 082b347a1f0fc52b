"""What a bare "deficit" or "gap" is the balance of: trade or a budget, by the words around it and by its story."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from operator import itemgetter

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.text import Text

_WITH_SOMEBODY = LazyRegexp(r" with (?:the )?[A-Z]")
_OF_OUTPUT = LazyRegexp(r"[^.;\n]{0,50}? of (?:gdp|gross domestic product|national output|output)\b")
_FINANCE = LazyRegexp(r"\b(?:finance minister|parliament|budget|fiscal|treasury)\b[^\n]*\Z")
_BESIDE, _NEAR, _SENTENCE = 14, 80, 160


class Balances:
    """The balances of one text, which is read for its topics when the first bare one is met."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._lower = text.lower
        self._topics_found: list[tuple[int, str | None]] | None = None

    def code_of(self, start: int, end: int) -> str | None:
        """Return the code of the bare balance at a span; None where it is none of those that are measured.

        One "with" somebody is of trade. Any other is of what the story last told of, else of what it tells of first;
        a story of neither has deficits of a budget, but gaps of anything.
        """
        before = self._lower[max(0, start - _BESIDE) : start].split()
        is_between_two = bool(before) and before[-1] in load_words("measures", "between_two")
        if is_between_two or _WITH_SOMEBODY.match(self._text.string, end):
            return "trade_balance"
        if self._is_of_government(start, end):
            return "budget_balance"
        if not self._topics:
            return None if self._lower[start:end] in load_words("measures", "gaps") else "budget_balance"
        index = bisect_left(self._topics, start, key=itemgetter(0))
        return self._topics[max(index - 1, 0)][1]

    def _is_of_government(self, start: int, end: int) -> bool:
        """Tell whether a minister of finance tells of a balance by the whole output: "a deficit of 3% of GDP"."""
        if not _OF_OUTPUT.match(self._lower, end, end + _NEAR):
            return False
        return _FINANCE.search(self._lower, max(0, start - _SENTENCE), start) is not None

    @property
    def _topics(self) -> list[tuple[int, str | None]]:
        """Where the text tells of what balances are of, and their code."""
        if self._topics_found is None:
            self._topics_found = self._find_topics()
        return self._topics_found

    def _find_topics(self) -> list[tuple[int, str | None]]:
        codes = _codes_of_topics()
        return [(match.start(), codes[match.group()]) for match in _topic_pattern().finditer(self._lower)]


@cache
def _codes_of_topics() -> dict[str, str | None]:
    topics: dict[str, list[str]] = load_yaml("measures")["balance_topics"]
    return {word: None if code == "neither" else code for code, words in topics.items() for word in words}


@cache
def _topic_pattern() -> LazyRegexp:
    words = one_of(_codes_of_topics())
    return LazyRegexp(rf"\b(?:{words})\b(?! (?:barbs|blows|insults|accusations|fire|threats|places)\b)")
