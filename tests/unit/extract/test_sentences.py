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
