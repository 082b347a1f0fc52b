"""A bare number of the headline counts what the same number counts in the body."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

CASES = {
    "Glass plant lays off 412": ("The plant in Norby let go 412 workers on Friday.", ("count", "worker")),
    "Rations shrink for 5,300": ("Food for 5,300 refugees was cut on Friday.", ("count", "refugee")),
    "Pill works, says trial of 1,420": ("The trial took in 1,420 adults aged 55 and over.", ("count", "adult")),
    "Norby sends 90": ("The town sent $90 to each of them.", ("money", None)),
    "Norby sends 91": ("The town sent $90 to each of them.", ("number", None)),
    "Norby sends 9": ("The town sent nine boats.", ("number", None)),
}


@pytest.mark.parametrize("headline", CASES)
def test_headline_counts_what_the_body_does(headline: str) -> None:
    body, expected = CASES[headline]
    figure = extract(make_document(title=headline, text=body, published_at="2017-01-01")).figures[0]
    assert (figure.kind, figure.counted) == expected
