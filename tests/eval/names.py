"""Names in real news scored: Wikinews stories annotated by our conventions, their texts read in place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from flows.extract import extract
from flows.extract.entities.training.gold import read_in_place
from flows.extract_json import extraction_json
from flows.sources.document import make_document
from tests.eval.shared import adapt, mark_of, run_scorer

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
        return mark_of(NAMES)

    def score(self, gold: Path) -> dict[str, float]:
        """Return F1 in per cent of exact names with their tags, and of spans alone."""
        expected, found = [], []
        for story, names in read_in_place(gold.parent, NAMES.parents[1], self.half):
            document = make_document(text=story["text"], title=story["title"], given_id=story["id"])
            found.append(extraction_json(extract(document)))
            entities = [{"start": start, "end": end, "type": tag} for start, end, tag in names]
            expected.append(json.dumps({"id": story["id"], "text": document.text, "entities": entities}))
        result = run_scorer(gold, "entities", expected, adapt(gold, "entities", found), ())
        return {"exact": float(result["exact"][2]), "span": float(result["span_only"][2])}


NAMES_SETS = (NamesSet("tuning"), NamesSet("unseen"))
