"""The rows of a story before and after an edit, one line for each that is not the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from flows.extract import extract
from flows.sources.document import make_document
from schemas.records import Extraction
from tests.eval.variations.edit import Edited, Variation

Story = dict[str, Any]
Span = tuple[int, int]
Rows = dict[str, dict[tuple[Span, ...], dict[str, Any]]]

_COLUMNS = {
    "figures": (
        *("kind", "value", "value_low", "value_high", "unit", "currency", "per", "counted", "modifier", "direction"),
        *("change_role", "measure", "status", "period"),
    ),
    "time_expressions": ("timex_type", "timex_value", "period"),
    "mentions": ("kind", "tag", "acting_as"),
    "roles": ("country",),
    "statements": ("kind", "stance", "said_on"),
}
"""What is compared of each table, beside the entities that a row points at, which are compared by name."""
_ENTITIES = {
    "figures": ("reporter", "counterpart", "scope", "speaker_entity_id"),
    "mentions": ("entity_id",),
    "roles": ("person_entity_id", "organization_entity_id"),
    "statements": ("speaker_entity_id",),
}


class Told(NamedTuple):
    """A story told otherwise, with the rows of the old text and what has changed of them."""

    story: Story
    edited: Edited
    before: Rows
    differences: list[Difference]


class Difference(NamedTuple):
    """A column of a row that has changed, or a whole row (``column`` is "missed" or "too much")."""

    table: str
    column: str
    before: Any
    after: Any
    span: Span
    """Where the row stands in the new text."""


def told(variation: Variation, stories: Iterable[Story], read: dict[str, Rows]) -> Iterator[Told]:
    """Yield each story that a variation edits; ``read`` keeps the rows of the stories as they are, by their ids."""
    for story in stories:
        edited = Edited(story["text"], variation.edits_of(story))
        if not edited.edits:
            continue
        if story["id"] not in read:
            read[story["id"]] = rows(story, story["text"])
        before, after = read[story["id"]], rows(variation.told(story), edited.text)
        yield Told(story, edited, before, list(differences(before, after, edited, variation)))


def rows(story: Story, text: str) -> Rows:
    """Return what the engine finds in ``text``, published as the story was, by table and span."""
    found = extract(
        make_document(text=text, given_id=story["id"], published_at=story["published_on"], source=story["source"])
    )
    if found.document.text != text:
        raise ValueError(f"{story['id']}: the reader does not keep this text as it is")
    return {table: {_spans(row): _columns(table, row, found) for row in getattr(found, table)} for table in _COLUMNS}


def _spans(row: Any) -> tuple[Span, ...]:
    return tuple((piece.start_char, piece.end_char) for piece in getattr(row, "pieces", (row,)))


def _columns(table: str, row: Any, found: Extraction) -> dict[str, Any]:
    names = {entity.entity_id: entity.name for entity in found.entities}
    columns = {column: getattr(row, column) for column in _COLUMNS[table]}
    return columns | {
        column.removesuffix("_id"): names.get(getattr(row, column), getattr(row, column))
        for column in _ENTITIES.get(table, ())
    }


def differences(before: Rows, after: Rows, edited: Edited, variation: Variation) -> Iterator[Difference]:
    """Yield what differs between the rows of the old text, as they lie in the new one, and those of the new text.

    Rows of what was taken out or put in are left aside.
    """
    for one in _differences(before, after, edited, variation):
        if f"{one.table} {one.column}" not in variation.without:
            yield one


def _differences(before: Rows, after: Rows, edited: Edited, variation: Variation) -> Iterator[Difference]:
    for table, old in before.items():
        if table in variation.without:
            continue
        new = after[table]
        moved = {
            tuple(edited.moved(*span) for span in spans): row
            for spans, row in old.items()
            if not all(edited.is_gone(*span) for span in spans)
        }
        for spans in moved.keys() - new.keys():
            yield Difference(table, "missed", None, None, (spans[0][0], spans[-1][1]))
        for spans in new.keys() - moved.keys():
            if not all(edited.is_put_in(*span) for span in spans):
                yield Difference(table, "too much", None, None, (spans[0][0], spans[-1][1]))
        for spans in moved.keys() & new.keys():
            for column, value in moved[spans].items():
                expected, reached = variation.expected(column, value), new[spans][column]
                if expected != reached:
                    yield Difference(table, column, expected, reached, (spans[0][0], spans[-1][1]))
