"""The paper itself, where it corrects what it said."""

from __future__ import annotations

import pytest

from flows.extract import extract
from flows.sources.document import make_document

CORRECTIONS = [
    "CORRECTION: Last week we said the council owed £14m on the station. The figure is £1.4m.",
    "Clarification: on Monday we wrongly reported that the council owed £14m.",
    "And a correction. Last night we said that 19 people had died. That was wrong, and we apologise.",
    "A correction: in our last issue we wrote that the threshold was 4%. It is 5%.",
]
OTHERS = [
    "CORRECTION: “Last week we said it was late,” Ivar Poe said.",
    "On Monday we said the council owed £14m.",
    "We apologise to Ida Moe.",
]


def own_voices(paragraph: str, source: str | None) -> list[tuple[str, str]]:
    """Return the pronouns that stand for a medium with its name."""
    found = extract(make_document(text=f"Orlan Steel cut 40 jobs.\n\n{paragraph}", source=source))
    names = {entity.entity_id: entity.name for entity in found.entities}
    return [(one.exact, names[one.entity_id]) for one in found.mentions if one.rule == "own_voice"]


@pytest.mark.parametrize("paragraph", CORRECTIONS)
def test_we_is_the_medium_that_corrects_itself(paragraph: str) -> None:
    assert own_voices(paragraph, "Selby Gazette") == [("we", "Selby Gazette")]
    assert own_voices(paragraph, "https://selby.example/feed") == own_voices(paragraph, None) == []


def test_medium_speaks() -> None:
    found = extract(make_document(text=CORRECTIONS[0], source="Selby Gazette"))
    names = {entity.entity_id: entity.name for entity in found.entities}
    assert [names.get(one.speaker_entity_id or "") for one in found.statements] == ["Selby Gazette"]


@pytest.mark.parametrize("paragraph", OTHERS)
def test_we_of_others_is_no_medium(paragraph: str) -> None:
    assert own_voices(paragraph, "Selby Gazette") == []
