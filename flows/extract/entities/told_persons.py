"""Whether what stands around a name makes it a person: titles and ages beside it, given names, somebody's speaker."""

from __future__ import annotations

from flows.extract.entities.beside_names import APPOSITION, FIRST_WORD, surrounding_words
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.entities.title_words import AGED, is_title
from flows.extract.entities.titles_behind import title_from
from flows.extract.entities.told_places import has_head
from flows.extract.entities.unknown_names import is_unknown
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text

_REGION = LazyRegexp(r"(?:Asia|Africa|Europe|China|India|Latin America|Middle East|Asia-Pacific|Asia Pacific) ")
_WORD = LazyRegexp(r"[\w-]+")
_WHO = (", who ", ", whom ")
_BEFORE_NAME = LazyRegexp(r" [A-Z]")
""" "At Orlan School, principal Ida Moe": the title is that of the name behind it."""


def is_told_as_person(text: Text, span: TypedSpan) -> bool:
    """Tell whether what stands around a name of several words is a person's: a title, an age, somebody's speaker."""
    if is_ones_speaker(text, span):
        return True
    if not text.string.startswith((",", ".", " ("), span.end):  # all else begins behind a name with one of these
        return False
    if title_follows(text, span) or is_of_age(text, span):
        return True
    return is_apposed_to_role(text, span) or _is_somebody(text, span)


def _is_somebody(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name taken for a place's or a thing's is told of with "who": "Vo Thi Hoa, who runs the farm"."""
    if span.tag not in {"LOC", "MISC"} or not text.string.startswith(_WHO, span.end):
        return False
    name = text.string[span.start : span.end]
    return name.replace(" ", "").replace("-", "").isalpha() and not has_head(name)


def is_ones_speaker(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name of two words is somebody's who speaks: "the Lowy Institute's Ida Moe said"."""
    string = text.string
    if not string.endswith(("'s ", "’s "), 0, span.start) or has_head(string[span.start : span.end]):
        return False
    match = FIRST_WORD.match(text.lower, span.end)
    verb = match.group(1) if match else ""
    is_verb = verb in load_words("entities", "speech_verbs") or verb in surrounding_words("verbs_of_judgement")
    return is_verb and string[span.start - 4 : span.start - 3].isalpha()


def title_follows(text: Text, span: TypedSpan) -> bool:
    """Tell whether a title in apposition follows: "Lindqvist Moe, the finance director"."""
    if not text.string.startswith(", ", span.end) or _is_body_of_somebody(text.string, span):
        return False
    opening = APPOSITION.match(text.string, span.end)
    position = opening.end() if opening else span.end + 2
    region = _REGION.match(text.string, position)
    position = region.end() if region else position
    title = title_from(text.lower, position)
    if title is None or title[0] != position or _BEFORE_NAME.match(text.string, title[1]):
        return False
    words = _WORD.findall(text.lower[title[0] : title[1]])
    if words[-1] in load_words("occupations", "not_only_persons") and _ends_as_firm(text.lower[span.start : span.end]):
        return False  # "Orlan Steel, a chip designer, has sued"
    return not set(words) & surrounding_words("bodies")


def _ends_as_firm(name: str) -> bool:
    return name.rpartition(" ")[2] in load_words("tagger", "firm_heads")


def _is_body_of_somebody(string: str, span: TypedSpan) -> bool:
    """Tell whether a name tells where the person before it is, of whom a title follows: "Ida Moe of Orlan Bank, a"."""
    of = _OF.search(string, max(0, span.start - _LONGEST_OF), span.start)
    if of is None:
        return False
    return (
        has_head(string[span.start : span.end])
        or _PERSON.search(string, max(0, of.start() - _LONGEST_PERSON), of.start()) is not None
    )


_OF = LazyRegexp(r" (?:of|from|at|with) (?:the )?$")
_PERSON = LazyRegexp(r"[A-Z][\w’'.-]* (?:[a-z]{2,3} )?[A-Z][\w’'-]*$")
_LONGEST_OF, _LONGEST_PERSON = 10, 40
_AGE = LazyRegexp(rf", (?:[1-9]\d(?=[,.;])|an? {AGED})| \([1-9]\d\)")
_ROLE = LazyRegexp(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|whose|['’]s?) (?:[a-z-]+ ){0,2}([a-z-]+)"
    r"(?: (?:(?:for|with)|(?:of|at)(?! [A-Z])) (?:the |its |his |her )?[\w.&’'-]{2,30}"
    r"(?: (?:of the |of |for |and )?[\w.&’'-]{2,30}){0,3})?, $"
)
"""No name behind "of": "the mayor of Selby, North Orland" has a town in its county."""
_LONGEST_ROLE = 90


def is_of_age(text: Text, span: TypedSpan) -> bool:
    """Tell whether an age in years stands behind a name of several words: "Ann Lund, a 44-year-old prosecutor"."""
    if _AGE.match(text.string, span.end) is None:
        return False
    name = text.string[span.start : span.end]
    is_place = name.partition(" ")[0].lower() in surrounding_words("openings_of_no_person")  # "Port Skerrie (11)"
    return not has_head(name) and not is_place


def is_in_years(text: Text, span: TypedSpan) -> bool:
    """Tell whether an age between commas stands behind a name: "Isla Moe, 26, a welder", no "Isla Verde, 26 miles"."""
    if not text.string.startswith(",", span.end) or _YEARS.match(text.string, span.end) is None:
        return False
    return not has_head(text.string[span.start : span.end])


_YEARS = LazyRegexp(r", [1-9]\d, (?=[a-z])(?!and\b)")


def is_apposed_to_role(text: Text, span: TypedSpan) -> bool:
    """Tell whether a role and a comma stand before a name: "a spokesperson for UNICEF, Ann Lund", "his rival, Ann"."""
    string = text.string
    if not string.endswith(", ", 0, span.start) or string[span.end : span.end + 1] not in {",", "."}:
        return False
    if has_head(string[span.start : span.end]):
        return False
    role = _ROLE.search(string, max(0, span.start - _LONGEST_ROLE), span.start)
    if role is None or role.group().removesuffix(", ").rpartition(" ")[2] in surrounding_words("nouns_before_vessels"):
        return False
    if role.group(1) in surrounding_words("trades_more_of_firms") and is_unknown(string[span.start : span.end]):
        return False  # "the operator, Orlan Transit,"
    is_ones = role.group().startswith(("his ", "her ", "His ", "Her "))
    if is_ones and role.group(1) in surrounding_words("rivals_of_persons"):
        return True
    return role.group(1) in surrounding_words("kin") or is_title(role.group(1))


_WAYS = (("acting", "place_prepositions"), ("acting", "way_prepositions"))
_HEADS = (("entities", "place_heads"), ("entities", "organization_heads"), ("surroundings", "clubs"))


def is_persons(name: str, before: str) -> bool:
    """Tell whether a name taken for a place's begins with a given name, ends as no place does and nothing is in it."""
    first, _, last = name.partition(" ")
    if (
        not last
        or " " in last
        or not is_given_name(first)
        or first.lower() in load_words("entities", "person_names_too")
    ):
        return False
    if before in {"and", "the"} or before in load_union(*_WAYS):
        return False
    return last[0].isupper() and last.lower() not in load_union(*_HEADS)
