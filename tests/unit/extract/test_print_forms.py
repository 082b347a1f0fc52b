"""Short forms of a house's style are read in full, with their rows where they are printed."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.extract.reading_copy import reading_copy
from flows.sources.document import make_document


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("It closed on Thu. with a loss", "It closed on Thursday with a loss"),
        ("It closed late Tues. Nobody came.", "It closed late Tuesday. Nobody came."),
        ("Sales rose 5 pc, and 6 p.c. last year", "Sales rose 5 percent, and 6 percent last year"),
        ("Sales fell by 12 %.", "Sales fell by 12%."),
        ("It cost $5 mil and £2.5 bil.", "It cost $5 million and £2.5 billion."),
        ("Some paid N2 000 and some R15 500.", "Some paid N2,000 and some R15,500."),
        ("It cost $1 250, at least 3 400 came", "It cost $1,250, at least 3,400 came"),
    ],
)
def test_forms_are_read_in_full(printed: str, read: str) -> None:
    assert reading_copy(make_document(text=printed)).document.text == read


@pytest.mark.parametrize(
    "text",
    [
        "She works on Sun Microsystems chips.",
        "The Sun said so.",
        "He wed her in May.",
        "On its 5 PCs it ran.",
        "In group 5 300 people voted.",
        "It cost $5 miles away.",
    ],
)
def test_other_words_stay(text: str) -> None:
    assert reading_copy(make_document(text=text)).places is None


@pytest.mark.parametrize("sign", ["US$", "US$ ", "USD ", "USD", "A$", "EUR "])
def test_a_sign_of_money_names_nobody(sign: str) -> None:
    text = f"Orlan's chairman, Mara Lind, said it lost {sign}5 million in Canada. It paid {sign}1,200 a tonne."
    named = [mention.exact for mention in extract(make_document(text=text, published_at="2018-06-04")).mentions]
    assert "Canada" in named
    assert not [name for name in named if name.startswith(sign.strip(" $"))]


def test_a_country_that_is_no_sign_is_named() -> None:
    found = extract(make_document(text="The US $5 million plan failed. The US lost.", published_at="2018-06-04"))
    assert [mention.exact for mention in found.mentions if mention.exact == "US"] == ["US", "US"]
