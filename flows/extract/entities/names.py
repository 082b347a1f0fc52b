"""Names as tagged, joined with the known names: which of two that overlap counts, what kind each is."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache

from flows.extract.entities.borders import within_borders
from flows.extract.entities.bracketed import with_bracketed
from flows.extract.entities.candidate import NAMES_KEPT, Candidate, Title
from flows.extract.entities.consistency import consistent
from flows.extract.entities.cut_names import cut_names
from flows.extract.entities.events_of_places import with_events
from flows.extract.entities.famous import with_famous
from flows.extract.entities.headlines import with_headline
from flows.extract.entities.joined_names import with_branches, with_joined, with_peoples, without_sides
from flows.extract.entities.kinds import kind_of
from flows.extract.entities.known_or_tagged import the_longer, without_known, without_lists
from flows.extract.entities.known_spans import spans_of
from flows.extract.entities.openings import without_openings
from flows.extract.entities.pairs import with_known_pairs, with_pair_agreements
from flows.extract.entities.partisans import with_partisans
from flows.extract.entities.parts_of_names import (
    as_bodies,
    as_initials,
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
from flows.extract.entities.surnames_of_places import with_surnames
from flows.extract.entities.surroundings import by_surroundings
from flows.extract.entities.table_labels import by_tables
from flows.extract.entities.tagger import TypedSpan, load_tagger
from flows.extract.entities.teams import as_clubs, as_plurals, as_teams
from flows.extract.entities.titled_names import as_titled
from flows.extract.entities.told_names import with_told
from flows.extract.entities.unit_names import without_units
from flows.extract.entities.untagged_names import with_untagged
from flows.extract.lang.load import load_words
from flows.extract.text import Text

NameTagger = Callable[[str], list[tuple[int, int, str]]]
"""Takes a text, returns names as start, end and one of PER, ORG, LOC, MISC, in order and without overlaps."""
_RULES = {"PER": "tagged_per", "ORG": "tagged_org", "LOC": "tagged_loc", "MISC": "tagged_misc"}


def tag_names(
    texts: Sequence[Text], known: Sequence[list[Candidate]], name_tagger: NameTagger | None = None
) -> list[list[TypedSpan]]:
    """Return the names that the tagger finds in each of some texts, whose known names it is told."""
    if name_tagger:
        return [[TypedSpan(*span) for span in name_tagger(text.string)] for text in texts]
    told = (with_famous(text, spans_of(names)) for text, names in zip(texts, known, strict=True))
    return load_tagger().tag_all(list(zip(texts, told, strict=True)))


def join_names(
    text: Text, known: list[Candidate], spans: list[TypedSpan]
) -> tuple[list[Candidate], list[Candidate], list[Title]]:
    """Join known names with typed spans, whatever tagged them; both in order and without overlaps among themselves.

    Return the known names that stand, the other names, and the titles that stand before persons' names.
    """
    known, teams = as_teams(text, without_indexes(text, known))
    known, national = as_national(text, known)
    spans = _with_teams(_with_teams(_outlined(text, spans, known), teams), national)
    spans = _retagged(text, _completed(text, spans, known), known)
    known, spans = with_surnames(text, known, _rejoined(text, spans, known))
    stands, others = the_longer(text, known, spans)
    found = with_known_pairs([_candidate(text.string, span) for span in others], known)
    persons = [candidate for candidate in [*stands, *found] if candidate.kind == "person"]
    titles = titles_of(text.string, text.lower, [*stands, *found], persons)
    titled = {title.person.start for title in titles if title.rule == "title_before_name"}
    found = [one._replace(rule="name_titled") if one.start in titled else one for one in found]
    return stands, found, titles


def _outlined(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans from where a name begins to where it ends."""
    spans = with_shared_titles(text, without_known(text.string, spans, known))
    spans = with_headline(text, without_openings(text, within_borders(text, spans)))
    return with_joined(text, cut_names(text, with_bracketed(text, spans), known))


def _completed(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans with names that nothing tagged, and without what only looks like a name."""
    spans = without_lists(text, with_seats(text, spans), known)
    spans = with_pair_agreements(text.string, known, spans)
    return with_partisans(text, without_sentence_starts(text, without_units(text, spans)))


def _retagged(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans with the tags that the names beside them, their story and their surroundings make likely."""
    taken = [(candidate.start, candidate.end) for candidate in known]
    spans = as_bodies(text, consistent(text, alike_in_rows(text.string, spans), taken))
    spans = by_tables(text, as_towns(text, by_surroundings(text, spans), known), known)
    spans = as_initials(text, with_first_words(text, with_untagged(text, spans, taken), taken), taken)
    spans = with_bodies_of_peoples(text, spans, known)
    return as_titled(text, as_speakers(text, as_plurals(text, as_clubs(text, spans))))


def _rejoined(text: Text, spans: list[TypedSpan], known: list[Candidate]) -> list[TypedSpan]:
    """Return the spans, now that their tags are known, with names of several parts whole and others in their parts."""
    spans = without_peoples(text, with_peoples(text, spans, known), known)
    spans = with_told(text, with_works(text, with_shaped(text, spans)))
    spans = with_events(text, spans, known)
    return without_sides(text, with_branches(text, spans, known), known)


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


def _candidate(string: str, span: TypedSpan) -> Candidate:
    name = string[span.start : span.end]
    kind, form = kind_of(name, span.tag)
    return Candidate(span.start, span.end, kind, without_legal_form(name), form, _RULES[span.tag])


@lru_cache(maxsize=NAMES_KEPT)
def without_legal_form(name: str) -> str:
    """Return a name on one line and without the legal form of a firm: "Orlan Steel Corp." is Orlan Steel."""
    words = name.split()
    forms = load_words("surroundings", "legal_forms")
    while len(words) > 1 and words[-1].lower().rstrip(".") in forms:
        words = words[:-1]
    return " ".join(words).rstrip(",")
