"""Whether a trade that people and firms have is a firm's: "the salmon farmer Orlan Austral cut 40 jobs"."""

from __future__ import annotations

from flows.extract.entities.beside_names import surrounding_words
from flows.extract.entities.famous import famous_tag
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name, names_body
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_OF_FIRM = LazyRegexp(
    r"[^.;\n]{0,80}?(?: its| jobs| posts| staff| workers| employees| profits?| revenues?"
    r"| (?:lost|earned|sold|posted|booked|raised) (?:[a-z]+ )?"
    r"(?:[^\w\s]|[a-z]{1,3}[$£€])?[0-9][^ .]{0,12} (?:million|billion))\b"
)
_AGED = LazyRegexp(r", [1-9]\d,")
_OF_PERSON = LazyRegexp(r"[^.;\n]{0,120}? (?:he|she|his|her|who)\b")


def is_person_by_trade(text: Text, span: TypedSpan, trade: str) -> bool:
    """Tell whether a name that is no firm's by a trade is surely a person's: "said trader Ida Moe as she left"."""
    is_open = trade in load_words("occupations", "not_only_persons") or trade in surrounding_words("trades_of_firms")
    if trade in surrounding_words("trades_of_persons") and _is_person_by_name(text.string[span.start : span.end]):
        return True
    return is_open and not may_be_firms(text, span)


def _is_person_by_name(name: str) -> bool:
    """Tell whether a name is a given name and a surname that no known firm has: no "broker Charles Schwab"."""
    first, _, last = name.partition(" ")
    is_one = last.isalpha() and is_given_name(first) and first.lower() not in load_words("entities", "person_names_too")
    return is_one and famous_tag(name) is None and not names_body(name)


def is_firm_by_trade(text: Text, span: TypedSpan, trade: str) -> bool:
    """Tell whether a name of several words behind a trade is a firm's: no given name, and it does what firms do."""
    if trade not in surrounding_words("trades_of_firms"):
        return False
    first, _, rest = text.string[span.start : span.end].partition(" ")
    if not rest or is_given_name(first) or not may_be_firms(text, span):
        return False
    return _OF_FIRM.match(text.lower, span.end) is not None


def may_be_firms(text: Text, span: TypedSpan) -> bool:
    """Tell whether no age and no "who", "he" or "her" stands behind a name, which tells of a person."""
    return not (_OF_PERSON.match(text.lower, span.end) or _AGED.match(text.lower, span.end))
