"""Quotations annotated with their stance: our own writing, our tuning stories, and news that is read in place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from flows.extract.statements.cues import cue_verbs
from flows.extract.statements.stance import NEUTRAL, opening_of
from flows.extract.statements.stance_content import content_of
from flows.extract.statements.stance_features import Feature, features_of
from flows.extract.statements.stance_rules import ruled_stance

_RARE_AT_WILL = {"approval": 0.6, "commitment": 0.4, "demand": 0.5, "denial": 0.5}
"""Our own writing has more of these than news has; so they weigh less."""
_IN_NEWS = 1.5
IN_PLACE = {
    "wikinews.jsonl": Path("corpora", "wikinews", "articles.jsonl"),
    "voa.jsonl": Path("gold", "entities", "gmb_voa.train.jsonl"),
}
"""Quotations of news that is read in place, and where below ``shared`` it stands."""


class Annotated(NamedTuple):
    """A quotation as features, with its stance; ``group`` names what it must not be told apart from in a trial."""

    features: list[Feature]
    ruled: str
    stance: str
    weight: float
    group: str


def read_annotated(gold: Path, shared: Path) -> Iterator[Annotated]:
    """Yield the quotations of ``tests/gold``; ``shared`` holds the news stories that some of them stand in."""
    for file in sorted((gold / "stances").glob("quotations*.yml")):
        for stance, quotations in yaml.safe_load(file.read_text(encoding="utf-8")).items():
            weight = _RARE_AT_WILL.get(stance, 1.0)
            for number, text in enumerate(quotations):
                yield _annotated(text.lower(), "direct", "say", stance, weight, f"{file.stem} {number % 40}")
    for name, texts in IN_PLACE.items():
        stories = {story["id"]: story["text"] for story in _lines(shared / texts)}
        for row in _lines(gold / "stances" / name):
            text = opening_of(stories[row["document"]].lower(), row["pieces"], row["kind"])
            yield _annotated(text, row["kind"], "say", row["stance"], _IN_NEWS, row["document"])
    for story in _lines(gold / "stories" / "tuning.jsonl"):
        yield from _of_story(story)


def _of_story(story: dict[str, Any]) -> Iterator[Annotated]:
    for row in story["statements"]:
        cue = cue_verbs().get((row["cue"] or "said").lower())
        meaning = cue.meaning if cue else "say"
        if row["kind"] != "indirect" and meaning in NEUTRAL:
            pieces = [(piece["start_char"], piece["end_char"]) for piece in row["pieces"]]
            text = opening_of(story["text"].lower(), pieces, row["kind"])
            yield _annotated(text, row["kind"], meaning, row["stance"], _IN_NEWS, story["id"])


def _annotated(text: str, kind: str, meaning: str, stance: str, weight: float, group: str) -> Annotated:
    said = content_of(text, kind)
    ruled = ruled_stance(said, meaning)
    return Annotated(features_of(said, ruled), ruled, stance, weight, group)


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)
