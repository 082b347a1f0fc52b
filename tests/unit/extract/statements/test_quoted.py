"""A quotation with its speaker, however long the speaker is and whatever stands behind the verb."""

from __future__ import annotations

from itertools import product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

SPEAKERS = [
    ("Mara Lind", "Mara Lind"),
    ("the finance minister, Mara Lind,", "Mara Lind"),
    ("Ola Brandt, director of the Port Authority,", "Ola Brandt"),
    ("a spokesman for the airline", "a spokesman"),
    ("a nurse, who asked not to be named,", "a nurse"),
]
VERBS = ["said", "admitted", "told reporters", "was quoted as saying"]
TAILS = ["", " afterwards", " on Monday", " after the match", " in a statement"]
MARKS = [",", "!", "?"]
CASES = list(product(SPEAKERS, VERBS, TAILS, MARKS))


@pytest.mark.parametrize(("speaker", "verb", "tail", "mark"), CASES)
def test_speaker_is_found(speaker: tuple[str, str], verb: str, tail: str, mark: str) -> None:
    printed, name = speaker
    found = extract(make_document(text=f'"The road is closed{mark}" {printed} {verb}{tail}.')).statements
    assert [(one.exact.rstrip(mark), one.speaker, one.kind) for one in found] == [
        ("The road is closed", name, "direct")
    ]
