"""Annotated texts that the tagger is trained on: third parties' train files and our own stories, read in place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from flows.extract.text import Text
from schemas.records import Document

THIRD_PARTY = (
    "gmb_voa.train", "gum_open.train", "uner_ewt.train_v0", "wikigold.all", "crossner_ai.train",
    "crossner_literature.train", "crossner_music.train", "crossner_politics.train", "crossner_science.train",
)  # fmt: skip
"""The tweets of wnut17 are left out: their terms are unclear, and news is nothing like them."""
MANNERS = {"gmb_voa.train": "gmb", "gum_open.train": "gum"}
"""Sets whose way of annotating is wanted at last; weights of their own are learnt beside those of all sets."""
VOA = "gmb_voa.train"
"""Read a second time with its names by our own policy, corrected by reading."""
OWN = ("names", "tuning")
OWN_WEIGHT = 3
READ_IN_PLACE_WEIGHT = 2
"""News that is read in place: annotated by our policy too, and there is more of it."""
"""Our own stories follow the policy that is wanted, and are few; a manner of their own harmed on all other text."""


class Annotated(NamedTuple):
    """A text with its names as start, end and tag; ``manner`` is the policy of annotation, "" for the general one."""

    text: Text
    names: list[tuple[int, int, str]]
    manner: str


def read_training(shared: Path, gold: Path) -> Iterator[Annotated]:
    """Yield all training texts in a fixed order; ``gold`` is the folder of our own annotations."""
    for name in THIRD_PARTY:
        for line in (shared / "gold" / "entities" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield third_party(json.loads(line), MANNERS.get(name, ""))
    for name in OWN:
        for line in (gold / "stories" / f"{name}.jsonl").read_text(encoding="utf-8").splitlines():
            yield from [own_story(json.loads(line))] * OWN_WEIGHT
    for story, names in read_in_place(shared, gold, "tuning"):
        text = as_text(f"{story['title']}\n\n{story['text']}")
        yield from [Annotated(text, names, "")] * READ_IN_PLACE_WEIGHT
    for string, names in read_voa(shared, gold):
        yield Annotated(as_text(string), names, "")


def read_voa(shared: Path, gold: Path) -> Iterator[tuple[str, list[tuple[int, int, str]]]]:
    """Yield the texts of the Meaning Bank's train part with their names by our own policy."""
    lines = (shared / "gold" / "entities" / f"{VOA}.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {item["id"]: item["text"] for item in map(json.loads, lines)}
    for row in map(json.loads, (gold / "names" / "voa.jsonl").read_text(encoding="utf-8").splitlines()):
        yield texts[row["document"]], [(start, end, tag) for start, end, tag in row["names"]]


def read_in_place(shared: Path, gold: Path, half: str) -> Iterator[tuple[dict[str, str], list[tuple[int, int, str]]]]:
    """Yield the annotated Wikinews stories of a half, "tuning" or "unseen", with their names.

    Offsets are into title, blank line and text.
    """
    lines = (shared / "corpora" / "wikinews" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    stories = {story["id"]: story for story in map(json.loads, lines)}
    for row in map(json.loads, (gold / "names" / "wikinews.jsonl").read_text(encoding="utf-8").splitlines()):
        if row["half"] == half:
            yield stories[row["document"]], [(start, end, tag) for start, end, tag in row["names"]]


def third_party(item: dict[str, list[dict[str, int | str]] | str], manner: str = "") -> Annotated:
    """Return a text of a third party's set."""
    text = str(item["text"])
    names = [(int(e["start"]), int(e["end"]), str(e["type"])) for e in item["entities"] if isinstance(e, dict)]
    return Annotated(as_text(text), names, manner)


def own_story(item: dict[str, list[dict[str, int | str]] | str]) -> Annotated:
    """Return a story of our own; mentions without a tag (roles, descriptions, nested ones) are no names."""
    names = [
        (int(m["start_char"]), int(m["end_char"]), str(m["tag"]))
        for m in item["mentions"]
        if isinstance(m, dict) and m.get("tag")
    ]
    return Annotated(as_text(str(item["text"])), names, "")


def as_text(string: str) -> Text:
    """Return a bare string as a text of the engine."""
    return Text(Document("0", "0", None, None, None, None, None, None, "en", string, 0, "", "text/plain"))
