"""Where the headline of a text ends: its title, else a first line that is no sentence of the body."""

from __future__ import annotations

from flows.extract.text import Text

_SENTENCE_ENDS = (".", "!", '."', ".”", ":", ";")
_LONGEST = 160


def headline_end(text: Text) -> int:
    """Return where the body begins, also where a text without a title opens with a line of its own; 0 without one."""
    if text.document.body_start_char:
        return text.document.body_start_char
    end = text.string.find("\n\n", 0, _LONGEST)
    if end < 0:
        return 0
    line = text.string[:end].rstrip()
    is_headline = bool(line) and "\n" not in line and not line.endswith(_SENTENCE_ENDS)
    return end if is_headline and not text.string[end:].isspace() else 0


def lead_end(text: Text) -> int:
    """Return where the first sentence of the body ends, which a headline may stand before; 0 without one."""
    lead = text.sentences[: 2 if headline_end(text) else 1]
    return lead[-1].end_char if lead else 0
