"""An amount that has in its sentence the rate of the one before it: "asked $75 an hour in 2019 now wants $95"."""

from __future__ import annotations

from flows.extract.figures.reading import Reading
from flows.extract.lang.comparing import COMPARED
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from schemas.reference.load import load_codes

_LIKE, _LIKE_COMPARED, _FAR = 4, 20, 150
_FEW_TIMES = frozenset(["a"])
"""What also budgets and debts are told per, so that another amount of the sentence is seldom per the same."""

_NEVER = frozenset(["share", "person"])
_ENDS = LazyRegexp(
    r"[,.;:)\"”\n]|\Z| (?:in|at|by|to|from|last|this|next|now|today|after|before|since|when|if|as|and|but|or|while"
    r"|that|which|it|they|he|she|of (?:a|last|the|two|three|[0-9]{4})"
    r"|(?:a|an|one|two) (?:year|month|week|decade)s? (?:ago|earlier|before)"
    r"|yesterday|elsewhere|again|respectively)\b"
)
_TOLD = LazyRegexp(
    r"\b(?:charg(?:e[sd]?|ing)|want(?:s|ed|ing)?|ask(?:s|ed|ing)?|gets?|got|getting|earn(?:s|ed|ing)?|pay(?:s|ing)?|paid"
    r"|offer(?:s|ed|ing)?|bring(?:s|ing)?|brought|fetch(?:es|ed|ing)?|costs?|costing"
    r"|(?:sells?|sold|go|goes|went|going) (?:for|at)|demand(?:s|ed|ing)?|receiv(?:es?|ed|ing)|command(?:s|ed|ing)?"
    r"|giv(?:es?|ing)|gave|adds?|added|mak(?:es?|ing)|made|averag(?:es?|ed|ing)|worth|touch(?:es|ed|ing)|hit|hits|hitting"
    r"|reach(?:es|ed|ing)|is|are|was|were|be|been|stands?|stood|at|to|from|below|above|under|over|near|than|between|past"
    r"|(?:average|high|low|record|peak|median|price|wage|rent) of)"
    r" (?:(?:her|him|them|us|me|you|it|now|still|already|then|an?|the|its|their|as|much|little|record) ){0,3}"
    rf"{HEDGES}\Z"
)
"""Right before a price or pay."""

_OTHER_SUM = LazyRegexp(
    r"\b(?:loans?|mortgages?|bonus(?:es)?|fines?|debts?|grants?|deposits?|lump sum|funds?|subsid\w+|shares?|stocks?"
    r"|budgets?|profits?|loss(?:es)?|revenues?|sales|sold|tax(?:es)?|credits?|purse|prizes?|savings?|raised|owe[sd]?"
    r"|borrow\w*|spen[dt]\w*|worth of|investments?|damages|settlement|total\w*|rebates?|vouchers?)\b"
)
"""In what lies between, before an amount that is a sum of its own."""

_OF = LazyRegexp(
    r"\b(?!average|high|low|record|peak|price|wage|rent|level|rate|minimum|maximum|median|salary|pay)[a-z]+ of"
    rf" {HEDGES}\Z"
)
_LISTED = LazyRegexp(
    rf"(?:,|;|\band|\bbut) (?:(?:an?|the|one|each|every|its|their|his|her) )(?:[a-z'’-]+ ){{1,4}}"
    rf"(?:from|to|at|for|costs?|is|was|were|are|up|down|goes|sells for) (?:now )?{HEDGES}\Z"
)
"""Before the price of the next thing: "50p an hour, a swim from"."""

_COMPARED = LazyRegexp(
    rf"\b(?:{COMPARED}|v\.?|instead of|rather than|elsewhere for|worth|twice|double|triple|half|[a-z]+ times) "
    rf"(?:(?:an?|the|its|their) )?(?:[a-z-]+ ){{0,4}}?{HEDGES}\Z"
)
_GAPPED = LazyRegexp(
    rf"(?: (?:an?|per|each) [a-z-]+)?[^.;:\n]{{0,60}}?(?:,|;|,? and|,? while|,? but) (?:the )?"
    rf"(?!a |an |up|down|to|from|by|for|of|at|with|in|on|or|plus|about)[a-z'’-]+(?: [a-z'’-]+)? (?:at )?{HEDGES}"
)
""" "Wheat fetched £182 a tonne and barley"."""
_IT_TO = LazyRegexp(rf"\b(?:it|them|that|this) (?:back |up |down )?to {HEDGES}\Z")


def has_rate_of_last(lower: str, last: Reading, reading: Reading, times: float) -> bool:
    """Tell whether an amount of the sentence is per the same as the last one, which is like it in size."""
    if last.per in _NEVER or reading.start - last.end > _FAR or not _ENDS.match(lower, reading.end):
        return False
    gap = lower[last.end : reading.start]
    if _OTHER_SUM.search(gap) or _OF.search(gap):
        return False
    if _COMPARED.search(gap) or _IT_TO.search(gap):
        return 1 / _LIKE_COMPARED < times < _LIKE_COMPARED
    if _GAPPED.fullmatch(gap) and last.per in load_codes("units"):
        return 1 / _LIKE < times < _LIKE
    is_like = last.per not in _FEW_TIMES and 1 / _LIKE < times < _LIKE
    return is_like and _TOLD.search(gap) is not None and not _LISTED.search(gap)
