"""The period of each figure: one test per text of the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract import extract
from flows.sources.document import make_document
from tests.unit.extract.broken_off import broken_off

FOLDER = Path(__file__).parents[3] / "corpus" / "en"
CORPORA = [yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("periods*.yml"))]
STORIES = [
    (corpus.get("published_on", "2023-05-16"), name, case)
    for corpus in CORPORA
    for name, cases in corpus.items()
    if name != "published_on"
    for case in cases
]
CASES = [pytest.param(published, case, id=f"{name}: {case['text']}") for published, name, case in STORIES]


@pytest.mark.parametrize(("published", "case"), CASES)
def test_figure_has_its_period(published: str, case: dict[str, Any]) -> None:
    extraction = extract(make_document(text=case["text"], published_at=published))
    found = {figure.exact: figure.period for figure in extraction.figures}
    assert {words: found[words] for words in case["of"]} == case["of"]


def test_texts_broken_off_behind_any_word_are_read() -> None:
    for _, _, case in STORIES[::9]:
        for begun, _ in broken_off(case["text"]):
            extract(make_document(text=begun, published_at="2017-08-22"))


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


PIECES = st.sampled_from(
    [
        *("5 percent", "$3 million", "12 people", "a third", "doubled", "14 feet", "tripled", "3 and 5 percent"),
        *("in April", "last year", "a year earlier", "since 2010", "on Monday", "from January", "to June", "next year"),
        *(
            "rose",
            "fell",
            "from",
            "to",
            "and",
            "or",
            ",",
            ";",
            ".",
            "that",
            "which",
            "The shares",
            "said",
            "will",
            "’s",
        ),
        *("in 2015 and 2016", "up", "down", "compared with", "by", "the", "\n\n", '"', "poll of", "Lima, May 2 - "),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map(" ".join), st.sampled_from([None, "2023-05-16", "0001-01-01", "9999-12-31"]))
def test_period_is_of_an_expression_and_in_order(text: str, published: str | None) -> None:
    extraction = extract(make_document(text=text, published_at=published))
    known = {time.time_expression_id for time in extraction.time_expressions}
    for figure in extraction.figures:
        assert figure.time_expression_id is None or figure.time_expression_id in known
        assert figure.period_end is None or figure.period_start is not None
        assert figure.period_start is None or figure.period_end is None or figure.period_start <= figure.period_end
