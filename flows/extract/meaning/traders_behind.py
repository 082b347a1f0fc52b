"""Who trades, told behind what is traded or behind the other: "exports of steel from Peru", "to Chile from Peru"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.party_names import PartyNames, trader_words
from schemas.records import Mention, Sentence

_GOODS = 6
"""Words from a measure to a name, where they say what is traded: "exports of cars and machinery from"."""


def trader_behind(
    names: PartyNames, sentence: Sentence, measure: Measure, mention: Mention | None, words: list[str]
) -> Mention | None:
    """Return who trades, given the first name behind a measure and the words before that name."""
    traders = trader_words(measure.code)
    if mention is None or not traders or len(words) > _GOODS or "," in "".join(words):
        return None
    *before, last = [one for one in words if one != "the"] or [""]
    if last in traders:
        return mention if before[:1] == ["of"] else None
    is_opposite = last in load_words("measures", "counterpart_words") and before[:1] in ([], ["of"])
    other = names.next_in(sentence, mention.end_char) if is_opposite else None
    between = names.words_to(mention.end_char, other) if other else []
    return other if between[:1] and between[0] in traders and between[1:] in ([], ["the"]) else None
