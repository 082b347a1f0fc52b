"""The gold of our own scored: what the shared scorers say, and how often the columns beside the values are right."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.extract import extract
from flows.extract_json import extraction_json
from flows.sources.document import make_document
from tests.eval.columns import COLUMNS, found_f1, right_share
from tests.eval.same_entities import named_as_gold
from tests.eval.shared import adapt, mark_of, run_scorer

STORIES = Path(__file__).parents[1] / "gold" / "stories"
Story = dict[str, Any]


@dataclass(frozen=True, slots=True)
class OwnSet:
    """A part of the stories: ``tuning`` may be looked at to write rules, ``unseen`` and ``blind`` only measure."""

    half: str

    @property
    def title(self) -> str:
        """How the set is called in the table and in the baseline."""
        return f"own/{self.half}"

    @property
    def path(self) -> Path:
        """The file of its stories."""
        return STORIES / f"{self.half}.jsonl"

    def file_hash(self) -> str:
        """Return the hash of the file: floors hold for this very file."""
        return mark_of(self.path)

    def score(self, gold: Path) -> dict[str, float]:
        """Return the numbers of the set in per cent, by name; ``gold`` is the folder of the shared scorers."""
        stories = [json.loads(line) for line in self.path.read_text(encoding="utf-8").splitlines()]
        found = [extracted(story) for story in stories]
        numbers: dict[str, float] = {}
        for name, part, options, number in SCORED:
            numbers[name] = number(shared_score(gold, part, options, stories, found))
        numbers["roles found"] = found_f1("roles", stories, found)
        return numbers | {column.name: right_share(column, stories, found) for column in COLUMNS}


def extracted(story: Story) -> Story:
    """Return what the engine finds, as ``wirehouse extract`` prints it, entities called as the gold calls them."""
    document = make_document(
        text=story["text"], given_id=story["id"], published_at=story["published_on"], source=story["source"]
    )
    return named_as_gold(story, extraction_json(extract(document)))


def shared_score(gold: Path, part: str, options: tuple[str, ...], stories: list[Story], found: list[Story]) -> Story:
    """Both sides through the shared adapter: the gold has the columns of the tables too."""
    texts = {story["id"]: story["text"] for story in stories}
    expected = [json.loads(line) for line in adapt(gold, part, list(_as_printed(stories)))]
    lines = [json.dumps({**item, "text": texts[item["id"]]}) for item in expected]
    return run_scorer(gold, part, lines, adapt(gold, part, found), options)


def _as_printed(stories: list[Story]) -> Iterator[Story]:
    """The gold in the form that ``wirehouse extract`` prints."""
    for story in stories:
        statements = [
            {**row, "start_char": row["pieces"][0]["start_char"], "end_char": row["pieces"][-1]["end_char"]}
            for row in story["statements"]
        ]
        yield {**story, "statements": statements}


def _f1(*path: str) -> Callable[[Story], float]:
    def number(result: Story) -> float:
        found: Any = result
        for key in path:
            found = found[key]
        return float(found)

    return number


def _percent(*path: str) -> Callable[[Story], float]:
    return lambda result: 100 * _f1(*path)(result)


def _exact(result: Story) -> float:
    return float(result["exact"][2])


def _speaker(result: Story) -> float:
    return 100 * (result["attribution_accuracy_on_matched"] or 0.0)


_DIRECT = ("--kind", "direct")
_OTHER = ("--kind", "indirect,mixed")
SCORED: tuple[tuple[str, str, tuple[str, ...], Callable[[Story], float]], ...] = (
    ("figures value", "figures", (), _f1("value", "f1")),
    ("figures value+unit", "figures", (), _f1("value+unit", "f1")),
    ("dates value", "dates", (), _percent("value", "f1")),
    ("mentions exact", "entities", (), _exact),
    ("direct overlap", "statements", _DIRECT, _percent("span_overlap", "f1")),
    ("direct exact", "statements", _DIRECT, _percent("span_exact", "f1")),
    ("indirect, mixed overlap", "statements", _OTHER, _percent("span_overlap", "f1")),
    ("indirect, mixed exact", "statements", _OTHER, _percent("span_exact", "f1")),
    ("speaker", "statements", (), _speaker),
)

OWN_SETS = tuple(own for own in (OwnSet("tuning"), OwnSet("unseen"), OwnSet("blind")) if own.path.exists())
