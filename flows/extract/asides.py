"""Words before a place without the asides that are closed again: "gold, which is watched closely, rose"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.verbs import irregular_pasts

DONE = rf"(?:[a-z]{{2,}}ed|{one_of(irregular_pasts() | load_words('dates', 'past_words'))})\b"
"""A pattern of what was done, as far as a word alone tells it."""

_IN_COMMAS = LazyRegexp(rf", (?!and |or |but )[^,;:.\n\d]{{2,90}}, (?=(?:[a-z]+ly |also )?{DONE})")
_IN_MARKS = LazyRegexp(r" \([^()\n]{1,80}\)| [—–-] [^—–;.\n]{1,80} [—–-](?= )|—[^—;.\n]{1,80}—(?= ?[a-z])")
_MARKS = frozenset("(—–-")


def without_marked(before: str) -> str:
    """Return the words before a place without what stands in brackets or between dashes."""
    return before if _MARKS.isdisjoint(before) else _IN_MARKS.sub("", before)


def without_asides(before: str) -> str:
    """Return the words before a place without what stands in brackets, between dashes or, before a verb, commas."""
    before = without_marked(before)
    return before if before.count(", ") < _PAIR else _IN_COMMAS.sub(" ", before)


_PAIR = 2
