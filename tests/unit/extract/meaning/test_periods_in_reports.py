"""The day, week or month in which something was reported is not the period of what was."""

from __future__ import annotations

from itertools import product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

REPORTS = [
    "The statistics office said {day} that {clause}.", "{clause}, according to data released {day}.",
    "Data {day} showed {clause}.", "{day}, the statistics office reported that {clause}.",
    "The company {day} reported that {clause}.", "{clause}, the office said in a statement {day}.",
    "Official figures released {day} show {clause}.", "{clause}, the minister said {day}, adding that it was little.",
    "New figures out {day} showed that {clause}.",
]  # fmt: skip
DAYS = ["on Monday", "last week", "on Aug. 3", "earlier this month", "on Friday morning"]
CLAUSES = [
    ("exports rose 3.1 percent in July", "3.1 percent", "2017-07"),
    ("exports rose 3.1 percent", "3.1 percent", None),
    ("412 people died on the roads last year", "412", "2016"),
    ("the deficit had widened to $3.2 billion", "$3.2 billion", None),
]


@pytest.mark.parametrize(("report", "day", "clause"), list(product(REPORTS, DAYS, CLAUSES)))
def test_day_of_report_is_no_period(report: str, day: str, clause: tuple[str, str, str | None]) -> None:
    words, exact, period = clause
    text = report.format(day=day, clause=words)
    figures = extract(make_document(text=text[0].upper() + text[1:], published_at="2017-08-22")).figures
    assert [figure.period for figure in figures if figure.exact == exact] == [period]


@pytest.mark.parametrize(
    "poll", ["A poll {} showed that 61 percent were for it.", "A survey {} found 61 percent agreed."]
)
def test_poll_is_of_its_week(poll: str) -> None:
    figures = extract(make_document(text=poll.format("last week"), published_at="2017-08-22")).figures
    assert [figure.period for figure in figures] == ["2017-08-14/2017-08-20"]
