"""What stands right beside a name and tells what it is: "Oslo-based", "won the", "by", a person before "from"."""

from __future__ import annotations

from functools import lru_cache

from flows.extract.entities.acting import word_before
from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.famous import famous_tag
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_BEFORE_PRIZES = (" won the ", " win the ", " wins the ", " winning the ", " awarded the ", " received the ")
_BEHIND_BODIES = (" hospital", " newspaper", " airline", " think tank", " news agency")
_WAY_FROM = ("kilometres from ", "kilometers from ", "km from ", "miles from ")


def tag_beside(text: Text, span: TypedSpan, name: str) -> str | None:
    """Return the tag that "Oslo-based" tells of a place or single word, "by" of a thing called as a person is."""
    if span.tag == "MISC":
        if text.string.startswith(_BEHIND_BODIES, span.end):
            return "ORG"
        is_person = _is_like_person(name) and word_before(text.lower, span.start) in {"by", "as", "since"}
        return "PER" if is_person else None
    if " " in name and (_is_apposed_thing(text.string, span) or _is_prize(text.string, span, name)):
        return "MISC"
    if text.string.startswith(("-based", "-listed"), span.end) or text.string.endswith(_WAY_FROM, 0, span.start):
        return "LOC"
    is_firm = text.string.endswith("-based ", 0, span.start) and (span.tag == "LOC" or " " not in name)
    return "ORG" if is_firm else None


def _is_apposed_thing(string: str, span: TypedSpan) -> bool:
    """Tell whether a name of several words is one of many things of its kind: "the plane, a Beech Sierra,"."""
    return span.tag != "LOC" and string.startswith(",", span.end) and string.endswith((", a ", ", an "), 0, span.start)


def _is_prize(string: str, span: TypedSpan, name: str) -> bool:
    """Tell whether a name of several words is what somebody won: "won the Golden Shell at"."""
    if span.tag == "PER" or not string.endswith(_BEFORE_PRIZES, 0, span.start):
        return False
    is_end = string.startswith((" at ", " for ", *((" in ", ".", ",") if span.tag == "ORG" else ())), span.end)
    return is_end and load_words("entities", "organization_heads").isdisjoint(name.lower().split())


@lru_cache(maxsize=NAMES_KEPT)
def _is_like_person(name: str) -> bool:
    """Tell whether a name is a given name and another word, and not known to be something else."""
    given, _, surname = name.partition(" ")
    if not (surname.istitle() and surname.isalpha() and is_given_name(given)):
        return False
    return given.lower() not in load_words("entities", "person_names_too") and famous_tag(name) is None


def tag_behind_person(string: str, person: TypedSpan, span: TypedSpan) -> str | None:
    """Return the tag that a person's name before tells: "Ida Moe from Hooghly", "Ida Moe of the Policy Forum"."""
    between = span.start - person.end
    if between > len(" of the ") or person.tag != "PER" or " " not in string[person.start : person.end]:
        return None
    if span.tag == "PER":
        return (
            "LOC" if string[person.end : span.start] == " from " and " " not in string[span.start : span.end] else None
        )
    return "ORG" if span.tag == "MISC" and string[person.end : span.start] == " of the " else None
