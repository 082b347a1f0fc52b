"""What a story is about, as far as it tells what its figures measure."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_RESULTS = frozenset(["profit", "profits", "revenue", "earnings", "shares", "quarter"])
_BUDGETS = frozenset(["budget", "fiscal", "treasury", "lawmakers"])
_CENTRAL_BANK = LazyRegexp(r"\b(?:central bank|reserve bank|national bank of|bank of)\b")


class Topics:
    """What a story is about, told by its words; each asked for once."""

    def __init__(self, text: Text) -> None:
        self._text = text
        self._words = text.words.distinct
        self._is_of_aid: bool | None = None
        self._is_of_banks: bool | None = None

    @property
    def is_of_firms(self) -> bool:
        """Whether the story tells of firms, which have losses of money."""
        return not self._words.isdisjoint(load_words("measures", "words_of_firms"))

    @property
    def is_of_shares(self) -> bool:
        """Whether the story tells of a market of shares."""
        return not self._words.isdisjoint(load_words("measures", "share_words"))

    @property
    def is_of_banks(self) -> bool:
        """Whether the story tells of a central bank, whose rate is one of interest."""
        if self._is_of_banks is None:
            is_told = not self._words.isdisjoint(load_words("measures", "words_of_banks"))
            is_told = is_told or ("bank" in self._words and _CENTRAL_BANK.search(self._text.lower) is not None)
            self._is_of_banks = is_told and "bank" in self._words
        return self._is_of_banks

    @property
    def is_of_market(self) -> bool:
        """Whether the story tells of a market of goods."""
        return not self._words.isdisjoint(load_words("measures", "market_words"))

    @property
    def is_of_firm_alone(self) -> bool:
        """Whether the story tells of a firm's results and of no state's budget."""
        return not self._words.isdisjoint(_RESULTS) and self._words.isdisjoint(_BUDGETS)

    @property
    def is_of_aid(self) -> bool:
        """Whether the story tells of aid, so that what is pledged is given."""
        if self._is_of_aid is None:
            self._is_of_aid = not self._words.isdisjoint(load_words("measures", "aid_stories"))
        return self._is_of_aid

    @property
    def is_of_need(self) -> bool:
        """Whether the story tells of those in need."""
        return not self._words.isdisjoint(load_words("measures", "needy_stories"))
