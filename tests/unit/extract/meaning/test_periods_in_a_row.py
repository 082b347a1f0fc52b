"""Three figures with three times in one sentence: each has its own, however the row is told."""

from __future__ import annotations

from itertools import product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

YEARS = ("2014", "2015", "2016")
ROWS = [
    ("Output was {0} in 2014, {1} in 2015 and {2} in 2016.", YEARS),
    ("Output rose from {0} in 2014 to {1} in 2015 and {2} last year.", YEARS),
    ("Output was {0}, {1} and {2} in 2014, 2015 and 2016 respectively.", YEARS),
    ("In 2014 output was {0}, in 2015 {1} and in 2016 {2}.", YEARS),
    ("For 2014 the figure was {0}, for 2015 {1} and for 2016 {2}.", YEARS),
    ("Output was {2} last year, after {1} in 2015 and {0} in 2014.", YEARS),
    ("Output was {2} in July, up from {1} in June and {0} in July 2016.", ("2016-07", "2017-06", "2017-07")),
    ("Output hit {2} in July, against {1} in June and {0} a year earlier.", ("2016-07", "2017-06", "2017-07")),
    ("Output grew to {0} in 2014. In 2015 it was {1}. Last year it reached {2}.", YEARS),
    ("Output of {2} in 2016 followed {1} in 2015 and {0} in 2014.", YEARS),
]
AMOUNTS = [
    ("$13 million", "$27 million", "$31 million"),
    ("3.1 percent", "4.2 percent", "5.4 percent"),
    ("41,000", "52,000", "63,000"),
]
ROUNDED = ["", "nearly ", "just over "]


@pytest.mark.parametrize(("row", "amounts", "rounded"), list(product(ROWS, AMOUNTS, ROUNDED)))
def test_each_has_its_time(row: tuple[str, tuple[str, ...]], amounts: tuple[str, ...], rounded: str) -> None:
    frame, periods = row
    first, second, third = amounts
    text = frame.format(rounded + first, rounded + second, third)
    found = {
        figure.exact: figure.period for figure in extract(make_document(text=text, published_at="2017-08-22")).figures
    }
    assert tuple(found[exact] for exact in amounts) == periods
