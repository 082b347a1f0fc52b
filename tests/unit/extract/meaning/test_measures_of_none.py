"""Figures beside a word that measures something else, and bodies that only count what others have."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

MEASURES = [
    ("He was convicted on charges of hiding $27 million in Swiss accounts.", None),
    ("The ex-minister faces corruption charges over $3 million in contributions.", None),
    ("The airport raised its landing charges to $12 a tonne.", "price"),
    ("The bid for early elections failed to get the two-thirds majority required.", None),
    ("By then, with virus deaths near 900, Berg led in the poll by far, 48.4 percent to some.", None),
    ("Small temperature increases of one to three degrees Celsius could boost crop yields.", None),
    ("Half of them live on less than a dollar a day.", None),
    ("The cyclone caused more than $1 billion in direct losses, mainly to farms.", None),
    ("The airline reported losses of $200 million last year.", "profit"),
    ("Officials say the trade bloc now accounts for one trillion dollars in annual activity.", None),
    ("The senator proposed a $4,000 tax credit for students who can not afford college.", None),
    ("He got a $500 tax refund.", None),
    ("The senator took a $700 bribe.", None),
    ("He bought a $399 phone.", "price"),
    ("The plot, a $100-million scheme to kill the president, failed.", None),
    ("The state will launch a $100 million scheme to insulate homes.", "investment"),
    ("Bulgarian families sold more than 100 children to traffickers.", None),
    ("Money supply growth picked up, rising nearly 19 percent to $3.9 trillion.", None),
]
BODIES = [
    ("The Committee for Free Presses reports sixteen journalist deaths in the nation.", False),
    ("The World Health Organization reported 1,051,635 confirmed cases of the virus.", False),
    ("Laura Wendt of the Retail Federation said sales at stores fell two percent in March.", False),
    ("The Association of Realtors, a trade body, says re-sales of homes fell more than one percent.", False),
    ("The Society of Motor Makers said car sales dropped 12 percent last month.", False),
    ("The Builders' Federation said its sales of guides rose 20 percent.", True),
    ("The Dairy Cooperative Society reported sales of $31 million.", True),
    ("Velmar Group reported sales of $3 billion.", True),
    ("Police in Chile's Maule province say three thieves were killed in a raid.", False),
    ("Officials in Hong Kong said the flu killed two Indonesian children this month.", False),
    ("Chile's film academy met. As a filmmaker, Ana Berg has produced 40 documentaries.", False),
    ("Italy reported 53 deaths from the virus.", True),
]


@pytest.mark.parametrize(("text", "measure"), MEASURES)
def test_measure_is_of_none(text: str, measure: str | None) -> None:
    figures = extract(make_document(text=text, published_at="2017-05-16")).figures
    assert figures[-1].measure == measure


@pytest.mark.parametrize(("text", "is_owner"), BODIES)
def test_body_that_counts_has_none(text: str, is_owner: bool) -> None:
    (figure,) = extract(make_document(text=text, published_at="2017-05-16")).figures
    assert figure.measure
    assert (figure.reporter is not None) is is_owner
