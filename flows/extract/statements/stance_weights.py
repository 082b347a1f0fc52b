"""Weights of the features of a quotation, trained by ``training``: which stance they speak for together."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from struct import Struct

from flows.extract.lang.kept import made_of
from flows.extract.lang.load import LANGUAGE_ROOT, LanguageDataError
from flows.extract.statements.stance_features import Feature
from schemas.vocabulary import STANCES

WEIGHTS = LANGUAGE_ROOT / "en" / "stance_weights.csv"
_STANCES = tuple(STANCES)
_BITS = 32
_HALF = 1 << (_BITS - 1)
"""Added to every sum, so that none is negative."""
_FIELDS = Struct(f"<{len(_STANCES)}I")
ALWAYS: Feature = ("always", "")
"""What every quotation has: how common the stances are."""


class StanceWeights:
    """Weights by feature, one for each stance in the order of the vocabulary; whole numbers, so that sums are exact."""

    def __init__(self, rows: dict[Feature, tuple[int, ...]]) -> None:
        self.rows = rows
        self._packed = _Packed(rows)
        self._begun = self._packed[ALWAYS] + _packed([_HALF] * len(_STANCES))

    def best(self, features: Iterable[Feature]) -> str:
        """Return the stance that the features speak for most."""
        total = self._begun + sum(map(self._packed.__getitem__, features))
        sums = _FIELDS.unpack(total.to_bytes(_FIELDS.size, "little"))
        return _STANCES[sums.index(max(sums))]


_MOST_FEATURES = 50_000


class _Packed(dict[Feature, int]):
    """The weights of each feature as one number, made when it is first met; unknown ones weigh nothing."""

    def __init__(self, rows: dict[Feature, tuple[int, ...]]) -> None:
        super().__init__()
        self._rows = rows

    def __missing__(self, feature: Feature) -> int:
        if len(self) >= _MOST_FEATURES:
            self.clear()
        packed = self[feature] = _packed(self._rows.get(feature, ()))
        return packed


def _packed(weights: Iterable[int]) -> int:
    """All weights of a feature as one number, so that one addition adds them all."""
    return sum(weight << (_BITS * place) for place, weight in enumerate(weights))


@cache
def stance_weights(path: Path = WEIGHTS) -> StanceWeights:
    """Return the trained weights; raise LanguageDataError where the file is not as ``training`` writes it."""
    return StanceWeights(made_of([path], "stances", lambda: _read(path)))


def _read(path: Path) -> dict[Feature, tuple[int, ...]]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.reader(file))
    if not lines or lines[0] != ["family", "value", *STANCES]:
        raise LanguageDataError(f"{path}: expected the columns family, value, {', '.join(STANCES)}")
    rows = {(line[0], line[1]): tuple(map(int, line[2:])) for line in lines[1:]}
    if ALWAYS not in rows:
        raise LanguageDataError(f"{path}: the row {ALWAYS} is missing")
    return rows
