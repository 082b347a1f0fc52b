"""Datelines, and openings of paragraphs that are none."""

from __future__ import annotations

import pytest

from flows.extract.datelines import dateline_at
from flows.extract.text import Text
from flows.sources.document import make_document

_DATELINES = [
    ("BUSAN, July 20 (Pacific Desk) - ", "BUSAN"),
    ("FARGO, N.D. (Plains Report) — ", "FARGO"),
    ("COLUMBUS, Ohio, Oct. 5 - ", "COLUMBUS"),
    ("TBILISI, December 13 /Caucasus Ledger/ -- ", "TBILISI"),
    ("ST GEORGE'S, Grenada — ", "ST GEORGE'S"),
    ("SAN JOSÉ — ", "SAN JOSÉ"),
    ("PORT-AU-PRINCE/GONAÏVES, May 4, 2019 – ", "PORT-AU-PRINCE/GONAÏVES"),
    ("KUWAIT CITY: ", "KUWAIT CITY"),
    ("Oslo, 3 May – ", "Oslo"),
    ("Rio de Janeiro (Southern Wire) - ", "Rio de Janeiro"),
    ("Vientiane – ", "Vientiane"),
]


@pytest.mark.parametrize(("dateline", "place"), _DATELINES, ids=[place for _, place in _DATELINES])
def test_dateline_ends_behind_its_dash(dateline: str, place: str) -> None:
    text = Text(make_document(title="Old news", text=f"{dateline}Prices rose 5 percent."))
    found = dateline_at(text, text.document.body_start_char)
    assert found is not None
    assert (text.string[found.end :], found.place) == ("Prices rose 5 percent.", place)


@pytest.mark.parametrize(
    "opening",
    [
        "Defaulted loans — 15 crore at the end of June — nearly doubled.",
        "Two households in five — 41 per cent — consist of a single person.",
        "Wall Street fell, and on Tuesday - a holiday - nobody came.",
        "The ferry - built in 1998 - sank.",
        "A - she said - is B.",
    ],
)
def test_other_openings_are_none(opening: str) -> None:
    text = Text(make_document(title="Old news", text=opening))
    assert dateline_at(text, text.document.body_start_char) is None


def test_place_in_small_letters_alone_opens_a_story_only() -> None:
    text = Text(
        make_document(title="Old news", text="Prices fell.\n\nNobody came.\n\nWall Street - and not it alone - fell.")
    )
    assert dateline_at(text, text.string.index("Wall")) is None
