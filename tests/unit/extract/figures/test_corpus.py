"""Figures of the corpora: one test per phrasing; where nothing is to be found, nothing is."""

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
COLUMNS = {"low": "value_low", "high": "value_high"}
PHRASINGS = [
    pytest.param(text, case, id=f"{name}: {text}: {case.get('value', case.get('low'))}")
    for name, corpus in CORPORA.items()
    for case in corpus.get("values", ())
    for text in case["phrasings"]
]
NOTHING = [pytest.param(text, id=f"{name}: {text}") for name, corpus in CORPORA.items() for text in corpus["nothing"]]


def figures_of(text: str) -> list[Figure]:
    return find_figures(Text(make_document(text=text)))


def differences(figure: Figure, case: dict[str, Any]) -> dict[str, Any]:
    """Return the columns of a case that a figure has otherwise; a case with ends and no value has no value."""
    expected = {COLUMNS.get(name, name): value for name, value in case.items() if name != "phrasings"}
    expected.setdefault("value", None)
    return {
        name: getattr(figure, name)
        for name, value in expected.items()
        if getattr(figure, name) != (pytest.approx(value) if isinstance(value, float | int) else value)
    }


@pytest.mark.parametrize(("text", "case"), PHRASINGS)
def test_phrasing_has_the_figure(text: str, case: dict[str, Any]) -> None:
    found = [(figure.exact, figure.kind, differences(figure, case)) for figure in figures_of(text)]
    assert any(not wrong for _, _, wrong in found), found


@pytest.mark.parametrize("text", NOTHING)
def test_phrasing_has_no_figure(text: str) -> None:
    assert [(figure.exact, figure.rule) for figure in figures_of(text)] == []
