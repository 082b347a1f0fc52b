"""What is so already though it stands inside what is asked for or decided: whom it touches, what it is told beside."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.verbs import irregular_pasts
from flows.extract.text import Text
from schemas.records import Figure

_REACH, _NEAR = 90, 34
_PAST = one_of(irregular_pasts() | load_words("dates", "past_words"))
_NO_PLAN = r"(?! (?:not )?(?:to|due|expected|planned|scheduled)\b)"
_SINCE = LazyRegexp(
    rf"\b(?:after|because|since|but|claim(?:s|ed) that|and (?:said|claimed|found)(?: that)?) {HEDGES}\Z"
)
_HAPPENED = LazyRegexp(
    r"(?: (?!to\b|be\b|would\b|will\b|should\b|could\b|must\b|who\b|that\b|which\b)[a-z0-9’'-]+){0,5}?"
    rf" (?:have|has|{_PAST}|[a-z]+ed)\b{_NO_PLAN}"
)
"""A clause of its own that begins with a figure: "after 14 workers fell ill", "but 21 of the 588 have not"."""

_AFTER_MOVE = LazyRegexp(
    r",? (?:after|because) (?:the |its |their )?(?:(?!to\b|would\b|will\b)[a-z’'-]+ ){1,5}?"
    rf"(?:rose|fell|climbed|dropped|jumped|slid|surged|plunged|grew|shrank|soared|sank|slipped) (?:by |to )?{HEDGES}\Z"
)
_SURVEY_OF = LazyRegexp(rf", (?:an?|the) (?:[a-z-]+ )?(?:survey|poll|study|questionnaire) of {HEDGES}\Z")
"""Before how many were asked what they plan: "plan to hire in the next six months, a survey of"."""
_AFTER_SUBJECT = LazyRegexp(
    rf",? (?:after|because) (?:the |its |their )?(?:(?!to\b|would\b|will\b|being\b)[a-z’'-]+ ){{1,5}}{HEDGES}\Z"
)
"""Before what has moved: "will rise, the regulator said, after wholesale costs tripled"."""
_OF_THEM = LazyRegexp(
    r" (?:of|in) (?:which|whom) (?!(?:would|will|should|could|must|shall|may|might|go|are to|is to)\b)[a-z]"
)
_OF_WHICH = LazyRegexp(rf"\b(?:of|in) (?:which|whom),? {HEDGES}\Z")
_HAS_COME = LazyRegexp(
    rf"(?: (?!would|will|should|could|goes|must)[a-z]+){{0,2}}? (?:has|have|had|was|were|{_PAST})\b{_NO_PLAN}"
)
_BEFORE_IT = LazyRegexp(rf", (?:just |barely |only )?{HEDGES}\Z")
_AFTER_IT = LazyRegexp(
    r" (?:after|before|since|ago\b)(?! (?:(?:its|their|his|the|an?) [a-z]+|it|they|he|she) (?:is|are)\b)"
)
_EARNING = LazyRegexp(
    r"\b(?:(?:those|anyone|everyone|everybody|people|workers|staff|households|families|couples|savers|men|women|firms"
    r"|companies|employers|companies|buyers|owners|pensioners|adults|residents|drivers|taxpayers) "
    r"(?:(?:who |that )?(?:earn(?:s|ing)?|mak(?:e|es|ing)|own(?:s|ing)?|employ(?:s|ing)?|tak(?:e|es|ing) home)|on"
    r"|with (?:an? )?(?:incomes?|wages|salary|salaries|sales|turnover|assets|savings|pensions?) (?:of|over|under|above"
    r"|below)|below|above|under|over))(?: the| an?)?(?: income of| salary of| wage of)? "
    rf"{HEDGES}\Z"
)
"""Before the bound of those whom a plan touches: "everyone earning less than", "those below the £18,000 threshold"."""

_OWNERS = LazyRegexp(r"\b(?!(?:this|next|coming|today|tomorrow|week|month|year)['’])[a-z]+['’]s? \Z")
_NEW = LazyRegexp(r" (?:new|more|extra|additional|further|fresh)\b")


def is_told_inside(text: Text, figure: Figure) -> bool:
    """Tell whether a figure in what lies ahead says what is so: a clause of its own, whose things, whom it touches."""
    lower, near = text.lower, (max(0, figure.start_char - _REACH), figure.start_char)
    if _EARNING.search(lower, *near):
        return figure.kind in {"money", "count", "quantity", "number"}
    if figure.kind == "duration":
        return _BEFORE_IT.search(lower, *near) is not None and _AFTER_IT.match(lower, figure.end_char) is not None
    has_moved = _AFTER_MOVE if figure.kind != "multiple" else _AFTER_SUBJECT
    if (figure.change_role and has_moved.search(lower, *near)) or _SURVEY_OF.search(lower, *near):
        return True
    if _SINCE.search(lower, *near) and _HAPPENED.match(lower, figure.end_char):
        return True
    if _OF_WHICH.search(lower, *near) and _HAS_COME.match(lower, figure.end_char):
        return True
    return figure.kind in {"count", "number"} and _is_of_known(lower, figure)


def _is_of_known(lower: str, figure: Figure) -> bool:
    """Tell whether a count is of some of those just named, or of all that somebody has: "the bloc's 15 members"."""
    near = max(0, figure.start_char - _NEAR), figure.start_char
    if lower.endswith(", ", *near) and _OF_THEM.match(lower, figure.end_char):
        return True
    return _OWNERS.search(lower, *near) is not None and _NEW.match(lower, figure.end_char) is None
