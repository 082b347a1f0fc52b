"""Weights of the features of a quotation, trained by ``training``: which stance they speak for together."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from flows.extract.lang.load import LANGUAGE_ROOT, LanguageDataError
from flows.extract.statements.stance_features import Feature
from schemas.vocabulary import STANCES

WEIGHTS = LANGUAGE_ROOT / "en" / "stance_weights.csv"
_STANCES = tuple(STANCES)
ALWAYS: Feature = ("always", "")
"""What every quotation has: how common the stances are."""


class StanceWeights(NamedTuple):
    """Weights by feature, one for each stance in the order of the vocabulary; whole numbers, so that sums are exact."""

    rows: dict[Feature, tuple[int, ...]]

    def best(self, features: Iterable[Feature]) -> str:
        """Return the stance that the features speak for most."""
        rows = self.rows
        known = [rows[feature] for feature in features if feature in rows]
        sums = [sum(column) for column in zip(rows[ALWAYS], *known, strict=True)]
        return _STANCES[sums.index(max(sums))]


@cache
def stance_weights(path: Path = WEIGHTS) -> StanceWeights:
    """Return the trained weights; raise LanguageDataError where the file is not as ``training`` writes it."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    if not lines or lines[0] != ["family", "value", *STANCES]:
        raise LanguageDataError(f"{path}: expected the columns family, value, {', '.join(STANCES)}")
    rows = {(line[0], line[1]): tuple(map(int, line[2:])) for line in lines[1:]}
    if ALWAYS not in rows:
        raise LanguageDataError(f"{path}: the row {ALWAYS} is missing")
    return StanceWeights(rows)
