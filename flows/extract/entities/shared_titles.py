"""Names after a title in the plural are persons: "Presidents Okafor and Lindqvist"."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_NAME = r"[A-Z][\w’'-]*\w(?: [A-Z][\w’'-]*\w){0,2}"
_TITLED = LazyRegexp(rf"[A-Z][a-z]+s ({_NAME})(?:, ({_NAME}))?(?:, ({_NAME}))?,? and ({_NAME})")


def with_shared_titles(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans in order, those that overlap such names replaced by the names."""
    places = text.capitals_among(_titles_in_plural())
    titled = [match for start, _ in places if (match := _TITLED.match(text.string, start))]
    found = [TypedSpan(*match.span(group), "PER") for match in titled for group in range(1, 5) if match.group(group)]
    if not found:
        return spans
    starts = [one.start for one in found]
    return sorted([*found, *(span for span in spans if not _overlaps(span, found, starts))])


@cache
def _titles_in_plural() -> frozenset[str]:
    titles = load_words("entities", "personal_titles") | load_words("entities", "country_titles")
    return frozenset(f"{title.capitalize()}s" for title in titles)


def _overlaps(span: TypedSpan, found: list[TypedSpan], starts: list[int]) -> bool:
    at = bisect_left(starts, span.end) - 1
    return at >= 0 and found[at].end > span.start
