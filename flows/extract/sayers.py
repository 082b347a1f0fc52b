"""Who says something, by the way: "from 2013, she promises, a quarter of the seats will be free"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words

_SAYS = rf"(?:{one_of(load_words('periods', 'saying_by_the_way'))})"
_SAID = LazyRegexp(rf", (?:(?:the )?[\w'’ .-]{{2,50}} {_SAYS}(?: (?:late )?on)? ?|{_SAYS} [\w'’ .-]{{2,60}}),")
""" "Fell 2 percent, the customs service said, leaving a deficit of"."""


def behind_sayer(words: str) -> str:
    """Return what stands behind the aside that a stretch begins with, all of it where that is none."""
    aside = _SAID.match(words)
    return words[aside.end() :] if aside else words


def without_sayers(words: str) -> str:
    """Return a stretch with a comma in place of each aside that tells who says so."""
    return _SAID.sub(",", words) if words.count(",") > 1 else words
