"""Edits of parts of what a pattern finds, so that the rows within keep borders of their own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.eval.variations.edit import Edit


def groups_replaced(pattern: str, **news: str) -> Callable[[str], Iterator[Edit]]:
    """Return the edits that put a new wording for each named group of a pattern, the rest left as it is."""
    compiled = re.compile(pattern)

    def edits(text: str) -> Iterator[Edit]:
        for match in compiled.finditer(text):
            found = [(match.span(name), new) for name, new in news.items() if match.start(name) >= 0]
            for (start, end), new in sorted(found):
                if text[start:end] != new:
                    yield Edit(start, end, new)

    return edits
