"""The period of each figure: one test per text of the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.extract import extract
from flows.sources.document import make_document

CORPUS = yaml.safe_load((Path(__file__).parents[3] / "corpus" / "en" / "periods.yml").read_text(encoding="utf-8"))
CASES = [pytest.param(case, id=f"{name}: {case['text']}") for name, cases in CORPUS.items() for case in cases]


@pytest.mark.parametrize("case", CASES)
def test_figure_has_its_period(case: dict[str, Any]) -> None:
    extraction = extract(make_document(text=case["text"], published_at="2023-05-16"))
    found = {figure.exact: figure.period for figure in extraction.figures}
    assert {words: found[words] for words in case["of"]} == case["of"]


def test_open_period_reaches_to_the_story() -> None:
    text = "The bank has raised its rate by 350 basis points since April 2022."
    figure = extract(make_document(text=text, published_at="2023-05-16")).figures[0]
    assert (str(figure.period_start), str(figure.period_end)) == ("2022-04-01", "2023-05-16")


def test_open_period_without_a_day_of_publication_has_no_days() -> None:
    figure = extract(make_document(text="The bank has raised its rate by 350 basis points since April 2022.")).figures[
        0
    ]
    assert (figure.period, figure.period_start, figure.period_end) == ("2022-04/..", None, None)


def test_period_names_its_expression() -> None:
    extraction = extract(make_document(text="Exports rose 3 percent in April.", published_at="2023-05-16"))
    assert extraction.figures[0].time_expression_id == extraction.time_expressions[0].time_expression_id
