"""What may be put in between the parts of a sentence: between subject and verb, speaker and cue, before and behind."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from tests.eval.variations.edit import Edit, Variation

_SPEECH = r"said|says|told|added|warned|argued|wrote|insisted|promised|announced"
_NAME = r"[A-Z][\w’'-]+ [A-Z][\w’'-]+"
_CHANGES = (
    "rose|fell|climbed|dropped|slipped|jumped|grew|shrank|dipped|soared|widened|narrowed|declined|increased|gained"
)
_STATES = r"stood at|amounted to|reached|totalled|averaged|came to|cost|carried|employs|employed|owns|sold|built"
_SUBJECT = (
    r"\b(?!(?:who|that|which|was|were|is|are|be|been|and|or|but|it|he|she|they|we|I|what|has|have|had|to|not|then|also|as"
    r"|\w+ly|still|there|this|never|nearly|almost|just|where|than|not|to|he|she|had|have|once|further|more)\b)[a-z]{3,}"
)
_ATTRIBUTED = re.compile(rf"\b(?:{_SPEECH}|according|reported|say|accuse|call)", re.IGNORECASE)
_OPENED = re.compile(r"(?<=[a-z0-9)%]\. )(?=(?:The|An?|It|Its|There|This|That|Some|About|More|Most|Their) )")
_ENDED = re.compile(r"(?<=[a-z0-9%])(?=\.(?: [A-Z]|\n|$))(?<!\b[A-Za-z])(?<!St)(?<!Mr)(?<!Dr)(?<!Mrs)")

Edits = Callable[[str], Iterator[Edit]]


def _behind(pattern: str, new: str) -> Edits:
    """Put ``new`` in behind what the pattern matches."""

    def edits(text: str) -> Iterator[Edit]:
        for found in re.finditer(pattern, text):
            yield Edit(found.end(), found.end(), new)

    return edits


def _opened(new: str) -> Edits:
    """Put ``new`` before sentences, whose first letter becomes small."""

    def edits(text: str) -> Iterator[Edit]:
        for at in _OPENED.finditer(text):
            start = at.start()
            if not _is_quoted(text, start):
                yield Edit(start, start, new)
                yield Edit(start, start + 1, text[start].lower())

    return edits


def _is_quoted(text: str, at: int) -> bool:
    """Tell whether a quotation is open where the paragraph has come to."""
    before = text[text.rfind("\n", 0, at) + 1 : at]
    return before.count('"') % 2 == 1 or before.count("“") != before.count("”")


def _ended(new: str) -> Edits:
    """Put ``new`` behind sentences of the teller's own that hold a figure."""

    def edits(text: str) -> Iterator[Edit]:
        for at in _ENDED.finditer(text):
            start = max(text.rfind(". ", 0, at.start()) + 2, text.rfind("\n", 0, at.start()) + 1)
            sentence = text[start : at.start()]
            is_own = not any(mark in sentence for mark in '"“”:') and not _ATTRIBUTED.search(sentence)
            if is_own and re.search(r"\d", sentence) and start > text.find("\n") and not _is_quoted(text, at.start()):
                yield Edit(at.start(), at.start(), new)

    return edits


def _taken_out(words: str) -> Edits:
    compiled = re.compile(rf"(?<=[.!?] )((?:{words}), )([a-z])")

    def edits(text: str) -> Iterator[Edit]:
        for at in compiled.finditer(text):
            yield Edit(at.start(), at.start(2), "")
            yield Edit(at.start(2), at.end(), at[2].upper())

    return edits


_BEHIND_SPEAKERS = (
    ", speaking at a news conference,",
    ", who has been here for years,",
    ", asked about the plans,",
    " (pictured)",
    " — never short of words —",
    ", however,",
    ", for one,",
    " also",
    " later",
    " repeatedly",
)
_BEHIND_SUBJECTS = (
    ", which are watched closely,",
    ", as expected,",
    ", to nobody’s surprise,",
    " — as so often —",
    " (see box)",
    ", however,",
    ", by contrast,",
    ", helped by fine weather,",
    " also",
    " unexpectedly",
    " once again",
    " likewise",
)
_BEFORE = (
    *("Meanwhile, ", "In addition, ", "However, ", "As expected, ", "At the same time, ", "Even so, ", "In fact, "),
    *("Although it rained, ", "Despite the rain, ", "As demand grew, ", "With the sun out, ", "For all the talk, "),
    *("True, ", "Behind the scenes, ", "To be sure, ", "For the most part, ", "And ", "But ", "Yet ", "So "),
)
_BEHIND = (
    *(" (see box)", ", as the table shows", ", and nobody knows why", ", which came as a surprise", ", however"),
    *(
        ", though few noticed",
        " — a surprise to many",
        ", as everybody knows",
        ", while it rained",
        " despite the rain",
    ),
)

VARIATIONS = (
    *(Variation(f"speaker{new}", _behind(rf"{_NAME}(?= (?:{_SPEECH})\b)", new)) for new in _BEHIND_SPEAKERS),
    *(Variation(f"subject{new}", _behind(rf"(?:{_SUBJECT})(?= (?:{_CHANGES})\b)", new)) for new in _BEHIND_SUBJECTS),
    *(Variation(f"holder{new}", _behind(rf"(?:{_SUBJECT})(?= (?:{_STATES})\b)", new)) for new in _BEHIND_SUBJECTS),
    *(Variation(f"opened {new}", _opened(new)) for new in _BEFORE),
    *(Variation(f"ended{new}", _ended(new)) for new in _BEHIND),
    Variation("opening word taken out", _taken_out("However|Meanwhile|In addition|Still|Moreover|Also|In fact|Yet")),
)
