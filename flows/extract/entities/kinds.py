"""What kind of thing a tagged name is: of MISC an agreement, a law, an event, a people or a product."""

from __future__ import annotations

from functools import lru_cache

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.famous import famous_names
from flows.extract.entities.reference import countries_by_name
from flows.extract.lang.load import load_words

_HEADS = (
    ("agreement", "agreement_heads"),
    ("law", "law_heads"),
    ("event", "event_heads"),
)
_FAMOUS_THINGS = frozenset({"product", "event", "group"})
_PEOPLE_ENDINGS = ("an", "ans", "ish", "ese", "i", "is", "ic", "ics", "ite", "ites", "ist", "ists", "ch", "kh", "ni")


@lru_cache(maxsize=NAMES_KEPT)
def kind_of(name: str, tag: str) -> tuple[str, str]:
    """Return kind and form of a name with a tag; a telling last word outranks ORG and MISC."""
    if tag == "PER":
        return "person", "name"
    if tag == "LOC":
        return "place", "name"
    words = name.replace("-", " ").split()
    kind = _kind_by_words(words, tag)
    if kind:
        return kind, "name"
    if tag == "ORG":
        is_acronym = len(words) == 1 and name.isupper() and len(name) <= 7
        return "organization", "acronym" if is_acronym else "name"
    return _kind_of_thing(name, words)


def _kind_of_thing(name: str, words: list[str]) -> tuple[str, str]:
    """Return kind and form of what is tagged as no person, body or place and is told by no word of its name."""
    if " v. " in name:
        return "law", "name"  # a case before a court
    famous = famous_names().get(name)
    if famous in _FAMOUS_THINGS:
        return famous, "demonym" if famous == "group" else "name"
    is_partisan = bool(words) and words[-1].lower() in load_words("surroundings", "partisans")
    if not is_partisan and _is_people(words):
        return "group", "demonym"
    if len(words) == 1 and (is_partisan or name.lower().endswith(_PEOPLE_ENDINGS)):
        return "group", "demonym"
    return "group" if is_partisan else "product", "name"


def _is_people(words: list[str]) -> bool:
    """Tell whether a name is that of a people or a creed by all of its words: "Sunni Arab", "anti-American"."""
    *first, last = words or [""]
    return bool(first) and _names_people(last) and all(_names_people(word) or _may_open(word) for word in first)


def _names_people(word: str) -> bool:
    return famous_names().get(word) == "group" or word in countries_by_name()


def _may_open(word: str) -> bool:
    return word.lower() in load_words("surroundings", "opens_peoples")


def _kind_by_words(words: list[str], tag: str) -> str | None:
    """Return the kind that the last word of a name tells ("Fraud Act 2006", "Nimbus 9", "Sensex"), None if none."""
    is_dated = len(words) > 2 and _is_year(words[-1])
    told = words[: -2 if words[-2].lower() == "of" else -1] if is_dated else words
    last = told[-1].lower().rstrip(".") if told else ""
    last = _deed_on(told) or last
    is_body_of = len(told) > 2 and told[1] in {"of", "for"} and told[0].lower() in load_words("borders", "bodies_of")
    for kind, key in _HEADS if len(told) > 1 and not is_body_of else ():
        if last in load_words("entities", key) and (tag == "MISC" or kind in {"agreement", "law"}):
            return kind
    if {word.lower() for word in words} & load_words("surroundings", "stock_indexes"):
        return "product"
    if tag == "MISC" and len(words) > 1 and words[0].lower() in load_words("surroundings", "named_storms"):
        return "event"
    if tag == "MISC" and len(words) > 1 and words[0] == "Operation":
        return "event"
    is_numbered = tag == "ORG" and len(words) > 1 and words[-1].isdigit() and not is_dated and words[-2] != "of"
    is_numbered = is_numbered and words[-2] not in {"Local", "Channel"} and " ".join(words) not in famous_names()
    return "product" if is_numbered else None


def _deed_on(words: list[str]) -> str | None:
    """Return what is agreed "on" something: "protocol" of the Revised Protocol on Shared Waters."""
    at = words.index("on") if "on" in words[1:-1] else 0
    head = words[at - 1].lower() if at else ""
    return head if head in load_words("entities", "agreement_heads") else None


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == 4
