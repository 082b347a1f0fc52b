"""What the entity engine hands on: the entities of a story, where they are named, and who is what."""

from __future__ import annotations

from dataclasses import dataclass, field

from schemas.records import Entity, Mention, Role

UNNAMED = frozenset({"pronoun", "role", "description"})
"""The forms of mentions that stand for a name and hold none: linked to a name, never linked to."""


@dataclass(frozen=True, slots=True)
class Named:
    """Entities, their mentions in order of the text, and roles."""

    entities: list[Entity] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)

    def entity(self, entity_id: str) -> Entity:
        """Return the entity with an id; raise KeyError where the story has none."""
        for entity in self.entities:
            if entity.entity_id == entity_id:
                return entity
        raise KeyError(entity_id)
