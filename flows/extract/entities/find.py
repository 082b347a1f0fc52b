"""Entities of a text: known names, other names, who they are, where they are named again, what their titles are."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import itemgetter

from flows.extract.entities.acronyms import with_expansions
from flows.extract.entities.agreement_mentions import find_agreement_mentions
from flows.extract.entities.candidate import Candidate, Title, tag_of
from flows.extract.entities.coreference import expand, find_surnames, surnames_of
from flows.extract.entities.currency_words import is_currency
from flows.extract.entities.gazetteer import find_known
from flows.extract.entities.groups import HEADS, find_administrations
from flows.extract.entities.named import UNNAMED, Named
from flows.extract.entities.names import NameTagger, join_names, tag_names
from flows.extract.entities.own_voice import find_own_voice
from flows.extract.entities.role_mentions import find_role_mentions
from flows.extract.entities.role_owners import with_owners
from flows.extract.entities.roles import is_office
from flows.extract.entities.tagger import TypedSpan
from flows.extract.text import Text
from schemas.identity import RecordIds, hash_id
from schemas.records import Entity, Mention, Role

_UNSURE = {"repeat_word", "the_agreement", "first_word", "short_name", "role", "given_name"}
"""Rules that link fewer than nine mentions in ten rightly, or were measured on too few.

On 24 news stories of a public set (``python -m tests.eval.coreference``): acronym_initials 100% of 16 right,
shared_surname 100% of 22, role 100% of 3, repeat 93% of 131, surname 93% of 96, repeat_word 86% of 85; the others
hardly occurred.
"""
_START, _END = itemgetter(0), itemgetter(1)
"""Of a candidate where it begins and where it ends."""
_REPEATED = {"person", "organization", "place", "agreement", "law"}
"""Kinds of which a repeated name is the same thing again; a repeated product or people often is another one of it."""


def find_entities(text: Text, name_tagger: NameTagger | None = None) -> Named:
    """Return who and what a text names; the same text gives the same entities, and no text raises."""
    return find_all_entities([text], name_tagger)[0]


def find_all_entities(texts: Sequence[Text], name_tagger: NameTagger | None = None) -> list[Named]:
    """Return who and what each of some texts names, as ``find_entities`` does, in less time."""
    if not texts:
        return []
    known = [find_known(text) for text in texts]
    return list(map(_named, texts, known, tag_names(texts, known, name_tagger)))


def _named(text: Text, known: list[Candidate], spans: list[TypedSpan]) -> Named:
    candidates, titles = _find_candidates(text, known, spans)
    document_id = text.document.document_id
    entities: dict[str, Entity] = {}
    mentions: list[Mention] = []
    ids, entity_ids = RecordIds(document_id, "mentions"), _EntityIds(document_id)
    first: dict[str, str] = {}
    for candidate in candidates:
        entity_id = entity_ids.of(candidate)
        entity = entities.get(entity_id)
        if entity is None:
            entity = entities[entity_id] = _entity(document_id, entity_id, candidate)
        mention = _mention(text, candidate, entity, ids, first.get(entity_id))
        if entity_id not in first and candidate.form not in UNNAMED:
            first[entity_id] = mention.mention_id
        mentions.append(mention)
    role_ids = RecordIds(document_id, "roles")
    roles = [_role(text, title, role_ids, entity_ids) for title in titles]
    return Named(list(entities.values()), mentions, roles)


def _find_candidates(text: Text, known: list[Candidate], spans: list[TypedSpan]) -> tuple[list[Candidate], list[Title]]:
    string, lower = text.string, text.lower
    known, found, titles = join_names(text, known, spans)
    names = surnames_of(lower, [*known, *found])
    found = with_expansions(string, [*known, *expand(lower, found, names)])
    if not HEADS.isdisjoint(text.words.distinct):
        groups = find_administrations(string, names.full)
        found = [*_outside(found, groups), *groups]
    found += find_surnames(text, found, names)
    if titles:
        by_start = {candidate.start: candidate for candidate in found}
        offices = [_settled(title, by_start) for title in titles if is_office(title.text)]
        titles = with_owners(text, offices, sorted(found, key=_START))
    found = [one for one in found if not (one.is_nested and one.known and is_currency(string, one.end))]
    found += find_role_mentions(lower, titles, found)
    found += find_agreement_mentions(lower, found)
    found += find_own_voice(text)
    found.sort(key=_END, reverse=True)
    found.sort(key=_START)
    return found, titles


def _settled(title: Title, by_start: dict[int, Candidate]) -> Title:
    """Return a title with person and organization as they are linked now."""
    organization = title.organization and by_start.get(title.organization.start, title.organization)
    return title._replace(person=by_start.get(title.person.start, title.person), organization=organization)


def _outside(candidates: list[Candidate], groups: list[Candidate]) -> list[Candidate]:
    """Return the candidates that overlap no group; groups are in order, with the person that each begins with."""
    wholes = [group for group in groups if group.kind == "group"]
    starts = [group.start for group in wholes]
    kept = []
    for candidate in candidates:
        at = bisect_right(starts, candidate.end - 1) - 1
        if at < 0 or wholes[at].end <= candidate.start:
            kept.append(candidate)
    return kept


@lru_cache(maxsize=8192)
def name_key(name: str) -> str:
    """Return a name in the form that groups it across stories: no accents, no marks, small letters."""
    plain = unicodedata.normalize("NFKD", name)
    letters = "".join(char if char.isalnum() else " " for char in plain if not unicodedata.combining(char))
    return " ".join(letters.casefold().split())


class _EntityIds:
    """Gives candidates the ids of their entities: of the reference table, else of document, kind and name."""

    def __init__(self, document_id: str) -> None:
        self._document_id = document_id
        self._made: dict[tuple[str, str], str] = {}

    def of(self, candidate: Candidate) -> str:
        """Return the id of what a candidate names."""
        if candidate.known:
            return candidate.known.entity_id
        key = candidate.kind, candidate.name
        made = self._made.get(key)
        if made is None:
            made = self._made[key] = hash_id(self._document_id, candidate.kind, name_key(candidate.name))
        return made


def _entity(document_id: str, entity_id: str, candidate: Candidate) -> Entity:
    known = candidate.known
    return Entity(
        entity_id=entity_id,
        document_id=document_id,
        kind=candidate.kind,
        name=known.name if known else candidate.name,
        name_key=name_key(known.name if known else candidate.name),
        country=known.country if known else candidate.country,
        wikidata=known.wikidata if known else None,
        is_known=known is not None,
        rule="reference" if known else candidate.rule,
    )


def _mention(text: Text, candidate: Candidate, entity: Entity, ids: RecordIds, antecedent: str | None) -> Mention:
    start, end, _, _, form, rule, _, acting_as, _, _, is_certain, _ = candidate
    link = _link_of(candidate) if antecedent else None
    return Mention(
        ids.next(start, end), entity.document_id, start, end, text.string[start:end], entity.entity_id, entity.kind,
        tag_of(candidate), form, acting_as, antecedent if link else None, is_certain and link not in _UNSURE,
        text.sentence_id_at(start), link or rule,
    )  # fmt: skip


def _link_of(candidate: Candidate) -> str | None:
    """Return the rule that links a candidate to the first mention of its entity; a known one needs no link."""
    if candidate.link:
        return candidate.link
    if candidate.known is not None or candidate.kind not in _REPEATED or candidate.form not in {"name", "acronym"}:
        return None
    return "repeat" if " " in candidate.name else "repeat_word"


def _role(text: Text, title: Title, ids: RecordIds, entity_ids: _EntityIds) -> Role:
    document_id, end = text.document.document_id, title.start + len(title.text)
    return Role(
        role_id=ids.next(title.start, end),
        document_id=document_id,
        start_char=title.start,
        end_char=end,
        exact=text.string[title.start : end],
        person_entity_id=entity_ids.of(title.person),
        title=title.text,
        organization_entity_id=entity_ids.of(title.organization) if title.organization else None,
        country=title.country,
        sentence_id=text.sentence_id_at(title.start),
        rule=title.rule,
    )
