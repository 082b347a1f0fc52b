"""Rows of real news scored: Wikinews stories whose figures, times and statements were corrected by reading."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from flows.extract import extract
from flows.extract_json import extraction_json
from flows.sources.document import make_document
from tests.eval.columns import COLUMNS, Story, right_share
from tests.eval.own import SCORED, shared_score
from tests.eval.shared import mark_of

ROWS = Path(__file__).parents[1] / "gold" / "rows" / "wikinews.jsonl"
_NUMBERS = frozenset(name for name, part, *_ in SCORED if part != "entities")
_FIGURES = ("kind", "modifier, direction", "change_role", "period", "measure", "status")
_STATEMENTS = ("kind", "stance", "said_on")
_COLUMNS = frozenset([*(f"figures {name}" for name in _FIGURES), *(f"statements {name}" for name in _STATEMENTS)])


@dataclass(frozen=True, slots=True)
class RealSet:
    """A half of the corrected stories: ``tuning`` was read to mend rules; ``unseen`` only measures."""

    half: str

    @property
    def title(self) -> str:
        """How the set is called in the table and in the baseline."""
        return f"own/real {self.half}"

    def file_hash(self) -> str:
        """Return the hash of the rows: floors hold for this very file."""
        return mark_of(ROWS)

    def score(self, gold: Path) -> dict[str, float]:
        """Return the numbers of the half in per cent, by name; the texts are read in place."""
        stories = read_real(gold.parent, self.half)
        found = [extracted(story) for story in stories]
        numbers = {
            name: number(shared_score(gold, part, options, stories, found))
            for name, part, options, number in SCORED
            if name in _NUMBERS
        }
        return numbers | {
            column.name: right_share(column, stories, found) for column in COLUMNS if column.name in _COLUMNS
        }


def read_real(shared: Path, half: str) -> list[Story]:
    """Return the stories of a half with their texts, in the form of the gold of our own."""
    lines = (shared / "corpora" / "wikinews" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    articles = {article["id"]: article for article in map(json.loads, lines)}
    rows = map(json.loads, ROWS.read_text(encoding="utf-8").splitlines())
    return [_story(row, articles[row["document"]]) for row in rows if row["half"] == half]


def extracted(story: Story) -> Story:
    """Return what the engine finds in a story, in the form of ``wirehouse extract``."""
    document = make_document(
        text=story["body"], title=story["title"], given_id=story["id"], published_at=story["published_on"]
    )
    return extraction_json(extract(document))


def _story(row: Story, article: Story) -> Story:
    text = f"{article['title']}\n\n{article['text']}"
    given = {"id": row["document"], "title": article["title"], "body": article["text"], "text": text}
    statements = [{**said, "speaker": _words(text, said)} for said in row["statements"]]
    return row | given | {"published_on": article["published_at"], "statements": statements}


def _words(text: str, said: Story) -> str | None:
    start = said["speaker_start_char"]
    return None if start is None else text[start : said["speaker_end_char"]]


REAL_SETS = (RealSet("tuning"), RealSet("unseen"))
