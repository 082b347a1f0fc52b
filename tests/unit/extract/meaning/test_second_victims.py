"""People whose fate another shares: the second object of a verb, the rest of a list, those told by the way."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

CASES = [
    ("He was jailed for the execution of hundreds of Shi'ite Muslims.", ["deaths"]),
    ("Two men are accused of executing 11 guardsmen.", [None, "deaths"]),
    ("Eight Bosnian Serbs drowned.", ["deaths"]),
    ("The blast killed Mr. Sorrel and 14 others in the port.", ["deaths"]),
    ("A car bomb killed the general and 20 others last week.", ["deaths"]),
    ("A mine killed one policeman and at least two recruits in separate incidents.", ["deaths", "deaths"]),
    (
        "They have killed four American troops and two policemen, and wounded two officials.",
        ["deaths"] * 2 + ["injuries"],
    ),
    ("The war killed 1,300 Danes and 13 Swedes.", ["deaths", "deaths"]),
    ("Among the dead were 11 pupils, four teachers and three drivers.", ["deaths"] * 3),
    ("Among the injured are two firemen and five passers-by.", ["injuries"] * 2),
    ("The dead include 12 soldiers and at least 40 rebels.", ["deaths", "deaths"]),
    ("Ten guests were hurt, including an American, three Canadians and one Swede.", ["injuries"] * 3),
    ("The blast killed 9 people, among them a priest, two nuns and three pupils.", ["deaths"] * 3),
    ("The death toll now stands at nearly 400 across the region, with 154 in Port Orlan.", ["deaths", "deaths"]),
    ("In Orvik, six guardsmen were reported killed by roadside bombs.", ["deaths"]),
    ("Six Afghan police officers and two U.S. soldiers have been killed this week.", ["deaths", "deaths"]),
    ("One soldier was killed and four others, including a U.S. soldier, were injured.", ["deaths", "injuries"]),
    ("A militant was killed and three others wounded near the bridges.", ["injuries"]),
    ("At least five players and an assistant coach received minor injuries.", ["injuries"]),
    ("The arrests follow the murders of two school girls in the town.", ["deaths"]),
    ("China's mines are deadly, with thousands of people dying every year in floods.", ["deaths"]),
    ("He regretted the loss of more than 27,000 lives in the war.", ["deaths"]),
    ("Police killed two of the robbers and arrested another 12.", ["deaths", None]),
    ("The raid killed 25 people, including three soldiers, and 40 rebels were captured.", ["deaths", "deaths", None]),
    ("Police arrested 30 people, including a teacher, two nurses and three drivers.", [None] * 3),
    ("The storm killed a farmer and destroyed 300 homes.", [None]),
    ("The judge jailed the killer and two others.", [None]),
    ("A judge has charged 29 people with the bombings that killed 191.", [None, "deaths"]),
    ("Police investigating the murder arrested four men.", [None]),
]


@pytest.mark.parametrize(("text", "measures"), CASES)
def test_fate_is_shared(text: str, measures: list[str | None]) -> None:
    figures = extract(make_document(text=text, published_at="2017-05-16")).figures
    assert [figure.measure for figure in figures] == measures
