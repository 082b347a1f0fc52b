"""A person without a name who answers in between is whom the next pronoun stands for; a source is no next speaker."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

SHE = [
    ("Minister Olivia Reed accused the firm. A spokeswoman for it denied that. Spending had risen, she said.", None),
    ("Senator Ann Bell wants a ban. A lawyer for the club dismissed it.\n\nSales would halve, she said.", None),
    ("Senator Ann Bell wants a ban. An official at the port disputed it. It was nearer 300, she said.", None),
    ("Mayor Tom Reed blamed the firm. A spokeswoman for it rejected that. The dam was safe, he said.", "Tom Reed"),
    ("Ann Bell accused the firm of fraud. A spokeswoman did not respond. Spending had risen, she said.", "Ann Bell"),
    ("Ann Bell spoke at noon. A woman was shot there in May. It must stop, she said.", "Ann Bell"),
    ("Olivia Reed spoke. A spokeswoman, Ann Bell, denied that. Spending had risen, she said.", "Ann Bell"),
]
BEHIND_SOURCES = [
    '"I did nothing wrong," said Ida Lund, according to a transcript. "The judge was wrong."',
    '"We will appeal," Ida Lund said in a letter, according to a copy seen by Reuters. "The judge was wrong."',
    '"We will appeal," said Ida Lund, according to the BBC. "The judge was wrong."',
]


@pytest.mark.parametrize(("text", "name"), SHE)
def test_whom_the_pronoun_stands_for(text: str, name: str | None) -> None:
    found = extract(make_document(text=text, published_at="2024-05-14"))
    names = {entity.entity_id: entity.name for entity in found.entities}
    assert names.get(found.statements[-1].speaker_entity_id or "") == name


@pytest.mark.parametrize("text", BEHIND_SOURCES)
def test_a_quotation_goes_on_behind_a_source(text: str) -> None:
    statements = extract(make_document(text=text, published_at="2024-05-14")).statements
    assert [one.speaker for one in statements if one.exact == "The judge was wrong"] == ["Ida Lund"]
