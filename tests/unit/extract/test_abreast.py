"""Many stories at a time give what each gives alone, in order, also beyond one group."""

from __future__ import annotations

from flows.extract import extract, extract_all
from flows.sources.document import make_document

TEXTS = (
    "Exports of Norway rose 5 percent in May, Ida Moe said.",
    "",
    'Orlan Steel\u00a0cut 40 jobs. "We had no choice," its chairman, Per Lund, said on Monday.',
)


def test_stories_abreast_are_read_as_alone() -> None:
    documents = [
        make_document(text=f"{text} {number}", published_at="2017-05-16") for number in range(14) for text in TEXTS
    ]
    assert list(extract_all(documents)) == [extract(document) for document in documents]


def test_no_story_gives_nothing() -> None:
    assert list(extract_all([])) == []
