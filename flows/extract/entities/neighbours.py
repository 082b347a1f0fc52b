"""What stands right beside a name and tells what it is: "Oslo-based", "won the", "by", a person before "from"."""

from __future__ import annotations

from functools import lru_cache

from flows.extract.entities.acting import word_before
from flows.extract.entities.beside_names import FIRST_WORD
from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.famous import famous_names, famous_tag
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name, names_body
from flows.extract.entities.title_words import is_occupation
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.lang.percent import PERCENT
from flows.extract.text import Text

_BEFORE_PRIZES = (" won the ", " win the ", " wins the ", " winning the ", " awarded the ", " received the ")
_BEHIND_BODIES = (" hospital", " newspaper", " airline", " think tank", " news agency")
_UNIONS = (" union, known as ", " federation, known as ", " agency, known as ")
_BEHIND_PLACES = (" highway", " motorway", " valley", " peninsula", " reservoir")
_WAY_FROM = ("kilometres from ", "kilometers from ", "km from ", "miles from ", "as far away as ", "as far afield as ")
_BEFORE_TOLD = ("from ", "as ", "-based ", " of ", " in ")
_OWNED = LazyRegexp(
    r"\b(?:owns|owned|holds|held|bought|sold|acquired|has|controls) (?:a |another |about |some )?"
    rf"[\d.,]+{PERCENT}(?: stake| share)? (?:of|in) \Z"
)
""" "Owns 40% of Orlan Sur"."""
_HOME = LazyRegexp(r"\b(?:an?|the) (?:[a-z-]+ ){0,2}([a-z-]+) from \Z")
""" "A haulier from Penrith"."""
_OWNS_PLACES = LazyRegexp(r"['’]s (?:[a-z]+ )?([a-z]+)\b")
_SEATED = LazyRegexp(r"-based ([a-z-]+)")
_SEVERAL_PLACES = LazyRegexp(
    r"(?:,? and [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)?, (?:both|two|three|four|five) "
    r"(?:of [a-z]+ )?(?:[a-z-]+ ){0,3}?([a-z]+s)\b"
)
_PEOPLE = (("entities", "no_roles"), ("surroundings", "called_persons"), ("surroundings", "kin"))
_LOOK_BACK = 50


def tag_beside(text: Text, span: TypedSpan, name: str) -> str | None:
    """Return the tag that "Oslo-based" tells of a place or single word, "by" of a thing called as a person is."""
    if told := _tag_of_kind(text, span, name):
        return told
    if span.tag == "MISC":
        return _tag_of_thing(text, span, name)
    if span.tag != "LOC" and _is_run_for(text.string, span.start):
        return "MISC"
    if " " in name and (_is_apposed_thing(text.string, span) or _is_prize(text.string, span, name)):
        return "MISC"
    if span.tag == "ORG" and _is_person(name) and not text.string.endswith(" of ", 0, span.start):
        return "PER"
    return _tag_of_place(text.string, span, name)


@lru_cache(maxsize=NAMES_KEPT)
def _is_person(name: str) -> bool:
    """Tell whether a name taken for a body's is like a person's, and has no word of bodies: "Mercy Cheptoo"."""
    last = name.rpartition(" ")[2].lower()
    lists = (
        ("entities", "organization_heads"),
        ("surroundings", "partisans"),
        ("surroundings", "party_members"),
        ("surroundings", "clubs"),
        ("surroundings", "heads_of_bodies_not_persons"),
    )
    return _is_like_person(name) and not names_body(name) and last not in load_union(*lists)


def _tag_of_thing(text: Text, span: TypedSpan, name: str) -> str | None:
    if name.isupper() and text.lower.endswith(_UNIONS, 0, span.start):
        return "ORG"
    is_party = text.string.startswith((" party", " coalition"), span.end) and " " in name
    is_party = is_party and all(famous_names().get(word) != "group" for word in name.split())
    if is_party or text.string.startswith(_BEHIND_BODIES, span.end):
        return "ORG"
    if _is_seat(text.string, span, name):
        return "LOC"
    is_person = _is_like_person(name) and word_before(text.lower, span.start) in {"by", "as", "since"}
    return "PER" if is_person else None


def _is_seat(string: str, span: TypedSpan, name: str) -> bool:
    """Tell whether a body has its seat there, and no product lies under it: "the Orlan-based brewer"."""
    noun = _SEATED.match(string, span.end) if string.startswith("-based ", span.end) else None
    return noun is not None and noun.group(1) in load_words("surroundings", "titles_of_bodies") and not famous_tag(name)


def _tag_of_place(string: str, span: TypedSpan, name: str) -> str | None:
    start = span.start
    if string.startswith("-", span.end) and string.startswith(("-based", "-listed"), span.end):
        return "LOC"
    if not string.endswith(_BEFORE_TOLD, 0, start):  # one of which ends all that is looked for before a name
        return None
    if string.endswith(_WAY_FROM, 0, start) or (span.tag == "PER" and " " not in name and _is_from(string, start)):
        return "LOC"
    is_firm = string.endswith("-based ", 0, start) and (span.tag == "LOC" or " " not in name)
    return "ORG" if is_firm or _is_owned(string, start) or _is_called(string, start) else None


def _has_land(lower: str, span: TypedSpan) -> bool:
    """Tell whether a name has what places have: "Marathwada's eight districts", "the Solapur highway"."""
    if span.tag == "MISC" and lower.startswith(_BEHIND_PLACES, span.end):
        return True
    owned = _OWNS_PLACES.match(lower, span.end) if lower.startswith(("'s ", "’s "), span.end) else None
    return owned is not None and owned.group(1) in load_words("surroundings", "possessions_of_places")


def _tag_of_kind(text: Text, span: TypedSpan, name: str) -> str | None:
    """Return the tag that what it is or has tells right beside a name: "the Hayate spacecraft"."""
    tag = span.tag
    if tag != "LOC" and _has_land(text.lower, span):
        return "LOC"
    if tag in {"PER", "LOC"} and " " not in name and _is_craft(text.lower, span):
        return "MISC"
    if tag != "PER" or not text.string.startswith((",", " and "), span.end):
        return None
    if _is_of_places(text.string, span):
        return "LOC"
    return "ORG" if _is_firm_of_several(text.string, span) else None


def _is_of_places(string: str, span: TypedSpan) -> bool:
    """Tell whether a name and the next are places: "Mangochi and Salima, two lakeshore districts"."""
    match = _SEVERAL_PLACES.match(string, span.end)
    return match is not None and match.group(1) in load_words("surroundings", "places_in_plural")


def _is_firm_of_several(string: str, span: TypedSpan) -> bool:
    """Tell whether what a firm's partners do stands before its name: "the auditors, Crabtree Low,"."""
    if not (string.endswith(", ", 0, span.start) and string.startswith(",", span.end)):
        return False
    words = string[max(0, span.start - _LOOK_BACK) : span.start - 2].split()
    return words != [] and words[-1] in load_words("surroundings", "firms_in_plural")


def _is_craft(lower: str, span: TypedSpan) -> bool:
    """Tell whether a name is a craft's that its kind follows: "the Hayate spacecraft"."""
    match = FIRST_WORD.match(lower, span.end)
    return match is not None and match.group(1).rstrip(".") in load_words("surroundings", "nouns_behind_crafts")


def _is_from(string: str, start: int) -> bool:
    home = _HOME.search(string, max(0, start - _LOOK_BACK), start) if string.endswith(" from ", 0, start) else None
    if home is None:
        return False
    one = home.group(1)
    return is_occupation(one) or one in {"family", "couple"} or one in load_union(*_PEOPLE)


def _is_owned(string: str, start: int) -> bool:
    if not string.endswith((" of ", " in "), 0, start):
        return False
    before = string[max(0, start - _LOOK_BACK) : start]
    may_be_owned = "%" in before or "cent" in before
    return may_be_owned and _OWNED.search(string, max(0, start - _LOOK_BACK), start) is not None


def _is_called(string: str, start: int) -> bool:
    """Tell whether a body is called so: "the Chilean Copper Commission, known as Cochilco"."""
    if not string.endswith(", known as ", 0, start):
        return False
    head = string[max(0, start - _LOOK_BACK) : start - len(", known as ")].rpartition(" ")[2]
    return head[:1].isupper() and head.lower() in load_words("entities", "organization_heads")


def _is_apposed_thing(string: str, span: TypedSpan) -> bool:
    """Tell whether a name of several words is one of many things of its kind: "the plane, a Beech Sierra,"."""
    return span.tag != "LOC" and string.startswith(",", span.end) and string.endswith((", a ", ", an "), 0, span.start)


def _is_run_for(string: str, start: int) -> bool:
    """Tell whether a name is of what somebody may win: "shortlisted for the Orlan"."""
    before = (
        string[max(0, start - _LOOK_BACK) : start]
        if string.endswith((" for the ", " for a ", " for an "), 0, start)
        else ""
    )
    return bool(before) and before.split()[-3] in load_words("surroundings", "before_prizes")


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
    if person.tag != "PER" or span.start - person.end > len(" of the ") or " " not in string[person.start : person.end]:
        return None
    if span.tag == "PER":
        return (
            "LOC" if string[person.end : span.start] == " from " and " " not in string[span.start : span.end] else None
        )
    return "ORG" if span.tag == "MISC" and string[person.end : span.start] == " of the " else None
