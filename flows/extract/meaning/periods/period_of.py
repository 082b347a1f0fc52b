"""The days of the expression that a figure was found to belong to."""

from __future__ import annotations

from flows.extract.dates.calendar import edtf_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.named import Period
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.states import is_state
from schemas.records import Figure

_MONTHS = LazyRegexp(r"\d{4}-\d\d/\d{4}-\d\d")
""" "Between January 2016 and December 2019" stays as exact as it is told."""


def period_of(scene: Scene, figure: Figure, found: Candidate) -> Period:
    """Return the days of an expression; of "since" those from then to the story."""
    time, published = found.time, scene.text.document.published_on
    first, last = time.period_start, (found.until or time).period_end
    if found.until and first and last:
        is_of_months = _MONTHS.fullmatch(f"{time.period}/{found.until.period}") is not None
        period = f"{time.period}/{found.until.period}" if is_of_months else edtf_of((first, last))
        return Period(period, first, last, time.time_expression_id)
    if found.part not in {Part.SINCE, Part.ONWARD} or first is None or last is None:
        return Period(time.period, first, last, time.time_expression_id)
    begin = edtf_of((first, last)).partition("/")[0]
    if found.part is Part.ONWARD and published:
        return Period(f"{begin}/..", first, None, time.time_expression_id)  # "from May 1 the fare will be £3"
    if published is None or published < first:
        return Period(f"{begin}/..", None, None, time.time_expression_id)
    until = None if is_state(scene, figure) else published
    return Period(f"{begin}/{until or '..'}", first, until, time.time_expression_id)
