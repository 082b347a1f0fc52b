"""Where sentences end: behind decimals and quotations, not behind abbreviations, initials and dotted letters."""

from __future__ import annotations

import pytest

from flows.extract.text import Text
from flows.sources.document import make_document

SENTENCES = {
    "decimals": ["It fell to A$8.10.", "Six of them left."],
    "short decimals": ["Rates rose to 2.5.", "Orlan gained."],
    "whole number": ["It sold 8.", "Six were left."],
    "dotted letters": ["The U.S. Treasury said so.", "Nobody asked."],
    "time": ["It began at 5 p.m. Monday in Oslo.", "Nobody came."],
    "title": ["Mr. Moe met Dr. Roe.", "They spoke."],
    "initial": ["J. Moe left.", "Roe stayed."],
    "site": ["She wrote on X.", "Premier Moe agreed."],
    "quotation": ["“We won.”", "They left."],
    "number sign": ["No. 2 producer Orlan rose.", "Others fell."],
}


@pytest.mark.parametrize("sentences", SENTENCES.values(), ids=SENTENCES)
def test_sentences_end(sentences: list[str]) -> None:
    text = Text(make_document(text=" ".join(sentences)))
    assert [text.string[one.start_char : one.end_char] for one in text.sentences] == sentences


FLASHES = [
    "ORLAN JAN OUTPUT UP 2.1 PCT VS 3.4 PCT IN DEC",
    'ORLAN CENTRAL BANK CHIEF MARA LIND SAYS "NO REASON TO CUT RATES FROM 4.50 PCT NOW"',
    "ORLAN JOBLESS RATE 5.2 PCT IN DEC VS REVISED 5.4 PCT IN NOV",
    "ORLAN TRADE SURPLUS 2.84 BLN CROWNS",
]
WRAPPED = [
    "The ferry board of Orlan said that it would raise its fees by",
    "4 percent. Its chair, Mara Lind of the harbour, told them",
    "Monday would be a good day for it. Nobody liked that.",
]


@pytest.mark.parametrize(
    ("lines", "sentences"),
    [
        (FLASHES, FLASHES),
        (WRAPPED, [f"{WRAPPED[0]}\n4 percent.", f"{WRAPPED[1][11:]}\n{WRAPPED[2][:34]}", WRAPPED[2][35:]]),
    ],
    ids=["flashes", "wrapped prose"],
)
def test_a_line_is_a_sentence_where_the_next_word_would_have_fitted(lines: list[str], sentences: list[str]) -> None:
    text = Text(make_document(text="Orlan in brief\n\n" + "\n".join(lines)))
    assert [text.string[one.start_char : one.end_char] for one in text.sentences][1:] == sentences
