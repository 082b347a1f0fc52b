"""What a name is by what stands around it, anywhere in its story: datelines, titles, possessions, appositions."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache, lru_cache, partial

from flows.extract.entities.acting import word_before
from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.coreference import surname_of
from flows.extract.entities.famous import famous_tag
from flows.extract.entities.neighbours import tag_behind_person, tag_beside
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.teams import before_opponents, is_sport
from flows.extract.entities.telling_names import is_given_name, names_body, names_people, storms_of, tag_of_name
from flows.extract.entities.title_words import is_occupation
from flows.extract.entities.titles_behind import title_from
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_words = partial(load_words, "surroundings")

_DATELINE = re.compile(r"[^\n]{0,60}?(?: ?[-–—]{1,2} |: )")
_DATE_OR_SOURCE = re.compile(r",? (?:\(|[A-Z][a-z]{2,8}\.? \d{1,2}\b)| ?[-–—]{1,2} |: ")
_APPOSITION = re.compile(r", (?:the |a |an |its |one of |[A-Z][\w.]+['’]s? )")
_REGION = re.compile(r"(?:Asia|Africa|Europe|China|India|Latin America|Middle East|Asia-Pacific|Asia Pacific) ")
_POSSESSION = re.compile(r"['’]s? ")
_SCORE = re.compile(
    r" (?:won|lost|drew|beat|edged|defeated|thrashed|fell|routed)\b[^.;\n]{0,40}?\b\d{1,3}[-–]\d{1,3}\b"
)
"""What a team does, with the score."""
_SCORE_GIVEN = re.compile(r" an? (?:[a-z-]+ )?\d{1,3}[-–]\d{1,3} (?:win|victory|lead|triumph|defeat|advantage)\b")
_SCORE_BEHIND = re.compile(r"[^.;\n]{0,12}?\b\d+[-–]\d")
_NEXT_SET = re.compile(r"\d?(?: \(\d+[-–]\d+\))?,? (?:and )?\d+[-–]\d")
_FIRST_WORD = re.compile(r" ([A-Za-z][\w.-]*)")
_WORD = re.compile(r"[\w-]+")
_DONE = re.compile(r" (?:has |had |have )?([a-z]+)\b")
_OWNS = re.compile(r" (?:will |has |had |would )?([a-z]+) its ")
_MOVES = re.compile(r" ([a-z]+) (?:by )?(?:another |more than )?\d[\d.,]*(?: ?%| per ?cent\b| cents\b|p\b| pence\b)")
_OFFICER = re.compile(r" (?:(?:chief|senior|managing|executive|finance|marketing) )?([a-z-]+) [A-Z][a-z]+ [A-Z]")
_OPPONENT = re.compile(r" (?:the )?[A-Z0-9]")
_AT_NOUN = re.compile(r" (?:of|for|at|with|from|by|in) (?:the |its |his |her |their |a )?(?:[a-z-]+ )?[a-z-]+, $")
""" "The founder of the firm, Moe,": what follows the comma is no firm's name."""
_LETTERS_OF_OFFICERS = (" CEO ", " CFO ", " COO ", " CTO ")
_RULER = (" Premier ", " Mayor ", " mayor ", " Governor ", " governor ", " Gov. ")
_MEMBER = (" councillor ", " MP ", " MLA ", " TD ", " MSP ", " MEP ", " MPP ")
_MEMBER_FOR = ("MP for ", "MLA for ", "TD for ", "MSP for ", "MEP for ", "MPs for ", "member for ")
_STATE_AND_DASH = re.compile(r", (?:[A-Z][A-Za-z.]{1,9}|(?:[A-Z]\.){2}) (?:\([A-Z][\w ]{1,20}\) )?[-–—]{1,2} ")
_SOURCE = re.compile(r"\) [-–—]{1,2} ")
_LONGEST_NOUN = 20
_BEFORE_NAME = re.compile(r" [A-Z]")
""" "At Orlan School, principal Ida Moe": the title is that of the name behind it."""
_LOOK_ON = 60
_SOON = 16
_LOOK_BACK = 30
_MARKS = '"“”(,'
_BOOKS = (" book, ", " memoir, ", " novel, ", " album, ", " film, ", " play, ", " documentary, ", " biography, ")
_BEFORE_VISITORS = (" host ", " hosts ", " hosted ", " at home to ", " away to ", " trip to ")
_LONGEST_AGE = 12
_AGED_OF = re.compile(r"(?:, \d{1,3},| \(\d{1,3}\),?) (?:of|from) $")
""" "Ida Moe, 58, of Brookfield", "Ida Moe (58), of Brookfield"."""
_STREETS = (" Drive", " Close", " Grove", " Mews")
"""Ends of streets that other things have as well: only where somebody of some age lives there."""
_AT_WORK = re.compile(r", (?:[a-z-]+ ){0,3}?([a-z-]+) (?:of|for|in|on) (?:the |its )?[^,.;:]{3,40} at $")
""" ", flight director for the Halcyon rocket at"."""
_WORDS_TO_HEAD = 6


def by_surroundings(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans with the tags that their surroundings make sure, each wording under one such tag."""
    wordings = [text.string[span.start : span.end] for span in spans]
    names = {(wording, span.tag) for wording, span in zip(wordings, spans, strict=True)}
    persons = _parts_of_persons(text, names)
    sure = _agreed(text, spans, wordings, persons)
    sure |= {name.title(): "LOC" for name, tag in sure.items() if tag == "LOC" and name.isupper() and len(name) > 3}
    sure |= _beginnings(text, spans, names, sure, persons)
    sure |= _surnames(text, spans, names, sure)
    sure |= _places_somewhere(text, spans, names, persons | sure.keys())
    sure |= dict.fromkeys(storms_of(wordings) - persons, "MISC")
    tagged = [_tagged(span, sure.get(wording)) for wording, span in zip(wordings, spans, strict=True)]
    return _with_founders(text, tagged, wordings)


def _agreed(text: Text, spans: list[TypedSpan], wordings: list[str], persons: set[str]) -> dict[str, str]:
    """Return the wordings whose surroundings make a tag sure, and none of them another one."""
    votes: dict[str, set[str]] = {}
    before: TypedSpan | None = None
    for wording, span in zip(wordings, spans, strict=True):
        tag = _sure_tag(text, span, wording, persons) or (before and tag_behind_person(text.string, before, span))
        before = span
        if tag:
            votes.setdefault(wording, set()).add(tag)
    return {wording: next(iter(tags)) for wording, tags in votes.items() if len(tags) == 1}


def _with_founders(text: Text, spans: list[TypedSpan], wordings: list[str]) -> list[TypedSpan]:
    """Return the spans with single words that a firm and a person share: the firm's until the person is named."""
    named = list(zip(wordings, spans, strict=True))
    firms = {name.split()[0] for name, span in named if span.tag == "ORG" and names_body(name)}
    if not firms:
        return spans
    founders: dict[str, int] = {}
    for name, span in named:
        if span.tag == "PER" and " " in name and (last := name.rpartition(" ")[2]) in firms:
            founders.setdefault(last, span.start)
    if not founders:
        return spans
    return [span._replace(tag=_of_shared(text, span, founders)) for span in spans]


def _of_shared(text: Text, span: TypedSpan, founders: dict[str, int]) -> str:
    first = founders.get(text.string[span.start : span.end])
    if first is None:
        return span.tag
    before = _words_before(text.lower, span.start)
    is_firm = span.start < first or _is_body(text, span, before) or _is_firm(text, span, before)
    return "ORG" if is_firm else "PER"


def _surnames(text: Text, spans: list[TypedSpan], names: set[tuple[str, str]], sure: dict[str, str]) -> dict[str, str]:
    """Return single words tagged as bodies or things that are the surname of a person and begin no body's name."""
    bodies = {name.split()[0] for name, tag in names if " " in name and tag != "PER"}
    singles = {name for name, tag in names if " " not in name and tag != "PER" and name not in sure}
    if not singles:
        return {}
    singles -= {text.string[span.start : span.end] for span in spans if span.tag == "LOC" and _is_in(text, span)}
    last = {
        surname_of(name)
        for name, tag in names
        if tag == "PER" and " " in name and name[0].isupper() and name not in sure and tag_of_name(name, tag) is None
    }
    return dict.fromkeys((singles & last) - bodies, "PER")


def _places_somewhere(
    text: Text, spans: list[TypedSpan], names: set[tuple[str, str]], settled: Collection[str]
) -> dict[str, str]:
    """Return single words tagged as persons and places that something is in somewhere: "at Musongati"."""
    doubtful = {name for name, tag in names if tag == "PER" and " " not in name and (name, "LOC") in names}
    doubtful -= set(settled)
    if not doubtful:
        return {}
    places = [(text.string[span.start : span.end], span) for span in spans if span.tag == "LOC"]
    return {name: "LOC" for name, span in places if name in doubtful and _is_in(text, span)}


def _is_in(text: Text, span: TypedSpan) -> bool:
    """Tell whether something is in, at or near a name, or the name is that of a town."""
    is_owner = text.string.startswith(("'s ", "’s "), span.end) and text.string.endswith(" at ", 0, span.start)
    is_in = not is_owner and word_before(text.lower, span.start) in load_words("acting", "place_prepositions")
    return is_in or _is_after_kind_of_place(text.lower, span.start)


def _tagged(span: TypedSpan, tag: str | None) -> TypedSpan:
    return span if tag is None or tag == span.tag else span._replace(tag=tag)


def _sure_tag(text: Text, span: TypedSpan, name: str, persons: set[str]) -> str | None:
    is_source = text.string[span.start - 1 : span.start] == "(" and _is_source(text, span)
    told = "ORG" if is_source else tag_of_name(name, span.tag)
    if told or _is_dateline(text, span, name) or _is_place_with_article(text, span):
        return told or "LOC"
    if span.tag != "PER" and " " in name and (_title_follows(text, span) or _is_ones_speaker(text, span)):
        return "PER"
    if (told := _tag_of_noun(text, span)) or (told := tag_beside(text, span, name)):
        return told
    is_home = (
        (name.isalpha() or name.endswith(_STREETS)) and famous_tag(name) is None and _is_home(text.string, span.start)
    )
    is_kind = span.tag == "MISC" and _is_after_kind_of_place(text.lower, span.start)
    if span.tag in {"ORG", "MISC"} and (is_home or is_kind or _is_seat(text, span)):
        return "LOC"
    if name in persons or span.tag not in {"PER", "LOC"}:
        is_body = span.tag == "LOC" and _is_body(text, span, _words_before(text.lower, span.start))
        return "ORG" if is_body else None
    return _tag_of_place(text, span, name)


def _words_before(lower: str, start: int) -> list[str]:
    """Return the last three words before a position, or the fewer that there are."""
    return lower[max(0, start - _LOOK_BACK) : start].split()[-3:]


def _tag_of_noun(text: Text, span: TypedSpan) -> str | None:
    """Return the tag that the noun right before a thing or body tells: "the lender Orlan", "her book, Orlan"."""
    if text.string.startswith(_LETTERS_OF_OFFICERS, span.end):
        return "ORG"
    if span.tag == "MISC":
        is_apposed = text.string.startswith((", a ", ", an "), span.end) and _is_described_as_body(text, span)
        name = text.string[span.start : span.end]
        is_headed = " " in name and (_has_officer(text, span) or _speaks(text, span))
        is_headed = is_headed or (" " not in name and text.lower.endswith(" told the ", 0, span.start))
        return (
            "ORG"
            if is_apposed or is_headed or word_before(text.lower, span.start) in _words("titles_of_bodies")
            else None
        )
    if span.tag == "ORG" and (_is_apposed_thing(text, span, _SOON) or _is_vessel(text, span)):
        return "MISC"
    is_journal = text.lower.endswith((" journal ", " journal, "), 0, span.start)
    return "MISC" if is_journal or (span.tag == "ORG" and text.lower.endswith(_BOOKS, 0, span.start)) else None


def _tag_of_place(text: Text, span: TypedSpan, name: str) -> str | None:
    """Return the tag that what stands around a name tells, where no person of the story is called so."""
    is_single = " " not in name
    if _is_seat(text, span) or (span.tag == "PER" and _is_home(text.string, span.start)):
        return "LOC"
    words = _words_before(text.lower, span.start)
    if _is_body(text, span, words) or (is_single and name.lower().endswith(_ends_of_bodies())):
        return "ORG"
    before = words[-1].strip(_MARKS) if words else ""
    if _is_thing(text, span, before) or (is_single and names_people(name)):
        return "MISC"
    may_be_team = span.tag != "PER" or is_single or _ends_as_team(name) or not is_given_name(name.partition(" ")[0])
    if _is_host(text, span) if not may_be_team else _plays(text, span) or _follows_team(text, span):
        return "ORG"
    if span.tag != "PER":
        return "PER" if _is_persons(name, before) else None
    is_owner = text.string.startswith(("'s ", "’s ", " 's "), span.end)
    is_in = is_single and not is_owner and before in _words("before_places")
    return "LOC" if is_in or _is_after_kind_of_place(text.lower, span.start) else None


@cache
def _ends_of_bodies() -> tuple[str, ...]:
    return tuple(_words("ends_of_bodies"))


def _is_seat(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name is where somebody is elected: "the MP for Selby South", "Selby South MP Ida Moe"."""
    string = text.string
    is_ruled = string.startswith(_RULER, span.end)
    is_member = string.endswith(_MEMBER_FOR, 0, span.start) or string.startswith(_MEMBER, span.end)
    if not (is_ruled or is_member):
        return False
    name = string[span.start : span.end]
    if (
        name.lower() in _words("partisans")
        or name.lower() in _words("called_as_parties")
        or name in {"Green", "Independent"}
        or name in _words("sides_of_bodies")
    ):
        return False
    return span.tag == "MISC" or " " in name if is_ruled and not _has_head(name) else is_member


def _has_head(name: str) -> bool:
    """Tell whether a name has a word of bodies: the governor of a bank."""
    return not load_words("entities", "organization_heads").isdisjoint(name.lower().split())


def _is_ones_speaker(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name of two words is somebody's who speaks: "the Lowy Institute's Ida Moe said"."""
    string = text.string
    if not string.endswith(("'s ", "’s "), 0, span.start) or _has_head(string[span.start : span.end]):
        return False
    match = _FIRST_WORD.match(text.lower, span.end)
    verb = match.group(1) if match else ""
    is_verb = verb in load_words("entities", "speech_verbs") or verb in _words("verbs_of_judgement")
    return is_verb and string[span.start - 4 : span.start - 3].isalpha()


def _is_home(string: str, start: int) -> bool:
    """Tell whether somebody's age and "of" stand right before a position."""
    return string.endswith((" of ", " from "), 0, start) and bool(_AGED_OF.search(string, start - _LONGEST_AGE, start))


def _is_after_kind_of_place(lower: str, start: int) -> bool:
    """Tell whether "town of" stands right before a position."""
    words = lower[max(0, start - 24) : start].split()[-2:] if lower.endswith("of ", 0, start) else []
    return words[-1:] == ["of"] and words[0] in _words("kinds_of_places")


def _parts_of_persons(text: Text, names: set[tuple[str, str]]) -> set[str]:
    """The single words of names that were tagged as persons' in full: what a surname may be of."""
    several = {name for name, tag in names if tag == "PER" and " " in name and tag_of_name(name, "PER") is None}
    teams = {name for name in several if _ends_as_team(name)}
    if teams and is_sport(text):
        several -= teams
    return {word for name in several for word in name.split()}


def _is_dateline(text: Text, span: TypedSpan, name: str) -> bool:
    """Tell whether a name in capitals opens a paragraph and a date, a source or a dash follows it."""
    string = text.string
    if not (name.isupper() and (span.start == 0 or string[span.start - 1] == "\n")):
        return False
    if _STATE_AND_DASH.match(string, span.end):
        return True
    return _DATE_OR_SOURCE.match(string, span.end) is not None and _DATELINE.match(string, span.end) is not None


def _is_source(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name in brackets stands between the place and the dash of a dateline: "OSLO (Wirepress) -"."""
    string = text.string
    is_before_dash = string.startswith(")", span.end) and _SOURCE.match(string, span.end) is not None
    return is_before_dash and span.start - string.rfind("\n", 0, span.start) <= _LOOK_ON


def _is_place_with_article(text: Text, span: TypedSpan) -> bool:
    is_listed = text.lower[span.start : span.end] in load_words("surroundings", "places_with_article")
    return is_listed and word_before(text.lower, span.start) in {"the", "on"}


def _title_follows(text: Text, span: TypedSpan) -> bool:
    """Tell whether a title in apposition follows: "Lindqvist Moe, the finance director"."""
    if not text.string.startswith(", ", span.end):
        return False
    opening = _APPOSITION.match(text.string, span.end)
    position = opening.end() if opening else span.end + 2
    region = _REGION.match(text.string, position)
    position = region.end() if region else position
    title = title_from(text.lower, position)
    if title is None or title[0] != position or _BEFORE_NAME.match(text.string, title[1]):
        return False
    return not set(_WORD.findall(text.lower[title[0] : title[1]])) & _words("bodies")


def _is_body(text: Text, span: TypedSpan, before: list[str]) -> bool:
    lower = text.lower
    is_spaced = lower.startswith(" ", span.start - 1)
    if is_spaced and (_is_after_body_words(before, span.tag) or _is_behind(text, span.start, before[-1:])):
        return True
    behind = lower[span.end : span.end + 1]
    if behind == ",":
        return _is_described_as_body(text, span)
    possession = _POSSESSION.match(lower, span.end) if behind != " " else None
    if possession and _begins_with(lower[possession.end() : span.end + _LOOK_ON], _words("possessions_of_bodies")):
        return True
    first = _FIRST_WORD.match(lower, span.end) if behind == " " else None
    if first is not None and (first.group(1) in _words("after_bodies") or _has_officer(text, span)):
        return True
    return span.tag == "PER" and _is_firm(text, span, before)


def _is_behind(text: Text, start: int, before: list[str]) -> bool:
    """Tell whether a post at a body or what a body is stands right before a position."""
    if before == ["at"]:
        return _is_at_work(text.lower, start)
    return before != [] and before[0].endswith(",") and _is_behind_noun(text.string, start)


def _is_at_work(lower: str, start: int) -> bool:
    """Tell whether somebody has a post at what follows: "head of research at Orlan"."""
    if not lower.endswith(" at ", 0, start):
        return False
    words = lower[max(0, start - _LOOK_ON) : start - len(" at ")].split()[-4:]
    posts = _words("posts_at")
    is_field = len(words) > 2 and words[-2] in {"of", "for"} and words[-3] in posts
    if not is_field and (work := _AT_WORK.search(lower, max(0, start - _LOOK_ON), start)):
        return work.group(1) in posts
    return is_field or (words != [] and words[-1] in posts)


def _is_behind_noun(string: str, start: int) -> bool:
    """Tell whether what a body is and a comma stand right before a position: "the grain co-operative, Orlan"."""
    if not string.endswith(", ", 0, start):
        return False
    noun = string[max(0, start - _LOOK_ON) : start - 2].rpartition(" ")[2]
    if noun not in _words("nouns_with_comma"):
        return False
    return _AT_NOUN.search(string, max(0, start - _LOOK_ON), start) is None


def _has_officer(text: Text, span: TypedSpan) -> bool:
    """Tell whether a title of firms with its holder follows: "Orlan Africa director Ida Moe"."""
    officer = _OFFICER.match(text.string, span.end)
    return officer is not None and officer.group(1) in _words("officers")


def _speaks(text: Text, span: TypedSpan) -> bool:
    """Tell whether a name does with words what no thing does: "Irish Water has conceded"."""
    verb = _DONE.match(text.lower, span.end)
    return verb is not None and verb.group(1) in _words("words_of_speakers")


def _is_described_as_body(text: Text, span: TypedSpan) -> bool:
    """Tell whether what stands behind a comma tells of a body."""
    lower = text.lower
    if span.tag == "LOC" and lower.startswith((", which is owned ", ", which makes ", ", which sells "), span.end):
        return True
    if lower.startswith((", based in ", ", whose shares ", ", whose chief ", ", whose chairman "), span.end) or (
        span.tag == "PER" and lower.startswith(", which ", span.end)
    ):
        return True
    opening = _APPOSITION.match(text.string, span.end)
    return opening is not None and _heads_with(text.string[opening.end() : opening.end() + _LOOK_ON], "bodies")


def _plays(text: Text, span: TypedSpan) -> bool:
    """Tell whether a place or a single word wins or loses by one score; sets are played by persons."""
    after = _SCORE.match(text.string, span.end) or _SCORE_GIVEN.match(text.string, span.end)
    if after is None and text.lower.endswith(_before_losers(), 0, span.start):
        after = _SCORE_BEHIND.match(text.string, span.end)
    return after is not None and not _NEXT_SET.match(text.string, after.end())


@cache
def _before_losers() -> tuple[str, ...]:
    return tuple(_words("before_losers"))


def _is_host(text: Text, span: TypedSpan) -> bool:
    """Tell whether in a story of sport a team called as a person is has visitors: "host Ida Moe"."""
    return text.string.endswith(_BEFORE_VISITORS, 0, span.start) and is_sport(text)


def _follows_team(text: Text, span: TypedSpan) -> bool:
    """Tell whether in a story of sport a player follows or a game is played: "Selby striker", "Selby beat York"."""
    first = _FIRST_WORD.match(text.lower, span.end)
    is_team = first is not None and (
        first.group(1) in _words("players")
        or (first.group(1) in _words("what_teams_do") and bool(_OPPONENT.match(text.string, first.end())))
        or (first.group(1) in _words("verbs_of_teams") and not _is_second(text.lower, span.start))
    )
    return (is_team or text.lower.endswith(_before_opponents(), 0, span.start)) and is_sport(text)


def _is_second(lower: str, start: int) -> bool:
    """Tell whether a name is the second of two, or is asked after: "Moe and Lund are", "when Moe"."""
    return word_before(lower, start) in {"and", "or", "&", ","} or lower.endswith(", ", 0, start)


@cache
def _before_opponents() -> tuple[str, ...]:
    return (*before_opponents(), *sorted(_words("before_teams")))


@lru_cache(maxsize=NAMES_KEPT)
def _ends_as_team(name: str) -> bool:
    last = name.rpartition(" ")[2].lower()
    return last in _words("ends_of_teams") or last in _words("clubs")


def _is_firm(text: Text, span: TypedSpan, before: list[str]) -> bool:
    """Tell whether a name does what firms alone do, or is bought: "Orlan makes", "Orlan kept its", "rose 3 percent"."""
    lower = text.lower
    first = _FIRST_WORD.match(lower, span.end)
    is_single = " " not in text.string[span.start : span.end]
    if first and is_single and first.group(1) in _words("acts_of_firms"):
        return True
    for pattern, key in ((_OWNS, "acts_on_its_own"), (_MOVES, "moves_of_shares")):
        act = pattern.match(lower, span.end) if first and (is_single or pattern is _OWNS) else None
        if act and act.group(1) in _words(key):
            return True
    return before != [] and not _words("before_bought").isdisjoint((" ".join(before[-2:]), before[-1]))


_WAYS = ("place_prepositions", "way_prepositions")
_HEADS = (("entities", "place_heads"), ("entities", "organization_heads"), ("surroundings", "clubs"))


def _is_persons(name: str, before: str) -> bool:
    """Tell whether a name taken for a place's begins with a given name, ends as no place does and nothing is in it."""
    first, _, last = name.partition(" ")
    if (
        not last
        or " " in last
        or not is_given_name(first)
        or first.lower() in load_words("entities", "person_names_too")
    ):
        return False
    if before in {"and", "the"} or any(before in load_words("acting", key) for key in _WAYS):
        return False
    return last[0].isupper() and not any(last.lower() in load_words(file, key) for file, key in _HEADS)


def _is_thing(text: Text, span: TypedSpan, word: str) -> bool:
    """Tell whether a name is a thing's: "Corvanta, a heart-failure pill made by", "the freighter Sea Lark"."""
    if span.tag == "PER" and word in _words("nouns_before_things"):
        return True
    if word in _words("nouns_before_vessels") and not _has_head(text.string[span.start : span.end]):
        return True
    if text.lower.endswith(_before_ships(), 0, span.start) and not _has_head(text.string[span.start : span.end]):
        return True
    if text.string.endswith((", ", ", the "), 0, span.start):
        before = text.string[max(0, span.start - _LONGEST_NOUN) : span.start].removesuffix("the ")
        if before[:-2].rpartition(" ")[2] in _words("nouns_before_vessels"):
            return True
    return _is_apposed_thing(text, span)


def _is_vessel(text: Text, span: TypedSpan) -> bool:
    """Tell whether what a ship is stands before a name that has no word of bodies: "the frigate Orlan"."""
    noun = word_before(text.lower, span.start)
    is_noun = noun in _words("nouns_before_vessels") and text.lower.endswith(f" the {noun} ", 0, span.start)
    return is_noun and not _has_head(text.string[span.start : span.end])


@cache
def _before_ships() -> tuple[str, ...]:
    return tuple(_words("before_ships"))


def _is_apposed_thing(text: Text, span: TypedSpan, within: int = _LOOK_ON) -> bool:
    """Tell whether what stands behind a comma tells of a thing: "Corvanta, a pill made by"."""
    opening = _APPOSITION.match(text.string, span.end) if text.string.startswith(", a", span.end) else None
    return opening is not None and _heads_with(text.string[opening.end() : opening.end() + within], "things")


def _is_after_body_words(before: list[str], tag: str) -> bool:
    """Tell whether the words before a name are "shares of", "analysts at" or "the carmaker".

    A place may have directors, workers and unions too.
    """
    words = (before[:-1] if before[-1:] == ["the"] else before)[-2:]
    if not words:
        return False
    if tag == "LOC":
        return " ".join(words) in _words("before_firms") or words[-1] in _words("titles_of_firms")
    if " ".join(words) in _words("before_bodies"):
        return True
    return words[-1] in _words("titles_of_bodies") and not (tag == "PER" and words[-1] in _words("relations"))


def _begins_with(string: str, phrases: frozenset[str]) -> bool:
    words = [word.rstrip('.,;:"”') for word in string.split()[:2]]
    return bool(words) and (words[0] in phrases or " ".join(words) in phrases)


def _heads_with(phrase: str, heads: str) -> bool:
    """Tell whether the first noun that could head a phrase is listed: "maker of tents", "country's No. 4 carrier"."""
    words = phrase.split()[: _WORDS_TO_HEAD + 1]
    for word, following in zip(words[:_WORDS_TO_HEAD], [*words[1:], ""], strict=False):
        bare = word.rstrip(".,;:")
        if bare in _words(heads):
            return bare != word or not _is_trade(following.rstrip(".,;:"))
        if bare in _words("ends_of_heads") or bare != word.rstrip("."):
            return False
    return False


def _is_trade(word: str) -> bool:
    """Tell whether a word tells what a person is: a fund's "manager"."""
    return word in load_words("entities", "titles") or is_occupation(word)


def _beginnings(
    text: Text, spans: list[TypedSpan], names: set[tuple[str, str]], sure: dict[str, str], persons: set[str]
) -> dict[str, str]:
    """Return single words that open the name of a body of the story: "Harlan" of Harlan Foods.

    A place keeps its name beside a body that is not surely one by its last word ("Boston", the Boston Globe).
    """
    bodies, firms = set(), set()
    for name, tag in names:
        words = name.split() if sure.get(name, tag) == "ORG" else ()
        if len(words) > 1 and len(words[0]) > 3:
            firms |= {words[0]} if names_body(name) else set()
            bodies |= {words[0]} if words[-1].lower() in _words("heads_of_firms") else set()
    opens = {name for name, tag in names if tag != "ORG" and (name in firms or (tag == "PER" and name in bodies))}
    found = {name: "ORG" for name in opens if name not in persons and name not in sure}
    return found | _things_with_article(text, spans, names, persons | sure.keys() | found.keys())


def _things_with_article(
    text: Text, spans: list[TypedSpan], names: set[tuple[str, str]], known: Collection[str]
) -> dict[str, str]:
    """Return single words with an article that open the name of a thing of the story: "the Keller" Space Telescope."""
    firsts = {name.partition(" ")[0] for name, tag in names if tag == "MISC" and " " in name} - set(known)
    if not firsts:
        return {}
    singles = [span for span in spans if span.tag == "PER" and text.string[span.start : span.end] in firsts]
    with_article = [span for span in singles if text.string.endswith(("The ", " the "), 0, span.start)]
    return {text.string[span.start : span.end]: "MISC" for span in with_article}
