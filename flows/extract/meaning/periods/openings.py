"""What a thing costs that opens, begins or is ready at a time: the time is that of the opening."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_OPENS = LazyRegexp(
    r"\b(?:(?:will|would|should|could|must|may|is|are|was|were)(?: be| to be)?"
    r"(?: (?:due|set|expected|scheduled|planned|meant|supposed))?(?: to)?"
    r" (?:be )?(?:open|begin|start|launch|close|ready|completed|finished|opened|launched)"
    r"|opens|opened|begins|began|starts|started)(?: (?:its doors|for business|to the public|work|up|there|here))?"
    r"(?: (?:in|at|near) (?:[\w'’-]+ ){0,2}[\w'’-]+)?"
    r"(?: (?:in|on|by|at|from|early|late|early in|late in|in early|in late|in mid-))?\Z"
)
""" "A $60 million plant at Lod will open in", "a second trial, with 2.4 million euros, is to begin in"."""
_KINDS = frozenset({"money", "percent", "quantity"})
_PRICED = frozenset({"price", "wage", "tariff_rate"})
_LEAD = 40


def is_of_opening(figure: Figure, words: str) -> bool:
    """Tell whether a figure is what something costs or has that opens then; ``words`` stand between the two."""
    is_level = figure.kind in _KINDS and figure.change_role == "level" and figure.measure not in _PRICED
    return is_level and _OPENS.search(words) is not None


def is_announced(scene: Scene, figure: Figure) -> bool:
    """ "Announced grants of up to $75,000": promised on the day, not paid."""
    if figure.kind != "money" or figure.change_role != "level":
        return False
    lead = scene.lead(figure.start_char, _LEAD)
    return not load_words("periods", "announcing").isdisjoint(plain_words(lead))
