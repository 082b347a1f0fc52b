"""Who speaks without being named is a mention of who is meant; who is meant by nobody's name is none."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

SPEAKING = [
    ('Mayor Ida Lund spoke. "We will appeal," she told reporters.', "she", "pronoun", "Ida Lund"),
    ("Ida Lund runs the mill. She said on Monday that prices would rise.", "She", "pronoun", "Ida Lund"),
    (
        "Orlan Steel Corp. lost 3 million dollars. The company said it would sell two plants.",
        "The company",
        "description",
        "Orlan Steel",
    ),
]
SILENT = [
    "Ministers met in Oslo. Critics say the plan is dead.",
    "It said that the plan was dead.",
    "The company said.",
    '"We will appeal," she said',
    "",
]


def _unnamed(text: str) -> list[tuple[str, str, str]]:
    extraction = extract(make_document(text=text, published_at="2016-05-03"))
    names = {entity.entity_id: entity.name for entity in extraction.entities}
    return [(one.exact, one.form, names[one.entity_id]) for one in extraction.mentions if one.rule == "speaker"]


@pytest.mark.parametrize(("text", "exact", "form", "name"), SPEAKING)
def test_speaks_for_one_named(text: str, exact: str, form: str, name: str) -> None:
    assert _unnamed(text) == [(exact, form, name)]


@pytest.mark.parametrize("text", SILENT)
def test_nobody_is_meant(text: str) -> None:
    assert _unnamed(text) == []


@pytest.mark.parametrize(("text", "exact", "form", "name"), SPEAKING)
def test_broken_off_anywhere(text: str, exact: str, form: str, name: str) -> None:
    for end in range(len(text)):
        spans = [(one.start_char, one.end_char) for one in extract(make_document(text=text[:end])).mentions]
        assert spans == sorted(spans), (exact, form, name)


def test_title_behind_its_holder_is_no_mention() -> None:
    text = "Mayor Ida Lund, the mayor, spoke. Ida Lund, the mayor, left. On Monday the mayor resigned."
    roles = [one for one in extract(make_document(text=text)).mentions if one.form == "role"]
    assert [text[one.start_char : one.end_char] for one in roles] == ["the mayor"]
    assert roles[0].start_char == text.rindex("the mayor")
