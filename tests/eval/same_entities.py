"""Which entity of the engine is which of the gold: the one that is named in the same places, however it is called."""

from __future__ import annotations

from collections import Counter

from tests.eval.columns import Story, matched


def named_as_gold(story: Story, found: Story) -> Story:
    """Return what was found with its entities called as the gold calls them.

    Two entities are the same where each has most of its matched mentions in common with the other: annotator and engine
    may choose another of the names of a story ("Tarn Rovers", "Rovers") as the one of the entity.
    """
    shared = Counter(
        (gold["entity"], row["entity_id"])
        for gold, row in matched(story["mentions"], found["mentions"])
        if gold["entity"] is not None
    )
    names = {entity["key"]: entity["name"] for entity in story["entities"]}
    called = {
        entity_id: names[key]
        for (key, entity_id), count in shared.items()
        if key in names and _is_most(shared, 0, key, count) and _is_most(shared, 1, entity_id, count)
    }
    entities = [row | {"name": called.get(row["entity_id"], row["name"])} for row in found["entities"]]
    return found | {"entities": entities}


def _is_most(shared: Counter[tuple[str, str]], side: int, entity: str, count: int) -> bool:
    """Tell whether more than half of an entity's matched mentions are in a pair."""
    return 2 * count > sum(others for pair, others in shared.items() if pair[side] == entity)
