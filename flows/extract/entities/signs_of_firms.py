"""Signs of a firm that need no word of its name: "Orlan said it had", "Orlan, which brews", "fined Orlan"."""

from __future__ import annotations

from functools import cache

from flows.extract.entities.beside_names import surrounding_words
from flows.extract.entities.kinds_of_firms import is_kind_of_firm, is_trade_of_firms
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.told_places import is_after_kind_of_place
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from flows.extract.words import Endings

_STRONG = 2
_OF_IT = LazyRegexp(
    r" (?:has |had |have |also |already |since )?([a-z]+)(?: [A-Z][a-z]+day)? (?:that )?it (?:[a-z]+ly |also |now )?"
    r"(had|has|would|will|expects|plans|hopes|intends|could)\b"
)
""" "Orlan said it had"; what only is or was may be the weather."""
_WHICH = LazyRegexp(r", which (?:(?:has|had|also|already|now|still|once|has long|currently) ){0,2}([a-z]+)\b")
_WHOSE = LazyRegexp(r", whose (?:[a-z-]+ )?([a-z]+)\b")
_OWN_FIRM = LazyRegexp(r", (?:his|her|their) (?:[a-z-]+ ){0,2}?([a-z-]+)(?=[,.])")
_RIVAL = LazyRegexp(r", (?:an?|its|another|the) (?:[a-z-]+ ){0,2}?(?:rival|competitor|subsidiary|supplier)(?= |,|\.)")
_PAID_TO = LazyRegexp(r" for (?:(?:about|some|around|nearly) )?(?:[$£€]|[A-Z]{1,3}[$£€])?\d[\d.,]*")
_SOLD = LazyRegexp(r"\b(?:sold|sell|sells|selling|sale)\b[^.;\n]{1,60} to $")
_PUTS = LazyRegexp(r" (?:puts|put|sees) (?:the|its|this|that|them|sales|profits?|growth|prices?) ")
_DEED = LazyRegexp(
    r" (?:(?:has|had|have|also|already|now|will|would|then|since|once|still|itself) ){0,2}([a-z]+)\b( to\b)?"
)
_ITS_OFFICER = LazyRegexp(r"[^.\n]{0,160}\.[\"”]?[ \n]{1,2}Its (?:[a-z-]+ ){0,2}?([a-z-]+),? [A-Z]")
_HEADS = frozenset({"head", "boss", "owner"})
_LOOK_BACK = 80


def firm_signs(text: Text, span: TypedSpan) -> int:
    """Return the weight of what stands around a name and is said of firms and hardly of people and places."""
    if is_after_kind_of_place(text.lower, span.start):
        return 0  # "the town of Orlan employs"
    return _behind(text, span) + _before(text, span) + _has_officer_next(text, span) + _is_after_trade(text, span)


def _is_after_trade(text: Text, span: TypedSpan) -> int:
    """Return one where a name taken for a person's stands behind a firm's trade and a comma: "the operator, Orlan"."""
    lower, start = text.lower, span.start
    if span.tag != "PER" or not (lower.endswith(", ", 0, start) and lower.startswith(",", span.end)):
        return 0
    before = lower[max(0, start - _LOOK_BACK) : start - 2].split()[-2:]
    return int(is_trade_of_firms(before) or is_kind_of_firm(before))


def _behind(text: Text, span: TypedSpan) -> int:
    lower, end = text.lower, span.end
    if lower.startswith(",", end):
        return _STRONG * _is_described(text, span)
    if not lower.startswith(" ", end):
        return 0
    says = _OF_IT.match(text.string, end)
    if says and says.group(1) in load_words("entities", "speech_verbs"):
        return 1 if span.tag == "PER" else _STRONG
    if span.tag == "LOC" and _does_as_firm(lower, end):
        return 1
    return int(_PUTS.match(lower, end) is not None)


def _does_as_firm(lower: str, end: int) -> bool:
    """Tell whether a deed follows that no place does: "Orlan sold", "Orlan plans to", "Orlan has agreed to"."""
    deed = _DEED.match(lower, end)
    if deed is None:
        return False
    does = deed.group(1) in surrounding_words("acts_of_firms_alone")
    return does or (deed.group(2) is not None and deed.group(1) in surrounding_words("deeds_to_come"))


def _is_described(text: Text, span: TypedSpan) -> bool:
    """Tell whether what stands behind a comma is said of a firm: ", which brews", ", whose fleet", ", her company"."""
    lower, end = text.lower, span.end
    which = _WHICH.match(lower, end)
    if which:
        return which.group(1) in surrounding_words("acts_of_firms_alone")
    whose = _WHOSE.match(lower, end)
    if whose:
        return whose.group(1) in surrounding_words("possessions_of_firms_alone")
    own = _OWN_FIRM.match(lower, end)
    if own:
        return own.group(1) in surrounding_words("nouns_of_firms") or own.group(1) == "employer"
    return _RIVAL.match(lower, end) is not None and span.tag != "PER"


def _before(text: Text, span: TypedSpan) -> int:
    """Return one for what is done to firms and held in them: "fined Orlan", "sold it to Orlan for"."""
    lower, start = text.lower, span.start
    if _before_firms().before(lower, start):
        return 1
    if lower.endswith((" by ", " from "), 0, start):
        words = lower[max(0, start - _LOOK_BACK) : start].split()[-2:-1]
        return _STRONG * bool(words and words[0] in {"survey", "poll", "polling", "surveys", "polls"})
    if lower.endswith(" to ", 0, start) and _PAID_TO.match(text.string, span.end):
        return _STRONG * (_SOLD.search(lower, max(0, start - _LOOK_BACK), start) is not None)
    return 0


@cache
def _before_firms() -> Endings:
    """Return the words right before a name that are some sign of a firm."""
    return Endings(f" {words} " for words in load_words("surroundings", "before_weighed_firms"))


def _has_officer_next(text: Text, span: TypedSpan) -> int:
    """Return one where the next sentence tells of the officer of what opens this one: "It fell. Its head, Ida Moe"."""
    sentence = text.sentence_at(span.start)
    if sentence is None or sentence.start_char != span.start:
        return 0
    match = _ITS_OFFICER.match(text.string, span.end)
    if match is None:
        return 0
    return int(match.group(1) in surrounding_words("officers_of_bodies") or match.group(1) in _HEADS)
