"""Sums by which costs fall: "the move saves some 850 kronor a month", "to find £2 million of savings"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_REACH = 90
_WHOM = (
    r"(?:(?:the|each|every|an?|its|their|most) (?:[a-z'’-]+ ){1,3}|(?:it|us|them|him|her|you|taxpayers|households"
    r"|customers|consumers|families|drivers|motorists|passengers|homeowners|borrowers|businesses|firms) )?"
)
_SAVES = LazyRegexp(
    r"\b(?:(?:to|will|would|could|should|may|might|and|it|that|which|this|move|plan|deal|merger|change|closures?) "
    rf"(?:also |then )?saves?|saving) {_WHOM}{HEDGES}\Z"
)
_SAVINGS_OF = LazyRegexp(
    r"\b(?:annual|yearly|cost|budget|efficiency|further|mak(?:e|es|ing)|find|finds|yield|deliver|bring|announced?"
    r"|promis(?:es|ed)|plan(?:s|ned)?|target(?:s|ed)?|expects?|seeks?|sought|demand(?:s|ed)?|identified|forecasts?)"
    rf" savings (?:of|worth) {HEDGES}\Z"
)
_OF_SAVINGS = LazyRegexp(
    r"(?: (?:a|per) year)? (?:of|in) (?:annual |yearly |cost |budget |efficiency |further )?savings\b"
)
_KEPT = LazyRegexp(
    r" (?:in|with|at) (?:the|a|an|its|his|her|their) (?:bank|account)|[^.;\n]{0,20} (?:for a deposit|in the bank)"
)
"""Behind money that is put by."""
_BANKED = LazyRegexp(r"\b(?:with|life|has|have|had|of|his|her|their|my) \Z")


def add_saving(lower: str, reading: Reading) -> None:
    """Make the size of a fall of a sum that is saved."""
    if reading.kind != "money" or reading.change_role != "level" or reading.direction:
        return
    near = max(0, reading.start - _REACH), reading.start
    if lower.find("sav", near[0], reading.end + _REACH) < 0:
        return
    is_saved = any(pattern.search(lower, *near) for pattern in (_SAVES, _SAVINGS_OF)) and not _KEPT.match(
        lower, reading.end
    )
    if is_saved or (_OF_SAVINGS.match(lower, reading.end) and not _BANKED.search(lower, *near)):
        reading.direction, reading.change_role = "down", "change"
