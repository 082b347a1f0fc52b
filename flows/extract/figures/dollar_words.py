"""Whose dollar a story counts in that names no place that is known, by what only papers of one country write of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from flows.extract.figures.forms import check_codes, mapping, words
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp


def dollar_by_words(string: str) -> str | None:
    """Return the dollar of the country whose words a story has most of ("Cr", "shire"), None beside American ones."""
    times = {code: len(pattern.findall(string)) for code, pattern in _of_countries().items()}
    most = max(times.values(), default=0)
    best = [code for code, found in times.items() if found == most]
    is_told = most and (len(best) == 1 or best == _NEIGHBOURS)
    return best[0] if is_told and not _american().search(string) else None


_NEIGHBOURS = ["AUD", "NZD"]
"""Of a story whose words are of both, as "Cr", the first is likelier."""


@cache
def _of_countries() -> dict[str, LazyRegexp]:
    told = mapping("currencies", "dollar_words")
    check_codes("currencies.yaml: dollar_words", told, "currencies")
    return {code: _any_of(forms) for code, forms in told.items()}


@cache
def _american() -> LazyRegexp:
    return _any_of(words("american_words", "currencies"))


def _any_of(told: Iterable[str]) -> LazyRegexp:
    return LazyRegexp(rf"(?<![\w$-])(?:{one_of(told)})(?![\w-])")
