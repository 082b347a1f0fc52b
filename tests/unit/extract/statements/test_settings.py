"""The occasion of a statement: what opens its sentence, where and by what means it is said."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document


def occasion_in(text: str) -> str | None:
    found = extract(make_document(text=text, published_at="2009-05-12")).statements
    return next((one.occasion for one in found if one.occasion), None)


@pytest.mark.parametrize(
    ("text", "occasion"),
    [
        ("In a statement issued Thursday, the bank says its board approved the loan.", "In a statement"),
        ("In a statement Mara Lind said the firm would pay no dividend.", "In a statement"),
        ("But in a speech Wednesday to farmers in Lund, Mr. Orban Teleki said prices were too high.", "in a speech"),
        ("In its annual crime report, released Monday, the bureau says theft fell.", "In its annual crime report"),
        ("At Monday's debate Kovac promised to hold tax increases to 2 percent.", "At Monday's debate"),
        ('Outside court, her aunt Dora Hale shouted: "Seven years! Thieves get five."', "Outside court"),
        ("On its website, the council says the pool is closed.", "On its website"),
        ("Hale told reporters outside the courthouse that he was glad.", "outside the courthouse"),
        ('"We are ready," Hale told reporters in Lund on Monday.', "in Lund"),
        ('"We are ready," Hale said by phone from Oslo.', "by phone from Oslo"),
        ('"We are ready," Hale said through an interpreter on Monday.', "through an interpreter"),
        ('"We are ready," the mayor told the Courant over coffee.', "over coffee"),
        ('"We are ready," she said on the steps of the court.', "on the steps of the court"),
    ],
)
def test_occasions_are_told(text: str, occasion: str) -> None:
    assert occasion_in(text) == occasion


@pytest.mark.parametrize(
    "text",
    [
        "In the race for mayor, Hale said he was ahead.",
        "In a case that has shocked Lund, police said the child was found.",
        "In the report, the firm lost money, and Hale said he was sorry.",
        "On Court packing, Mr Hale said he was undecided.",
        '"We are ready," said a nurse at the hospital.',
        '"We are ready," said an official in the ministry on condition of anonymity.',
        '"We are ready," Hale said in English.',
        '"We are ready," Hale said in the third quarter.',
        '"We are ready," Hale said through his lawyer.',
        "Hale said in the village nobody was hurt.",
    ],
)
def test_what_is_no_occasion(text: str) -> None:
    assert occasion_in(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ('"We are late," Hale told the Beacon by phone Wednesday.', "2009-05-06"),
        ('"We are late," Hale told me over a terrible line on Saturday.', "2009-05-09"),
        ('"We are late," Hale told hoteliers in Lund on Monday.', "2009-05-11"),
        ('"We are late," Hale said by phone on the eve of the vote.', "None"),
    ],
)
def test_the_day_behind_where_or_how_it_is_said(text: str, day: str) -> None:
    found = extract(make_document(text=text, published_at="2009-05-12")).statements
    assert [str(one.said_on) for one in found] == [day]
