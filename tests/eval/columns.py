"""Columns beside the values: how many matched rows have the right kind, direction, period, speaker, stance ..."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from flows.extract.entities.names import without_legal_form

Row = dict[str, Any]
Story = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A question about each matched pair: what gold says and what was found, both made comparable."""

    name: str
    table: str
    of_gold: Callable[[Row, Story], Any]
    of_found: Callable[[Row, Story], Any]


def right_share(column: Column, stories: list[Story], found: list[Story]) -> float:
    """Return the share of matched rows, in per cent, whose found value is that of the gold."""
    right = total = 0
    for story, extraction in zip(stories, found, strict=True):
        for gold, row in matched(story[column.table], extraction[column.table]):
            total += 1
            right += column.of_gold(gold, story) == column.of_found(row, extraction)
    return 100 * right / total if total else 0.0


def found_f1(table: str, stories: list[Story], found: list[Story]) -> float:
    """Return the F1, in per cent, of rows that overlap a row of the gold by more than half of both."""
    pairs = total = 0
    for story, extraction in zip(stories, found, strict=True):
        pairs += len(matched(story[table], extraction[table]))
        total += len(story[table]) + len(extraction[table])
    return 200 * pairs / total if total else 0.0


def matched(gold: list[Row], found: list[Row]) -> list[tuple[Row, Row]]:
    """Pairs whose spans overlap by more than half of both, the best first, each row once."""
    shares = [(_overlap(a, b), i, j) for i, a in enumerate(gold) for j, b in enumerate(found)]
    pairs, taken_gold, taken_found = [], set(), set()
    for share, i, j in sorted(shares, key=lambda item: (-item[0], item[1], item[2])):
        if share > 0.5 and i not in taken_gold and j not in taken_found:
            taken_gold.add(i)
            taken_found.add(j)
            pairs.append((gold[i], found[j]))
    return pairs


def _overlap(one: Row, other: Row) -> float:
    """Shared characters over all characters of both rows' stretches."""
    a, b = _characters(one), _characters(other)
    return len(a & b) / len(a | b) if a & b else 0.0


def _characters(row: Row) -> set[int]:
    pieces = row.get("pieces") or [row]
    return {number for piece in pieces for number in range(piece["start_char"], piece["end_char"])}


def _plain(name: str, table: str, *columns: str) -> Column:
    def take(row: Row, _: Story) -> Any:
        return tuple(row[column] for column in columns)

    return Column(name, table, take, take)


def _gold_speaker(row: Row, story: Story) -> Any:
    """The name of the entity that speaks in the statement around a figure; None outside of statements."""
    number = row["statement_no"]
    return None if number is None else _gold_name(story["statements"][number]["speaker_entity"], story)


def _gold_name(key: str | None, story: Story) -> str | None:
    return next((_named(entity) for entity in story["entities"] if entity["key"] == key), None)


def _found_name(entity_id: str | None, extraction: Story) -> str | None:
    return next((_named(row) for row in extraction["entities"] if row["entity_id"] == entity_id), None)


def _named(entity: Row) -> str:
    """A name as it is compared: the engine keeps the legal form of a firm nowhere, annotators here and there."""
    return without_legal_form(entity["name"]).lower()


def _gold_party(party: str | None, story: Story) -> str | None:
    """A country by its code, any other entity by its name."""
    return _gold_name(party, story) or party


def _found_party(party: str | None, extraction: Story) -> str | None:
    return _found_name(party, extraction) or party


def _gold_country(row: Row, story: Story) -> Any:
    entity = next((entity for entity in story["entities"] if entity["key"] == row["entity"]), None)
    return entity["country"] if entity and entity["kind"] == "country" else None


def _found_country(row: Row, extraction: Story) -> Any:
    entity = next(entity for entity in extraction["entities"] if entity["entity_id"] == row["entity_id"])
    return entity["country"] if entity["kind"] == "country" else None


COLUMNS = (
    _plain("figures kind", "figures", "kind"),
    _plain("figures modifier, direction", "figures", "modifier", "direction"),
    _plain("figures change_role", "figures", "change_role"),
    _plain("figures period", "figures", "period_start", "period_end"),
    _plain("figures measure", "figures", "measure"),
    Column(
        "figures reporter, counterpart",
        "figures",
        lambda row, story: [_gold_party(row[name], story) for name in ("reporter", "counterpart")],
        lambda row, extraction: [_found_party(row[name], extraction) for name in ("reporter", "counterpart")],
    ),
    _plain("figures status", "figures", "status"),
    Column(
        "figures speaker",
        "figures",
        _gold_speaker,
        lambda row, extraction: _found_name(row["speaker_entity_id"], extraction),
    ),
    _plain("mentions kind", "mentions", "kind"),
    Column("mentions country", "mentions", _gold_country, _found_country),
    Column("roles title", "roles", lambda row, _: row["title"].lower(), lambda row, _: row["title"].lower()),
    Column(
        "roles person",
        "roles",
        lambda row, story: _gold_name(row["person"], story),
        lambda row, extraction: _found_name(row["person_entity_id"], extraction),
    ),
    Column(
        "roles organization",
        "roles",
        lambda row, story: _gold_name(row["organization"], story),
        lambda row, extraction: _found_name(row["organization_entity_id"], extraction),
    ),
    _plain("roles country", "roles", "country"),
    _plain("statements kind", "statements", "kind"),
    _plain("statements stance", "statements", "stance"),
    _plain("statements said_on", "statements", "said_on"),
    Column(
        "statements speaker entity",
        "statements",
        lambda row, story: _gold_name(row["speaker_entity"], story),
        lambda row, extraction: _found_name(row["speaker_entity_id"], extraction),
    ),
)
