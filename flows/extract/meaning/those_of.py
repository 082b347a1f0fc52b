"""What a pronoun measures again of somebody else: "exports rose 6 percent, while those of Peru fell 4 percent"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.last_measured import LastMeasured
from flows.extract.meaning.measure import Measure
from schemas.records import Figure, Sentence

PRONOUNS = frozenset(["those", "that"])
"""They stand for a measure and print none."""
_WITHIN, _BY = 170, 4
"""Characters from figure to figure, and words before this one of which one is its verb."""
_KINDS = frozenset(["percent", "money", "fraction", "quantity", "percentage_points"])
_THOSE = LazyRegexp(r"(?:;| and| while| but| though| whereas) (those|that) (?=(?:of|from|in|at|by|to) )")


def measure_of_those(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the last measure, where the clause of a figure tells the same of another by a pronoun."""
    near = last.near(figure, _WITHIN, sentence) if figure.kind in _KINDS else None
    if near is None or near[0].kind not in _KINDS:
        return None
    gap = last.text.lower[near[0].end_char : figure.start_char]
    those = _THOSE.search(gap) if " those " in gap or " that " in gap else None
    if those is None or load_words("measures", "restating").isdisjoint(gap[those.end() :].split()[-_BY:]):
        return None
    start, end = (near[0].end_char + at for at in those.span(1))
    return near[1]._replace(start=start, end=end)
