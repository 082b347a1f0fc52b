"""Charges and pay that move in the present tense where a body has decided on them: "The bin charge jumps to $468"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.stretches import UP_TO_COLON
from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 130
_SUMS = frozenset(["money", "percent", "fraction", "percentage_points", "multiple"])
_BODIES = load_words("measures", "deciding_bodies")
_DECIDED = load_words("measures", "decided_on")
_MOVES = "goes up|go up|goes down|go down|goes|go|rises?|falls?|drops?|jumps?|climbs?|moves?|doubles?|comes down"
_MOVED = LazyRegexp(
    rf"\b(?:{one_of(load_words('measures', 'set_charges') | load_words('measures', 'moved_charges'))})\b"
    rf"[^.;:\n]{{0,60}}? (?:{_MOVES}) (?:(?:up |down )?(?:by|to|from) )?{UP_TO_COLON}{{0,50}}\Z"
)
_NO_DECISION = LazyRegexp(
    r"\b(?:was|were|had|has|have|said|rose|fell|went|who|if|when|whenever|after|because|usually|often|always"
    r"|last|cost|costs|could|may|would|will|according)\b"
)
_AT_TIMES = LazyRegexp(
    r"(?: [a-z]+){0,5}? (?:when|if|at (?:weekends|night|peak)|after dark|on (?:[a-z]+ )?(?:days|nights)|each)\b"
)
_STEMS = ("go", "rise", "fall", "drop", "jump", "climb", "move", "double", "come")
_MOVES_OF = frozenset(f"{move}{ending}" for move in _STEMS for ending in ("", "s", "es"))


def is_set_in_present(text: Text, figure: Figure) -> bool:
    """Tell whether a sum is what a charge moves to or by in a story of what a body has decided."""
    said = text.words.distinct
    if figure.kind not in _SUMS or figure.change_role == "start" or _MOVES_OF.isdisjoint(said):
        return False
    if _BODIES.isdisjoint(said) or _DECIDED.isdisjoint(said):
        return False
    if figure.start_char < headline_end(text):
        return False
    begin = text.near_start(figure.start_char, _REACH)
    moved = _MOVED.search(text.lower, begin, figure.start_char)
    if moved is None or _NO_DECISION.search(moved.group()):
        return False
    return _AT_TIMES.match(text.lower, figure.end_char) is None
