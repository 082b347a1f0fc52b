"""Names that nothing tagged and that the words at them make sure: "its acronym UNACER", "the Nakamal Agreement"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from flows.extract.entities.apposed_bodies import apposed_bodies
from flows.extract.entities.camel_names import camel_names
from flows.extract.entities.headlines import is_in_capital_headline
from flows.extract.entities.kinds_of_firms import firms_by_kind
from flows.extract.entities.named_kin import kin
from flows.extract.entities.openings import behind_opening
from flows.extract.entities.overlaps import overlaps
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.titles import title_that_ends
from flows.extract.entities.untagged_persons import untagged_persons
from flows.extract.entities.untagged_places import untagged_places
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text
from flows.extract.words import places

_ACRONYM = LazyRegexp(r"(?: (?:acronym|initials|abbreviation|abbreviated)(?: as)?,?| known as) ([A-Z]{3,8})\b")
_INTRODUCED = (" acronym", " initials ", " abbreviat", " known as ")
_DEED = LazyRegexp(
    r"\b(?:[A-Z][\w’'-]{1,30} (?:and |of the |of |on )?){1,5}(?:Agreement|Treaty|Accords?|Convention|Declaration)\b"
)
_DEEDS = frozenset({"Agreement", "Treaty", "Accord", "Accords", "Convention", "Declaration"})
_BODY = LazyRegexp(
    r"\b(?:[A-Z][\w’'-]{1,30} (?:and |of the |of |for )?){2,5}"
    r"(?:Office|Commission|Authority|Agency|Council|Bureau|Tribunal|Board|Committee|Institute|Association|Federation|Ombudsman)\b"
)
_BODIES = frozenset(
    {
        "Office", "Commission", "Authority", "Agency", "Council", "Bureau", "Tribunal", "Board", "Committee",
        "Institute", "Association", "Federation", "Ombudsman",
    }
)  # fmt: skip
_PAPER = LazyRegexp(
    r" told the ([A-Z][a-z]{3,})(?=[.,:;?!]| (?:on|in|that|he|she|it|they|we|you|there|newspaper|by|from|at|after"
    r"|before|during|over|last|this|yesterday|today|earlier|later|his|her|their|its|the|what|how|why|when|if|about"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)"
)
_NAMED_PAPER = LazyRegexp(r"[a-z,”\"] ([A-Z][a-z]{3,})$")
_FIRM = LazyRegexp(r"\b(?:[A-Z][\w&’'-]{0,30} ){1,3}(?:Holdings|Inc|Corp|Ltd|PLC|plc|LLC)\b\.?")
_DATELINE = LazyRegexp(
    r"([A-Z][A-Z’'.-]+[A-Z](?: [A-Z’'.-]+){0,2})(?:, [^\n()—–-]{2,30})? ?(?:\(([A-Z][^()\n]{1,29})\) ?)?(?:[—–]| --?) "
)
_ADDRESSES = frozenset({"Mr", "Mrs", "Ms", "Cllr", "Coun"})
_ADDRESSED = LazyRegexp(
    r"\.? ([A-Z][a-z’'-]{0,3}[A-Za-z][\w’'-]{1,30}(?: (?:Mc|Mac|O’|O')?[A-Z][a-z][\w’'-]{1,30})?)\b"
)
_DAY = LazyRegexp(r"[a-z]\.? [1-3]?\d(?:,|$)")
""" "HAMBURG (July 27)": when and not whence."""
_RUN = LazyRegexp(r"(?<![\w&’'-])([A-Z][\w&-]*(?: [A-Z][\w&-]*){0,3}) $")
_CALLED = LazyRegexp(r"[A-Z][a-z][\w’-]{1,30}(?: (?:& )?[A-Z][\w&’-]{1,30}){0,2}(?=['’]s\b|[ ,.;:)])")
_NO_FIRST_WORDS = (("borders", "months_and_days"), ("entities", "titles"), ("entities", "title_modifiers"))
_LONGEST_TITLE, _LONGEST_RUN = 24, 60
_LONGEST, _LONGEST_HEAD = 120, 16
"""Characters of a name before its last word, and of that."""
_FORMS = frozenset({"Holdings", "Inc", "Corp", "Ltd", "PLC", "LLC"})
_SMALL_FORM = " plc"


def with_untagged(text: Text, spans: list[TypedSpan], taken: list[tuple[int, int]]) -> list[TypedSpan]:
    """Return the spans, in order, with such names where neither a span nor a known name stands."""
    string = text.string
    found = [*_acronyms(string), *_deeds(text), *_bodies(text), *_firms(text), *dateline(text), *_papers(text)]
    found += [*_employers(text, spans), *_called(text), *_seats(text, spans), *_addressed(text), *camel_names(text)]
    found += [*kin(text), *firms_by_kind(text, spans)]
    free = _free_capitals(text, sorted([*taken, *((span.start, span.end) for span in (*spans, *found))]))
    found += [*untagged_places(text, spans, free), *apposed_bodies(text, free), *untagged_persons(text, free)]
    if not found:
        return spans
    spans = _without_beginnings(text, spans, found)
    covered = sorted([*taken, *((span.start, span.end) for span in spans)])
    ends = [end for _, end in covered]
    added = [one for one in found if not overlaps(one.start, one.end, covered, ends)]
    return sorted([*spans, *added]) if added else spans


def _free_capitals(text: Text, names: list[tuple[int, int]]) -> list[tuple[int, str]]:
    """Return the words with a capital that overlap none of the names, which are in order."""
    ends, size, free = [end for _, end in names], len(names), []
    for one in text.capitals:
        start, word = one
        at = bisect_left(ends, start + 1)  # as ``overlaps`` does, which a call for each word would take longer for
        if at == size or names[at][0] >= start + len(word):
            free.append(one)
    return free


def _addressed(text: Text) -> Iterator[TypedSpan]:
    """Yield who has "Mr" or "Coun" before the name: nothing but a person is addressed so."""
    for start, word in text.capitals_among(_ADDRESSES):
        match = _ADDRESSED.match(text.string, start + len(word))
        office = match.group(1).partition(" ")[0].lower() if match else ""
        if match and office not in load_words("entities", "addressed_by_office"):
            yield TypedSpan(*match.span(1), "PER")


def _acronyms(string: str) -> Iterator[TypedSpan]:
    for at in places(string, _INTRODUCED):
        match = _ACRONYM.match(string, at)
        if match and match.group(1).lower() not in load_words("entities", "never_alone"):
            yield TypedSpan(*match.span(1), "ORG")


def _bodies(text: Text) -> Iterator[TypedSpan]:
    """Yield bodies of three words and more by their last: "the Parliamentary Budget Office"."""
    heads = tuple(f" {word}" for word in _BODIES & text.capital_words)
    for start, end in _matched(_BODY, heads, text.string) if heads else ():
        if text.string.count(" ", start, end) > 1:
            yield TypedSpan(start, end, "ORG")


def _papers(text: Text) -> Iterator[TypedSpan]:
    """Yield who was told by one word with its article: "he told the Observer", and "Punchline newspaper"."""
    for at in places(text.string, (" newspaper",)):
        match = _NAMED_PAPER.search(text.string, max(0, at - _LONGEST_HEAD), at)
        if match and match.group(1).lower() not in load_words("borders", "months_and_days"):
            yield TypedSpan(*match.span(1), "ORG")
    for at in places(text.string, (" told the ",)):
        match = _PAPER.match(text.string, at)
        word = match.group(1).lower() if match else ""
        if match and word not in load_union(("entities", "titles"), ("entities", "organization_heads")):
            yield TypedSpan(*match.span(1), "ORG")


def _firms(text: Text) -> Iterator[TypedSpan]:
    heads = tuple(f" {word}" for word in _FORMS & text.capital_words)
    return (TypedSpan(start, end, "ORG") for start, end in _matched(_FIRM, (*heads, _SMALL_FORM), text.string))


def dateline(text: Text) -> Iterator[TypedSpan]:
    """Yield the place in capitals with which a story begins, and its source: "ADO-ILE (Wirepress) — "."""
    match = _DATELINE.match(text.string, text.document.body_start_char or text.string.find("\n\n") + 2)
    if match and match.group(1).lower() not in load_words("surroundings", "kickers"):
        yield TypedSpan(*match.span(1), "LOC")
        if match.group(2) and not _DAY.search(match.group(2)):
            yield TypedSpan(*match.span(2), "ORG")


def _employers(text: Text, spans: list[TypedSpan]) -> Iterator[TypedSpan]:
    """Yield the capitals before the title of somebody who works for a body: "Control Risks analyst Ida Moe".

    One word that opens a sentence is a body's where a longer name of the story begins with it.
    """
    runs = [run for span in spans if span.tag == "PER" and (run := _run_before_title(text, span.start))]
    bodies = [text.string[span.start : span.end] for span in spans if span.tag == "ORG"] if runs else []
    firsts = {name.partition(" ")[0] for name in bodies if " " in name}
    for run in runs:
        if run.start() not in text.sentence_starts or " " in run.group(1) or run.group(1) in firsts:
            yield TypedSpan(run.start(1) + behind_opening(run.group(1), "ORG"), run.end(1), "ORG")


def _without_beginnings(text: Text, spans: list[TypedSpan], found: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans without a place or a head that is no whole name: "Bexley" of "Bexley Hedges", "Mr Park"."""
    begun = {one.start: one.end for one in found if one.tag == "ORG"}
    addressed = {one.end for one in found if one.tag == "PER"}
    headed = {one.end for one in found if one.tag == "ORG"}
    return [
        span
        for span in spans
        if (span.tag != "LOC" or (span.end >= begun.get(span.start, 0) and span.end not in addressed))
        and not (span.end in headed and text.string[span.start : span.end] in _BODIES)
    ]


def _seats(text: Text, spans: list[TypedSpan]) -> Iterator[TypedSpan]:
    """Yield the seat in parliament before a member's letters: "Dholera MLA Ida Moe"."""
    letters = load_words("borders", "members_of_parliament")
    if letters.isdisjoint(text.capital_words):
        return
    for span in spans:
        last = text.string[max(0, span.start - _LONGEST_HEAD) : span.start].rstrip(" ").rpartition(" ")[2]
        is_member = span.tag == "PER" and last in letters
        run = (
            _RUN.search(text.string, max(0, span.start - _LONGEST_RUN), span.start - len(last) - 1)
            if is_member
            else None
        )
        if run and run.group(1).lower() not in load_words("entities", "title_modifiers"):  # "Local MP Ida Moe"
            yield TypedSpan(run.start(1) + behind_opening(run.group(1), "LOC"), run.end(1), "LOC")


def _called(text: Text) -> Iterator[TypedSpan]:
    """Yield the capitals right behind what a body is called: "the Serbian weekly Vreme"."""
    plain, hyphenated = _calling_words()
    ends = [at + len(noun) for at, noun in text.words.among(plain)]
    for noun in hyphenated:
        ends += [at + len(noun) for at in places(text.lower, (noun,))]
    for end in ends:
        match = _CALLED.match(text.string, end + 1) if text.string.startswith(" ", end) else None
        first = match.group().partition(" ")[0].lower() if match else ""
        if match is None or first in load_union(*_NO_FIRST_WORDS):
            continue
        if not is_in_capital_headline(text, match.start()):
            yield TypedSpan(*match.span(), "ORG")


@cache
def _calling_words() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the words right behind which a body is called, and those of them that have a hyphen."""
    words = load_union(("surroundings", "nouns_before_bodies"), ("surroundings", "verbs_before_bodies"))
    return words, tuple(sorted(word for word in words if "-" in word))


def _run_before_title(text: Text, start: int) -> re.Match[str] | None:
    """Return the capitals before the title of an officer whose name begins there."""
    string, officers = text.string, load_words("surroundings", "officers")
    last = string[max(0, start - _LONGEST_TITLE) : start].rpartition(" ")[0].rpartition(" ")[2]
    title = title_that_ends(string, text.lower, start) if last.lower() in officers else None
    run = _RUN.search(string, max(0, title[0] - _LONGEST_RUN), title[0]) if title else None
    if run is None or run.group(1).rpartition(" ")[2].lower() in load_words("borders", "months_and_days"):
        return None  # "On Saturday steel trader Ida Moe"
    return run


def _deeds(text: Text) -> Iterator[TypedSpan]:
    """Yield agreements between states; those between firms are no names."""
    contracts = load_words("surroundings", "contracts")
    heads = tuple(f" {word}" for word in _DEEDS & text.capital_words)
    for start, end in _matched(_DEED, heads, text.string) if heads else ():
        if contracts.isdisjoint(text.lower[start:end].split()):
            yield TypedSpan(start, end, "MISC")


def _matched(pattern: LazyRegexp, heads: tuple[str, ...], string: str) -> Iterator[tuple[int, int]]:
    """Yield where names of several words with such a head stand, without the word that opens their sentence."""
    ends: dict[int, re.Match[str]] = {}
    for at in places(string, heads):
        for match in pattern.finditer(string, max(0, at - _LONGEST), at + _LONGEST_HEAD):
            ends.setdefault(match.end(), match)
    for match in ends.values():
        first, _, rest = match.group().partition(" ")
        is_opener = first.lower() in load_words("surroundings", "opens_sentences")
        if " " in rest or not is_opener:
            yield match.start() + (len(first) + 1) * is_opener, match.end()
