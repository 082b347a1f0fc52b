"""Short snippets of our own, each built differently, scored: how much of the language of news the rules know."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.extract import extract
from flows.extract_json import extraction_json
from flows.sources.document import make_document
from tests.eval.columns import Row, Story, found_f1, matched
from tests.eval.shared import mark_of

SNIPPETS = Path(__file__).parents[1] / "gold" / "snippets"
_COLUMNS: dict[str, dict[str, tuple[str, ...]]] = {
    "figures": {
        "direction": ("direction",),
        "change_role": ("change_role",),
        "period": ("period_start", "period_end"),
        "measure": ("measure",),
    },
    "time_expressions": {"value": ("timex_value",), "period": ("period_start", "period_end")},
    "statements": {"kind": ("kind",), "stance": ("stance",), "cue": ("cue",), "said_on": ("said_on",)},
}
"""What is compared of the rows that match."""


@dataclass(frozen=True, slots=True)
class SnippetSet:
    """A half of the snippets of one kind: ``tuning`` may be read to write rules, ``unseen`` only measures."""

    kind: str
    half: str

    @property
    def title(self) -> str:
        """How the set is called in the table and in the baseline."""
        return f"own/snippets {self.kind} {self.half}"

    @property
    def path(self) -> Path:
        """The file of its snippets, both halves."""
        return SNIPPETS / f"{self.kind}.jsonl"

    def file_hash(self) -> str:
        """Return the hash of the file: floors hold for this very file."""
        return mark_of(self.path)

    def score(self, _: Path) -> dict[str, float]:
        """Return the numbers of the set in per cent, by name."""
        rows = map(json.loads, self.path.read_text(encoding="utf-8").splitlines())
        snippets = [row for row in rows if row["half"] == self.half]
        return _numbers(snippets, [_extracted(snippet) for snippet in snippets])


def _extracted(snippet: Story) -> Story:
    return extraction_json(extract(make_document(text=snippet["text"], published_at=snippet["published_on"])))


def _numbers(snippets: list[Story], found: list[Story]) -> dict[str, float]:
    numbers: dict[str, float] = {}
    for table, columns in _COLUMNS.items():
        if table in snippets[0]:
            numbers["found"] = found_f1(table, snippets, found)
            numbers |= {name: _right(table, keys, snippets, found) for name, keys in columns.items()}
    if "mentions" in snippets[0]:
        numbers["names"] = _f1([*map(_names, snippets)], [*map(_names, found)])
        numbers["roles"] = _f1([*map(_gold_roles, snippets)], [*map(_found_roles, found)])
    return numbers


def _right(table: str, keys: tuple[str, ...], snippets: list[Story], found: list[Story]) -> float:
    """Return how many of the matched rows have all columns right, in per cent."""
    pairs = list(_pairs(table, snippets, found))
    return 100 * sum(all(str(one[key]) == str(other[key]) for key in keys) for one, other in pairs) / len(pairs)


def _pairs(table: str, snippets: list[Story], found: list[Story]) -> Iterator[tuple[Row, Row]]:
    for snippet, extraction in zip(snippets, found, strict=True):
        yield from matched(snippet[table], extraction[table])


def _f1(wanted: list[set[Any]], found: list[set[Any]]) -> float:
    shared = sum(len(one & other) for one, other in zip(wanted, found, strict=True))
    return 200 * shared / sum(map(len, (*wanted, *found)))


def _names(story: Story) -> set[Any]:
    return {(row["start_char"], row["end_char"], row["tag"]) for row in story["mentions"] if row["tag"]}


def _gold_roles(snippet: Story) -> set[Any]:
    return {(row["person"].lower(), row["title"].lower()) for row in snippet["roles"]}


def _found_roles(extraction: Story) -> set[Any]:
    names = {row["entity_id"]: row["name"].lower() for row in extraction["entities"]}
    return {(names.get(row["person_entity_id"]), row["title"].lower()) for row in extraction["roles"]}


SNIPPET_SETS = tuple(
    SnippetSet(kind, half) for kind in ("figures", "times", "statements", "names") for half in ("tuning", "unseen")
)
