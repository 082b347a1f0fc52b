"""What is put in between a subject and its verb, or before a sentence, changes no figure of it."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from flows.extract import extract
from flows.sources.document import make_document

FRAMES = [
    "Orlan slips\n\nThe mill lost money. Its shares| gained 4.4 percent to 42,650 won.",
    "Gold slips\n\nGold fell. Brent crude| slipped 41 cents to $61.80 a barrel.",
    "The average rate on a two-year fix| rose to 6.07% on Thursday, from 2.25% a year ago.",
    "The number of dead in Varnes| rose from seven to 11.",
    "The toll of the blast at Varnes| climbed to 40 people.",
    "Orlan's exports| rose in September to $5 million from $4 million in August.",
    "Rain helped. In May, consumer prices in Peru| climbed 3.35 percent on the year.",
    "The mill in Varnes| hired 40 workers in January.",
]
ASIDES = [
    ", which are watched closely,",
    ", as expected,",
    ", as had been widely forecast,",
    ", helped by fine weather,",
    ", to nobody's surprise,",
    ", however,",
    " (see box)",
    " — as so often —",
    " also",
]
VERBS = ["The sales of Orlan rose|4 percent to $5 million in May.", "Wages in Peru fell|by 3 percent, to $5 an hour."]
PASSING = [", adjusted for the weather, ", ", as expected, ", " once again ", ", in real terms, ", " (see box) "]
OPENED = [
    "The flood came on Saturday.|The water killed three people and injured 16.",
    "Orlan's profit was $5 million in 2018.|That was a third of all that it had lost.",
    "A quake shook Varnes on January 7.|It destroyed 300 homes and killed one man.",
]
OPENINGS = ["However, ", "As expected, ", "In fact, ", "But ", "Even so, ", "Of course, "]


def _rows(text: str) -> list[dict[str, Any]]:
    columns = ("exact", "kind", "value", "unit", "counted", "per", "modifier", "direction", "change_role", "measure")
    figures = extract(make_document(text=text, published_at="2019-03-12")).figures
    return [{column: getattr(one, column) for column in (*columns, "status", "period")} for one in figures]


@pytest.mark.parametrize(("frame", "aside"), list(product(FRAMES, ASIDES)))
def test_an_aside_behind_the_subject(frame: str, aside: str) -> None:
    assert _rows(frame.replace("|", aside)) == _rows(frame.replace("|", ""))


@pytest.mark.parametrize(("frame", "aside"), list(product(VERBS, PASSING)))
def test_an_aside_behind_the_verb(frame: str, aside: str) -> None:
    assert _rows(frame.replace("|", aside)) == _rows(frame.replace("|", " "))


@pytest.mark.parametrize(("frame", "opening"), list(product(OPENED, OPENINGS)))
def test_words_that_join_a_sentence(frame: str, opening: str) -> None:
    before, _, sentence = frame.partition("|")
    told = f"{before} {opening}{sentence[0].lower()}{sentence[1:]}"
    assert _rows(told) == _rows(f"{before} {sentence}")


def test_what_is_no_aside_keeps_its_sense() -> None:
    assert _rows("She paid a fine for parking of $40.")[0]["measure"] == "fine"
    assert _rows("Orlan is expected to hire 40 workers.")[0]["status"] == "forecast"
    assert _rows("When sales fell, the mill said, 5 percent of workers left.")[0]["direction"] is None
    assert _rows("Meanwhile, the exports of Orlan will rise 4 percent.")[0]["status"] == "forecast"
