"""Twice the text costs about twice the calls, whatever is repeated: calls are counted, no clock is read."""

from __future__ import annotations

import sys
from types import FrameType

import pytest

from flows.extract import extract
from flows.extract.table_rows import Row, Table
from flows.sources.document import make_document

PIECES = [
    "Kim Aa# of Bank# Ltd. ",
    "its chairwoman, Ida Moe, said; ",
    "profit of 14 cents a share and ",
    "tariffs on $2 billion of goods, ",
    "killed 62 people, 30 of them, ",
    "paid $900 a month and ",
    "million ",
    "Q: How many?\n\nA: 45 million, not 37.\n\n",
]
TIMES = 150
AT_MOST = 2.5
"""What is read once for any text, such as the headline, lets the ratio be a little below or above two."""


def calls_for(piece: str, times: int, heading: str = "") -> int:
    document = make_document(text=heading + "".join(piece.replace("#", str(number)) for number in range(times)))
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        extract(document)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("piece", PIECES)
def test_calls_grow_as_the_text_does(piece: str) -> None:
    calls_for(piece, 2 * TIMES)  # words are met for the first time here
    assert calls_for(piece, 2 * TIMES) < AT_MOST * calls_for(piece, TIMES)


ROWS = {
    "of columns": ("Sales by region\n\n| Region | Shops | Staff |\n|---|---|---|\n", "| Place# | # | 1# |\n"),
    "one after the other": ("Prices of the day.\n\n", "Item | 2016 | 2017\nCopper# | 5 | 6\nTin | 7 | 8\n\n"),
}


@pytest.mark.parametrize("name", ROWS)
def test_calls_grow_as_tables_do(name: str) -> None:
    heading, row = ROWS[name]
    calls_for(row, 2 * TIMES, heading)
    assert calls_for(row, 2 * TIMES, heading) < AT_MOST * calls_for(row, TIMES, heading)


def test_looking_a_table_up_costs_the_same_with_many_rows() -> None:
    rows = tuple(Row(number, number, number + 1) for number in range(3))
    assert hash(Table(0, 9, rows)) == hash(Table(0, 9, rows[:1]))
    assert Table(0, 9, rows) != Table(0, 9, rows[:1])
