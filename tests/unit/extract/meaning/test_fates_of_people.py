"""What happened to people, told in many ways and with any modifier: "the bodies of 12 miners", "were not hurt"."""

from __future__ import annotations

from itertools import cycle, product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

FRAMES = [
    ("A bomb killed {} in the north.", "deaths"),
    ("In May {} were killed in the north.", "deaths"),
    ("The blast left {} dead.", "deaths"),
    ("The attack claimed the lives of {}.", "deaths"),
    ("Police said {} had died.", "deaths"),
    ("The bodies of {} were found.", "deaths"),
    ("Gunmen shot dead {}.", "deaths"),
    ("Officials said {} drowned when the ferry sank.", "deaths"),
    ("The blast wounded {}.", "injuries"),
    ("Officials said {} were injured in the crash.", "injuries"),
    ("It left {} injured.", "injuries"),
    ("The virus has infected {}.", "cases"),
    ("Police said {} were arrested.", None),
    ("Rescuers saved {}.", None),
    ("The bus was carrying {}.", None),
    ("Police said {} were not hurt.", None),
    ("They met {} who had fled the killing.", None),
    ("In the town {} protested against the killing of a boy.", None),
]
ROUNDED = ["", "about ", "at least ", "more than ", "up to ", "nearly ", "some "]
PEOPLE = cycle(["people", "civilians", "soldiers", "miners", "passengers", "police officers", "villagers", "young men"])
CASES = [(*frame, rounded, next(PEOPLE)) for frame, rounded in product(FRAMES, ROUNDED)]


@pytest.mark.parametrize(("frame", "measure", "rounded", "people"), CASES)
def test_fate_is_told(frame: str, measure: str | None, rounded: str, people: str) -> None:
    text = frame.format(f"{rounded}12 {people}")
    (figure,) = extract(make_document(text=text, published_at="2017-05-16")).figures
    assert (figure.kind, figure.measure) == ("count", measure)
