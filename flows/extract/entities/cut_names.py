"""Tagged names cut to what names alone: without an owner, an article, titles before a person, marks at the edges."""

from __future__ import annotations

from functools import cache, lru_cache

from flows.extract.entities.candidate import NAMES_KEPT, Candidate
from flows.extract.entities.currency_words import is_sign_of_money
from flows.extract.entities.edges import keeps_possessive
from flows.extract.entities.firms_of_towns import firm_and_town
from flows.extract.entities.openings import behind_opening
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.entities.titles import behind_field, is_after_title_of, is_titled_person, without_titles
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text, lower_in_place

_OWNED = LazyRegexp(r"(?:['’]s?) | [a-z]{3,} (?=[A-Z])(?<! and )(?<! for )(?<! the )")
"""What parts an owner from what it owns: a possessive, or a common noun ("the EU law Digital Directive")."""
_NO_NAME = LazyRegexp(
    r"(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]hat|[Tt]here|[Ww]hat|[Ww]ho)['’](?:m|s|re|ve|ll|d)"
    r"|[A-Z]\. (?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)"
    r"|(?:Tk|KD|Rs|Re|Sh|Ksh|KSh|TSh|USh|Dh|Dhs|BD|QR|SR|RM|Rp|OMR|AED|SAR)\.?(?: ?[\d.,]+)?"
    r"|[A-Z]{1,3}\d[\d,]*(?:\.\d+)?(?:bn|tn|mn|m|k)|[KN]\d{3,}|[KN]\d[\d,.]*"
    r"|[DRI]-[A-Z][A-Za-z.]*|[A-Z][.] [a-z]+|[a-z]{1,3}[DR]NA"
)
"""What the tagger takes for names now and then: "I'm" in speech, a senator's party ("D-N.Y."), a germ ("E. coli"),
"mRNA", the sign of a currency ("Tk 118")."""
_POSSESSION = LazyRegexp(r"['’]s ([a-z]+)\b")
_LONGEST_PARTED = 60
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 4, 8
_BESIDE = 24
"""Characters beside a name in which small letters are looked for."""
_OPENING_MARKS = (' "', " “")
_CLOSING_MARKS = LazyRegexp(r"[\"”]")
_APOSTROPHES = frozenset("'’")
_SMALL_ENDS = (" of", " from", " at", " and")
_BEFORE_PARTED = ("of ", "of the ", "for ")
"""What stands before a name that may be two: "Mayor of Koszalin Ida Moe", "Minister for Sport Ida Moe"."""
_LONGEST_SIGN = 5
"""Characters of a sign of money and the first digit behind it, which may stand behind the name."""
_OWNERS = frozenset({"country", "place", "organization"})


def cut_names(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans, in order, cut to what names alone; those that name nothing are left out."""
    owners = {candidate.start: candidate.end for candidate in known if candidate.kind in _OWNERS}
    begins = {candidate.start for candidate in known}
    found: list[TypedSpan] = []
    for span in spans:
        if span.start not in owners and _is_bare(text.string, span):
            found.append(span)
            continue
        for part in _parted(text, span):
            one = _without_owner(text, part, owners)
            one = _without_article(text.string, one, begins) if one.start + len("The ") in begins else one
            if (name := _trimmed(text, one)) and not _is_eponym(text, one):
                found.append(name)
    return found


def _is_bare(string: str, span: TypedSpan) -> bool:
    """Tell whether neither a name nor what stands beside it has anything that could be cut: most names are so."""
    start, end, tag = span
    name = string[start:end]
    if not (name[0].isupper() and name[1:2].islower()) or string.startswith("The ", start):
        return False
    if string.startswith(("'", "’"), end) or string.endswith(_BEFORE_PARTED, 0, start):
        return False
    if not string[start : start + _LONGEST_SIGN].isalpha() and is_sign_of_money(string, start):
        return False
    return (tag != "ORG" or " of " not in name) and _within(name, tag) == (0, end - start, tag)


def _parted(text: Text, span: TypedSpan) -> list[TypedSpan]:
    """Return a body and who holds a title in it as two, by the given name: Speaker of the "House Nancy Moe"."""
    string = text.string
    if span.tag == "ORG" and (parts := firm_and_town(string, span)):
        return parts
    if span.tag == "PER" and string.startswith("of ", span.start):
        return _of_office(string, span._replace(start=span.start + len("of ")))
    is_titled = string.endswith((" of ", " of the "), 0, span.start)
    if not is_titled or span.end - span.start > _LONGEST_PARTED or not is_after_title_of(text.lower, span.start):
        return [span]
    at = string.find(" ", span.start, span.end)
    while at >= 0:
        given, _, surname = string[at + 1 : span.end].partition(" ")
        if surname[:1].isupper() and is_given_name(given):
            return [span._replace(end=at, tag="ORG"), span._replace(start=at + 1, tag="PER")]
        at = string.find(" ", at + 1, span.end)
    return _behind_head(string, span)


def _behind_head(string: str, span: TypedSpan) -> list[TypedSpan]:
    """Return a body and who holds a title in it as two, by the body's last word: of the "Water Board Li Na"."""
    words = string[span.start : span.end].split(" ")
    heads = load_words("entities", "organization_heads")
    at = max((at for at, word in enumerate(words, 1) if word.lower() in heads), default=0)
    name = words[at:]
    if at < 2 or len(name) not in {2, 3} or span.tag != "ORG" or not all(map(_may_be_of_person, name)):
        return [span]
    end = span.start + len(" ".join(words[:at]))
    return [span._replace(end=end), span._replace(start=end + 1, tag="PER")]


def _may_be_of_person(word: str) -> bool:
    """Tell whether a word may be a person's name: it has a capital alone, or a particle's or a second capital."""
    is_name = word[:1].isupper() and not word.isupper() and word.replace("-", "").replace("’", "").isalpha()
    return is_name and word.lower() not in load_words("entities", "title_modifiers")


def _of_office(string: str, span: TypedSpan) -> list[TypedSpan]:
    """Return the town of an office and who holds it as two: Mayor of "Koszalin Ida Moe"."""
    town, _, name = string[span.start : span.end].partition(" ")
    if name.count(" ") != 1:
        return [span]
    end = span.start + len(town)
    if town.lower() in load_words("entities", "title_modifiers") or town == "State":
        return [span._replace(start=end + 1)]
    return [span._replace(end=end, tag="LOC"), span._replace(start=end + 1)]


def _is_eponym(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name only stands in that of a disease: "Parkinson's disease"."""
    possession = (
        _POSSESSION.match(text.lower, span.end) if text.string[span.end : span.end + 1] in _APOSTROPHES else None
    )
    return possession is not None and possession.group(1) in load_words("surroundings", "of_diseases")


def _without_owner(text: Text, span: TypedSpan, owners: dict[int, int]) -> TypedSpan:
    """Take off a known name that only owns what is named ("Japan's Finance Ministry"), or stands before a person."""
    string = text.string
    end = owners.get(span.start)
    owned = _OWNED.match(string, end, span.end) if end else None
    if owned and owned.end() < span.end:
        return span._replace(start=owned.end())
    field = behind_field(string, span.start, span.end) if span.tag != "MISC" else span.start
    if field > span.start:
        return span._replace(start=field, tag="PER")
    return span if end is None else _behind_owner(text, span, end)


def _behind_owner(text: Text, span: TypedSpan, end: int) -> TypedSpan:
    """Take off the known name that a span begins with and that ends at a position, where a person is behind it."""
    string = text.string
    if string[end : span.end].strip().lower() in load_words("entities", "members_alone"):
        return span._replace(start=span.end)  # "a former United States Representative" is a title
    is_of_title = is_after_title_of(text.lower, span.start)
    is_private = is_of_title and _is_private(string[end : span.end])
    is_before_person = (span.tag == "PER" or (is_of_title and not is_private)) and string.startswith(" ", end, span.end)
    if not is_before_person or end + 1 >= span.end:
        return span
    if is_of_title:
        return span._replace(start=end + 1, tag="PER")
    first = string[span.start : end].lower()
    return span if first in load_words("entities", "person_names_too") else span._replace(start=end + 1)


def _is_private(name: str) -> bool:
    """Tell whether a name is of a body that not every country has: "Retailers Association", no "Finance Ministry"."""
    words = name.lower().split()
    is_body = words != [] and words[-1] in load_words("entities", "organization_heads")
    return is_body and load_words("entities", "words_of_the_state").isdisjoint(words)


def _without_article(string: str, span: TypedSpan, begins: set[int]) -> TypedSpan:
    """Take off "The" before the known name that begins behind it and has none."""
    has_article = string.startswith(("The ", "the "), span.start) and span.start not in begins
    return span._replace(start=span.start + len("The ")) if has_article else span


def _trimmed(text: Text, span: TypedSpan) -> TypedSpan | None:
    """Take off titles before a person and marks at the edges."""
    trimmed = _within(text.string[span.start : span.end], span.tag)
    if trimmed is None:
        return None
    start, end, tag = trimmed
    if is_sign_of_money(text.string, span.start + start):
        return None
    if tag == "PER" and _is_acronym(text.string, span.start + start, span.start + end):
        tag = "ORG"
    is_same = start == 0 and end == span.end - span.start and tag == span.tag
    return span if is_same else TypedSpan(span.start + start, span.start + end, tag)


def _is_acronym(string: str, start: int, end: int) -> bool:
    """Tell whether a name is four capitals and more, where not all is in capitals: no person is called so."""
    is_short = _SHORTEST_ACRONYM <= end - start <= _LONGEST_ACRONYM and string[start:end].isalpha()
    is_label = string.startswith("((", start - 2) or string.startswith(":", end)  # who asks in an interview
    if not is_short or is_label or not string[start:end].isupper() or is_given_name(string[start:end]):
        return False
    line = string.rfind("\n", max(0, start - _BESIDE), start) + 1 or max(0, start - _BESIDE)
    around = string[line:start] + string[end : end + _BESIDE].partition("\n")[0]
    return any(char.islower() for char in around)


@lru_cache(maxsize=NAMES_KEPT)
def _within(string: str, tag: str) -> TypedSpan | None:
    """Return which part of a string is the name in it, and its tag."""
    lower, start, end = lower_in_place(string), 0, len(string)
    if tag != "PER" and string.isalpha():
        is_none = lower in load_words("entities", "never_alone") or lower in load_words("entities", "rulers_titles")
        is_none = is_none or _NO_NAME.fullmatch(string) is not None
        return None if is_none else TypedSpan(start, end, tag)
    start = behind_opening(string, tag)
    if tag != "PER" and is_titled_person(lower, start, end):
        tag = "PER"
    if tag == "PER":
        start = without_titles(lower, start, end)
    if tag in {"PER", "LOC"} and string.endswith(_SMALL_ENDS, start, end):
        end = string.rindex(" ", start, end)
    if string.startswith(("'s ", "’s "), start, end):
        start += 3
    while start < end and not string[start].isalnum():
        start += 1
    if string.endswith(("'s", "’s"), start, end) and not keeps_possessive(string[start:end]):
        end -= 2
    while end > start and not string[end - 1].isalnum() and not _closes_name(string, start, end):
        end -= 1
    end = _before_lone_mark(string, start, end)
    name = string[start:end]
    is_caseless = name.upper() == name.lower()  # a script without capitals, in which nothing tells a name
    if _NO_NAME.fullmatch(name) or is_caseless or (tag == "PER" and len(name) == 1):
        return None
    is_name = any(char.isalpha() for char in name) and name.lower() not in load_words("entities", "never_alone")
    return TypedSpan(start, end, tag) if is_name else None


def _before_lone_mark(string: str, start: int, end: int) -> int:
    """Return where a name ends before a quotation mark that nothing closes in it: Pacific "Ring of Fire."""
    mark = next((at for mark in _OPENING_MARKS if (at := string.find(mark, start, end)) > 0), end)
    return end if _CLOSING_MARKS.search(string, mark + 2, end) else mark


def _closes_name(string: str, start: int, end: int) -> bool:
    """Tell whether the mark at the end is part of the name: of an abbreviation, or a bracket that it opened."""
    if string[end - 1] == ")":
        return "(" in string[start:end]
    word = string[start : end - 1].rpartition(" ")[2]
    return string[end - 1] == "." and ("." in word or word.lower() in _closed_by_stop())


@cache
def _closed_by_stop() -> frozenset[str]:
    return load_words("entities", "closing_abbreviations") | load_words("borders", "states_with_stop")
