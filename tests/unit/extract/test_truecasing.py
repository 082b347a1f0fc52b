"""Stories that are printed all in capitals: their rows are those of the same story in normal case."""

from __future__ import annotations

from typing import Any

import pytest

from flows.extract import extract
from flows.extract.truecasing import truecased
from flows.sources.document import make_document
from schemas.records import Extraction

WIRE = """\
JAKARTA, March 3 - Indonesia said Tuesday that its rice imports had fallen by 12 percent last year. "We have enough \
for the whole season," Trade Minister Hasan Wirayuda told reporters. He denied that prices would rise.

Its statistics office said exports reached $4.5 billion in January, up from $3.9 billion a year earlier."""
FLASH = """\
Two people died and 14 were injured when a bus overturned near Lusaka on Monday, police said. "The brakes had \
failed," said Sergeant Mwila Banda. She said the driver would be charged."""
MARKET = """\
Shares of Lindgren Steel fell 3.2 percent on Thursday after the company warned that its profit would halve. Chief \
executive Anders Holmqvist said orders from China had stopped in May. "It is the worst quarter that I have seen," \
he said.

Analysts at Corvane Bank expect a loss of 40 million euros."""
COURT = """\
A judge in Ohio ruled on Friday that the mill must pay $2.4 million to 31 workers. Their lawyer, Grace Okafor, \
called the ruling a victory. "My clients waited nine years," she said, according to the Ohio Herald. The firm said \
it would appeal."""
WEATHER = """\
The storm moved west at 25 miles an hour, the National Weather Service said at 6 p.m. "Stay away from the coast," \
Governor Paul Renner urged residents. He said 3,000 people had left their homes since Wednesday."""
MATCH = """\
Coach Marta Silveira said her team did not deserve to win. "We were lucky, and I told them so," she said after \
Sunday's game in Porto. Striker Ana Duarte promised that they would train harder."""
POLITICS = """\
President Tomas Reyle has rejected a demand from the United Nations to free 12 prisoners. "Nobody will tell us what \
to do," Reyle said in Geneva. Russia and the United States said they would not comment.

Opposition leader Ilsa Brandt accused him of lying to parliament."""
HEALTH = """\
The World Health Organization said on 4 May that 1,200 cases of cholera had been reported in Mozambique. Dr. Joao \
Machava, who leads its team in Beira, said: "We don't have enough beds." He asked donors for $6 million."""
TITLED = """\
Mayor says bridge will open by June

The bridge over the Avon will open in June, Mayor Helen Drury said. It cost 18 million pounds, she told the council \
on Monday."""
STORIES = [WIRE, FLASH, MARKET, COURT, WEATHER, MATCH, POLITICS, HEALTH, TITLED]
NAMES = ["wire", "flash", "market", "court", "weather", "match", "politics", "health", "with a headline"]


def found_in(text: str) -> Extraction:
    return extract(make_document(text=text, published_at="2009-05-12"))


def told(found: Extraction) -> dict[str, list[Any]]:
    """The columns that are no words of the print, and where all words stand."""
    names = {entity.entity_id: entity.name.lower() for entity in found.entities}
    places = {one.statement_id: (one.start_char, one.end_char) for one in found.statements}
    return {
        "figures": [
            (
                *(
                    one.start_char,
                    one.end_char,
                    one.kind,
                    one.value,
                    one.unit,
                    one.currency,
                    one.counted,
                    one.direction,
                ),
                *(one.change_role, one.measure, one.status, one.period, names.get(one.speaker_entity_id or "")),
                places.get(one.statement_id or ""),
            )
            for one in found.figures
        ],
        "times": [(one.start_char, one.end_char, one.timex_value) for one in found.time_expressions],
        "statements": [
            (
                *([(piece.start_char, piece.end_char) for piece in one.pieces], one.kind, one.stance, one.said_on),
                *(one.speaker_start_char, one.speaker_end_char, names.get(one.speaker_entity_id or "")),
                *(one.cue_start_char, one.cue_end_char),
            )
            for one in found.statements
        ],
    }


@pytest.mark.parametrize("text", STORIES, ids=NAMES)
def test_rows_are_those_of_normal_case(text: str) -> None:
    usual, capitals = found_in(text), found_in(text.upper())
    assert len(usual.statements) > 1
    assert told(capitals) == told(usual)
    for row in (*capitals.figures, *capitals.mentions, *capitals.time_expressions, *capitals.statements):
        assert row.exact == text.upper()[row.start_char : row.end_char]
    for one in capitals.statements:
        assert one.speaker is None or one.speaker == text.upper()[one.speaker_start_char : one.speaker_end_char]
        assert one.cue is None or one.cue == text.upper()[one.cue_start_char : one.cue_end_char]


def test_a_paragraph_in_capitals_is_read_amid_others() -> None:
    first, second = WIRE.split("\n\n")
    mixed = f"{first.upper()}\n\n{second}"
    assert told(found_in(mixed)) == told(found_in(WIRE))


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (
            "MR. O'BRIEN AND DR. MCCABE DIDN'T SAY WHO HIRED THEM.",
            "Mr. O'Brien and Dr. McCabe didn't say who hired them.",
        ),
        (
            "THE U.S. AND THE EU MAY MEET IN MAY, NATO'S CHIEF SAID.",
            "The U.S. and the EU may meet in May, NATO's chief said.",
        ),
        ("THEY MARCH IN NEW ORLEANS ON MARCH 5, AT 9 A.M.", "They march in New Orleans on March 5, at 9 a.m."),
        ("IT TOLD US THAT US TROOPS WOULD LEAVE CHAD.", "It told us that US troops would leave Chad."),
        ("MARK HILL ROSE. HILL WALKED UP A HILL.", "Mark Hill rose. Hill walked up a hill."),
        ("THE 1980S ENDED IN THE 21ST MONTH OF A G20 DEAL.", "The 1980s ended in the 21st month of a G20 deal."),
    ],
)
def test_capitals_are_kept_for_names(printed: str, read: str) -> None:
    assert truecased(printed) == read


@pytest.mark.parametrize(
    "text",
    [
        "WHAT YOU WILL PAY FROM MAY\n\nShares rose on Monday.",
        "HARBOUR NEWS\n\nThe MAYOR said: “NO NEW PIER, NOT NOW, NOT EVER IN MY TIME.” She meant it.",
        "COMPANY | PRICE | CHANGE ON DAY\nORLAN STEEL | 40 | 2",
        "NEW YORK, UNITED NATIONS (AP) - A ship sank.",
        "",
    ],
    ids=["a heading", "amid small letters", "a table", "a dateline", "nothing"],
)
def test_other_stories_are_read_as_printed(text: str) -> None:
    assert truecased(text) == text


def test_characters_that_become_two_stay_where_they_are() -> None:
    printed = "THE İZMİR STRASSE OFFICE SAID ǅ WAS A LETTER OF ITS OWN."
    assert len(truecased(printed)) == len(printed)
