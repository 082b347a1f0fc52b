"""The size of a budget, package or bill: not of the day on which it is approved or presented."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_PLAN = r"(?:budget|package|programme|program|plan|bill|stimulus|bailout)s?"
_BEHIND = LazyRegexp(rf"[ -](?:(?!(?:on|in|for|from|of|to|at|by|with|and)\b)[a-z'’-]+ ){{0,3}}{_PLAN}\b")
""" "A $61.8 million budget", "a $4 billion spending bill"."""
_BEFORE = LazyRegexp(
    rf"\b{_PLAN} (?:for (?:[\w'’-]+ ){{1,3}})?(?:of|worth|totalling|totaling)"
    r"(?: (?:about|some|nearly|almost|up to|more than|over|at least))?\Z"
)
""" "A budget of 88 million dollars", "a package worth nearly 4 billion rand"."""
_APPROVING = LazyRegexp(
    r"\b(?:adopt|approv|pass|unveil|present|tabl|announc|propos|endors|back|sign|outlin|deliver|submit|clear|agre"
    r"|introduc|launch|reveal|publish|draft|defend|criticis|criticiz|reject|debat)"
    r"(?:e?d|s?ed|led|ing)\b|\btore into\b|\b(?:put|brought) forward\b|\b(?:brought|handed) down\b|\b(?:read|laid)\b"
    r"|\bset out\b|\bvoted (?:for|on|through|down)\b"
)
_REACH = 90


def is_of_plan(scene: Scene, figure: Figure) -> bool:
    """Tell whether a sum is the size of a plan that a day is only the approval or the presentation of."""
    if figure.kind != "money" or figure.change_role in {"change", "start"}:
        return False
    lead = scene.lead(figure.start_char, _REACH)
    end = min(figure.end_char + _REACH, scene.sentence.end_char)
    is_plan = _BEHIND.match(scene.text.lower, figure.end_char, end) is not None or _BEFORE.search(lead) is not None
    return is_plan and (
        _APPROVING.search(lead) is not None or _APPROVING.search(scene.between(figure.end_char, end)) is not None
    )
