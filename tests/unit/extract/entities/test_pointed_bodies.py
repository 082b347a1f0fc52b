"""Whose chief, whose spokeswoman: the body of the story that "its", "the lender" or a bare title means."""

from __future__ import annotations

from itertools import product

import pytest

from flows.extract import extract
from flows.sources.document import make_document

BODIES = [
    ("Tallis Motors", "carmaker", "finance director"),
    ("Mabry Foods", "chain", "chief executive"),
    ("Lowell State University", "university", "president"),
    ("St. Brannoc Hospital", "hospital", "medical director"),
    ("The Dockers' Union", "union", "general secretary"),
    ("Greyfield Council", "council", "leader"),
    ("The Coastal Trust", "charity", "chairwoman"),
    ("First Harbour Bank", "lender", "chief economist"),
    ("Halden Rovers", "club", "chairman"),
    ("The Marlow Institute", "think tank", "research director"),
    ("Kestrel Air", "airline", "spokeswoman"),
]
LEADS = [
    "{body} has cut 300 jobs after a poor year.",
    "{body} is to move to Oslo. Unions and the Trade Ministry had asked for talks.",
]
PERSONS = [
    "Its {title}, Maria Kovanen, said the plan was ready.",
    "The {noun}'s {title}, Maria Kovanen, said the plan was ready.",
    "Maria Kovanen, its {title}, said the plan was ready.",
    "“We are ready,” said {title} Maria Kovanen.",
    "“We are ready,” said Maria Kovanen, {title} of the {noun}.",
    "The {title} of the {noun}, Maria Kovanen, said the plan was ready.",
    "Maria Kovanen, who has been {title} since 2014, said the plan was ready.",
]
OTHERS = [
    "Maria Kovanen, an analyst at Lindgren Capital, said the plan was late.",
    "Mayor Maria Kovanen said the plan was late.",
    "Maria Kovanen, a professor of law at Oslo University, said the plan was late.",
]


def held_in(story: str) -> list[str | None]:
    """Return the names of the bodies that titles of the story are held in."""
    found = extract(make_document(text=story, published_at="2018-09-06"))
    names = {entity.entity_id: entity.name for entity in found.entities}
    return [names.get(role.organization_entity_id or "") for role in found.roles]


@pytest.mark.parametrize("person", PERSONS)
@pytest.mark.parametrize(("body", "lead"), [*product(BODIES, LEADS)])
def test_title_is_held_in_the_body_of_the_story(body: tuple[str, str, str], lead: str, person: str) -> None:
    name, noun, title = body
    story = lead.format(body=name) + "\n\n" + person.format(noun=noun, title=title)
    assert held_in(story) == [name.removeprefix("The ")]


@pytest.mark.parametrize("person", OTHERS)
@pytest.mark.parametrize(("body", "lead"), [*product(BODIES, LEADS)])
def test_who_is_of_another_body_or_of_none_is_not_of_the_story(
    body: tuple[str, str, str], lead: str, person: str
) -> None:
    assert body[0].removeprefix("The ") not in held_in(lead.format(body=body[0]) + "\n\n" + person)
