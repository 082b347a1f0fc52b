"""Aid that is told by what each gets of it: "200,000 rupees to each bereaved family", "15 kg per family"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.party_names import PartyNames
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_REACH = 80
_NEEDY = one_of(load_words("measures", "those_in_need"))
_PAYS = LazyRegexp(
    r"\b(?:pay|pays|paid|paying|give|gives|gave|given|giving|offer|offers|offered|grant|grants|granted|hand out"
    rf"|handed out|promise|promises|promised|pledge|pledges|pledged)(?: to (?:pay|give|hand out))? {HEDGES}\Z"
)
_TO_EACH = LazyRegexp(
    rf" (?:to|for) (?:each|every|all)(?: of the)? (?:(?:[a-z-]+ ){{0,2}}?(?:{_NEEDY})\b"
    r"|(?:person|man|woman|child) (?:killed|injured|hurt|who died)\b"
    r"|(?:house|home|boat|hut) (?:lost|destroyed|damaged)\b)"
)
_GETS = LazyRegexp(
    rf"\b(?:{_NEEDY})\b[^.;:\n]{{0,50}}? (?:get|gets|got|receive|receives|received|(?:are|were|be) given) {HEDGES}\Z"
)
_EACH = LazyRegexp(r" (?:each|apiece|a head|per head|per person|a person|per family|a month|a week)\b")
_PER_HEAD = frozenset(["family", "household", "person", "head", "people", "refugee", "child"])
_NEEDED = LazyRegexp(
    r"\b(?:use|uses|used|using|consume[sd]?|needs?|eats?|drinks?|drank|standard|catch|catches)\b[^.;\n]*\Z"
)


def is_aid_for_each(text: Text, figure: Figure) -> bool:
    """Tell whether an amount is what each of those in need is given, in a story of them."""
    if text.words.distinct.isdisjoint(load_words("measures", "needy_stories")):
        return False
    near = max(0, figure.start_char - _REACH), figure.start_char
    if figure.kind == "quantity":
        return figure.per in _PER_HEAD and _NEEDED.search(text.lower, *near) is None
    if _TO_EACH.match(text.lower, figure.end_char):
        return _PAYS.search(text.lower, *near) is not None
    is_each = figure.per in _PER_HEAD or _EACH.match(text.lower, figure.end_char) is not None
    return is_each and _GETS.search(text.lower, *near) is not None


def is_of_each(text: Text, figure: Figure, printed: str) -> bool:
    """Tell whether aid is what each gets or a ration, which has a giver and goes to people and no country."""
    return printed.endswith(_SHARED_OUT) or is_aid_for_each(text, figure)


_SHARED_OUT = ("ration", "rations", "voucher", "vouchers", "parcel", "parcels", "basket", "baskets")
_GOVERNMENT = LazyRegexp(r"\b(?:government|minister|ministry|president|state|authorities)\b")


_ACCORDING = LazyRegexp(r"\baccording to (?:the )?(?:[a-z-]+ )?\Z")
_SOURCE_WITHIN = 40


def giver_to_each(text: Text, names: PartyNames, sentence: Sentence, home: str | None) -> str | None:
    """Return the one body that a sentence names, else the country of its government."""
    first, end = names.from_place(sentence.start_char), names.from_place(sentence.end_char)
    told = [one for one in names.mentions[first:end] if one.kind == "organization"]
    bodies = {
        names.party(one)
        for one in told
        if not _ACCORDING.search(text.lower, max(0, one.start_char - _SOURCE_WITHIN), one.start_char)
    }
    if len(bodies) == 1:
        return next(iter(bodies))
    is_of_state = not bodies and _GOVERNMENT.search(text.lower, sentence.start_char, sentence.end_char) is not None
    return home if is_of_state else None
