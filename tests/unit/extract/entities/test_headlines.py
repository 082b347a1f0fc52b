"""Headlines with capitals on all words: their names are those of the story below, and nothing else."""

from __future__ import annotations

import pytest

from flows.extract.entities.find import find_entities
from flows.extract.text import Text
from flows.sources.document import make_document

BODY = (
    "Minnow Media Group has offered to buy Hallam Press, and more bids are due. The regulator weighs in. "
    "A player, Pieter van der Moe, strikes late. Reform is near, it said."
)
CASES = [
    ("Minnow Media Bids For Hallam Press; Regulator Weighs In", ["Minnow Media", "Hallam Press"]),
    ("Minnow Bids For Hallam Press Despite Row Over Pier", ["Minnow", "Hallam Press"]),
    ("HALLAM PRESS REGULATOR WEIGHS IN", ["HALLAM PRESS"]),
    ("HEARTBREAK AS VAN DER MOE STRIKES LATE", ["VAN DER MOE"]),
    ("Regulator Weighs In As Moe's Late Bid Strikes", ["Moe"]),
]


@pytest.mark.parametrize(("headline", "names"), CASES, ids=[headline for headline, _ in CASES])
def test_names_of_a_headline(headline: str, names: list[str]) -> None:
    named = find_entities(Text(make_document(text=BODY, title=headline)))
    found = [one.exact for one in named.mentions if one.tag and one.end_char <= len(headline)]
    assert found == names
