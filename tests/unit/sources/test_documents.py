"""From the fields of a story to its document: text in one form, ids that are the same wherever it was read."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.sources.dates import read_published
from flows.sources.document import clean_text, make_document, split_title
from flows.sources.source import SourceError
from flows.sources.uris import canonical_uri

DATES: list[tuple[str | date | None, tuple[date | None, datetime | None]]] = [
    (None, (None, None)),
    (" ", (None, None)),
    ("2024-05-14", (date(2024, 5, 14), None)),
    ("20240514", (date(2024, 5, 14), None)),
    (date(2024, 5, 14), (date(2024, 5, 14), None)),
    ("2024-05-14T22:30", (date(2024, 5, 14), datetime(2024, 5, 14, 22, 30, tzinfo=UTC))),
    ("2024-05-14T22:30:00Z", (date(2024, 5, 14), datetime(2024, 5, 14, 22, 30, tzinfo=UTC))),
    ("2024-05-14 22:30:00-05:00", (date(2024, 5, 14), datetime(2024, 5, 15, 3, 30, tzinfo=UTC))),
    ("Tue, 14 May 2024 22:30:00 +0900", (date(2024, 5, 14), datetime(2024, 5, 14, 13, 30, tzinfo=UTC))),
]


@pytest.mark.parametrize(("printed", "found"), DATES, ids=[str(printed) for printed, _ in DATES])
def test_day_is_local_and_moment_is_in_utc(
    printed: str | date | None, found: tuple[date | None, datetime | None]
) -> None:
    assert read_published(printed) == found


@pytest.mark.parametrize(
    "printed", ["soon", "2024-13-01", "14/05/2024", "May 14, 2024", "0001-01-01T00:00:00+14:00", "2024-05-14T25:00"]
)
def test_what_is_no_date_is_refused_with_the_remedy(printed: str) -> None:
    with pytest.raises(SourceError, match="is no date; write it as"):
        read_published(printed)


URIS = [
    ("https://Example.ORG/a/", "https://example.org/a"),
    ("HTTP://example.org:80/a#part", "http://example.org/a"),
    ("https://example.org:443/a?id=1&utm_source=x&fbclid=y", "https://example.org/a?id=1"),
    ("https://example.org:8443/A?b=2&a=1", "https://example.org:8443/A?b=2&a=1"),
    ("https://Me@Example.org/a", "https://Me@example.org/a"),
    ("  tag:example.org,2024:1 ", "tag:example.org,2024:1"),
    ("story-17.txt", "story-17.txt"),
    ("http://[broken", "http://[broken"),
]


@pytest.mark.parametrize(("uri", "canonical"), URIS, ids=[uri for uri, _ in URIS])
def test_one_address_has_one_spelling(uri: str, canonical: str) -> None:
    assert canonical_uri(uri) == canonical
    assert canonical_uri(canonical) == canonical


TITLES: list[tuple[str | None, str, str, int]] = [
    (None, "They rose.", "They rose.", 0),
    ("Exports rise", "They rose.", "Exports rise\n\nThey rose.", 14),
    ("Exports rise", "Exports rise\n\nThey rose.", "Exports rise\n\nThey rose.", 14),
    ("Exports rise", "\n Exports rise \nThey rose.", "Exports rise \nThey rose.", 14),
    (" Exports\n  rise ", "They rose.", "Exports rise\n\nThey rose.", 14),
    ("Exports rise", " ", "Exports rise", 12),
    ("Exports rise", "Exports rise", "Exports rise", 12),
]


@pytest.mark.parametrize(("title", "body", "text", "start"), TITLES)
def test_title_stands_first_and_once(title: str | None, body: str, text: str, start: int) -> None:
    document = make_document(text=body, title=title)
    assert (document.text, document.body_start_char) == (text, start)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Exports rise\n\nThey rose.", "Exports rise"),
        ("\n Exports rise \r\n \r\nThey rose.", "Exports rise"),
        ("Exports rise\nThey rose.", None),
        ("Exports rise\n\n", None),
        ("Exports rise", None),
        ("", None),
    ],
)
def test_first_line_is_a_title_only_before_a_blank_line(text: str, title: str | None) -> None:
    assert split_title(text) == title


@given(st.text(st.characters(codec=None)))
def test_cleaned_text_can_be_written_and_stays(text: str) -> None:
    cleaned = clean_text(text)
    cleaned.encode("utf-8")
    assert "\r" not in cleaned
    assert "\x00" not in cleaned
    assert clean_text(cleaned) == cleaned.removeprefix("\ufeff")


def test_ids_follow_the_given_id_then_the_address_then_the_content() -> None:
    by_id = [make_document(text=text, given_id="7", uri=uri) for text, uri in (("a", "x:1"), ("b", "x:2"))]
    by_uri = [make_document(text=text, uri=uri) for text, uri in (("a", "https://e.org/a"), ("b", "https://E.org/a#b"))]
    by_content = [make_document(text=text) for text in ("a", "a", "b")]
    assert len({document.story_id for document in by_id}) == 1
    assert len({document.story_id for document in by_uri}) == 1
    assert len({document.story_id for document in by_content}) == 2
    assert len({document.document_id for document in (*by_id, *by_uri, *by_content)}) == 6


def test_other_day_is_another_revision_of_the_same_story() -> None:
    days = [make_document(text="a", given_id="7", published_at=day) for day in ("2024-05-14", "2024-05-15")]
    assert days[0].story_id == days[1].story_id
    assert days[0].document_id != days[1].document_id
