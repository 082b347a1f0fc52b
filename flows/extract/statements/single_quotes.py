"""Single quotation marks told from apostrophes: 'streamlined', ‘We will wait,’ the minister said."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.sentences import Span

OPENING = LazyRegexp(
    r"['‘](?:(?<=[\s(—–:\-].)|(?<![\s\S]{2}))(?:(?<=‘)|(?=\w))(?=\S)(?!(?:em|til|tis|twas|cause|n|s)\b)"
)
"""A mark that can open a quotation, told by what stands before and behind it once it is found."""
_CLOSE = LazyRegexp(r"(?<=[^\s'’])['’](?![\w'’])")
_LONGEST = 600
_LONGEST_BARE = 90


def find_single_quoted(
    text: str, end: int, openings: Sequence[int], taken: Sequence[tuple[int, ...]]
) -> Iterator[Span]:
    """Yield the content of what opens at one of the openings of a paragraph, outside what is taken already."""
    position = 0
    for opened in openings:
        if opened < position or _is_taken(opened, taken):
            continue
        closed = _closing(text, opened + 1, min(end, opened + _LONGEST))
        if closed is not None and not _is_taken(closed, taken):
            yield opened + 1, closed
            position = closed + 1


def _is_taken(position: int, taken: Sequence[tuple[int, ...]]) -> bool:
    index = bisect_right(taken, (position, position + 10**9)) - 1
    return index >= 0 and taken[index][0] <= position < taken[index][1]


def _closing(text: str, start: int, end: int) -> int | None:
    """A mark behind punctuation closes for sure; else the first that is no plural's apostrophe, if it comes soon."""
    bare: int | None = None
    for match in _CLOSE.finditer(text, start, end):
        at = match.start()
        if text[at - 1] in ".,!?…":
            return at if bare is None or text[start].isupper() else bare
        is_plural = text[at - 1] == "s" and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
        if bare is None and at - start <= _LONGEST_BARE and not is_plural:
            bare = at
    return bare
