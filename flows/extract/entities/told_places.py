"""Whether what stands around a name makes it a place: datelines, seats, homes, kinds of places."""

from __future__ import annotations

from functools import cache, lru_cache

from flows.extract.entities.acting import is_placed, word_before
from flows.extract.entities.beside_names import LOOK_ON, surrounding_words
from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.famous import famous_tag
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from flows.extract.words import Endings, ends_with_words

_DATELINE = LazyRegexp(r"[^\n]{0,60}?(?: ?[-–—]{1,2} |: )")
_DATE_OR_SOURCE = LazyRegexp(r"(?:/[A-Z][A-Z .'’-]{2,24})?,? (?:\(|[A-Z][a-z]{2,8}\.? \d{1,2}\b)| ?[-–—]{1,2} |: ")
_RULER = (" Premier ", " Mayor ", " mayor ", " Governor ", " governor ", " Gov. ")
_MEMBER = (" councillor ", " MP ", " MLA ", " TD ", " MSP ", " MEP ", " MPP ")
_MEMBER_FOR = ("MP for ", "MLA for ", "TD for ", "MSP for ", "MEP for ", "MPs for ", "member for ")
_STATE_AND_DASH = LazyRegexp(r", (?:[A-Z][A-Za-z.]{1,9}|(?:[A-Z]\.){2}) (?:\([A-Z][\w ]{1,20}\) )?[-–—]{1,2} ")
_SOURCE = LazyRegexp(r"\) [-–—]{1,2} ")
_LONGEST_AGE = 12
_NOUN = LazyRegexp(
    r" (?:(?:copper|gold|silver|zinc|coal|iron|ore|nickel|tin|uranium|steel|oil|paper|pulp|sugar|open) )?([a-z]+)\b"
)
_BEFORE_FACILITIES = ("the ", " its ", " their ")
_AGED_OF = LazyRegexp(r"(?:, \d{1,3},| \(\d{1,3}\),?) (?:of|from) $")
""" "Ida Moe, 58, of Brookfield", "Ida Moe (58), of Brookfield"."""


def is_in(text: Text, span: TypedSpan) -> bool:
    """Tell whether something is in, at or near a name, or the name is that of a town."""
    is_owner = text.string.startswith(("'s ", "’s "), span.end) and text.string.endswith(" at ", 0, span.start)
    return (not is_owner and is_placed(text.lower, span.start)) or is_after_kind_of_place(text.lower, span.start)


def is_seat(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name is where somebody is elected: "the MP for Selby South", "Selby South MP Ida Moe"."""
    string = text.string
    is_before_word = string.startswith(" ", span.end)
    is_ruled = is_before_word and string.startswith(_RULER, span.end)
    is_member = is_before_word and string.startswith(_MEMBER, span.end)
    is_member = is_member or (string.endswith(" for ", 0, span.start) and string.endswith(_MEMBER_FOR, 0, span.start))
    if not (is_ruled or is_member):
        return False
    name = string[span.start : span.end]
    if (
        name.lower() in surrounding_words("partisans")
        or name.lower() in surrounding_words("called_as_parties")
        or name in {"Green", "Independent"}
        or name in surrounding_words("sides_of_bodies")
    ):
        return False
    return span.tag == "MISC" or " " in name if is_ruled and not has_head(name) else is_member


@lru_cache(maxsize=NAMES_KEPT)
def has_head(name: str) -> bool:
    """Tell whether a name has a word of bodies: the governor of a bank."""
    return not load_words("entities", "organization_heads").isdisjoint(name.lower().split())


def is_facility(text: Text, span: TypedSpan, name: str) -> bool:
    """Tell whether a name is that of a mine or mill, no firm that has one: "its Orlan mill", "the Orlan works"."""
    if span.tag not in {"PER", "MISC"} or not text.lower.endswith(_BEFORE_FACILITIES, 0, span.start):
        return False
    noun = _NOUN.match(text.lower, span.end)
    return noun is not None and noun.group(1) in surrounding_words("facilities") and famous_tag(name) is None


def is_where_people_are(text: Text, span: TypedSpan) -> bool:
    """Tell whether people live at a name, flee it or fly to it: "residents of Port Selwyn", "the road to Orlan"."""
    if not ends_with_words(text.lower, span.start, _before_towns()) or text.string.startswith(("'s ", "’s "), span.end):
        return False
    name = text.string[span.start : span.end]
    return not has_head(name) and famous_tag(name) in {None, "LOC"}


@cache
def _before_towns() -> Endings:
    return Endings(f"{words} " for words in load_words("surroundings", "before_towns"))


def is_home_of_one(string: str, start: int) -> bool:
    """Tell whether somebody's age and "of" stand right before a position."""
    return string.endswith((" of ", " from "), 0, start) and bool(_AGED_OF.search(string, start - _LONGEST_AGE, start))


def is_after_kind_of_place(lower: str, start: int) -> bool:
    """Tell whether "town of" stands right before a position."""
    words = lower[max(0, start - 24) : start].split()[-2:] if lower.endswith("of ", 0, start) else []
    return words[-1:] == ["of"] and words[0] in surrounding_words("kinds_of_places")


def is_dateline(text: Text, span: TypedSpan, name: str) -> bool:
    """Tell whether a name in capitals opens a paragraph and a date, a source or a dash follows it."""
    string = text.string
    if not (name.isupper() and (span.start == 0 or string[span.start - 1] == "\n")):
        return False
    if _STATE_AND_DASH.match(string, span.end):
        return True
    return _DATE_OR_SOURCE.match(string, span.end) is not None and _DATELINE.match(string, span.end) is not None


def is_source_of_dateline(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name in brackets stands between the place and the dash of a dateline: "OSLO (Wirepress) -"."""
    string = text.string
    is_before_dash = string.startswith(")", span.end) and _SOURCE.match(string, span.end) is not None
    return is_before_dash and span.start - string.rfind("\n", 0, span.start) <= LOOK_ON


def is_place_with_article(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name with "the" is one of the places of the data that have it."""
    is_listed = text.lower[span.start : span.end] in load_words("surroundings", "places_with_article")
    return is_listed and word_before(text.lower, span.start) in {"the", "on"}
