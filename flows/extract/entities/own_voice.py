"""The paper or station itself, where it corrects what it said: "Last week we said that"."""

from __future__ import annotations

from flows.extract.entities.candidate import Candidate
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text

_WE_SAID = LazyRegexp(
    r"\b(we) (?:(?:have|had|wrongly|incorrectly|mistakenly|also) ){0,2}"
    r"(?:said|stated|wrote|reported|told|claimed|printed|quoted|suggested)\b"
)
_CORRECTS = ("correction", "clarification", "apolog", "corrected", "we are sorry", "was wrong", "got it wrong")
"""What a paragraph has in which a medium speaks of what it said before."""
_MARKS = frozenset('"“‘')


def find_own_voice(text: Text) -> list[Candidate]:
    """Return "we" where the medium that a story is from speaks of itself; none where its source has no name."""
    source = text.document.source or ""
    if not any(char.isupper() for char in source) or "/" in source or not any(word in text.lower for word in _CORRECTS):
        return []
    found = []
    for match in _WE_SAID.finditer(text.lower):
        first, last = text.paragraphs[text.paragraph_at(match.start())]
        paragraph = text.lower[first:last]
        is_quoted = not _MARKS.isdisjoint(text.string[first : match.start()])
        if not is_quoted and any(word in paragraph for word in _CORRECTS):
            start, end = match.span(1)
            found.append(Candidate(start, end, "organization", source, "pronoun", "own_voice", is_certain=False))
    return found
