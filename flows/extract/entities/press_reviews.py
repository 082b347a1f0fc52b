"""Newspapers whose names in capitals stand over what they report: "RHEINBOTE" in a digest of the press."""

from __future__ import annotations

from collections.abc import Iterator

from flows.extract.entities.common_words import is_often_small
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_words
from flows.extract.text import Text

_SIGNS = (
    "press digest", "press review", "review of the press", "press roundup", "press round-up", "media review",
    "papers say", "the papers", "newspapers", "front pages", "german papers", "the morning press", "the dailies",
)  # fmt: skip
_OPENING = 500
"""Characters in which a story says that it tells what papers report."""
_HEADING = LazyRegexp(
    r"(?m)^(?:[*•–-] )?([^\W\d_a-z][^\W\d_a-z.’'&-]+(?: [^\W\d_a-z][^\W\d_a-z.’'&-]*){0,4})(?= ?$| [–—-] |: )"
)
_FEWEST = 2
_ORDINARY = LazyRegexp(r"[^\W_]+")


def reviewed_papers(text: Text) -> Iterator[TypedSpan]:
    """Yield the names in capitals that open lines of a story about what papers report, where several do."""
    opening = text.lower[:_OPENING]
    if not any(sign in opening for sign in _SIGNS):
        return
    found = [match for match in _HEADING.finditer(text.string) if match.start() > 0 and _is_paper(match.group(1))]
    if len(found) >= _FEWEST:
        for match in found:
            yield TypedSpan(*match.span(1), "ORG")


def is_over_lines(text: Text, start: int, end: int) -> bool:
    """Tell whether a name in capitals stands over the lines that follow: it has no part in what they tell."""
    string = text.string
    is_alone = start > 0 and string[start - 1] == "\n" and string[start:end].isupper()
    return is_alone and string.startswith(("\n", " – ", " — "), end)


def _is_paper(heading: str) -> bool:
    """Tell whether a heading is no town and has a word that is a name, or ends as newspapers do."""
    words = _ORDINARY.findall(heading.lower())
    if not words or not heading.isupper():
        return False
    if words[-1] in load_words("surroundings", "ends_of_papers"):
        return len(words) > 1
    return heading.title() not in load_pairs("cities") and not all(map(is_often_small, words))
