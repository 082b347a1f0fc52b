"""Changes told in other words, far behind their verb or summed up, beside what is no change."""

from __future__ import annotations

import pytest

from tests.unit.extract.marked import marked_figures

CASES = [
    ("down", "change", "Padlo on Thursday laid off 1,150 employees, or [27%] of its workforce."),
    ("up", "change", "Scrapping duties would add 0.4 percent to output over five years, or about [$56 billion]."),
    ("up", "change", "Rents rose 40 crowns a month in May, or about [6 percent]."),
    ("up", "change", "The fleet grew by 12 ships last year, or [a fifth]."),
    ("down", "change", "Two yards have shut and [900] women had lost their jobs."),
    ("down", "change", "Some [40] drivers could lose their jobs."),
    ("down", "start", "The agency has cut the ration of those who came before July 2015 from [12kg] of maize to 6kg."),
    ("down", "end", "The agency has cut the ration of those who came before July 2015 from 12kg of maize to [6kg]."),
    (
        "down",
        "start",
        "They approved a plan to cut set-aside, the land that lies idle, from [10 per cent] to nothing.",
    ),
    ("up", "end", "The bank raised the limit on transfers that go abroad from $900 a day to [$2,000]."),
    ("up", "end", "She put the film on 120 more screens, taking it to [498]."),
    ("up", "end", "They bought two ships, bringing the fleet to [14]."),
    ("up", "start", "She promised to double the number of clinics, now [68], by 2030."),
    ("down", "start", "The plan would halve the fee, which stands at [$40]."),
    ("up", "change", "The deficit was [$35m] wider year on year."),
    ("down", "change", "The yard had [12] fewer ships, year on year."),
    ("down", "change", "Rents were [4%] lower month-on-month."),
    (None, "level", "The new quay is [40 metres] wider on its eastern side."),
    (None, "level", "They would freeze the fee, now [$40]."),
    (None, "level", "It employs 400 people, or [a fifth] of the town."),
    (None, "level", "The council spent $4 million on the pier, or [3 percent] of its budget."),
    (None, "level", "About [1,200] people lost their homes."),
    (None, "level", "In all [12] people lost their lives."),
    (None, "level", "The board, he added, would pay a dividend of [2.25 crowns] a share."),
    (None, "level", "The road runs from [40 km] north of the lake to nothing but sand."),
]


@pytest.mark.parametrize(("direction", "role", "told"), CASES)
def test_change(direction: str | None, role: str, told: str) -> None:
    assert [(one.direction, one.change_role) for one in marked_figures(told)] == [(direction, role)]
