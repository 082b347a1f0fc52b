"""A small spaCy pipeline in the place of our tagger: same records, same linking."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.extract import extract
from flows.plugins.errors import PluginError
from flows.plugins.names import load_name_tagger
from flows.sources.document import make_document

STORY = "Premier Zarnovia Quill met the Glimmer Guild in South Korea on Monday.\n\nQuill said the talks went well."


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    spacy = pytest.importorskip("spacy", reason="spaCy is an extra: pip install wirehouse[spacy]")
    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "PERSON", "pattern": "Zarnovia Quill"},
            {"label": "ORG", "pattern": "Glimmer Guild"},
            {"label": "GPE", "pattern": "South Korea"},
            {"label": "DATE", "pattern": "Monday"},
        ]
    )
    folder = tmp_path_factory.mktemp("pipeline") / "small"
    made.to_disk(folder)
    return folder


def test_pipeline_fills_the_same_records(pipeline: Path) -> None:
    found = extract(make_document(text=STORY), load_name_tagger(f"spacy:{pipeline}"))
    names = {mention.exact: (mention.tag, mention.form) for mention in found.mentions}
    assert names["Zarnovia Quill"] == ("PER", "name")
    assert names["Glimmer Guild"] == ("ORG", "name")
    assert names["South Korea"] == ("LOC", "name")
    assert "Monday" not in names


def test_pipeline_gets_the_same_linking(pipeline: Path) -> None:
    found = extract(make_document(text=STORY), load_name_tagger(f"spacy:{pipeline}"))
    entities = {entity.name: entity for entity in found.entities}
    assert entities["South Korea"].is_known
    surname = next(mention for mention in found.mentions if mention.exact == "Quill")
    assert surname.entity_id == entities["Zarnovia Quill"].entity_id
    assert [role.title for role in found.roles] == ["Premier"]


def test_long_texts_are_given_in_pieces(pipeline: Path) -> None:
    tagger = load_name_tagger(f"spacy:{pipeline}")
    assert tagger is not None
    text = "The Glimmer Guild met.\n" * 9000
    spans = tagger(text)
    assert len(spans) == 9000
    assert {text[start:end] for start, end, _ in spans} == {"Glimmer Guild"}


def test_own_tagger_needs_no_plugin() -> None:
    assert load_name_tagger("own") is None


@pytest.mark.parametrize("choice", ["spacy:", "other:x", "", "spacy:no-such-pipeline-anywhere"])
def test_what_is_not_there_says_so(choice: str) -> None:
    with pytest.raises(PluginError, match="name_tagger"):
        load_name_tagger(choice)
