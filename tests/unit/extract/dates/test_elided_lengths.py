"""Lengths of time that leave out their unit, which is that of the one before."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document


@pytest.mark.parametrize(
    ("text", "exact", "value"),
    [
        ("The crossing used to take 40 minutes and now it takes 15.", "15", "PT15M"),
        ("The lease runs for 12 years instead of 20.", "20", "P20Y"),
        ("He was jailed for seven years and his brother for four.", "four", "P4Y"),
        ("Waits for a new hip have lengthened by 11 days to 43.", "43", "P43D"),
        ("Rents rise by 3% this year and by 2% in each of the following three.", "the following three", "P3Y"),
        ("The plant ran for 30 days with a crew of 12.", None, None),
        ("She has worked here for six years and fired nine.", None, None),
        ("The firm was shut for eight months, six of them in winter.", None, None),
    ],
)
def test_length_of_the_unit_before(text: str, exact: str | None, value: str | None) -> None:
    times = extract(make_document(text=text, given_id="one", published_at="2017-08-22")).time_expressions
    made = [(time.exact, time.timex_value) for time in times if time.rule == "elided_length"]
    assert made == ([(exact, value)] if exact else [])
