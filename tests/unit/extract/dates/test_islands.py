"""Reading only around the words that may be of time gives what reading every word gives."""

from __future__ import annotations

import re

from hypothesis import example, given, settings

from flows.extract.dates.screen import find_cores
from flows.extract.dates.tokens import islands
from flows.extract.text import lower_in_place
from flows.extract.words import Words
from tests.unit.extract.dates.test_any_text import TEXTS


@settings(max_examples=1000, deadline=None)
@given(TEXTS)
@example("at 5 p . m. on Martin Luther King Jr. Day in the first\thalf, ten past nine")
@example("a semi-annually paid fee in two thousand and twenty")
def test_nothing_is_passed_over(text: str) -> None:
    lower = lower_in_place(text)
    everywhere = [match.start() for match in re.finditer(r"\S", lower)]
    read = list(islands(text, lower, 0, len(text), everywhere))
    assert list(islands(text, lower, 0, len(text), find_cores(lower, Words(lower)))) == read
