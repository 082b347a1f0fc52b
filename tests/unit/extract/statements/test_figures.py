"""A figure knows the innermost statement around it and who speaks."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document
from schemas.records import Extraction

TEXT = (
    "Mara Lind said that exports rose 4 percent. Imports fell 7 percent. "
    '"We sold 300 boats," said Peter Okafor. The yard has 90 workers.'
)


@pytest.fixture(scope="module")
def found() -> Extraction:
    return extract(make_document(text=TEXT, published_at="2023-05-17"))


@pytest.mark.parametrize(
    ("exact", "speaker"),
    [
        pytest.param("4 percent", "Mara Lind", id="indirect"),
        pytest.param("7 percent", None, id="outside"),
        pytest.param("300", "Peter Okafor", id="direct"),
        pytest.param("90", None, id="behind"),
    ],
)
def test_figure_has_its_speaker(found: Extraction, exact: str, speaker: str | None) -> None:
    figure = next(figure for figure in found.figures if figure.exact == exact)
    names = {entity.entity_id: entity.name for entity in found.entities}
    assert names.get(figure.speaker_entity_id or "") == speaker
    statements = {statement.statement_id: statement.speaker for statement in found.statements}
    assert statements.get(figure.statement_id or "") == speaker
