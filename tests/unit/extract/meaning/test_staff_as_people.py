"""Staff whom something befell, jobs of one person and positions of soldiers, which are no people in work."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

CASES = [
    ("Six Russian crew members and two Afghan staff were on board.", None),
    ("The charity said 29 other local staff in the town are missing following the clashes.", None),
    ("Gunmen kidnapped a Colombian nurse and two Afghan employees of a French agency.", None),
    ("The two employees, both women, are too scared to talk.", None),
    ("Airstrikes targeted three suspected militant positions in the hills.", None),
    ("I have two other jobs, so on weekdays I write code.", None),
    ("Three employees were hurt when a boiler burst.", "injuries"),
    ("The fire killed four staff at the hotel.", "deaths"),
    ("She applied for 40 positions before she was hired.", None),
    ("The mill has 420 employees.", "jobs"),
    ("The group, with 9,000 staff, is based in Lund.", "jobs"),
    ("About 800 employees were laid off.", "jobs"),
    ("The number of employees fell to 3,100.", "jobs"),
]


@pytest.mark.parametrize(("text", "measure"), CASES)
def test_staff_are_people(text: str, measure: str | None) -> None:
    figures = extract(make_document(text=text, published_at="2017-05-16")).figures
    assert figures[-1].measure == measure
