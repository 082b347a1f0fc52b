"""Words with a capital inside, which are names wherever they stand: "BackRow", "FeedFirst"."""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from flows.extract.words import capital_follows

_CAMEL = LazyRegexp(
    r"(?!(?:Ma?c|Du|D[aei]l?l?a?|L[aeou]s?|V[ao]n|Fitz|Al|El|Ben|Abu|Ibn|San|Ter|Ap)[A-Z])[A-Z][a-z]+(?:[A-Z][a-z]+){1,3}"
)
""" "BackRow"; "McDonald" and "DeWitt" are persons."""
_BEFORE_HANDLES = frozenset({"@", "#", "/", ".", "_", "-"})
_GOES_ON = ("@", ".com", "_", "/")


def camel_names(text: Text) -> Iterator[TypedSpan]:
    """Yield the single words with a capital inside, as bodies, no addresses and handles of the net."""
    words = {word for word in text.capital_words if not (word.istitle() or word.isupper()) and _CAMEL.fullmatch(word)}
    if not words:
        return
    string = text.string
    for start, word in text.capitals_among(words):
        end = start + len(word)
        if string[start - 1 : start] in _BEFORE_HANDLES:
            continue
        is_of_run = capital_follows(string, end)  # "YouTuber Ida Moe"
        if not is_of_run and not string.startswith(_GOES_ON, end):
            yield TypedSpan(start, end, "ORG")
