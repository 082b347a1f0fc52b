"""Headlines with capitals on all words: the names of the story below are found in them, other words are no names."""

from __future__ import annotations

from itertools import product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

WHO = ["Council", "Airline", "Hackers", "Oil Prices", "Food Bank", "Flood Victims", "Regulators", "Rail Strike"]
WHAT = [
    "Approves Plan To Cut Jobs", "Warn Of New Delays", "Leaves Thousands Without Power", "Calls For Calm After Vote",
    "Hits Record High In May", "Sues Over Safety Rules, Union Says", "Rises For Third Straight Month",
]  # fmt: skip
NAMED = [
    ("Kestrel Air", "Faces Fine"),
    ("Anna Lund", "Resigns Over Tax Row"),
    ("Dwayne Ellery", "Wins Second Term"),
    ("Port Selwyn", "Hit By Quake"),
    ("Norway", "Signs Trade Pact"),
    ("Tallis Motors", "Workers Strike"),
    ("Clean Water Alliance", "Warns Of Drought"),
]
TAILS = ["", " After Court Ruling", " As Prices Rise", ", Union Says"]


def names_in(headline: str, body: str) -> list[str]:
    """Return the names that are marked in a story's headline."""
    found = extract(make_document(text=body, title=headline, published_at="2018-09-06"))
    return [one.exact for one in found.mentions if one.start_char < len(headline) and one.tag]


@pytest.mark.parametrize("headline", [f"{who} {what}" for who, what in product(WHO, WHAT)])
@pytest.mark.parametrize("case", [str, str.upper])
def test_words_with_capitals_are_no_names(headline: str, case: type[str]) -> None:
    assert names_in(case(headline), "The plan was rejected on Monday, officials said. The vote was close.") == []


@pytest.mark.parametrize(("name", "what", "tail"), [(*named, tail) for named, tail in product(NAMED, TAILS)])
@pytest.mark.parametrize("case", [str, str.upper])
def test_name_of_the_story_is_found(name: str, what: str, tail: str, case: type[str]) -> None:
    body = f"The plan was made public on Monday. Officials in the town said {name} would comment later."
    assert names_in(case(f"{name} {what}{tail}"), body) == [case(name)]
