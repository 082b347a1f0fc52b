"""The price of another firm's shares behind one's own: "Its shares jumped 29 percent, while Orlan's fell 1.7%"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.last_measured import START_WITHIN, LastMeasured
from flows.extract.meaning.measure import Measure
from schemas.records import Figure, Sentence

_NAME = r"[A-Z][\w.’'&-]*?(?: [A-Z][\w.’'&-]*?){0,3}"
_NEXT = LazyRegexp(
    rf"[^.;\n]*(?:,| and| while| but| whereas) {_NAME}(?:['’]s?)?"
    r"(?: (?:was|were|also|had|has|have|ended|closed|finished))?"
    rf" (?:up|down|{one_of(load_words('measures', 'trading'))})(?: by)? {HEDGES}\Z"
)
"""Between two moves: ", while Orlan's fell "; without the mark of an owner the firm itself is traded."""


def measure_of_others_shares(last: LastMeasured, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the price of a share, where the one told before in the sentence was one and another firm's moved."""
    near = last.near(figure, START_WITHIN, sentence) if figure.kind in {"percent", "money"} else None
    if near is None or near[1].code != "price" or figure.change_role != "change":
        return None
    if not _OF_SHARES.search(last.text.lower, sentence.start_char, near[0].start_char):
        return None
    found = _NEXT.fullmatch(last.text.string, near[0].end_char, figure.start_char)
    return near[1].at(figure) if found else None


_OF_SHARES = LazyRegexp(r"\b(?:shares?|stocks?)\b")
