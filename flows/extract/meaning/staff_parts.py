"""Parts and wholes of a staff: "laid off 640 workers, or a fifth of its payroll", "let go 240 of its 615 workers"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.last_measured import PART_WITHIN, LastMeasured
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.shares import SHARES
from schemas.records import Figure, Sentence

_COUNTS = frozenset(["count", "number"])
_OF_STAFF = LazyRegexp(
    r" of (?:(?:its|their|the|his|her|all) )?(?:[a-z-]+ ){0,2}?"
    r"(?:workforce|work force|payroll|staff|employees|workers|jobs|posts|positions|headcount|total)\b"
)
_BESIDE = LazyRegexp(rf"(?:, (?:or )?| or |\(){HEDGES}\Z")
_PART_OF = LazyRegexp(r" of (?:its|their|the|his|her|our) ")
_WIDEST = len(" of their ")


def part_of_staff(last: LastMeasured, figure: Figure, sentence: Sentence) -> tuple[Figure, Measure] | None:
    """Return the jobs told right before a share of the staff, with their measure."""
    if figure.kind not in SHARES or not _OF_STAFF.match(last.text.lower, figure.end_char):
        return None
    return _jobs_before(last, figure, PART_WITHIN, sentence) if _BESIDE.search(last.lead(figure)) else None


def measure_of_whole_staff(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the jobs of which so many were told to be kept, cut or moved right before."""
    near = _jobs_before(last, figure, _WIDEST, sentence) if figure.kind == "count" else None
    return near[1] if near and _PART_OF.fullmatch(last.gap(near[0], figure)) else None


def _jobs_before(last: LastMeasured, figure: Figure, within: int, sentence: Sentence) -> tuple[Figure, Measure] | None:
    near = last.near(figure, within, sentence)
    return near if near and near[1].code == "jobs" and near[0].kind in _COUNTS else None
