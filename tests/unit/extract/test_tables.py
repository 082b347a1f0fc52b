"""Small tables in stories: rows take unit, scale, measure, period and parties from their heading; look-alikes don't."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.extract.table_rows import find_tables
from flows.sources.document import make_document
from schemas.records import Figure

TABLES = [
    ("TILE IMPORTS, JAN-JUNE (million sq m)", "Malta 11.6|Chile 4.9", "11600000 m2 imports 2012-01/2012-06"),
    ("MARKET PRICES (Monday's close)", "Cocoa, Dec: £968|Wheat, Jan: £76.50", "968 GBP price 2012-08-13"),
    ("Prices, $/t fob, week to 10 August", "Tees: 108.5 (down 4.75)|Tyne: 124 (up 2)", "108.5 USD/t price 2012-08-04/"),
    ("HOUSES: what homes fetched in May", "Flat, Elm St, 72 sq m: €8,500|Semi: €9,100", "8500 EUR price 2012-05"),
    ("Rates per kilo, with last week's in brackets", "Plums $2.40 ($2.10)|Leeks $1.15 ($1.30)", "2.4 USD/kg "),
    ("COFFEE EXPORTS IN JULY (thousand tonnes)", "Brazil 171|Peru 128", "171000 t exports 2012-07"),
    ("Unemployment rate, July (%)", "Spain: 25.1|Greece: 23.9", "25.1 % unemployment_rate 2012-07"),
    ("Rainfall in July (mm)", "Shannon 121.4|Cork 98.2", "121.4 mm None 2012-07"),
    ("Net profit for 2011, £m", "Halden Bank 412|Priory Mutual 88", "412000000 GBP profit 2011"),
    ("Milk prices, cents per litre, July", "Dairyhill: 31.5|Lakeside: 30.2", "31.5 cent/L price 2012-07"),
    ("Oil output in July, million barrels a day", "Iraq 3.1|Iran 2.8", "3100000 [bbl_us]/d production 2012-07"),
    ("Budget by department, R billion", "Health 121.9|Defence 41.6", "121900000000 ZAR "),
    ("POTATO PRICES (pounds a tonne)", "Maris Piper 210|Estima 185", "210 GBP/t price None"),
    ("Tourist arrivals in July ('000)", "Fiji 68|Samoa 14", "68000 None None 2012-07"),
    ("Prices in dollars a tonne:", "Wheat: 195", "195 USD/t price None"),
    ("Grain prices yesterday, in dollars a tonne: ", "wheat 295, barley 268, maize 312.", "295 USD/t price 2012-08-15"),
    ("Wheat imports, year to June, '000 tonnes", "Mali 98|Niger 64", "98000 t imports 2011-07/2012-06"),
    ("Coal exports, May-July (tonnes)", "- Peru 98|- Chile 64", "98 t exports 2012-05/2012-07"),
    ("New cases in July:", "- Bo 41|- Kenema 63", "41 None cases 2012-07"),
    ("Average monthly rent by city (£):", "Leeds: 925|Hull: 610", "925 GBP/mo "),
    ("Median weekly rents", "Leeds £325|Hull £210", "325 GBP/wk "),
    ("Weekly rents, in pounds:", "Leeds: 325|Hull: 210", "325 GBP/wk "),
    ("What a flat costs a month:", "Leeds, £925|Hull, £610", "925 GBP/mo "),
    ("Price of power per megawatt-hour, in Australian dollars", "Hobart: 92|Perth: 71", "92 AUD/MW.h price None"),
    ("Here is what a kilo of beans cost in July (Ksh):", "Nakuru: 140|Kisumu: 155", "140 KES/kg price 2012-07"),
    ("Maize prices per bag (UGX)", "Gulu: 98,000|Lira: 91,000", "98000 UGX/bag price None"),
    ("Retail prices (Ksh per kg):", "Beans: 140|Maize: 62", "140 KES/kg price None"),
    ("Hourly minimum wage, in euros:", "Malta: 4.20|Spain: 4.85", "4.2 EUR/h "),
    ("Charges in July", "Monthly standing charge: €12.40|Levy: €3", "12.4 EUR/mo price 2012-07"),
    ("Prices a week ago, in euros:", "Leeks: 3|Plums: 2", "3 EUR price"),
    ("Price by state, A$ per MWh:", "• Tasmania, 92, down from 121|• Victoria, 71, up from 60", "92 AUD/MW.h price"),
    ("Lamb, p/kg, at Thursday's mart", "Light 382|Heavy 396", "382 pence/kg "),
]

NO_TABLES = [
    "Programme for Saturday:\n10.00 Opening\n10.30 Choir\n11.15 Speeches",
    "Saturday's results\nWexham 2 Norwood 1\nTees 0 Humber 0",
    "Agenda:\nItem 1 Minutes\nItem 2 Budget",
    "Squad: 1 Hale, 2 Boyd, 3 Ferris, 4 Okafor",
    "League table\nWexham 10 24\nNorwood 10 21",
    "The men drove 300 metres in the dark\nand then walked for 20\nwithout a light",
    "Births in May:\nAnna Hale, 3 May\nTom Boyd, 9 May",
    "Roads in metres\nThe lane was 300\nThe path is 20",
    "Fares from Sept 1\nFares from Oct 2\nNo more",
]

IN_NO_UNIT = [
    "Addresses:\nMill Lane 12\nChapel Street 4",
    "Timetable (weekdays)\nCork 7.15\nMallow 7.48",
    "Wexham: Hale 7; Boyd 6; Ferris 6",
    "Scores\nJ. Hale 139\nB. Boyd 141",
]


def figures_of(text: str) -> list[Figure]:
    story = f"Officials told reporters that all was calm.\n\n{text}\n\nNobody could say more."
    return list(extract(make_document(text=story, published_at="2012-08-16")).figures)


def printed(figure: Figure) -> str:
    unit = figure.currency or figure.unit
    value = f"{figure.value:.12g}"
    return f"{value} {unit}/{figure.per}" if figure.per else f"{value} {unit}"


@pytest.mark.parametrize(("heading", "rows", "expected"), TABLES)
def test_row_has_what_the_heading_says(heading: str, rows: str, expected: str) -> None:
    joint = "" if heading.endswith(" ") else "\n"
    found = figures_of(heading + joint + rows.replace("|", "\n"))
    first = next(figure for figure in found if not figure.exact.endswith("sq m"))
    assert f"{printed(first)} {first.measure} {first.period}".startswith(expected)


@pytest.mark.parametrize("text", NO_TABLES)
def test_other_lines_are_no_table(text: str) -> None:
    assert find_tables(f"Calm.\n\n{text}\n\nMore.") == []


@pytest.mark.parametrize("text", IN_NO_UNIT)
def test_heading_without_unit_gives_none(text: str) -> None:
    assert all((one.unit, one.currency, one.measure, one.per) == (None, None, None, None) for one in figures_of(text))


def test_pairs_in_rows_are_changes() -> None:
    rows = figures_of("Rates, dollars per day\nCapesize 5,400 (-320)\nPanamax 7,100 (+150)")
    assert [(one.change_role, one.direction) for one in rows] == [
        ("end", "down"), ("change", "down"), ("end", "up"), ("change", "up"),
    ]  # fmt: skip
    rows = figures_of("Prices, dollars a tonne, with last week's in brackets\nLatvian pine 104 (97)\nBirch 86 (88)")
    assert [(one.exact, one.change_role, one.direction) for one in rows] == [
        ("104", "end", "up"), ("97", "start", "up"), ("86", "end", "down"), ("88", "start", "down"),
    ]  # fmt: skip


COUNTS = [
    ("People displaced, by district:\nGulu: 3,200\nLira: 1,400", "people"),
    ("Where the migrants came from:\n• Mali: 3,200\n• Niger: 1,400", "migrant"),
    ("Deaths by district: Gulu 38, Lira 17, Arua 6.", "death"),
    ("Deaths by district:\n• Gulu, 38, up from 21\n• Lira, 17, down from 20", "death"),
    ("What readers liked:\nGulu: 3,200\nLira: 1,400", None),
]


@pytest.mark.parametrize(("text", "counted"), COUNTS)
def test_rows_are_counts_of_what_the_heading_names(text: str, counted: str | None) -> None:
    found = [one for one in figures_of(text) if one.change_role != "start"]
    assert [one.counted for one in found] == [counted] * len(found)
    assert len(found) > 1


def test_label_is_reporter_or_partner() -> None:
    rows = figures_of("Steel output in 2011 (million tonnes)\nChina 683.3\nJapan 107.6")
    assert [one.reporter for one in rows] == ["CN", "JP"]
    story = "Kenya will tax tiles from abroad, Kenya's treasury said. "
    rows = figures_of(f"{story}\n\nKENYA'S TILE IMPORTS IN JULY (million sq m)\nVietnam 11.6\nChina 3.8")
    assert [(one.reporter, one.counterpart) for one in rows] == [("KE", "VN"), ("KE", "CN")]


def test_size_in_label_has_no_measure() -> None:
    size = figures_of("HOUSES: what homes fetched in May\nFlat, Elm St, 72 sq m: €8,500\nSemi, 90 sq m: €9,100")[0]
    assert (size.exact, size.measure, size.period) == ("72 sq m", None, None)


@pytest.mark.parametrize("heading", [heading for heading, _, _ in TABLES[:5]])
def test_broken_off_table_is_read(heading: str) -> None:
    text = f"Calm.\n\n{heading}\nPeru 4.9 (3.1)\nChile: $3 (−2)\nMali 7, up 2"
    for end in range(len(text)):
        extract(make_document(text=text[:end], published_at="2012-08-16"))
