"""People who work for a body, where no verb of employing tells it: "the force has 1,240 officers", "let go 45"."""

from __future__ import annotations

from flows.extract.figures.counted import singular
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 80
_BODIES = one_of(load_words("measures", "bodies") | load_words("measures", "employers"))
_BODY_HAS = LazyRegexp(
    rf"\b(?:{_BODIES})(?: of [a-z]+| in [^.;,\n]{{2,30}}|, [^.;,\n]{{2,40}},|,)?"
    r" (?:now |still |currently |that |which )?"
    rf"(?:has|have|had|with) {HEDGES}\Z"
)
_BODY_OF = LazyRegexp(rf"\b(?:{_BODIES})['’]s {HEDGES}\Z")
_SENT_AWAY = LazyRegexp(
    rf"\b(?:let go|lets go|letting go|(?:gives?|giving|gave) (?:work|jobs|employment) to) (?:of )?{HEDGES}\Z"
)
_ON_PAYROLL = LazyRegexp(
    r" (?:people|workers|men|women|men and women|staff) on (?:its|the|their|his|her) (?:payroll|books|staff)\b"
)
_WORKER = frozenset(["officer", "inspector", "doctor", "engineer"])


def is_on_payroll(text: Text, figure: Figure) -> bool:
    """Tell whether people are told to be "on its payroll"."""
    return _ON_PAYROLL.match(text.lower, figure.end_char) is not None


def is_staff_told(text: Text, figure: Figure, noun: str) -> bool:
    """Tell whether people are the staff of a body that has them, lets them go or gives them work."""
    lower, near = text.lower, (max(0, figure.start_char - _REACH), figure.start_char)
    is_worker = noun in _WORKER or noun in load_words("measures", "staff")
    is_trade = is_worker or singular(noun) in load_words("occupations", "occupations")
    if _SENT_AWAY.search(lower, *near):
        return is_trade or noun in load_words("measures", "people")
    if is_worker and _BODY_OF.search(lower, *near):
        return True
    return is_trade and noun not in _NOT_STAFF and _BODY_HAS.search(lower, *near) is not None


_NOT_STAFF = frozenset(["student", "pensioner", "resident", "owner", "survivor", "witness", "volunteer", "investor"])
