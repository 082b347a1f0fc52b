"""Several texts as the tagger sees them as if they were one: numpy takes as long for one text as for a dozen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from flows.extract.entities.evidence import Runs
from flows.extract.entities.observations import Observed
from flows.extract.entities.placing import Codes


def stacked(observed: Sequence[Observed]) -> Observed:
    """Return one or more texts as one; the edges at the ends of each keep its words from those of the next."""
    if len(observed) == 1:
        return observed[0]
    tokens = list(accumulate((len(one.at) for one in observed), initial=0))
    numbers = list(accumulate((len(one.numbers) for one in observed), initial=0))
    joined = {name: np.concatenate([getattr(one, name) for one in observed]) for name in _PLAIN}
    runs = [one.runs for one in observed]
    first = _moved([one.first for one in runs], tokens)
    last = _moved([one.last for one in runs], tokens)
    return Observed(
        words=[word for one in observed for word in one.words],
        at=_moved([one.at for one in observed], numbers),
        runs=Runs(np.concatenate([one.place for one in runs]), first, last),
        **joined,
    )


_PLAIN = tuple(name for name in Observed._fields if name not in {"words", "at", "runs"})


def _moved(places: Sequence[Codes], by: Sequence[int]) -> NDArray[np.int64]:
    return np.concatenate([place + distance for place, distance in zip(places, by, strict=False)])
