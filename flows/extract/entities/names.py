"""Names as tagged, joined with the known names: which of two that overlap counts, what kind each is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable
from functools import cache, lru_cache

from flows.extract.entities.borders import within_borders
from flows.extract.entities.bracketed import with_bracketed
from flows.extract.entities.candidate import NAMES_KEPT, Candidate, Title
from flows.extract.entities.consistency import consistent
from flows.extract.entities.edges import keeps_possessive
from flows.extract.entities.famous import with_famous
from flows.extract.entities.joined_names import with_branches, with_joined, with_peoples, without_sides
from flows.extract.entities.kinds import kind_of
from flows.extract.entities.known_spans import spans_of
from flows.extract.entities.pairs import with_known_pairs, with_pair_agreements
from flows.extract.entities.partisans import with_partisans
from flows.extract.entities.parts_of_names import (
    as_speakers,
    as_towns,
    with_bodies_of_peoples,
    with_first_words,
    without_peoples,
)
from flows.extract.entities.quoted_works import with_works
from flows.extract.entities.roles import titles_of
from flows.extract.entities.rows import alike_in_rows
from flows.extract.entities.seats import as_national, with_seats
from flows.extract.entities.sentence_starts import without_sentence_starts
from flows.extract.entities.shaped_names import with_shaped, without_indexes
from flows.extract.entities.shared_titles import with_shared_titles
from flows.extract.entities.surroundings import by_surroundings
from flows.extract.entities.tagger import TypedSpan, load_tagger
from flows.extract.entities.teams import as_clubs, as_teams
from flows.extract.entities.titled_names import as_titled
from flows.extract.entities.titles import (
    behind_field,
    is_after_title_of,
    is_titled_person,
    title_before,
    without_titles,
)
from flows.extract.lang.load import load_words
from flows.extract.text import Text, lower_in_place

NameTagger = Callable[[str], list[tuple[int, int, str]]]
"""Takes a text, returns names as start, end and one of PER, ORG, LOC, MISC, in order and without overlaps."""
_OWNED = re.compile(r"(?:['’]s?) | [a-z]{3,} (?=[A-Z])(?<! and )(?<! for )(?<! the )")
"""What parts an owner from what it owns: a possessive, or a common noun ("the EU law Digital Directive")."""
_CONTRACTION = re.compile(
    r"(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]hat|[Tt]here|[Ww]hat|[Ww]ho)['’](?:m|s|re|ve|ll|d)"
    r"|[DRI]-[A-Z][A-Za-z.]*"
)
"""What the tagger takes for names now and then: "I'm" in speech, a senator's party and state ("D-N.Y.")."""
_RULES = {"PER": "tagged_per", "ORG": "tagged_org", "LOC": "tagged_loc", "MISC": "tagged_misc"}
_LONGEST_TITLE = 24
_BETWEEN_NAMES = frozenset({"", "and", "or", "and the", "&", ",", "-", "–", "/", ", and"})


def find_names(
    text: Text, known: list[Candidate], name_tagger: NameTagger | None = None
) -> tuple[list[Candidate], list[Candidate], list[Title]]:
    """Return the known names that stand, the other names, and the titles that stand before persons' names."""
    if name_tagger:
        return join_names(text, known, [TypedSpan(*span) for span in name_tagger(text.string)])
    return join_names(text, known, load_tagger().tag(text, with_famous(text, spans_of(known))))


def join_names(
    text: Text, known: list[Candidate], spans: list[TypedSpan]
) -> tuple[list[Candidate], list[Candidate], list[Title]]:
    """Join known names with typed spans, whatever tagged them; both in order and without overlaps among themselves."""
    known, teams = as_teams(text, without_indexes(text, known))
    known, national = as_national(text, known)
    owners = {
        candidate.start: candidate.end for candidate in known if candidate.kind in {"country", "place", "organization"}
    }
    begins = {candidate.start for candidate in known}
    spans = with_shared_titles(text, _not_known(text.string, spans, known))
    spans = with_bracketed(text, within_borders(text, spans))
    owned = [_without_article(text.string, _without_owner(text, span, owners), begins) for span in spans]
    trimmed = [one for span in owned if (one := _trimmed(text, span))]
    trimmed = with_joined(text, trimmed)
    tagged = with_seats(text, _with_teams(_with_teams(trimmed, teams), national))
    starts = [candidate.start for candidate in known]
    tagged = [span for span in tagged if not _is_list_of_known(text, span, known, starts)]
    tagged = with_pair_agreements(text.string, known, tagged)
    tagged = with_partisans(text, without_sentence_starts(text, tagged))
    tagged = alike_in_rows(text.string, tagged)
    taken = [(candidate.start, candidate.end) for candidate in known]
    tagged = as_towns(text, by_surroundings(text, consistent(text, tagged, taken)), known)
    tagged = with_bodies_of_peoples(text, with_first_words(text, tagged, taken), known)
    tagged = as_titled(text, as_speakers(text, as_clubs(text, tagged)))
    tagged = without_peoples(text, with_peoples(text, tagged, known), known)
    tagged = with_works(text, with_shaped(text, tagged))
    tagged = without_sides(text, with_branches(text, tagged, known), known)
    stands, others = _without_overlaps(text, known, tagged)
    found = with_known_pairs([_candidate(text.string, span) for span in others], known)
    persons = [candidate for candidate in [*stands, *found] if candidate.kind == "person"]
    titles = titles_of(text.string, text.lower, [*stands, *found], persons)
    titled = {title.person.start for title in titles if title.rule == "title_before_name"}
    found = [one._replace(rule="name_titled") if one.start in titled else one for one in found]
    return stands, found, titles


def _not_known(string: str, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Leave out the spans that are known names, which stand whatever they are tagged, unless as a person mostly."""
    ends = {candidate.start: candidate.end for candidate in known}
    if not any(span.tag == "PER" and ends.get(span.start) == span.end for span in spans):
        return [span for span in spans if ends.get(span.start) != span.end]
    as_person: Counter[str] = Counter()
    for span in spans:
        if ends.get(span.start) == span.end:
            as_person[string[span.start : span.end]] += 1 if span.tag == "PER" else -1
    return [
        span
        for span in spans
        if ends.get(span.start) != span.end or (span.tag == "PER" and as_person[string[span.start : span.end]] > 0)
    ]


def _with_teams(spans: list[TypedSpan], teams: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans with the teams that none of them covers; a team tagged with more than its town stays whole."""
    if not teams:
        return spans
    starts = [span.start for span in spans]
    free = []
    for team in teams:
        at = bisect_right(starts, team.start) - 1
        covering = spans[at] if at >= 0 and spans[at].end > team.start else None
        free += [] if covering else [team]
    at_teams = {(team.start, team.end) for team in teams}
    return sorted([*(one._replace(tag="ORG") if (one.start, one.end) in at_teams else one for one in spans), *free])


def _is_list_of_known(text: Text, span: TypedSpan, known: list[Candidate], starts: list[int]) -> bool:
    """Tell whether a span is two or more known names in a row ("Mexico and Canada", "Korea-U.S."): each is its own."""
    index = bisect_left(starts, span.start)
    at, names = span.start, 0
    while index < len(known) and known[index].end <= span.end + 1:
        if text.lower[at : known[index].start].strip() not in _BETWEEN_NAMES:
            return False
        at, names, index = known[index].end, names + 1, index + 1
    return names > 1 and at >= span.end


def _without_owner(text: Text, span: TypedSpan, owners: dict[int, int]) -> TypedSpan:
    """Take off a known name that only owns what is named ("Japan's Finance Ministry"), or stands before a person."""
    string, end = text.string, owners.get(span.start, 0)
    owned = _OWNED.match(string, end, span.end) if end else None
    if owned and owned.end() < span.end:
        return span._replace(start=owned.end())
    field = behind_field(string, span.start, span.end) if span.tag != "MISC" else span.start
    if field > span.start:
        return span._replace(start=field, tag="PER")
    is_of_title = bool(end) and is_after_title_of(text.lower, span.start)
    is_before_person = (span.tag == "PER" or is_of_title) and string.startswith(" ", end, span.end)
    if not is_before_person or end + 1 >= span.end:
        return span
    if is_of_title:
        return span._replace(start=end + 1, tag="PER")
    first = string[span.start : end].lower()
    return span if first in load_words("entities", "person_names_too") else span._replace(start=end + 1)


def _without_article(string: str, span: TypedSpan, begins: set[int]) -> TypedSpan:
    """Take off "The" before a known name that has none."""
    has_article = string.startswith(("The ", "the "), span.start) and span.start not in begins
    return span._replace(start=span.start + 4) if has_article and span.start + 4 in begins else span


def _trimmed(text: Text, span: TypedSpan) -> TypedSpan | None:
    """Take off titles before a person and marks at the edges."""
    trimmed = _within(text.string[span.start : span.end], span.tag)
    if trimmed is None:
        return None
    start, end, tag = trimmed
    return TypedSpan(span.start + start, span.start + end, tag)


@lru_cache(maxsize=NAMES_KEPT)
def _within(string: str, tag: str) -> TypedSpan | None:
    """Return which part of a string is the name in it, and its tag."""
    lower, start, end = lower_in_place(string), 0, len(string)
    if tag != "PER" and string.isalpha():
        is_none = lower in load_words("entities", "never_alone") or lower in load_words("entities", "rulers_titles")
        return None if is_none else TypedSpan(start, end, tag)
    if tag != "PER" and is_titled_person(lower, start, end):
        tag = "PER"
    if tag == "PER":
        start = without_titles(lower, start, end)
    if string.startswith(("'s ", "’s "), start, end):
        start += 3
    while start < end and not string[start].isalnum():
        start += 1
    if string.endswith(("'s", "’s"), start, end) and not keeps_possessive(string[start:end]):
        end -= 2
    while end > start and not string[end - 1].isalnum() and not _closes_name(string, start, end):
        end -= 1
    name = string[start:end]
    if _CONTRACTION.fullmatch(name):
        return None
    is_name = any(char.isalpha() for char in name) and name.lower() not in load_words("entities", "never_alone")
    return TypedSpan(start, end, tag) if is_name else None


def _closes_name(string: str, start: int, end: int) -> bool:
    """Tell whether the mark at the end is part of the name: of an abbreviation, or a bracket that it opened."""
    if string[end - 1] == ")":
        return "(" in string[start:end]
    word = string[start : end - 1].rpartition(" ")[2]
    return string[end - 1] == "." and ("." in word or word.lower() in _closed_by_stop())


@cache
def _closed_by_stop() -> frozenset[str]:
    return load_words("entities", "closing_abbreviations") | load_words("borders", "states_with_stop")


def _without_overlaps(
    text: Text, known: list[Candidate], tagged: list[TypedSpan]
) -> tuple[list[Candidate], list[TypedSpan]]:
    """Of two names that overlap the longer counts; of two alike the known one, unless a person was tagged."""
    stands: list[Candidate] = []
    beaten: set[int] = set()
    starts = [span.start for span in tagged]
    are_alike = not {(one.start, one.end) for one in known}.isdisjoint((span.start, span.end) for span in tagged)
    persons = _parts_of_persons(text, tagged) if are_alike else set()
    for candidate in known:
        index = bisect_left(starts, candidate.end) - 1
        covers = []
        while index >= 0 and tagged[index].end > candidate.start:
            covers.append(index)
            index -= 1
        longer = [
            at
            for at in covers
            if _beats(tagged[at], candidate, persons)
            and not _is_titled_body(text, tagged[at], candidate)
            and not _is_field_of_title(text, tagged[at], candidate)
        ]
        firm = next((at for at in longer if _is_in_legal_form(text, tagged[at], candidate)), None)
        if not longer or firm is not None:
            beaten.update(covers)
            stands.append(candidate if firm is None else candidate._replace(end=tagged[firm].end))
        elif candidate.kind == "country" and tagged[longer[0]].tag != "PER":
            stands.append(candidate._replace(is_nested=True))
    return stands, [span for index, span in enumerate(tagged) if index not in beaten]


def _parts_of_persons(text: Text, spans: list[TypedSpan]) -> set[str]:
    """The words of the longer names of persons, and the names that stand behind a title."""
    names = {text.string[span.start : span.end] for span in spans if span.tag == "PER"}
    parts = {word for name in names if " " in name for word in name.split()}
    titled = (span for span in spans if span.tag == "PER" and title_before(text.string, text.lower, span.start))
    return parts | {text.string[span.start : span.end] for span in titled}


def _is_titled_body(text: Text, span: TypedSpan, candidate: Candidate) -> bool:
    """Tell whether a span is a body and a title held in it alone: "Senate Minority Leader", "NASA Administrator"."""
    if candidate.kind != "organization" or span.start != candidate.start or span.end <= candidate.end + 1:
        return False
    rest = text.lower[candidate.end : span.end].split()
    titles = load_words("entities", "titles")
    return rest[-1] in titles and set(rest) <= titles | load_words("entities", "title_modifiers")


def _is_field_of_title(text: Text, span: TypedSpan, candidate: Candidate) -> bool:
    """Tell whether a span is a country and the field of a title that follows: "Saudi Energy" Minister."""
    if candidate.kind != "country" or span.start != candidate.start or span.end <= candidate.end + 1:
        return False
    field = text.lower[candidate.end : span.end].split()
    following = text.lower[span.end : span.end + _LONGEST_TITLE].split()[:1]
    titles, modifiers = load_words("entities", "titles"), load_words("entities", "title_modifiers")
    return set(field) <= modifiers and following != [] and following[0].rstrip(",.") in titles


def _is_in_legal_form(text: Text, span: TypedSpan, candidate: Candidate) -> bool:
    """Tell whether a span is a known firm's name with the form that it has by law: "Orlan Steel Corp."."""
    if candidate.kind != "organization" or span.tag != "ORG" or span.start != candidate.start:
        return False
    rest = text.lower[candidate.end : span.end].replace(",", " ").split()
    forms = load_words("surroundings", "legal_forms")
    return bool(rest) and all(word.rstrip(".") in forms or word.rstrip(".") == "co" for word in rest)


def _beats(span: TypedSpan, candidate: Candidate, persons: set[str]) -> bool:
    if span.start == candidate.start and span.end == candidate.end:
        if candidate.name not in persons:
            return False
        is_word = candidate.known is None or candidate.name.isalpha()
        return span.tag == "PER" and candidate.kind in {"country", "place"} and candidate.form == "name" and is_word
    return span.start <= candidate.start and candidate.end <= span.end


def _candidate(string: str, span: TypedSpan) -> Candidate:
    name = string[span.start : span.end]
    kind, form = kind_of(name, span.tag)
    return Candidate(span.start, span.end, kind, _plain(name), form, _RULES[span.tag])


@lru_cache(maxsize=NAMES_KEPT)
def _plain(name: str) -> str:
    """Return a name without breaks and without the legal form of a firm: "Orlan Steel Corp." is Orlan Steel."""
    words = name.split()
    forms = load_words("surroundings", "legal_forms")
    while len(words) > 1 and words[-1].lower().rstrip(".") in forms:
        words = words[:-1]
    return " ".join(words).rstrip(",")
