"""Who is what: one test per text of the corpus."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.extract.entities.find import find_entities
from flows.extract.text import Text
from flows.sources.document import make_document

CORPUS: dict[str, Any] = yaml.safe_load((Path(__file__).parents[3] / "corpus/en/roles.yml").read_text("utf-8"))


def roles_of(string: str) -> list[list[str | None]]:
    title, _, body = string.partition("\n\n")
    document = make_document(text=body, title=title) if body else make_document(text=string)
    named = find_entities(Text(document))
    names = {entity.entity_id: entity.name for entity in named.entities}
    return [
        [names[role.person_entity_id], role.title, names.get(role.organization_entity_id or ""), role.country]
        for role in named.roles
    ]


@pytest.mark.parametrize("case", CORPUS["roles"], ids=lambda case: case["text"])
def test_role(case: dict[str, Any]) -> None:
    assert roles_of(case["text"]) == case.get("roles", [case.get("role")])


@pytest.mark.parametrize("text", CORPUS["nothing"])
def test_no_role(text: str) -> None:
    assert roles_of(text) == []
