"""Whose a story is where its opening only describes the firm that it is about: "Glass plant to shut"."""

from __future__ import annotations

from collections.abc import Callable

from flows.extract.entities.reference import EMPLOYERS, known_entities
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.party_names import PartyNames
from flows.extract.text import Text, is_in_brackets
from schemas.records import Mention

_WITHIN = 700
"""Characters behind the first sentence within which such a firm is called by its name."""
_WORKS = load_words("measures", "works") & load_words("measures", "employers")
_FIRMS = (load_words("measures", "bodies") | _WORKS) - {"fund"}
_WIDE = frozenset(["agency", "bank", "group"])
"""They may be of a state or of many: none is described beside a ministry or the like."""
_DESCRIBED = LazyRegexp(rf"\b(?:{one_of(_FIRMS)})\b(?!['’-])")
_OPENS = LazyRegexp(
    r"(?:(?!(?:on|over|after|for|with|to|in|from|amid|as|of|by) )[^\s,;:.]+ ){0,4}\Z"
    r"|.*\b(?:at|by|an?) (?:[^\s,;:.]+ ){0,3}\Z"
)
"""Before it in a headline: "3,400 nurses walk out at Ohio hospital "."""
_ARTICLE = LazyRegexp(r"\b(?:an?|one of) (?:[^\s,;:.]+ ){0,4}\Z")
"""Before it in the first sentence: "a Toledo car-glass "."""
_ASIDE = LazyRegexp(
    r"\b(?:told|tells|analysts?|economists?|professor|strategists?|consultan(?:ts?|cy)|lawyers?|brokers?|newspaper"
    r"|researchers?|union|charity|lobby|campaign group|according to|polled by)\b[^.;\n]{0,30}\Z"
)
"""Before a name it is of who judges, reports or bargains: "an analyst at ", "Their union, "."""
_NEAR = 60


def described_owner(
    text: Text, names: PartyNames, headline: int, end: int, may_own: Callable[[Mention], bool]
) -> Mention | None:
    """Return the first mention of the firm that is described up to ``end`` and named only behind it."""
    noun = _described(text, headline, end)
    index = names.from_place(end)
    named = [one for one in names.mentions[:index] if one.kind == "organization" and not is_wire(text, one)]
    if noun is None or any(map(may_own, named)) or (named and noun in _WIDE):
        return None
    following = (one for one in names.mentions[index:] if one.kind == "organization")
    near = (one for one in following if one.start_char - end <= _WITHIN)
    return next((one for one in near if may_own(one) and _may_be_firm(text, one)), None)


def called_firm(text: Text, others: list[Mention], end: int) -> Mention | None:
    """Return the first name in an opening that was taken for no body and is called a firm: "start-up Pomelo"."""
    opening = (one for one in others if one.start_char < end)
    return next((one for one in opening if _is_called(text, one)), None)


def _is_called(text: Text, one: Mention) -> bool:
    if _CALLED.search(text.lower, max(0, one.start_char - _NEAR), one.start_char):
        return True
    return _REPORTS.match(text.lower, one.end_char) is not None


_CALLED = LazyRegexp(rf"\b(?:{one_of(_FIRMS - _WIDE)}) \Z")
_REPORTS = LazyRegexp(
    r" (?:has |had )?(?:filed|filing|posted|reported|published|released|raised|cut|lifted) its"
    r" (?:annual |full-year |first |half-year |latest )?"
    r"(?:accounts|results|profits?|revenues?|sales|workforce|dividend)\b"
)


def _described(text: Text, headline: int, end: int) -> str | None:
    """Return the noun of a headline, or of the first sentence behind an article, that only describes a firm."""
    for match in _DESCRIBED.finditer(text.lower, 0, end):
        if match.start() < headline:
            is_told = _OPENS.match(text.lower, 0, match.start()) is not None
        else:
            near = max(headline, match.start() - _NEAR)
            is_told = _ARTICLE.search(text.lower, near, match.start()) is not None
        if is_told:
            return match.group()
    return None


def is_wire(text: Text, one: Mention) -> bool:
    """Tell whether a name stands in brackets, as the wire that a story came by: "LONDON (Kestrel Business) -"."""
    return is_in_brackets(text.string, one.start_char, one.end_char)


def _may_be_firm(text: Text, one: Mention) -> bool:
    """Tell whether a name may be of the firm, the club or the plant: no union, court or ministry, and no judge's."""
    words = one.exact.lower().split()
    known = known_entities().get(one.entity_id)
    if known is not None and known.entity_class not in EMPLOYERS:
        return False
    is_other = words[-1] in load_words("statements", "no_firms")
    is_other = is_other or not load_words("statements", "in_unions").isdisjoint(words)
    return not is_other and _ASIDE.search(text.lower, max(0, one.start_char - _NEAR), one.start_char) is None
