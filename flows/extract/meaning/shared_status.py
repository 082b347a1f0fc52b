"""A part or the size of what is planned or expected is so, too: "half of it from the state", "a third more than"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from schemas.records import Figure

_LONGEST = 90
_AHEAD = frozenset(["target", "forecast"])
_SIZES = frozenset(["percent", "fraction", "multiple", "money", "count", "quantity", "number"])
_APART = LazyRegexp(rf"[^.;:\n]*, (?:and |with |but )?(?:up to |more than )?{HEDGES}(?:an? )?\Z")
"""Between the whole and its part: " a week, "."""
_OR = LazyRegexp(rf"[^.;:,\n]{{0,50}}, or {HEDGES}\Z")
_MOVED = LazyRegexp(rf"[^.;:,\n]{{0,40}}, (?:up|down) (?:by )?{HEDGES}\Z")
_AT_COST = LazyRegexp(rf"[^.;:\n]*, at an? (?:total |estimated )?(?:cost|price) of {HEDGES}")
"""Between what is to be done and its price: " beds by May, at a cost of "."""
_AND_NEXT = LazyRegexp(
    r"(?: (?:this|next) (?:financial |fiscal |business )?(?:year|quarter|half)| in [0-9]{4}| for (?:the year|[0-9]{4})"
    r")?"
    r",? and (?:an? |its )?(?!(?:had|has|have|made|saw|took|got|with|that|which|was|is)\b)"
    rf"(?:(?![a-z-]+ed\b)[a-z-]+ ){{1,3}}of {HEDGES}\Z"
)
"""Between two sums that are expected: "revenue of $9 billion this year and capital spending of"."""
_OF_IT = LazyRegexp(r" of (?:it|them|that)\b(?! (?:[a-z]+ly )?(?:[a-z]+ed|is|are|was|were|has|have|had)\b)")
_BORROWED = LazyRegexp(r" of it (?:borrowed|insured|financed|funded|raised|paid)\b")
_MORE = LazyRegexp(
    r"(?: [a-z]+){0,2}? (?:more|less|fewer|higher|lower|bigger|smaller|larger|longer|shorter|above|below|up|down)"
    r" (?:than|on|what|where|the|last|in|[a-z]+['’]s?)\b| (?:more|less|fewer)(?=[,.;])| as (?:much|many) as\b"
    r"| (?:last|this) year['’]s\b| (?:better|dearer|cheaper|worse) than\b| (?:premium|discount) (?:to|on|over)\b"
)
_IS = LazyRegexp(
    r"(?: an? (?!year\b|month\b|week\b|day\b)[a-z]+)?,? (?:is|are|represents?|representing|amounts? to)"
    rf" (?:an? )?{HEDGES}"
)
"""Between what is offered and how it compares: "The offer of $9 a share is 12 percent above"."""


def status_of_whole(text: Text, whole: Figure | None, figure: Figure) -> str | None:
    """Return the status of the figure before, where that lies ahead and this is a part, the size or a wording of it."""
    if whole is None or whole.status not in _AHEAD or figure.kind not in _SIZES or figure.change_role == "start":
        return None
    gap = text.lower[whole.end_char : figure.start_char] if figure.start_char - whole.end_char <= _LONGEST else "."
    if not gap.endswith(" ") or "." in gap:
        return None
    is_shared = (
        (_is_part(text, figure) and _APART.fullmatch(gap))
        or _OR.fullmatch(gap)
        or (figure.kind == whole.kind == "money" and _AND_NEXT.fullmatch(gap))
        or (figure.kind == "money" and _AT_COST.fullmatch(gap))
        or (_MORE.match(text.lower, figure.end_char) and (_APART.fullmatch(gap) or _IS.fullmatch(gap)))
        or (figure.change_role == "change" and _MOVED.fullmatch(gap))
    )
    return whole.status if is_shared else None


def is_moved_fact(text: Text, whole: Figure | None, figure: Figure) -> bool:
    """Tell whether a figure says how far what is reported has moved: "52% back plans for a dam, up eight points"."""
    if whole is None or whole.status != "reported" or figure.change_role != "change" or not _of_one(whole, figure):
        return False
    is_near = figure.start_char - whole.end_char <= _LONGEST
    return is_near and _MOVED_SINCE.fullmatch(text.lower, whole.end_char, figure.start_char) is not None


def _of_one(whole: Figure, figure: Figure) -> bool:
    """Tell whether a figure can be by how much another moved."""
    return whole.kind == figure.kind or "percent" in {whole.kind, figure.kind}


_MOVED_SINCE = LazyRegexp(rf"(?! (?:will|would|should|could|may)\b)[^.;:,\n]{{0,60}}, (?:up|down) (?:by )?{HEDGES}")


def _is_part(text: Text, figure: Figure) -> bool:
    lower, end = text.lower, figure.end_char
    return _OF_IT.match(lower, end) is not None or _BORROWED.match(lower, end) is not None
