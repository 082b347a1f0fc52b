"""What stands behind a number that could be a day of a month: a noun, which makes it a count, or what goes on."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words


def counts_noun(string: str, end: int) -> bool:
    """Tell whether a noun in small letters follows the number that ends there: "in March 15 people died"."""
    return _noun().match(string, end) is not None


@cache
def _noun() -> LazyRegexp:
    return LazyRegexp(rf" (?!(?:{one_of(load_words('dates', 'behind_days'))})\b)(?:[a-z]{{3,}}|[mck]m\b|kg\b)")
