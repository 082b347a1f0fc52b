"""A noun of a body that speaks stands for the one named before where that can be such a body, else for nobody."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

CALLED = [
    ("Barclays lost $3m. The lender said it would cut jobs.", "Barclays"),
    ("Ryanair lost $3m. The airline said it would cut flights.", "Ryanair"),
    ("HMRC lost the case. The tax office said it would appeal.", "HM Revenue and Customs"),
    ("Xinhua published a list. The agency said 30 people had died.", "Xinhua"),
    ("Ofcom fined Vodafone. Vodafone rose. The regulator said the fine was just.", "Ofcom"),
    ("The union Solvar called a strike. Brenford was sorry. The union said 300 would stay away.", "Solvar"),
    ("Brenford, the dockers' union, called a strike. The union said 300 would stay away.", "Brenford"),
    ("Hamas freed two hostages. The militant group said more would follow.", "Hamas"),
    ("Brenford cut its forecast. The group said sales would fall.", "Brenford"),
]
NOT_CALLED = [
    "Walmart cut its forecast. Sales were worth 3.9 billion dollars in 2023, the statistics office said.",
    "Barclays lost $3m. The tax office said it would appeal.",
    "Volkswagen lost $3m. The airline said it would cut flights.",
    "Siemens lost $3m. The newspaper said it would be fined.",
    "Harrow Motors lost $3m. The bank said rates would rise.",
    "Kestrel Foods will close its mill. The club said its coach would leave.",
    "Brenford will close its mill. The union said 300 workers would lose their jobs.",
    "Brenford Inc. lost $3m. The regulator said it would be fined.",
    "Apple opened a plant. The industry group said more would follow.",
]


def _speakers(text: str) -> list[tuple[str, bool]]:
    found = extract(make_document(text=text, published_at="2024-05-14"))
    names = {entity.entity_id: entity.name for entity in found.entities}
    return [(names[one.entity_id], one.is_certain) for one in found.mentions if one.rule == "speaker"]


@pytest.mark.parametrize(("text", "name"), CALLED)
def test_may_be_such_a_body(text: str, name: str) -> None:
    assert [found for found, _ in _speakers(text)] == [name]


@pytest.mark.parametrize("text", NOT_CALLED)
def test_is_no_such_body(text: str) -> None:
    assert _speakers(text) == []


@pytest.mark.parametrize(
    ("text", "is_certain"),
    [
        ("Walmart cut its forecast. The company said sales would fall.", True),
        ("Walmart cut its forecast, as Tesco did. The company said sales would fall.", False),
        ("Ida Lund runs the mill. She said it would close.", True),
        ("Ida Lund runs the mill with Mara Moe. She said it would close.", False),
    ],
)
def test_is_sure_where_no_other_is_named(text: str, is_certain: bool) -> None:
    assert [sure for _, sure in _speakers(text)] == [is_certain]
