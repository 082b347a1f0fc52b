"""Whose dollar, pound, crown or mark a story counts in: by its places, its paper, its day and its other signs."""

from __future__ import annotations

import pytest

from flows.extract.figures.find import find_figures
from flows.extract.text import Text
from flows.sources.document import make_document

CASES = {
    "a mayor called like a town elsewhere": (
        "2014-03-01",
        "Pay\n\nMayor Teresa Hobart wants $40 more. Hobart said Ohio could pay. In Toledo it is $23.",
        {"$40": "USD", "$23": "USD"},
    ),
    "first names and surnames that are towns": (
        "2014-03-01",
        "Loss\n\nVictoria Perth lost $4,000 in Reno. Perth, of Reno, Nevada, has sued. Perth wants $9,000.",
        {"$4,000": "USD", "$9,000": "USD"},
    ),
    "a town of New Jersey": (
        "2014-03-01",
        "Debt\n\nPerth Amboy paid $40. Perth Amboy, in New Jersey, and Fresno have debts of $3 million.",
        {"$40": "USD", "$3 million": "USD"},
    ),
    "the town itself": (
        "2014-03-01",
        "Rates\n\nThe Hobart council will spend $4 million. Hobart rates rise by $40.",
        {"$4 million": "AUD", "$40": "AUD"},
    ),
    "a shire that nobody knows": (
        "2014-03-01",
        "Pool shut\n\nThe Brindle Creek Shire will spend $4 million. Cr Dean Moe said the bin charge rises by $40.",
        {"$4 million": "AUD", "$40": "AUD"},
    ),
    "a marae that nobody knows": (
        "2014-03-01",
        "Hall opens\n\nThe Brindle Creek council and the iwi each put in $400,000. The marae paid $90.",
        {"$400,000": "NZD", "$90": "NZD"},
    ),
    "a First Nation in no known place": (
        "2014-03-01",
        "Mill opens\n\nThe Brindle Creek First Nation will get $4 million, the MLA for the riding said.",
        {"$4 million": "CAD"},
    ),
    "a county with a shire in its name": (
        "2014-03-01",
        "Pool shut\n\nBrindle County will spend $4 million, the Shire Hotel said.",
        {"$4 million": "USD"},
    ),
    "words of two countries": (
        "2014-03-01",
        "Match\n\nThe iwi and the MLA each put $40 on it.",
        {"$40": "USD"},
    ),
    "Irish parties before the euro": (
        "2001-03-01",
        "Count\n\nFine Gael won the seat from Fianna Fáil. Mr Moe of Fine Gael lost his £300 deposit in 1997.",
        {"£300": "IEP"},
    ),
    "sums and pay without their currency": (
        "2014-03-01",
        "Club\n\nThe club lost 38 million zlotys. Wages came to 57.3 million, or 94% of it.\n\n"
        "They say they earned over 60,000 a month. The crowd was 1.2 million. Next is a loss of 10 to 15 million.",
        {
            "38 million zlotys": "PLN",
            "57.3 million": "PLN",
            "94%": None,
            "60,000": "PLN",
            "1.2 million": None,
            "10 to 15 million": "PLN",
        },
    ),
    "beside US$ a bare sign is of the places": (
        "2014-03-01",
        "Man fined\n\nA man from Chaguanas, Trinidad, was fined $500. The phones were worth US$300.",
        {"$500": "TTD", "US$300": "USD"},
    ),
    "beside US$ in Fiji": (
        "2014-03-01",
        "Hotel\n\nSuva - The hotel cost $40 million, or US$18 million, one of Fiji's dearest.",
        {"$40 million": "FJD", "US$18 million": "USD"},
    ),
    "a wire tells readers elsewhere in the US one": (
        "2014-03-01",
        "Vendor fined\n\nPORT OF SPAIN, Trinidad (Blue Wire) - A vendor was fined $4,000 by a court.",
        {"$4,000": "USD"},
    ),
    "a local paper of a country named by its possessive": (
        "2014-03-01",
        "Rates\n\nThe council has lifted rates by $210 a year for the average home. New Zealand's inflation is high.",
        {"$210": "NZD"},
    ),
    "a local paper of towns that nobody else knows": (
        "2014-03-01",
        "Rates\n\nThe council in Oamaru has lifted rates by $210 a year. Mayor Hemi Ropata said Hokitika must help.",
        {"$210": "NZD"},
    ),
    "a local paper that speaks of Americans": (
        "2014-03-01",
        "Fine\n\nAn American was fined $900 in Couva, the court in Chaguanas heard. Trinidad has no such law, and "
        "Trinidad and Tobago wants none.",
        {"$900": "TTD"},
    ),
    "beside C$ a bare sign is the US one": (
        "2014-03-01",
        "Mine\n\nToronto - The mine in Ontario, Canada, cost C$40 million; copper fetched $3 a pound.",
        {"C$40 million": "CAD", "$3": "USD"},
    ),
    "pounds of Ireland before the euro": (
        "2001-05-04",
        "Count\n\nMULLINGAR - The seat cost the party £40,000, said a minister in Dublin, Ireland.",
        {"£40,000": "IEP"},
    ),
    "pounds of Ireland after it are sterling": (
        "2012-05-04",
        "Count\n\nMULLINGAR - The seat cost the party £40,000, said a minister in Dublin, Ireland.",
        {"£40,000": "GBP"},
    ),
    "pounds of Britain then": ("2001-05-04", "Count\n\nLEEDS - The seat cost the party £40,000.", {"£40,000": "GBP"}),
    "marks in a story of Germany": (
        "1997-01-01",
        "Loss\n\nBONN - The firm lost 40 million marks, or 3 marks a share.",
        {"40 million marks": "DEM", "3 marks": "DEM"},
    ),
    "marks at school": ("1997-01-01", "School\n\nShe got 40 marks in Latin in Nairobi.", {"40": None}),
    "crowns by a dateline in capitals": (
        "2003-01-01",
        "Loss\n\nBRATISLAVA - The firm lost 40 million crowns.",
        {"40 million crowns": "SKK"},
    ),
    "money of before the euro": (
        "1997-01-01",
        "Prices\n\nA bed costs 50 schillings in Vienna, 12 lats in Riga, 40 litas in Vilnius.",
        {"50 schillings": "ATS", "12 lats": "LVL", "40 litas": "LTL"},
    ),
    "letters before the number, of countries that are named": (
        "1998-03-01",
        "Plant\n\nIt put Pta62bn into Spain, FFr4.4bn into France, Bt900m into Thailand, LE 200m into Egypt"
        " and CFA40bn into Senegal.",
        {"Pta62bn": "ESP", "FFr4.4bn": "FRF", "Bt900m": "THB", "LE 200m": "EGP", "CFA40bn": "XOF"},
    ),
    "letters of no country that is named": (
        "1998-03-01",
        "Radio\n\nListeners of FM104 in Lima heard the band TL2000.",
        {},
    ),
    "dollars by their letters": (
        "2014-03-01",
        "Trade\n\nThe firm lost RD$40m, Col$900bn, Ch$12bn and Mex$30m.",
        {"RD$40m": "DOP", "Col$900bn": "COP", "Ch$12bn": "CLP", "Mex$30m": "MXN"},
    ),
    "short forms behind the number": (
        "2014-03-01",
        "Club\n\nWARSAW - Tickets cost 60 zl, the debt is 40m zł; in Brno a beer costs 45 Kč.",
        {"60 zl": "PLN", "40m zł": "PLN", "45 Kč": "CZK"},
    ),
}


@pytest.mark.parametrize(("published", "text", "expected"), CASES.values(), ids=CASES.keys())
def test_amount_has_the_currency_of_its_story(published: str, text: str, expected: dict[str, str | None]) -> None:
    figures = find_figures(Text(make_document(text=text, published_at=published)))
    assert {figure.exact: figure.currency for figure in figures} == expected
