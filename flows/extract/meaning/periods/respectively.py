"""Lists of figures and of expressions that go together one by one: "3 percent and 5 percent in 2015 and 2016"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_LONGEST_JOINT = 24
_MOST = 6
"""Members of a list that are looked at."""


def paired_in_order(scene: Scene) -> dict[str, Candidate]:
    """Return the expression of each figure, by its id, where as many expressions as figures are listed behind them."""
    pairs: dict[str, Candidate] = {}
    runs = list(_runs(scene))
    for figures, times in pairwise(runs):
        if len(figures) != len(times) or len(figures) == 1:
            continue
        pairs |= {
            figure.figure_id: time
            for figure, time in zip(figures, times, strict=True)
            if isinstance(figure, Figure) and isinstance(time, Candidate) and time.part is Part.PERIOD
        }
    return pairs


def _runs(scene: Scene) -> Iterator[list[Figure | Candidate]]:
    """Yield the lists of a sentence: members of one type with nothing but marks and "and" between them."""
    run: list[Figure | Candidate] = []
    for item in scene.items:
        if run and not (_is_next(scene, run[-1], item) and len(run) < _MOST):
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _is_next(scene: Scene, last: Figure | Candidate, item: Figure | Candidate) -> bool:
    if isinstance(last, Figure) is not isinstance(item, Figure) or item.start_char - last.end_char > _LONGEST_JOINT:
        return False
    words = scene.between(last.end_char, item.start_char)
    return (_without_hedge(words) if isinstance(item, Figure) else words) in load_words("periods", "list_links")


def _without_hedge(words: str) -> str:
    """ ", about", "and just over": the joint without what rounds the figure behind it."""
    while (last := words.rpartition(" ")[2]) in load_words("periods", "before_number") - {"of", "to", "out"}:
        words = words.removesuffix(last).rstrip()
    return words
