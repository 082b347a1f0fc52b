"""Figures of the corpora: one test per phrasing; where nothing is to be found, nothing of these kinds is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.extract.figures.find import find_figures
from flows.extract.text import Text
from flows.sources.document import make_document
from schemas.records import Figure

FOLDER = Path(__file__).parents[3] / "corpus" / "en"
CORPORA = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("figures_*.yml"))}
PHRASINGS = [
    pytest.param(text, case, id=f"{name}: {text}")
    for name, corpus in CORPORA.items()
    for case in corpus["values"]
    for text in case["phrasings"]
]
NOTHING = [pytest.param(text, id=f"{name}: {text}") for name, corpus in CORPORA.items() for text in corpus["nothing"]]


def figures_of(text: str) -> list[Figure]:
    return find_figures(Text(make_document(text=text)))


@pytest.mark.parametrize(("text", "case"), PHRASINGS)
def test_phrasing_has_the_value(text: str, case: dict[str, Any]) -> None:
    found = figures_of(text)[0]
    assert found.value == pytest.approx(case["value"])
    assert (found.currency or found.counted or found.unit) == case["code"]


@pytest.mark.parametrize("text", NOTHING)
def test_phrasing_has_no_figure(text: str) -> None:
    assert [figure.exact for figure in figures_of(text) if figure.unit is None or figure.kind != "number"] == []
