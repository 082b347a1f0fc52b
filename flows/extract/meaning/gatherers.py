"""Bodies that count what others do: an association has no sales, a relief body no dead of its own."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text

_OF = (" of ", " for ")
_ITS = LazyRegexp(r"\bits (?:own )?(?:[a-z-]+ ){0,2}\Z")
_ITS_WITHIN = 40


def only_gathers(name: str, measure: Measure, text: Text) -> bool:
    """Tell whether a body of this name tells the sales of others: "the Retail Federation said sales fell"."""
    if measure.code != "sales" or not _is_of_many(name.lower()):
        return False
    return _ITS.search(text.lower, max(0, measure.start - _ITS_WITHIN), measure.start) is None


def _is_of_many(name: str) -> bool:
    """Tell whether a name is that of a body of a trade or a state, by its head: "Society of", "Motor Council"."""
    if name.endswith("credit union"):
        return False
    heads = [name.partition(mark)[0].rpartition(" ")[2] for mark in _OF if mark in name]
    return not _heads().isdisjoint([*heads, name.rpartition(" ")[2]]) or "society" in heads


@cache
def _heads() -> frozenset[str]:
    return load_words("statements", "no_firms") | load_words("measures", "gatherers")
