"""Tables with columns: cells take unit, noun, period, measure and part in a change from head, label and heading."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.extract.table_rows import find_tables
from flows.sources.document import make_document
from schemas.records import Figure

TABLES = [
    (
        "Close on Friday",
        "Metal | Price ($/t) | Change\nZinc | 2,840 | -0.4%\nTin | 33,150 | n/a",
        "2840 USD/t end down",
    ),
    ("Metals at the close", "Metal|$ a tonne|Week ago\nZinc|2,840|2,851\nTin|33,150|-", "2840 USD/t end down"),
    ("Rain by town", "Town   Rain (mm)   Normal (mm)\nArdel   312   280\nBrisk Hill   198   205", "312 mm level"),
    ("Harvest, thousand tonnes", "Crop | 2011 | 2010\nRye | 250 | 410\nOats | 75 | 82", "250000 t end down 2011"),
    ("Jobless rates, in percent:", "Land | Rate\nChile | 6.1\nPeru | 4.8", "6.1 % level unemployment_rate"),
    ("Results", "Item\t2011\t2010\nRevenue (€m)\t412\t388\nEmployees\t90\t85", "412000000 EUR end up 2011 revenue"),
    ("Toll by province, in May", "Province | Deaths | Injured\nKaro | 14 | 52", "14 death level 2012-05 deaths"),
    ("Bus routes", "Route | Passengers per day | Fare\nQuay | 8,300 | €1.90", "8300 passenger/d level"),
    ("Bonds", "Bond | Yield (%) | Move (bp)\nLong | 4.12 | +6\nShort | 3.95 | -2", "4.12 % end up"),
    ("Charges", "Band | Monthly charge (R) | Units\nLow | 120 | 50", "120 ZAR/mo level"),
    ("Pay", "Grade | Hourly pay | From July\nPorter | £11.90 | £12.40", "11.9 GBP/h level"),
    ("Shares", "| Firm | Close | Change |\n|---|---|---|\n| Dorvik | $14.20 | +2.3% |", "14.2 USD end up"),
]

NO_TABLES = [
    "The board met on Tuesday.  It approved a budget of 4 million.\n\nThe mayor said  that 300 came | and 20 left.",
    "Final standings\n\nTeam | Played | Won | Lost | Points\nArden | 10 | 8 | 2 | 24",
    "Programme | Saturday\nDoors open | at the north gate",
    "Arden  10  24\nCorrie  9  19",
]


@pytest.mark.parametrize(("heading", "rows", "expected"), TABLES)
def test_cells_are_in_the_unit_of_their_column(heading: str, rows: str, expected: str) -> None:
    assert _told(_figures(f"{heading}\n\n{rows}\n")[0], expected)


@pytest.mark.parametrize("text", NO_TABLES)
def test_lines_without_heads_and_cells_are_no_table(text: str) -> None:
    assert not find_tables(text)


def test_labels_that_name_no_unit_count_their_own() -> None:
    rows = "Item\t2011\t2010\nRevenue (€m)\t412\t388\nEmployees\t90\t85"
    figures = _figures(f"Results of Harnett Foods\n\n{rows}\n")
    assert [one.counted for one in figures if one.kind == "count"] == ["employee", "employee"]


def test_a_long_row_is_no_line_of_wrapped_prose() -> None:
    row = "High-speed diesel at the pump | 283.63 | 279.10"
    figures = _figures(
        f"Fuel prices\n\nProduct of a refinery | Old price (Rs/litre) | New price (Rs/litre)\n{row}\n{row}\n"
    )
    assert [one.change_role for one in figures] == ["start", "end"] * 2


def _figures(text: str) -> tuple[Figure, ...]:
    return extract(make_document(text=text, given_id="t", published_at="2012-08-16", source="Reuters")).figures


def _told(figure: Figure, expected: str) -> bool:
    unit = figure.currency or figure.unit or figure.counted or ""
    parts = [
        f"{figure.value:g}" if figure.value and figure.value < 1e5 else f"{figure.value:.0f}",
        f"{unit}/{figure.per}" if figure.per else unit,
        *(figure.change_role, figure.direction, figure.period, figure.measure),
    ]
    return set(expected.split()) <= {part for part in parts if part}
