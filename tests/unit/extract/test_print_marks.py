"""What is printed for the eye alone, or in another's characters, is not read; rows are those of the plain story."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.extract.reading_copy import reading_copy
from flows.sources.document import make_document

PLAIN = (
    'Ferries carried 12,500 people & 40 cars in May, up 4 percent, Anna Berg said. "We\'re officially full," she said.'
)


@pytest.mark.parametrize(
    "printed",
    [
        PLAIN.replace("people", "peo\u00adple").replace("percent", "per\u00adcent"),
        PLAIN.replace(" Anna", " \u200e\u200bAnna").replace("4 ", "4\u2060 "),
        PLAIN.replace("fi", "\ufb01"),
        PLAIN.replace("40", "\uff14\uff10"),
        PLAIN.replace("12,500", "12\u202f500").replace("4 percent", "4\u00a0percent"),
        PLAIN.replace("&", "&amp;").replace('"', "&quot;").replace("'", "&#39;").replace("4 p", "4&nbsp;p"),
        PLAIN.replace("Anna Berg", "**Anna Berg**").replace("12,500", "__12,500__").replace("May", "*May*"),
        PLAIN.replace("Anna Berg", '<a href="/people/7">Anna Berg</a>').replace("4 percent", "<b>4 percent</b>"),
        PLAIN.replace("Anna Berg", "[Anna Berg](https://example.org/a)"),
        PLAIN.replace(". ", ".  ").replace("in May", "in   May"),
        f"    {PLAIN}  \n \n",
        f"# {PLAIN}",
        f"**{PLAIN}**",
        f"CORRECTED-{PLAIN}",
        f"UPDATE 2-{PLAIN}",
        f"CORRECTED (OFFICIAL)-UPDATE 10-{PLAIN}",
        f"INSTANT VIEW 3-{PLAIN}",
    ],
)
def test_marks_move_rows_and_change_none(printed: str) -> None:
    document = make_document(text=printed, published_at="2018-06-04")
    found, plain = extract(document), extract(make_document(text=PLAIN, published_at="2018-06-04"))
    assert reading_copy(document).document.text.strip() == PLAIN
    for name in ("figures", "mentions", "time_expressions", "statements", "roles", "sentences"):
        rows, told = getattr(found, name), getattr(plain, name)
        assert len(rows) == len(told)
        for row in rows:
            assert row.exact == printed[row.start_char : row.end_char]
    assert [(row.value, row.unit, row.counted, row.period) for row in found.figures] == [
        (row.value, row.unit, row.counted, row.period) for row in plain.figures
    ]
    assert [row.speaker for row in found.statements] == [row.speaker for row in plain.statements]
    for piece in (piece for one in found.statements for piece in one.pieces):
        assert piece.exact == printed[piece.start_char : piece.end_char]


@pytest.mark.parametrize(
    "text",
    [
        "Sales* rose 5% and costs* fell.",
        "He made 52* and she 3 * 4 runs.",
        "A file_name_here and AT&T; R&D; Marks & Spencer are < 5.",
        "Item     2016     2017\nFish     1,200    1,300\nSalt     90       110",
        "- Oslo\n- Riga",
        "US-China talks fail",
        "UPDATE - Ferries are full",
    ],
)
def test_stars_ampersands_and_columns_stay(text: str) -> None:
    assert reading_copy(make_document(text=text)).places is None


def test_a_mark_around_a_row_is_outside_of_it_and_one_within_it_inside() -> None:
    found = extract(
        make_document(text="In May **Anna Berg** of the co\u00adunty paid $4 mil\u00adlion.", published_at="2018-06-04")
    )
    assert "Anna Berg" in [mention.exact for mention in found.mentions]
    assert [figure.exact for figure in found.figures] == ["$4 mil\u00adlion"]


def test_a_body_begins_where_it_is_read() -> None:
    document = make_document(text="**Oslo** grows.", title="Ports &amp; ships  in May.")
    read = reading_copy(document).document
    assert read.text[read.body_start_char :] == "Oslo grows."
