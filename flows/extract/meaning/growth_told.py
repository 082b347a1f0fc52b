"""Growth that only a verb tells: "Germany will grow 0.2%", "the euro zone grew"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.measure import Measure
from flows.extract.text import Text
from schemas.records import Sentence

_NEAR = 30
_PARTNERS = [["to"], ["from"], ["with"], ["in"], ["of"], ["by"], ["for"], ["at"], ["between"]]
_GROWING = frozenset(["grow", "grows", "grew", "growing", "expand", "expands", "expanded", "shrink", "shrank"]) | {
    "contract",
    "contracted",
}
_GROWS = LazyRegexp(rf"\b(?:{one_of(_GROWING)})(?= (?:by |at |an? |just |only |about )*[0-9])")
_BEFORE_GROWING = LazyRegexp(
    r"(euro ?zone|euro area)?(?:['’]s economy)?"
    r"(?: will| would| could| may| should| has| is (?:expected|forecast|set|seen) to| to)?"
    r"(?: just| only| barely| still)? \Z"
)


def growth_told(text: Text, sentence: Sentence, countries: dict[int, int]) -> list[Measure]:
    """Return the growth of countries that a verb tells; ``countries`` has where their names begin by where they end."""
    if _GROWING.isdisjoint(text.words.distinct):
        return []
    found = []
    for match in _GROWS.finditer(text.lower, sentence.start_char, sentence.end_char):
        before = _BEFORE_GROWING.search(text.lower, max(0, match.start() - _NEAR), match.start())
        start = countries.get(before.start()) if before else None
        lead = text.lower[max(0, start - _NEAR) : start].removesuffix("the ") if start is not None else ""
        is_subject = start is not None and lead.rsplit(maxsplit=1)[-1:] not in _PARTNERS
        if before and (is_subject or before.group(1)):
            found.append(Measure("growth", match.start(), match.end(), False))
    return found
