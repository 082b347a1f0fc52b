"""The shared adapter and scorers, run as the programs that they are."""

from __future__ import annotations

import json
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.eval.sets import SCORERS


def mark_of(path: Path) -> str:
    """Return the mark of a gold file: floors hold for this very content."""
    return sha256(path.read_bytes()).hexdigest()[:16]


def adapt(gold: Path, part: str, extractions: list[dict[str, Any]], *options: str) -> list[str]:
    """Return extractions in the form of a part's scorer, one JSON line each."""
    given = "\n".join(json.dumps(extraction) for extraction in extractions)
    return _run([sys.executable, gold / "adapt.py", part, *options], given).splitlines()


def run_scorer(
    gold: Path, part: str, expected: list[str] | Path, predicted: list[str], options: tuple[str, ...]
) -> dict[str, Any]:
    """Return what the scorer of a part prints; ``expected`` is a gold file or its lines."""
    with TemporaryDirectory() as folder:
        predictions = _written(Path(folder) / "predicted.jsonl", predicted)
        truth = expected if isinstance(expected, Path) else _written(Path(folder) / "gold.jsonl", expected)
        command = [sys.executable, gold / part / SCORERS[part], truth, predictions, "--json"]
        result: dict[str, Any] = json.loads(_run([*command, *options]))
    return result


def _written(path: Path, lines: list[str]) -> Path:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _run(command: list[Any], given: str | None = None) -> str:
    done = subprocess.run(list(map(str, command)), input=given, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))}: {done.stderr}")
    return done.stdout
