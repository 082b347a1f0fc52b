"""Charges that somebody sets: what a tax, a fee or a fare will rise to is decided and no forecast."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.stretches import UP_TO_COLON
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 110
_CHARGES = one_of(load_words("measures", "set_charges"))
_MOVES = (
    "rise|increase|climb|fall|drop|start at|go up|go down|go to|go from|come down"
    "|be (?:raised|lifted|increased|cut|lowered|reduced|set|put up)"
)
_NO_CHARGE = r"(?! (?:revenue|receipts|income|take|cuts?|breaks?|burden|collections?|bills?)\b)"
_WILL_BE_SET = LazyRegexp(
    rf"\b(?:{_CHARGES})\b{_NO_CHARGE}{UP_TO_COLON}{{0,40}}?"
    rf" (?:(?:(?:will|would|is to|are to|(?:is|are) set to|shall) (?:{_MOVES})|goes|rises|falls|drops)\b"
    rf"{UP_TO_COLON}{{0,40}}"
    rf"|(?:will|is to|are to|shall) be {HEDGES})\Z"
)
_WILL_COST = LazyRegexp(
    rf"\b(?:{_CHARGES}|{one_of(load_words('measures', 'moved_charges'))}|pass|passes|rides?|entry|admission|fare)\b"
    rf"{_NO_CHARGE}[^.;:\n]{{0,40}}? will (?:also |now |still )?cost {HEDGES}\Z"
)
_SAID = LazyRegexp(r"\b(?:said|says|announced|confirmed|told)\b")
"""Before "would" somebody says what they have set: "said its base rate would go to", no "the duty would rise to"."""
_UNSURE = LazyRegexp(r"\b(?:could|may|might|expects?|expected|forecasts?|predicts?|predicted|likely|if)\b")


def is_of_set_charge(text: Text, figure: Figure) -> bool:
    """Tell whether a figure is what a charge is to be or by how much it is to move: "fares will rise 8 percent"."""
    begin = max(0, figure.start_char - _REACH)
    told = _WILL_BE_SET.search(text.lower, begin, figure.start_char)
    told = told or _WILL_COST.search(text.lower, begin, figure.start_char)
    if told is None or _UNSURE.search(text.lower, begin, figure.start_char):
        return False
    return " would " not in told.group() or _SAID.search(text.lower, begin, figure.start_char) is not None
