"""Where the headline of a text ends: its title, or all of it where it is one line that is no sentence."""

from __future__ import annotations

from flows.extract.text import Text

_LONGEST = 120
_CLOSING = frozenset("\"'”’)%")
_ENDING = frozenset(".!?:;,…")


def lone_headline_end(text: Text) -> int:
    """Return the end of the headline, 0 where there is none: ``Minister: no new taxes`` has no full stop."""
    body_start = text.document.body_start_char
    if body_start or len(text.paragraphs) != 1:
        return body_start
    start, end = text.paragraphs[0]
    line = text.string[start:end].rstrip()
    if not line or len(line) > _LONGEST:
        return 0
    last = line.rstrip("\"'”’")[-1:]
    is_line = bool(last) and last not in _ENDING and (last.isalnum() or last in _CLOSING)
    return end if is_line else 0
