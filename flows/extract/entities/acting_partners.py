"""A capital that somebody deals with: who lends to it, answers to it or has money from it means its government."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.lang.percent import PERCENT
from flows.extract.words import Endings, ends_with_words

_GIVEN = LazyRegexp(
    r"\b(?:len[dt]|lends|lending|ow(?:ed?|es|ing)|sold|sells?|selling|suppl(?:y|ied|ies|ying)|shipped|shipping|pledged"
    r"|promised|repaid|repay|paid|gave|given|offered)\b([^.,;:()]{0,50}) to $"
)
""" "Had lent 70 billion yen to", "sold two frigates to"."""
_HAD = LazyRegexp(
    r"\b([a-z]+)(?: (?:came|comes|come|coming|(?:will|would|must|to) come|flows|flowed|is|was|are|were))? from $"
)
""" "Loans from", "most of the money will come from"."""
_PART_OF_IT = LazyRegexp(
    r"\b(?:million|billion|euros|dollars|pounds|cost|budget)\b[^.;]{0,40}, (?:most|half|much|all|part|some|a third"
    rf"|two-thirds|three-quarters|four-fifths|a quarter|[0-9.]+{PERCENT})"
    r" of (?:it|them|which|that)(?: comes| came| is to come)? from $"
)
""" "84 million euros, four-fifths of it from"."""
_BOUGHT = LazyRegexp(
    r"\b(?:buy|buys|bought|buying|order|ordered|gets?|got|receives?|received)\b([^.,;:()]{1,50}) from $"
)
_PLURAL = LazyRegexp(r" (?!(?:as|was|is|has|its|this|does|us|says|wants|plus|unless|towards)\b)[a-z]{2,}s\b")
""" "Sales to Paris shops": who is in the city, not who rules from it."""
_MOOD = LazyRegexp(
    r" (?:is|was|are|were|has been|had been|have been|grew|grows|has grown|got|gets|became|becomes|remains|remained"
    r"|seems|seemed|looks|looked|appears|stood|stands|stayed|feels|felt|sounded|sounds)"
    r" (?:too |very |getting |growing |increasingly |more |said to be |not |still |also )?([a-z]+)\b"
)
""" "Is getting nervous", "stood ready"."""
_ITS_TIME = LazyRegexp(
    r" (?:with an? (?:[a-z-]+ )?(?:deficit|surplus|shortfall|bill|debt|balance)\b"
    r"|(?:has|had) (?:until|little|no (?:choice|intention|plans|appetite|money|option)) "
    r"|(?:hands|handed|turned to|turns to|hit back|hits back|shot back|fired back) "
    r"|(?:faces|faced|risks|risked) (?:an? )?(?:[a-z-]+ ){0,2}(?:bill|fines?|deficit|pressure|calls|deadline|backlash"
    r"|isolation|sanctions|default|penalty|penalties|lawsuit|retaliation)\b"
    r"|(?:has|had|having) (?:[a-z]+ )?(?:given|sent|drawn|paid|spoken|spent|chosen|withdrawn|written) "
    r"|(?:a|two|three|four|five|six|several|many|\d+) (?:years|months|weeks|days) to )"
)
""" "Caracas has until Friday", "it took Lisbon three years to pay"."""
_SIDES = ("-backed ", "-led ", "-funded ", "-aligned ", "-controlled ", "-installed ", "-appointed ", "-imposed ")
"""Behind a capital's name: who stands behind somebody, not where."""
_LONGEST = 110
_WAYS = ("to ", "from ")


def is_dealt_with(lower: str, start: int, end: int) -> bool:
    """Tell whether the words at a capital make it a side that lends, is owed, feels or is depended on."""
    if lower.startswith(_SIDES, end) or _feels(lower, end):
        return True
    before = lower[max(0, start - _LONGEST) : start]
    return before.endswith(_WAYS) and _PLURAL.match(lower, end) is None and _gives_or_has(before)


def has_ruler_before(lower: str, start: int, end: int) -> bool:
    """Tell whether the words right before a capital are said of its rulers: "answers to", "hit back at"."""
    return ends_with_words(lower, start, _before_rulers()) and _PLURAL.match(lower, end) is None


@cache
def _before_rulers() -> Endings:
    return Endings(f"{words} " for words in load_words("acting", "before_rulers"))


def _feels(lower: str, end: int) -> bool:
    mood = _MOOD.match(lower, end)
    if mood and mood.group(1) in load_words("acting", "moods_of_rulers"):
        return True
    return _ITS_TIME.match(lower, end) is not None


def _gives_or_has(before: str) -> bool:
    given = _GIVEN.search(before) if before.endswith("to ") else _BOUGHT.search(before)
    if given and _is_dealing(given.group(1)):
        return True
    if _PART_OF_IT.search(before):
        return True
    had = _HAD.search(before)
    return had is not None and had.group(1) in load_words("acting", "had_from_rulers")


def _is_dealing(what: str) -> bool:
    """Tell whether what is given is money or arms, or nothing is said of it: "heavily", "70 billion yen"."""
    words = what.split()
    if "and" in words:
        return False
    is_unsaid = all(word.endswith("ly") for word in words)
    return is_unsaid or not load_words("acting", "had_from_rulers").isdisjoint(words)
