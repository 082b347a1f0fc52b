"""The same story printed by another house: other marks, per cent and abbreviations; its rows are the same."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from flows.extract import extract
from flows.sources.document import make_document

STORIES: list[dict[str, Any]] = [
    json.loads(line)
    for line in (Path(__file__).parents[2] / "gold" / "stories" / "tuning.jsonl").read_text("utf-8").splitlines()[::12]
]
COLUMNS = ("kind", "value", "unit", "currency", "direction", "change_role", "measure", "status", "period", "modifier")
PER_CENT = re.compile(r"(?<=\d)(?: percent\b| per cent\b|%)")


def months_short(text: str) -> str:
    return re.sub(r"\b(Jan|Feb|Aug|Oct|Nov|Dec)(?:uary|ruary|ust|ober|ember) (?=\d{1,2}\b)", r"\1. ", text)


def wrapped(text: str) -> str:
    title, *paragraphs = text.split("\n\n")
    filled = [one if "\n" in one else textwrap.fill(one, 72, break_on_hyphens=False) for one in paragraphs]
    return "\n\n".join([title, *filled])


def lines_as_paragraphs(text: str) -> str:
    title, gap, body = text.partition("\n\n")
    return text if "\n" in body.replace("\n\n", "") else title + gap + body.replace("\n\n", "\n")


PRINTED: dict[str, Callable[[str], str]] = {
    "curly apostrophes": lambda text: text.replace("'", "’"),
    "straight marks": lambda text: text.replace("’", "'").replace("“", '"').replace("”", '"'),
    "pct": lambda text: PER_CENT.sub(" pct", text),
    "per cent by its sign": lambda text: PER_CENT.sub("%", text),
    "per cent in words": lambda text: PER_CENT.sub(" per cent", text),
    "abbreviations without full stops": lambda text: text.replace("U.S.", "US").replace("U.N.", "UN"),
    "short months": months_short,
    "spaces that do not break": lambda text: re.sub(r"(?<=\d) (?=[a-z%])", "\u00a0", text),
    "lines of 72 letters": wrapped,
    "lines as paragraphs": lines_as_paragraphs,
    "ranges with a dash": lambda text: re.sub(r"(?<=\d)-(?=\d)", "–", text),
}


def rows(story: dict[str, Any], printed: Callable[[str], str]) -> tuple[list[tuple[Any, ...]], list[str]]:
    """The columns of the figures, and the names with straight apostrophes."""
    title, text = printed(story["title"]), printed(story["text"])
    body = text.removeprefix(f"{title}\n\n")
    document = make_document(
        text=body, title=title, published_at=story["published_on"], source=story["source"], given_id=story["id"]
    )
    found = extract(document)
    figures = [tuple(getattr(figure, column) for column in COLUMNS) for figure in found.figures]
    return figures, [re.sub(r"\s", " ", mention.exact.replace("’", "'").replace(".", "")) for mention in found.mentions]


@pytest.mark.parametrize("printed", PRINTED.values(), ids=PRINTED)
def test_rows_are_the_same(printed: Callable[[str], str]) -> None:
    for story in STORIES:
        assert rows(story, printed) == rows(story, lambda text: text), story["id"]
