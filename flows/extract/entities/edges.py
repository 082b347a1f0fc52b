"""What stands at a tagged name and is a part of it: a number, the full stop of a state, an "'s" of its own."""

from __future__ import annotations

from functools import lru_cache

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.common_words import is_common_word
from flows.extract.entities.famous import famous_names, famous_tag
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words

_NUMBER = LazyRegexp(r"\b\d{1,3}(?:st|nd|rd|th) \Z")
_LONGEST_NUMBER = 6
_MEMBERS = LazyRegexp(r"(?:^|[^A-Za-z])(?:The |the )?((?:[A-Z][\w-]+ ){0,2}[A-Z][a-z]+s['’]) \Z")
_LONGEST_MEMBERS = 40
_HEAD = LazyRegexp(r"['’] ([A-Z][\w-]+)")
_GIVEN = LazyRegexp(r"[a-z,\"”] ([A-Z][a-z]+ )$")
_LONGEST_GIVEN = 16
_LAST_PARTICLES = ("van", "von", "der", "den", "ter", "de", "del", "della", "di", "dos", "ibn", "bin")
"""What stands right before a surname; before it may stand some more of these and of "la"."""

_BEFORE_SURNAME = tuple(f" {particle} " for particle in _LAST_PARTICLES)
_GIVEN_AND_PARTICLES = LazyRegexp(
    rf"(?:^|[\s\"“(‘])([A-Z][a-zà-ž]+)(?: (?:{'|'.join(_LAST_PARTICLES)}|la|las|los)){{1,3}} $"
)
_LONGEST_WHOLE = 32
_INITIALS = LazyRegexp(r"(?:^|[^\w.])((?:[A-Z]\. ){1,2})$")
_LONGEST_INITIALS = 8
_NAME_WITH_INITIALS = LazyRegexp(r"[A-Z]\. [A-Z]\. [A-Z][a-z]+$")
_NUMERAL = LazyRegexp(r" (?:II|III|IV|VI{0,3}|IX|XI{0,3}|XIV|XVI{0,3})\b")
"""The number of a ruler: "King Osei Tutu II"."""
_ROYAL = ("King ", "Queen ", "Pope ", "Emperor ", "Tsar ", "Prince ", "Sultan ", "Otumfuo ", "Asantehene ", "Oba ")
_SMALL_FORM = LazyRegexp(r" plc\b")
_STATE = LazyRegexp(r", (?:([A-Z][a-z]{1,4})\.|[NSRW]\.[DYJCHMI]\.)")


def with_small_form(string: str, span: TypedSpan) -> TypedSpan:
    """Return a span with the one form of firms that is written small: "Orlan plc"."""
    form = _SMALL_FORM.match(string, span.end) if string.startswith(" plc", span.end) else None
    return TypedSpan(span.start, form.end(), "ORG") if form else span


def with_edges(string: str, span: TypedSpan) -> TypedSpan:
    """Return a span with what belongs to it: "101st Airborne Division", "Tulsa, Okla.", "Lloyd's"."""
    if span.tag == "PER" and string.startswith((" I", " V", " X"), span.end):
        is_royal = string.endswith(_ROYAL, 0, span.start) or string.startswith(_ROYAL, span.start)
        numeral = _NUMERAL.match(string, span.end) if is_royal else None
        return span._replace(end=numeral.end()) if numeral else span
    if span.tag == "LOC" and (place := _of_place(string, span)):
        return place
    if string.startswith(("'s", "’s"), span.end):
        tag = famous_tag(string[span.start : span.end] + "'s")
        return span._replace(end=span.end + 2, tag=tag) if tag else span
    if string.startswith(". ", span.start - 2) and string.startswith(". ", span.start + 1):
        return _with_initials(string, span)
    if span.tag == "PER":
        return _with_given_name(string, span)
    if span.tag in {"ORG", "MISC"}:
        span = _with_head(string, span)
    return _with_number_or_members(string, span) if span.tag == "ORG" else span


def _of_place(string: str, span: TypedSpan) -> TypedSpan | None:
    """Return a place without the "District" of a court, or with a shortened state's stop; "A. B. Moe" is none."""
    if string.endswith(" District", span.start, span.end):
        is_of_court = string.startswith((" Attorney", " Court", " Judge"), span.end)
        return span._replace(end=span.end - is_of_court * len(" District"))
    if string.startswith(". ", span.start + 1) and _NAME_WITH_INITIALS.match(string, span.start, span.end):
        return span._replace(tag="PER")
    is_state = string.startswith(".", span.end) and _is_short_state(string[span.start : span.end])
    return span._replace(end=span.end + 1) if is_state else None


def _with_initials(string: str, span: TypedSpan) -> TypedSpan:
    """Return a name that begins with an initial with the one before it: "A. B. Sands" is no place."""
    initials = _INITIALS.search(string, max(0, span.start - _LONGEST_INITIALS), span.start)
    name = string[span.start + 3 : span.end]
    if initials is None or not name.isalpha() or not name[:1].isupper():
        return span
    start = initials.start(1)
    given = string[max(0, start - _LONGEST_GIVEN) : start - 1].rpartition(" ")[2]
    is_given = string[start - 1 : start] == " " and is_given_name(given)
    return TypedSpan(start - (len(given) + 1) * is_given, span.end, "PER")


@lru_cache(maxsize=NAMES_KEPT)
def _may_be_given(word: str) -> bool:
    """Tell whether a word may be a given name: no title and none that has its capital from beginning a sentence."""
    lower = word.lower()
    no_names = (
        ("entities", "titles"),
        ("entities", "polite_titles"),
        ("entities", "title_modifiers"),
        ("entities", "speech_verbs"),
        ("entities", "never_titles"),
    )
    return is_given_name(word) or not (is_common_word(word) or lower in load_union(*no_names))


def _with_given_name(string: str, span: TypedSpan) -> TypedSpan:
    """Return a surname with an article or particles with the given name before it: "Hussam Al Moe", "Bram ter Moe"."""
    if string.endswith(_BEFORE_SURNAME, 0, span.start):
        whole = _GIVEN_AND_PARTICLES.search(string, max(0, span.start - _LONGEST_WHOLE), span.start)
        is_name = whole is not None and _may_be_given(whole.group(1))
        return span._replace(start=whole.start(1)) if whole and is_name else span
    if not string.startswith(("Al ", "El "), span.start):
        return span
    given = _GIVEN.search(string, max(0, span.start - _LONGEST_GIVEN), span.start)
    return span._replace(start=given.start(1)) if given else span


def _with_head(string: str, span: TypedSpan) -> TypedSpan:
    """Return the members of a body with what it is: "Bay Growers' Co-operative"."""
    head = _HEAD.match(string, span.end) if string.startswith(("' ", "’ "), span.end) else None
    is_head = head is not None and head.group(1).lower() in load_words("surroundings", "heads_of_public_bodies")
    return span._replace(end=head.end(), tag="ORG") if head and is_head else span


def _with_number_or_members(string: str, span: TypedSpan) -> TypedSpan:
    if string[max(0, span.start - 2) : span.start] in {"h ", "d ", "t "}:
        return _numbered(string, span)
    return _with_members(string, span) if string.endswith(("s' ", "s’ "), 0, span.start) else span


def _with_members(string: str, span: TypedSpan) -> TypedSpan:
    """Return a body with whose it is: "Estate Agents' Guild"."""
    members = _MEMBERS.search(string, max(0, span.start - _LONGEST_MEMBERS), span.start)
    first = string[span.start : span.end].partition(" of ")[0].lower()
    is_head = first in load_words("surroundings", "heads_of_public_bodies")
    return span._replace(start=members.start(1)) if members and is_head else span


def with_states(string: str, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans, in order, with the states that stand shortened behind places: "Savannah, Ga."."""
    if not any(span.tag == "LOC" and string.startswith(", ", span.end) for span in spans):
        return spans
    found: list[TypedSpan] = []
    for at, span in enumerate(spans):
        found.append(span)
        state = _STATE.match(string, span.end) if span.tag == "LOC" and string.startswith(",", span.end) else None
        is_free = state is not None and (at + 1 == len(spans) or spans[at + 1].start >= state.end())
        if state and is_free and (state.group(1) is None or _is_short_state(state.group(1))):
            found.append(TypedSpan(state.start() + len(", "), state.end(), "LOC"))
    return found


def keeps_possessive(name: str) -> bool:
    """Tell whether the "'s" at the end of a name is its own: "Sotheby's"."""
    return name.replace("’", "'") in famous_names()


def _is_short_state(name: str) -> bool:
    return name.lower() in load_words("borders", "states_with_stop")


def _numbered(string: str, span: TypedSpan) -> TypedSpan:
    number = _NUMBER.search(string, max(0, span.start - _LONGEST_NUMBER), span.start)
    words = string[span.start : span.end].lower().split()
    is_numbered = number is not None and not load_words("borders", "numbered_bodies").isdisjoint(words)
    return span._replace(start=number.start()) if number and is_numbered else span
