"""One of a currency told by its article: "lives on a dollar a day", "gets a penny a bushel", "up by a cent"."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from flows.extract.figures.currency_names import single_names
from flows.extract.figures.forms import mapping, words
from flows.extract.figures.left import words_before
from flows.extract.figures.number import Number
from flows.extract.figures.rates import add_rate
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story
from flows.extract.lang.lazy_regexp import LazyRegexp

_ARTICLE = LazyRegexp(r"(?<![\w’'-])an? \Z")
_LONGEST = 4
_END = LazyRegexp(
    r"[.,;:)\n\"”]|\Z"
    r"| (?:more|less|dearer|cheaper|higher|lower|apiece|each|for|to|at|on|in|from|than|after|and|but|below|above)\b"
)
_DENIED = frozenset(["not", "never", "no", "nor", "without", "hardly", "every", "another", "single", "cannot"])


@cache
def single_words() -> frozenset[str]:
    """Return the names of one word of currencies and their hundredths, in the singular, that news tell one of."""
    return frozenset(words("told_single", "currencies"))


def read_single(story: Story, start: int, end: int) -> Reading | None:
    """Return the amount of an article and a name of a currency, behind a verb of money or per something."""
    string, lower = story.string, story.lower
    article = _ARTICLE.search(lower, max(0, start - _LONGEST), start)
    if article is None:
        return None
    first, word = article.start(), lower[start:end]
    said = [one.strip(',"“') for one in words_before(lower, first, 5)]
    if not _DENIED.isdisjoint(said) or any(one.endswith(("n't", "n’t")) for one in said):
        return None
    number = Number(first, end, Decimal(1), is_worded=True)
    minor = _minor_units().get(word)
    reading = Reading("money", first, end, number, "money_single", unit=minor)
    if minor is None:
        reading.currency, reading.is_ambiguous = single_names()[word], word in words("ambiguous", "currencies")
    add_rate(string, lower, reading)
    is_priced = reading.per is not None and (word != "pound" or story.is_british)
    is_told = bool(said) and said[-1] in words("tell_single", "currencies") and _END.match(lower, end) is not None
    if is_priced or (is_told and word != "pound") or word in story.singles:
        story.singles.add(word)
        return reading
    return None


@cache
def _minor_units() -> dict[str, str]:
    return {str(form): unit for unit, forms in mapping("currencies", "minor").items() for form in forms}
