"""Texts broken off behind any word of a way of telling give rows or none, never an error."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document
from tests.unit.extract.broken_off import broken_off

WHOLE = (
    "Lind said she strongly disagreed with the mayor's decision to close the hall",
    "Lind said it wanted only to produce fuel and hopes that it will",
    "After the blast in May of some 40 people",
    "Since Monday the price of the 40 boats",
    "The general view in Oslo among growers is that of the many",
    "By her own account the hall was full",
    "Lind left no doubt that it wanted to close",
    "Oslo would not let the port close",
    "Nobody is going to lose a job",
)


@pytest.mark.parametrize("whole", WHOLE)
def test_text_broken_off_never_raises(whole: str) -> None:
    for begun, rest in broken_off(whole):
        for text in (begun, rest, f"{begun}, Lind said.", f'"{begun}," Lind said.'):
            extract(make_document(text=text, published_at="2023-05-17"))


@pytest.mark.parametrize("mark", ['" "', "“ ”", '"."', '"—"', '" ?"'])
@pytest.mark.parametrize(
    "said", ["5 percent said {}", "Lind said {}.", "{} said Lind.", "Lind called it {}.", "{}, he said"]
)
def test_marks_around_nothing_never_raise(mark: str, said: str) -> None:
    extract(make_document(text=said.format(mark), published_at="2023-05-17"))
