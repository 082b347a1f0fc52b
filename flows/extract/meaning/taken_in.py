"""Money that a tax, a campaign or a film takes in, which only a verb tells: "the cameras raised $3 million"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.per_time import is_of_millions
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 90
_TAKERS = (
    r"tax(?:es)?|lev(?:y|ies)|dut(?:y|ies)|tolls?|fees?|charges?|cameras?|meters?|customs|treasury|state|government|ministry"
    r"|authority|council|city|county|candidate|campaign|senator|governor|mayor|party|lottery|festival|concert|show|appeal"
    r"|telethon|auction|road|tunnel|bridge|tourism|ticket sales|merchandise"
)
_TAKEN = LazyRegexp(
    rf"\b(?:{_TAKERS})\b(?:(?!\bwas\b|\bwere\b|\bthat\b|\bwhich\b|\bsaid\b|\bto buy\b|\bto build\b)[^.;,\n]){{0,40}}?"
    r" (?:raised?|raises|collects?|collected|brings?(?: in)?|brought(?: in)?|earns?|earned|nets?|netted|yields?"
    r"|yielded)"
    rf" (?:(?:the|its) [a-z]+ )?{HEDGES}\Z"
)
_EARNED_THE = LazyRegexp(
    r"\b(?:earns?|earned|brings?|brought|nets?|netted) (?:the )?(?:state|island|country|nation|city|town|county|region"
    rf"|treasury|club|government|council|exchequer|village) {HEDGES}\Z"
)
_TOOK_IN = LazyRegexp(
    rf"\b(?:los[et]|loses|losing|took|takes|takes in|took in|collected|collects|earned|earns|raised|raises) {HEDGES}\Z"
)
_IN_FINES = LazyRegexp(
    r" (?:in|from) (?:[a-z-]+ ){0,2}?"
    r"(?:fines|fees|tax|taxes|tolls|duties|ticket sales|rent|royalties|donations|takings)\b"
)
_LOST = LazyRegexp(r"\b(?:rate|rates|price|prices|loan|loans|debt|bond|fund from)\b")
_OPENED = LazyRegexp(
    rf"\b(?:opened|debuted|was (?:second|third|fourth|fifth))\b[^.;,\n]{{0,30}} (?:with|to)"
    rf" (?:an? [a-z]+ )?{HEDGES}\Z"
)


_MADE = LazyRegexp(rf"\b(?:made|makes|making|add(?:s|ed|ing)|banked|pocketed|netted|trousered) {HEDGES}\Z")
_TOOK = LazyRegexp(rf"\b(?:made|makes|took|takes|taking|adds|added|earned|earns) {HEDGES}\Z")
_FROM = LazyRegexp(
    r" from (?!(?:an? |the |his |her |their |its )?(?:account|till|safe|home|house|shop|bank|wallet|reserves|profit"
    r"|budget|fund|victim|man|woman|customers?’? accounts)\b)(?![$£€0-9])([a-z0-9-]+)"
)
_OVER_WEEKEND = LazyRegexp(
    r" (?:(?:over|in|on|during) (?:the|its|a) (?:[a-z-]+ ){0,2}?(?:weekend|week|days?|night)"
    r"|at the (?:box office|door|gate|tills?)|on a (?:good|busy|quiet|bad) day)\b"
)
"""Behind what was made, added or taken: "made £400,000 from sick dogs", "took $6 million over the weekend"."""


_SALE_TOOK = LazyRegexp(
    r"\b(?:saleroom|auction|auction house|evening sale|sale|exhibition|festival|box office|ticket office|fair)"
    rf" (?:has |had )?(?:took|taken|raised|made|brought in|fetched|realised|realized|totalled|totaled) {HEDGES}\Z"
)


def taken_in(text: Text, figure: Figure) -> Measure | None:
    """Return the revenue of what "earns the island" so much, or is taken "in fines"."""
    near = max(0, figure.start_char - _REACH), figure.start_char
    is_told = _EARNED_THE.search(text.lower, *near) is not None
    if not is_told and _IN_FINES.match(text.lower, figure.end_char):
        is_told = _TOOK_IN.search(text.lower, *near) is not None
    is_told = is_told or _is_made_from(text, figure, near) or _SALE_TOOK.search(text.lower, *near) is not None
    if not is_told and _OVER_WEEKEND.match(text.lower, figure.end_char):
        is_told = _TOOK.search(text.lower, *near) is not None
    return _revenue(figure) if is_told else None


def _is_made_from(text: Text, figure: Figure, near: tuple[int, int]) -> bool:
    """Tell whether an amount is made of something, and taken from no victim: "made £400,000 from sick dogs"."""
    source = _FROM.match(text.lower, figure.end_char)
    if source is None or source.group(1) in load_words("measures", "losers"):
        return False
    return _MADE.search(text.lower, *near) is not None


def raised_sum(text: Text, figure: Figure) -> Measure | None:
    """Return the revenue of millions that a tax, a campaign or a film brings in, where no noun is beside them."""
    if not is_of_millions(figure):
        return None
    near = max(0, figure.start_char - _REACH), figure.start_char
    told = _TAKEN.search(text.lower, *near)
    if told and not _LOST.search(told.group()) and not _BORROWED.match(text.lower, figure.end_char):
        return _revenue(figure)
    is_of_films = {"box", "office"} <= text.words.distinct
    return _revenue(figure) if is_of_films and _OPENED.search(text.lower, *near) else None


def _revenue(figure: Figure) -> Measure:
    return Measure.unnamed("revenue", figure)


_BORROWED = LazyRegexp(r"[^.;,\n]{0,30} (?:bonds?|eurobonds?|loans?|debt|bills|notes|shares|stake|investors)\b")
