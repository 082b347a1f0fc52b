"""A story while its figures are read: where the last one ended, and what its bare signs stand for."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from flows.extract.datelines import dateline_at
from flows.extract.figures.dollar_words import dollar_by_words
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.local_money import country_of, local_currency, most_named, named_countries, own_money
from flows.extract.figures.money import dollar_forms
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text

_FAR = 1000
_US = LazyRegexp(
    r"\bU\.?S\.?\b|(?<!North )(?<!South )(?<!Latin )(?<!Central )\bAmerican?s?\b|\bUnited States\b"
    r"|\bWashington\b|\bWall Street\b|\bNew York\b|\bUS\$"
)
_GOODS = LazyRegexp(r"\$[0-9.,]+ (?:a|an|per) (?:barrel|ounce|troy ounce)\b")
"""Prices that are told in the dollars of the US everywhere."""

_MILLIONS = LazyRegexp(r"[$£€¥₹][0-9][0-9.,]*(?:m|bn)\b")
_BARE_DOLLAR = LazyRegexp(r"(?<![a-z])\$[0-9]")
_DATELINE = 40
_OWN_DOLLARS = ("AUD", "CAD", "NZD")
"""Dollars that a story of their towns means, where wires elsewhere mean the US one."""

_EURO_NOTES = date(2002, 1, 1)
"""Until then pounds were spent in Ireland, too."""

_OFTEN, _MORE_THAN_US = 2, 3
_BRITISH = ("£", "sterling", " pence", "british pound", "bank of england")


@cache
def _standing(form: str) -> LazyRegexp:
    behind = r"(?=\d)" if form.startswith("$") else ""
    return LazyRegexp(rf"(?<![a-z]){re.escape(form)}{behind}")


class Story:
    """A text while it is read: where the last figure ended, the last day of a month, what its currencies are."""

    def __init__(self, text: Text) -> None:
        self.string, self.lower = text.string, text.lower
        self.words = text.words
        self.tables = text.tables
        self.body_start = text.document.body_start_char
        self._source = text.document.source or ""
        self._published = text.document.published_on
        self._text = text
        self.floor = 0
        self.date_end = -1
        self.last_rank_end = -1
        self.age_end = -1
        """Where the last age ended."""
        self.share_end = -_FAR
        """Where the last percentage ended."""
        self.count_end = -_FAR
        self.counted: str | None = None
        """Where the last count ended, with what it counts, and what that is."""
        self.last: Number | None = None
        self.rate: Reading | None = None
        """The last exchange rate."""

        self._currencies: dict[str, str] = {}
        self._counts: dict[frozenset[str], int] = {}
        self._named: dict[tuple[str, ...], str | None] = {}
        self.singles: set[str] = set()
        """Names of currencies of which one was told by its article: "a penny"."""
        self.letters_used: set[str] = set()
        """Letters that stood for a currency before an amount that is nothing else."""
        self._is_british: bool | None = None
        self._counts_in_m: bool | None = None
        self._dollar: str | None = None
        self._pound: str | None = None
        self._prints_dollars: bool | None = None

    def is_repeated(self, number: Number) -> bool:
        """Whether the number stands in parentheses behind itself: "forty-five (45)"; printed alike it is another."""
        last = self.last
        if last is None or last.value != number.value or self.lower[last.end : number.start] != " (":
            return False
        return self.lower[last.start : last.end] != self.lower[number.start : number.end]

    @property
    def is_british(self) -> bool:
        """Whether the story counts in sterling, so that unnamed pounds are money."""
        if self._is_british is None:
            self._is_british = any(sign in self.lower for sign in _BRITISH)
        return self._is_british

    @property
    def counts_in_m(self) -> bool:
        """Whether the story prints its millions as "£3m", so that a bare "1m" is one too."""
        if self._counts_in_m is None:
            self._counts_in_m = _MILLIONS.search(self.lower) is not None
        return self._counts_in_m

    @property
    def prints_dollars(self) -> bool:
        """Whether the story prints bare dollar signs, for which the spelled-out word stands too."""
        if self._prints_dollars is None:
            self._prints_dollars = _BARE_DOLLAR.search(self.lower) is not None
        return self._prints_dollars

    @property
    def dollar(self) -> str:
        """The currency of a bare dollar sign: the US one beside another's ("C$5"), else that of the places.

        Beside "US$" it is that of the places, however often they are in the US.
        """
        if self._dollar is None:
            self._dollar = self._find_dollar()
        return self._dollar

    @property
    def pound(self) -> str:
        """The currency of a pound sign: the Irish one in a story of Ireland of the time before the euro."""
        if self._pound is None:
            is_before = self._published is not None and self._published < _EURO_NOTES
            self._pound = (is_before and own_money(self._setting, ("IEP",))) or "GBP"
        return self._pound

    @property
    def local_dollar(self) -> str:
        """The dollar of the places, also where the story prints it by its own sign."""
        return self._dollar_of_place(is_us_named=True)

    def _find_dollar(self) -> str:
        named = {code for form, code in dollar_forms().items() if code.endswith("D") and self._has(form)}
        return "USD" if named - {"USD"} else self._dollar_of_place(is_us_named=bool(named))

    def counts_words(self, wanted: frozenset[str]) -> int:
        """Return how often words of a set stand in the text, which is looked through once where it has one."""
        if wanted.isdisjoint(self.words.distinct):
            return 0
        if wanted not in self._counts:
            self._counts[wanted] = len(self.words.among(wanted))
        return self._counts[wanted]

    def currency(self, code: str) -> str:
        """Return the currency that a name of several means here, by the code that it has where no place tells."""
        if code not in self._currencies:
            self._currencies[code] = local_currency(self.string, code)
        return self._currencies[code]

    def currency_of_letter(self, letters: str) -> str | None:
        """Return the currency whose letters these are in a country that the story names."""
        return self._most_named(tuple(mapping("currencies", "letters")[letters]))

    def names_country_of(self, code: str | None) -> bool:
        """Tell whether the story names the country of a currency or a town of it."""
        return code is not None and self._most_named((code,)) is not None

    def _most_named(self, codes: tuple[str, ...]) -> str | None:
        if codes not in self._named:
            self._named[codes] = most_named(self.string, codes)
        return self._named[codes]

    def _has(self, form: str) -> bool:
        """Tell whether a sign or name stands anywhere and not at the end of a longer one: "US$" has no "S$"."""
        return form in self.lower and _standing(form).search(self.lower) is not None

    def _dollar_of_place(self, is_us_named: bool) -> str:
        """The dollar of the one country whose places the story names often, and those of the US much less."""
        if not is_us_named and _GOODS.search(self.lower):
            return "USD"
        named = named_countries(self.string)
        us = 0 if is_us_named else max(named["US"], sum(1 for _ in _US.finditer(self.string)))
        least = max(_OFTEN, _MORE_THAN_US * us)
        places = mapping("currencies", "dollar_places")
        found = [code for code in places if named[country_of(code)] >= least]
        if not found and not us and not is_us_named:
            opening = self.string[self._lead : self._lead + _DATELINE]
            found = [code for code in _OWN_DOLLARS if any(name.upper() in opening for name in places[code])]
        if not found:
            return self._dollar_of_setting(is_us_named, is_us_told=us > 0)
        return found[0] if len(found) == 1 else "USD"

    def _dollar_of_setting(self, is_us_named: bool, is_us_told: bool) -> str:
        """The dollar of the country that a story is set in; a dateline tells it to readers elsewhere in the US one."""
        dollars = tuple(sorted(words("local_dollars", "currencies")))
        if is_us_named and (best := most_named(self._setting, dollars)):
            return best
        own = own_money(self._setting, dollars)
        if own is None and not is_us_named and not is_us_told and not named_countries(self._setting):
            own = dollar_by_words(self.string)
        is_told_as = own in _OWN_DOLLARS and not is_us_told
        is_for_readers_there = is_us_named or is_told_as or dateline_at(self._text, self._lead) is None
        return own if own and is_for_readers_there else "USD"

    @property
    def _lead(self) -> int:
        """Where the text begins behind its headline."""
        end = headline_end(self._text)
        return end + 2 * self.string.startswith("\n\n", end)

    @property
    def _setting(self) -> str:
        return f"{self._source}; {self.string.replace('US$', '$')}"
