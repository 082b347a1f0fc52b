"""Properties of the whole engine on any text: it never raises, offsets are exact, twice is the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from flows.extract import extract
from flows.extract_json import SECTIONS, extraction_line
from flows.sources.document import make_document
from schemas.records import Extraction

NEWS = st.sampled_from(
    [
        *("$13.2 billion", "between", "and", "rose", "from", "to", "12 percent", "last year", '"', "“", "”"),
        *("Kim", "said", "that", ",", ".", "Seoul", "U.S.", "the trade deficit", "with", "South Korea"),
        *("5-year-old", "May 5", "2011", "-", "a third of", "No. 2", "1,000,000", "½", "tens of thousands"),
        *("'", "‘", "’", "(", ":", " for each year", "5-4", "Ltd.", "Monday", "his"),
        *("President", "according to", "\n\n", "١٢", "İstanbul", "3-to-1", "9" * 40, "one in five", "Q3 2016"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(NEWS, max_size=40).map(" ".join),
    st.lists(NEWS, max_size=30).map("".join),
)
DAYS = st.none() | st.dates()


def spans(found: Extraction) -> list[Any]:
    records = [record for section in SECTIONS if section != "entities" for record in getattr(found, section)]
    return records + [piece for statement in found.statements for piece in statement.pieces]


@settings(max_examples=300, deadline=None)
@given(TEXTS, DAYS)
@example("'b\"on\"t':know ", date(2017, 8, 22))
@example(" for each year'", date(2017, 8, 22))
def test_any_text_gives_exact_spans_and_no_error(text: str, published: date | None) -> None:
    document = make_document(text=text, published_at=published)
    found = extract(document)
    for record in spans(found):
        assert document.text[record.start_char : record.end_char] == record.exact
        assert record.start_char < record.end_char
    for statement in found.statements:
        if statement.speaker is not None:
            assert document.text[statement.speaker_start_char : statement.speaker_end_char] == statement.speaker


@settings(max_examples=100, deadline=None)
@given(TEXTS, DAYS)
def test_references_lead_somewhere_and_ids_are_unique(text: str, published: date | None) -> None:
    found = extract(make_document(text=text, published_at=published))
    entities = {entity.entity_id for entity in found.entities}
    assert {mention.entity_id for mention in found.mentions} <= entities
    assert {role.person_entity_id for role in found.roles} <= entities | {None}
    assert {statement.speaker_entity_id for statement in found.statements} <= entities | {None}
    for section in SECTIONS:
        if section != "entities":
            ids = [record[0] for record in getattr(found, section)]
            assert len(ids) == len(set(ids))


@settings(max_examples=50, deadline=None)
@given(TEXTS)
def test_extracting_twice_gives_the_same_line(text: str) -> None:
    assert extraction_line(extract(make_document(text=text))) == extraction_line(extract(make_document(text=text)))


@pytest.mark.parametrize("piece", ["7", ",", "million ", '"', "!", "said ", "the deal ", "Kim ", "in 2011 "], ids=repr)
def test_hostile_input_is_read_to_its_end(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    assert extract(make_document(text=text)).document.text.strip() == text.strip()
