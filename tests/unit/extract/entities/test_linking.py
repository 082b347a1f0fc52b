"""Names linked to the reference tables, one case per phrasing; growth on hostile input is shown by the benchmark."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.extract.entities.find import find_entities
from flows.extract.entities.gazetteer import find_known
from flows.extract.entities.reference import known_entities, wordings
from flows.extract.text import Text
from flows.sources.document import make_document

CORPUS: dict[str, Any] = yaml.safe_load((Path(__file__).parents[3] / "corpus/en/links.yml").read_text("utf-8"))
LINKS = [(entry, phrase) for entry in CORPUS["links"] for phrase in entry["in"]]
NOTHING = [(entry["name"], phrase) for entry in CORPUS["nothing"] for phrase in entry["in"]]
TABLE = wordings()
WORDINGS = st.sampled_from(
    sorted({one.text for word in TABLE.first_words for group in TABLE.beginning(word).values() for one in group})
)
TEXTS = st.lists(st.one_of(WORDINGS, st.text(max_size=8)), max_size=30).map(" ".join)


def text_of(string: str) -> Text:
    return Text(make_document(text=string))


@pytest.mark.parametrize(("entry", "phrase"), LINKS, ids=[f"{phrase}: {entry['name']}" for entry, phrase in LINKS])
def test_link(entry: dict[str, Any], phrase: str) -> None:
    named = find_entities(text_of(phrase))
    mentions = [mention for mention in named.mentions if mention.exact == entry["name"]]
    mention = mentions[-1]
    entity = named.entity(mention.entity_id)
    assert (entity.entity_id if entity.is_known else None) == entry["entity"]
    assert (mention.form, mention.acting_as) == (entry["form"], entry["acting_as"])


@pytest.mark.parametrize(("name", "phrase"), NOTHING)
def test_no_link(name: str, phrase: str) -> None:
    named = find_entities(text_of(phrase))
    assert [m for m in named.mentions if m.exact == name and named.entity(m.entity_id).is_known] == []


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_known_names_are_in_order_and_are_what_stands_there(string: str) -> None:
    found = find_known(text_of(string))
    assert found == find_known(text_of(string))
    end = 0
    for candidate in found:
        assert end <= candidate.start < candidate.end <= len(string)
        assert candidate.known in known_entities().values()
        end = candidate.end


@pytest.mark.parametrize(
    ("string", "part", "whole"),
    [
        ("Marta Lindqvist met Jon Dahl. Later Lindqvist laughed.", "Lindqvist", "Marta Lindqvist"),
        ("Marta Lindqvist met Jon Dahl. Later Marta laughed.", "Marta", "Marta Lindqvist"),
        ("Marta Lindqvist met Marta Dahl. Later Marta laughed.", "Marta", "Marta"),
        ("Marta Lindqvist met Jon Marta. Later Marta laughed.", "Marta", "Jon Marta"),
        ("Marta Lindqvist met his wife, Eva Lindqvist. Later Lindqvist laughed.", "Lindqvist", "Marta Lindqvist"),
        ("Jon Lindqvist met his wife, Eva Lindqvist. Later Mrs Lindqvist laughed.", "Lindqvist", "Eva Lindqvist"),
        ("Jon van der Poel paid. Later Van der Poel laughed.", "Van der Poel", "Jon van der Poel"),
        ("Jon van der Poel paid. Van der Poel laughed.", "Poel", "Jon van der Poel"),
        ("Ana Marin Garced paid. Later Marin laughed.", "Marin", "Ana Marin Garced"),
    ],
    ids=[
        "surname",
        "given name",
        "given name of two",
        "surname before given name",
        "the first of two",
        "the woman of two",
        "surname with particles",
        "surname tagged without its particles",
        "first of two surnames",
    ],
)
def test_part_of_a_name(string: str, part: str, whole: str) -> None:
    def tagged(text: str) -> list[tuple[int, int, str]]:
        names = ["Marta Lindqvist", "Jon Dahl", "Marta Dahl", "Jon Marta", "Jon Lindqvist", "Eva Lindqvist"]
        names += ["Jon van der Poel", "Ana Marin Garced"]
        spans = [(text.index(name), text.index(name) + len(name), "PER") for name in names if name in text]
        return [*sorted(spans), (text.rindex(part), text.rindex(part) + len(part), "PER")]

    named = find_entities(text_of(string), tagged)
    assert named.entity(named.mentions[-1].entity_id).name == whole


@pytest.mark.parametrize(
    ("string", "whole"),
    [
        ("The Prosperity League won. In May the League paid.", "Prosperity League"),
        ("The Prosperity League met the Farmers League. In May the League paid.", "League"),
        ("In May the League paid. The Prosperity League won.", "Prosperity League"),
    ],
    ids=["the one so called", "of two neither", "before it in a headline"],
)
def test_last_word_of_a_body(string: str, whole: str) -> None:
    def tagged(text: str) -> list[tuple[int, int, str]]:
        names = [name for name in ("Prosperity League", "Farmers League") if name in text]
        short = text.index("the League") + len("the ")
        spans = [(text.index(name), text.index(name) + len(name), "ORG") for name in names]
        return sorted([*spans, (short, short + len("League"), "ORG")])

    named = find_entities(text_of(string), tagged)
    (mention,) = (one for one in named.mentions if one.exact == "League")
    assert named.entity(mention.entity_id).name == whole
