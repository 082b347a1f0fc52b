"""What figures measure, of whom and with whom: one test per text of the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.extract import extract
from flows.sources.document import make_document
from schemas.records import Figure

CORPUS = yaml.safe_load((Path(__file__).parents[3] / "corpus" / "en" / "bindings.yml").read_text(encoding="utf-8"))
NOTHING_MORE = [None, None, None, "reported"]


def figures_of(text: str, title: str | None = None) -> dict[str, Figure]:
    """The figures by their words, with names instead of ids for parties that the reference tables don't have."""
    found = extract(make_document(text=text, title=title))
    names = {entity.entity_id: entity.name for entity in found.entities if not entity.is_known}
    return {
        figure.exact: figure._replace(reporter=names.get(figure.reporter or "", figure.reporter))
        for figure in found.figures
    }


@pytest.mark.parametrize("case", CORPUS["bindings"], ids=lambda case: case["text"])
def test_figure_is_bound(case: dict[str, Any]) -> None:
    found = figures_of(case["text"], case.get("title"))
    bound = {
        words: [found[words].measure, found[words].reporter, found[words].counterpart, found[words].status]
        for words in case["of"]
    }
    assert bound == {words: expected + NOTHING_MORE[len(expected) :] for words, expected in case["of"].items()}


@pytest.mark.parametrize("case", CORPUS["statuses"], ids=lambda case: case["text"])
def test_words_before_a_figure_give_its_status(case: dict[str, Any]) -> None:
    found = figures_of(case["text"], case.get("title"))
    assert found[case["figure"]].status == case["status"]


@pytest.mark.parametrize("case", CORPUS["values"], ids=lambda case: case["text"])
def test_measure_gives_the_sign(case: dict[str, Any]) -> None:
    assert figures_of(case["text"])[case["figure"]].measure_value == case["measure_value"]


@pytest.mark.parametrize("case", CORPUS["scopes"], ids=lambda case: case["text"])
def test_words_beside_the_measure_give_its_scope(case: dict[str, Any]) -> None:
    assert figures_of(case["text"])[case["figure"]].scope == case["scope"]
