"""The price of a firm's shares where only their move is told: "Orlan dropped 14.35 to 318.90"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.measures import Measures
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_BESIDE = 45
_VERB = LazyRegexp(r" ([a-z]+) (?:(?:by|about|nearly|almost|more|than|as|much|over|another|up|to) )*\Z")
_DOWN_AT = LazyRegexp(r"(?: [^\s,;]+){0,12}?, (?:down|up) (?:by |about |nearly )?\Z")
_PRICED = LazyRegexp(r" (?:at|to) (?:[a-z]{0,3}[$£€¥₹₦]|rs\.? ?)?[0-9]")
_EXTREME = LazyRegexp(r"\b(?:touched|hit|reached|set|ended at|closed at)(?: [a-z0-9-]+){0,4} (?:high|low|peak) of \Z")
_BACK = 110


def moved_price(text: Text, figure: Figure, sentence: Sentence, measures: Measures) -> Measure | None:
    """Return the price of a firm in a story of shares: "Orlan soared 22.8%", "Orlan touched a 52-week high of 71"."""
    if not measures.topics.is_of_shares or figure.kind not in {"percent", "money"}:
        return None
    is_told = (
        _is_traded(text, figure, sentence, measures)
        or _is_of_subject(text, figure, sentence, measures)
        or _is_size(text, figure)
    )
    return Measure.unnamed("price", figure) if is_told else None


def _is_size(text: Text, figure: Figure) -> bool:
    """Tell whether a move is told with its share and what it came to: "fell $3.61, or 4.6 percent, to $74.90"."""
    return figure.change_role == "change" and _OR_SHARE.match(text.lower, figure.end_char) is not None


_OR_SHARE = LazyRegexp(
    rf",? (?:or|and) {HEDGES}[0-9.]+ ?(?:%|per ?cent|pct),? (?:higher |lower )?"
    r"(?:to|at) (?:[a-z]{0,3}[$£€¥₹₦]|rs\.? ?)?[0-9]"
)


def _is_traded(text: Text, figure: Figure, sentence: Sentence, measures: Measures) -> bool:
    """Tell whether a verb of trade stands between a firm and its move."""
    verb = _VERB.search(text.lower, max(sentence.start_char, figure.start_char - _BESIDE), figure.start_char)
    return verb is not None and verb.group(1) in load_words("measures", "trading") and verb.start() in measures.firms


def _is_of_subject(text: Text, figure: Figure, sentence: Sentence, measures: Measures) -> bool:
    """Tell whether a firm opens the sentence of a move: "Orlan was the worst hit, down 5.7 per cent at Rs 1,642"."""
    lower, start = text.lower, figure.start_char
    firm = next((end for end in measures.firms_in(sentence) if end < start), None)
    if firm is None or start - firm > _BACK:
        return False
    if figure.kind == "money":
        return _EXTREME.search(lower, firm, start) is not None
    is_down = _DOWN_AT.match(lower, firm, start) is not None
    return is_down and _PRICED.match(lower, figure.end_char) is not None
