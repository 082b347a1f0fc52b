"""A body named before the word for what it is speaks by its name; who a passive, a source or a text has is told."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document


def told_in(text: str) -> list[tuple[str, str | None]]:
    found = extract(make_document(text=text, published_at="2009-05-12")).statements
    return [(one.exact, one.speaker) for one in found]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The official Xinhua news agency said on Monday that the dam would be finished.", "Xinhua"),
        ("Turkey's Anatolia news agency says the blast hurt six people.", "Anatolia"),
        ("The Lisbon-based Atlantico newspaper said the bank was losing money.", "Atlantico"),
        ("The Hamas militant group said it had freed two men.", "Hamas"),
        ("The UN nuclear agency said it had no money.", "The UN nuclear agency"),
        ("A South African newspaper said the mine had closed.", "A South African newspaper"),
        ("Simon Porat has been ousted as party leader by a trade unionist who says he will quit.", "a trade unionist"),
        ("She was replaced as head of the bank by a professor who argues that rates are too high.", "a professor"),
        ("According to police and county officials, the lorry left the road.", "police and county officials"),
        ("According to doctors and witnesses, 12 people died.", "doctors and witnesses"),
        ("The Danish company building the nuclear power station says it will be ready.", "The Danish company"),
        ("The official overseeing relief efforts for Lund says few were hurt.", "The official"),
        ("The chief investigating judge said the law was clear.", "The chief investigating judge"),
        ("A spokesman for the operator, Orlan Steel, said the mill was shut.", "A spokesman"),
        ("Tom Hale, a spokesman for the supplier, Orlan Steel, said it was late.", "Tom Hale"),
        ("The operator of the mill, Orlan Steel, said it was late.", "Orlan Steel"),
        ("Countries like France and Germany said they were tired.", "Countries"),
        ("The Oslo-based Clean Seas group cut its fees and added that the bay was dirty.", "Clean Seas group"),
        ("Lawyers produced emails that suggest the firm knew of the leak.", "emails"),
    ],
)
def test_who_speaks(text: str, speaker: str) -> None:
    assert [one for _, one in told_in(text)] == [speaker]


def test_a_body_told_by_name_and_kind_hears_too() -> None:
    found = extract(make_document(text="Police told the Ostra news agency that two men were held."))
    names = {one.entity_id: one.name for one in found.entities}
    assert [names.get(one.addressee_entity_id or "") for one in found.statements] == ["Ostra"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The prosecutors confirmed the death sentences passed by a tribunal.", []),
        ("The ministry confirmed the attacks carried out by rebels in the north.", []),
        ("The ministry noted exports increased by thousands of tonnes.", ["exports increased by thousands of tonnes"]),
        ("Police claims that accused the mayor of theft were withdrawn.", []),
        ("The bank says that used cars cost more.", ["used cars cost more"]),
        ("The ministry noted exports increased by 4 percent.", ["exports increased by 4 percent"]),
        ("The study cites reports that show the dam is unsafe.", ["the dam is unsafe"]),
        ("Tom Hale said on state television (Channel 2) he intends to resign.", ["he intends to resign"]),
        ("Critics demanded Tom Hale admit that he had lied.", ["Tom Hale admit that he had lied"]),
        (
            "Rivals are demanding Prime Minister Ola Conti apologize for using an obscenity.",
            ["Prime Minister Ola Conti apologize for using an obscenity"],
        ),
        ("Dora Hale and Tom Moss admit they lied.", ["they lied"]),
        (
            "Tehran halted the work to allay concerns it is seeking weapons, a charge its government denies.",
            ["it is seeking weapons"],
        ),
    ],
)
def test_what_is_said(text: str, said: list[str]) -> None:
    assert [one for one, _ in told_in(text)] == said


@pytest.mark.parametrize(
    ("text", "speaker", "stance"),
    [
        ("The spokesman denied Mr. Novak's claim that officials obstructed his mission.", "The spokesman", "denial"),
        ("The firm rejected the union's allegation that it had lied.", "The firm", "denial"),
        ("Tom Hale backed the union's claim that pay had fallen.", "the union", "assertion"),
    ],
)
def test_a_claim_that_is_denied_is_that_of_who_denies_it(text: str, speaker: str, stance: str) -> None:
    found = extract(make_document(text=text, published_at="2009-05-12")).statements
    assert [(one.speaker, one.stance) for one in found] == [(speaker, stance)]


def test_a_pronoun_behind_an_unnamed_officer_is_nobody_named_before() -> None:
    text = 'Emma Spann left the hall. The head of the police unit said it was late. She also said "I regret it."'
    found = extract(make_document(text=text, published_at="2009-05-12")).statements
    assert [one.speaker_entity_id for one in found] == [None, None]
