"""Names that several weak signs of a story tell to be bodies: "Orlan's director", "Orlan raised $3 million"."""

from __future__ import annotations

from collections.abc import Collection

from flows.extract.entities.acting import word_before
from flows.extract.entities.beside_names import surrounding_words
from flows.extract.entities.signs_of_firms import firm_signs
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.told_places import is_in
from flows.extract.entities.unknown_names import is_unknown
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_ENOUGH = 2
"""Signs that are enough to make a name a body's."""
_AGAINST = -3
_DOUBTED = frozenset({"PER", "LOC", "MISC"})
"""Tags that are given to bodies by mistake; things do much that bodies do, so that only the signs of firms count."""
_OWNED = LazyRegexp(r"['’]s?((?: [a-z-]+){1,3})\b")
_BESIDE = LazyRegexp(r"((?: [a-z-]+){1,2})\b")
_ACT = LazyRegexp(
    r" (?:(?:has|had|have|also|already|itself|now|since|once|still|then) ){0,2}([a-z]+)(?P<object>"
    r" (?:[a-z]+ ){0,3}?(?:[$£€]|[A-Z]{1,3}[$£€]|its\b|[1-9][\d.,]*(?:m|bn)\b|[1-9][\d.,]* (?:million|billion)\b))?"
)
""" "Orlan had raised about $90 million", "Orlan filed its", "Orlan employs"."""
_OF_PERSON = LazyRegexp(r"(?:, (?:who|[1-9]\d),? |[^.;\n”\"]{0,60}? (?:he|she|his|her|himself|herself)\b)")
_CALLED = LazyRegexp(r" (?:[a-z]+ ){1,3}the ([a-z-]+)\b")
_SPEAKING_FOR = (" spokesman for ", " spokeswoman for ", " spokesperson for ")
_OF_BODY = LazyRegexp(r"[^.;,\n”\"]{0,40}? (?:it|which|its)\b")


def weighed_bodies(text: Text, spans: list[TypedSpan], wordings: list[str], settled: Collection[str]) -> dict[str, str]:
    """Return the names of nobody and nothing known that more signs tell to be bodies than to be people or places."""
    weights: dict[str, int] = {}
    doubted = {name for name, span in zip(wordings, spans, strict=True) if span.tag in _DOUBTED}
    for name, span in zip(wordings, spans, strict=True):
        if name not in doubted or name in settled or not (name in weights or is_unknown(name)):
            continue
        weights[name] = weights.get(name, 0) + _weight_of(text, span)
    return {name: "ORG" for name, weight in weights.items() if weight >= _ENOUGH}


def _weight_of(text: Text, span: TypedSpan) -> int:
    """Return the weight of all that stands around a name; where it is tagged as a body that is a sign, too."""
    signs = firm_signs(text, span)
    if span.tag == "MISC":
        return signs
    weight = _weight(text, span)
    return signs + (max(0, weight) if signs else weight) + (span.tag == "ORG")


def _weight(text: Text, span: TypedSpan) -> int:
    """Return how many signs of a body stand beside a name, less those of a person or a place."""
    lower, end = text.lower, span.end
    behind = lower[end : end + 1]
    if behind in {"'", "’"}:
        owned = _OWNED.match(lower, end)
        return _of_nouns(owned.group(1), span.tag) if owned else 0
    if _is_on_way(text, span):
        return _AGAINST if span.tag == "LOC" else 0
    if _OF_PERSON.match(lower, end):
        return _AGAINST
    if behind != " ":
        return 0
    beside, act = _BESIDE.match(lower, end), _ACT.match(text.string, end)
    words = beside.group(1).split() if beside else []
    if not surrounding_words("behind_untagged_places").isdisjoint(words):
        return _AGAINST
    told = not surrounding_words("beside_bodies").isdisjoint(words)
    does = act is not None and act.group(1) in surrounding_words(
        "acts_with_money" if act["object"] else "acts_of_bodies"
    )
    is_no_person = span.tag == "PER" and _OF_BODY.match(lower, end) is not None
    return told + does + is_no_person + _signs_of_firm(lower, span)


def _is_on_way(text: Text, span: TypedSpan) -> bool:
    """Tell whether something is in, comes from or goes to a name, and nobody speaks for it."""
    if is_in(text, span):
        return True
    is_way = word_before(text.lower, span.start) in load_words("acting", "way_prepositions")
    return is_way and not text.lower.endswith(_SPEAKING_FOR, 0, span.start)


def _signs_of_firm(lower: str, span: TypedSpan) -> int:
    """Return one for who speaks for a name and one where it tells of a firm: "Orlan said the chain would"."""
    called = _CALLED.match(lower, span.end)
    is_called = called is not None and called.group(1) in surrounding_words("nouns_of_firms")
    return is_called + lower.endswith(_SPEAKING_FOR, 0, span.start)


def _of_nouns(owned: str, tag: str) -> int:
    """Return the weight of what a name owns: no person has a chairman, and a place hardly."""
    words = owned.split()
    if not surrounding_words("officers_of_bodies").isdisjoint(words):
        return _ENOUGH if tag == "PER" else 1
    return 0 if surrounding_words("owned_by_bodies").isdisjoint(words) else 1
