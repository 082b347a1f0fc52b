"""One shared gold set scored: the engine's output through the shared adapter to the shared scorer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from flows.extract import extract
from flows.extract_json import extraction_json
from flows.sources.document import make_document
from tests.eval.sets import GoldSet
from tests.eval.shared import adapt, mark_of, run_scorer


def score(gold: Path, gold_set: GoldSet) -> dict[str, float]:
    """Return the numbers of a set in per cent, by name."""
    path = gold / gold_set.part / gold_set.file
    options = ["--half-open"] if gold_set.half_open else []
    predicted = adapt(gold, gold_set.part, _extractions(path, gold_set), *options)
    return _numbers(gold_set.part, run_scorer(gold, gold_set.part, path, predicted, gold_set.options))


def file_hash(gold: Path, gold_set: GoldSet) -> str:
    """Return the hash of a gold file: floors hold for this very file."""
    return mark_of(gold / gold_set.part / gold_set.file)


def _extractions(path: Path, gold_set: GoldSet) -> list[dict[str, Any]]:
    """Run the engine over the set's own text, offsets unmoved."""
    extractions = []
    for line in path.read_text(encoding="utf-8").splitlines():
        item = json.loads(line)
        found = extraction_json(
            extract(make_document(text=item["text"], given_id=item["id"], published_at=item.get("dct")))
        )
        if gold_set.kinds:
            found["figures"] = [figure for figure in found["figures"] if figure["kind"] in gold_set.kinds]
            times = found["time_expressions"]
            found["time_expressions"] = [time for time in times if time["timex_type"] in gold_set.kinds]
        extractions.append(found)
    return extractions


def _numbers(part: str, found: dict[str, Any]) -> dict[str, float]:
    if part == "figures":
        return {name: float(found[name]["f1"]) for name in ("value", "value+unit")}
    if part == "dates":
        numbers = {name: 100 * found[name]["f1"] for name in ("strict", "value")}
        return numbers | {"period of matched": 100 * found["period_accuracy"]}
    if part == "entities":
        return {"exact": found["exact"][2], "span": found["span_only"][2]}
    speaker = found["attribution_accuracy_on_matched"] or 0.0
    return {
        "overlap": 100 * found["span_overlap"]["f1"],
        "exact": 100 * found["span_exact"]["f1"],
        "speaker": 100 * speaker,
    }
