"""Names in real news scored: Wikinews stories annotated by our conventions, their texts read in place."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from flows.extract import extract
from flows.extract_json import extraction_json
from flows.sources.document import make_document
from tests.eval.shared import adapt, run_scorer

NAMES = Path(__file__).parents[1] / "gold" / "names" / "wikinews.jsonl"


@dataclass(frozen=True, slots=True)
class NamesSet:
    """A half of the annotated stories: the tagger is trained on ``tuning``; ``unseen`` only measures."""

    half: str

    @property
    def title(self) -> str:
        """How the set is called in the table and in the baseline."""
        return f"own/wikinews {self.half}"

    def file_hash(self) -> str:
        """Return the hash of the annotations: floors hold for this very file."""
        return sha256(NAMES.read_bytes()).hexdigest()[:16]

    def score(self, gold: Path) -> dict[str, float]:
        """Return F1 in per cent of exact names with their tags, and of spans alone."""
        expected, found = [], []
        for story, names in annotated(gold.parent, self.half):
            document = make_document(text=story["text"], title=story["title"], given_id=story["id"])
            found.append(extraction_json(extract(document)))
            entities = [{"start": start, "end": end, "type": tag} for start, end, tag in names]
            expected.append(json.dumps({"id": story["id"], "text": document.text, "entities": entities}))
        result = run_scorer(gold, "entities", expected, adapt(gold, "entities", found), ())
        return {"exact": float(result["exact"][2]), "span": float(result["span_only"][2])}


def annotated(shared: Path, half: str) -> Iterator[tuple[dict[str, Any], list[tuple[int, int, str]]]]:
    """Yield the stories of a half with their names: start, end and tag, in order."""
    stories = (shared / "corpora" / "wikinews" / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    by_id = {story["id"]: story for story in map(json.loads, stories)}
    for row in map(json.loads, NAMES.read_text(encoding="utf-8").splitlines()):
        if row["half"] == half:
            yield by_id[row["document"]], [(start, end, tag) for start, end, tag in row["names"]]


NAMES_SETS = (NamesSet("tuning"), NamesSet("unseen"))
