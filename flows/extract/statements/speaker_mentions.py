"""Who speaks without being named, as mentions: "she said", "the lender said", where the story tells who is meant."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from flows.extract.entities.named import UNNAMED, Named
from flows.extract.entities.title_words import is_title
from flows.extract.lang.load import load_words
from flows.extract.sentences import Span
from flows.extract.text import Text
from schemas.identity import RecordIds
from schemas.records import Mention, Statement

_ARTICLES = ("the ", "a ", "an ", "his ", "her ", "its ", "their ", "one ", "another ")


def with_speakers(text: Text, named: Named, statements: list[Statement]) -> list[Mention]:
    """Return the mentions of a story in order, with the pronouns, roles and descriptions that speak for a named one."""
    spoken: dict[Span, str] = {}
    for one in statements:
        if one.speaker_start_char is not None and one.speaker_end_char is not None and one.speaker_entity_id:
            spoken[one.speaker_start_char, one.speaker_end_char] = one.speaker_entity_id
    added = list(_speakers(text, named, spoken)) if spoken else []
    return sorted([*named.mentions, *added], key=_place_of) if added else named.mentions


def _place_of(mention: Mention) -> tuple[int, int]:
    return mention.start_char, -mention.end_char


def _speakers(text: Text, named: Named, spoken: dict[Span, str]) -> Iterator[Mention]:
    kinds = {entity.entity_id: entity.kind for entity in named.entities}
    first: dict[str, str] = {}
    for mention in named.mentions:
        first.setdefault(mention.entity_id, mention.mention_id)
    starts = [mention.start_char for mention in named.mentions]
    ids = RecordIds(text.document.document_id, "mentions")
    so_far = _NamedSoFar(text, named.mentions)
    for (start, end), entity_id in sorted(spoken.items()):
        form = _form_of(text.lower[start:end])
        at = bisect_left(starts, start)
        is_free = (at == len(starts) or starts[at] >= end) and (at == 0 or named.mentions[at - 1].end_char <= start)
        if form is None or not is_free or entity_id not in kinds:
            continue
        yield Mention(
            ids.next(start, end), text.document.document_id, start, end, text.string[start:end], entity_id,
            kinds[entity_id], None, form, None, first.get(entity_id), so_far.is_alone(entity_id, at),
            text.sentence_id_at(start), "speaker",
        )  # fmt: skip


class _NamedSoFar:
    """Where each entity was named last up to a place, and who else of its kind: asked about place by place."""

    def __init__(self, text: Text, mentions: list[Mention]) -> None:
        self._text = text
        self._mentions = mentions
        self._read = 0
        self._last: dict[str, Mention] = {}
        self._latest: dict[str, tuple[Mention, Mention | None]] = {}
        """Of each kind the last one that was named, and the last that was another one than that."""

    def is_alone(self, entity_id: str, at: int) -> bool:
        """Tell whether nobody else of its kind is named since the sentence where an entity is: mostly it is meant then.

        ``at`` counts the mentions before the place, never fewer than were asked about before.
        """
        for one in self._mentions[self._read : at]:
            self._last[one.entity_id] = one
            if one.form not in UNNAMED:
                latest, other = self._latest.get(one.kind, (one, None))
                self._latest[one.kind] = one, other if latest.entity_id == one.entity_id else latest
        self._read = max(self._read, at)
        last = self._last.get(entity_id)
        sentence = self._text.sentence_at(last.start_char) if last else None
        if last is None or sentence is None:
            return False
        other = self._other(last.kind, entity_id)
        return other is None or other.start_char < sentence.start_char

    def _other(self, kind: str, entity_id: str) -> Mention | None:
        latest, before = self._latest.get(kind, (None, None))
        return before if latest and latest.entity_id == entity_id else latest


def _form_of(lower: str) -> str | None:
    """Return whether who speaks is a pronoun, a role or a description; None for a name."""
    if lower in load_words("statements", "pronouns"):
        return "pronoun"
    if not lower.startswith(_ARTICLES):
        return None
    return "role" if is_title(lower.rpartition(" ")[2]) else "description"
