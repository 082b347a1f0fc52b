"""The records of the engine: what extraction makes, one immutable class per table that it fills.

What a story has many of are named tuples, which are made in a third of the time of a frozen dataclass.

Offsets are code points into ``Document.text``, end exclusive: ``text[start_char:end_char] == exact`` for every span.
The columns of each class stand in the order of its table in ``schemas.tables``; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Document:
    """One revision of a story as a reader gives it: the text and what is known of it before extraction."""

    document_id: str
    story_id: str
    uri: str | None
    title: str | None
    source: str | None
    byline: str | None
    published_on: date | None
    published_at: datetime | None
    language: str
    text: str
    body_start_char: int
    content_sha256: str
    media_type: str
    given_id: str | None = None
    """The id that came with the story, printed back by ``wirehouse extract``; no column of the table."""
    source_uri: str | None = field(default=None, compare=False)
    """The file that it was read from, for what is rejected of it; no column of the table."""
    line_no: int | None = field(default=None, compare=False)
    """The line or row of that file, from 1, where it holds more than one story; no column of the table."""

    @property
    def words(self) -> int:
        """How long the story is; counted when asked, as most stories that are read again are not loaded again."""
        return len(self.text.split())


class Sentence(NamedTuple):
    """A sentence; ``paragraph_no`` and ``sentence_no`` count from 0 in the document, the title being paragraph 0."""

    sentence_id: str
    document_id: str
    start_char: int
    end_char: int
    exact: str
    paragraph_no: int
    sentence_no: int


class Entity(NamedTuple):
    """A real-world thing (``is_known``, id from the reference table) or a name in one story (id of the document)."""

    entity_id: str
    document_id: str
    kind: str
    name: str
    name_key: str
    country: str | None
    wikidata: str | None
    is_known: bool
    rule: str


class Mention(NamedTuple):
    """A place where an entity is named; ``tag`` is what named-entity gold would say, null for roles and nested ones."""

    mention_id: str
    document_id: str
    start_char: int
    end_char: int
    exact: str
    entity_id: str
    kind: str
    tag: str | None
    form: str
    acting_as: str | None
    antecedent_id: str | None
    is_certain: bool
    sentence_id: str | None
    rule: str


class Role(NamedTuple):
    """Who is what: a person with the title as printed and the organization or country it is held in."""

    role_id: str
    document_id: str
    start_char: int
    end_char: int
    exact: str
    person_entity_id: str | None
    title: str
    organization_entity_id: str | None
    country: str | None
    sentence_id: str | None
    rule: str


class TimeExpression(NamedTuple):
    """A date, time, duration or set (TIMEX3); ``anchor`` names what it was resolved against, or why it was not."""

    time_expression_id: str
    document_id: str
    start_char: int
    end_char: int
    exact: str
    timex_type: str
    timex_value: str | None
    period: str | None
    period_start: date | None
    period_end: date | None
    anchor: str
    sentence_id: str | None
    rule: str


class Figure(NamedTuple):
    """A number that says something, as printed; binding fills what it measures, of whom, when and who said it."""

    figure_id: str
    document_id: str
    start_char: int
    end_char: int
    exact: str
    kind: str
    mantissa: Decimal | None
    scale: int | None
    value: float | None
    value_low: float | None
    value_high: float | None
    is_range: bool
    unit: str | None
    currency: str | None
    is_currency_ambiguous: bool
    per: str | None
    counted: str | None
    modifier: str | None
    modifier_text: str | None
    direction: str | None
    change_role: str | None
    decimals: int | None
    sentence_id: str | None
    rule: str
    measure: str | None = None
    measure_text: str | None = None
    measure_value: float | None = None
    reporter: str | None = None
    counterpart: str | None = None
    scope: str | None = None
    status: str = "reported"
    time_expression_id: str | None = None
    period: str | None = None
    period_start: date | None = None
    period_end: date | None = None
    statement_id: str | None = None
    speaker_entity_id: str | None = None


class Comparison(NamedTuple):
    """A change or comparison that the story claims between figures of its own."""

    comparison_id: str
    document_id: str
    start_char: int
    end_char: int
    exact: str
    kind: str
    from_figure_id: str | None
    to_figure_id: str | None
    stated_figure_id: str | None
    base_period: str | None
    base_period_start: date | None
    base_period_end: date | None
    rule: str


class StatementPiece(NamedTuple):
    """A stretch of a statement's content: ``"A," he said, "B"`` has two."""

    statement_piece_id: str
    document_id: str
    statement_id: str
    piece_no: int
    start_char: int
    end_char: int
    exact: str


class Statement(NamedTuple):
    """Something somebody said; its span reaches from the first piece of its content to the last."""

    statement_id: str
    document_id: str
    start_char: int
    end_char: int
    exact: str
    kind: str
    stance: str
    speaker_entity_id: str | None
    speaker: str | None
    speaker_start_char: int | None
    speaker_end_char: int | None
    cue: str | None
    cue_start_char: int | None
    cue_end_char: int | None
    addressee_entity_id: str | None
    occasion: str | None
    said_on: date | None
    sentence_id: str | None
    rule: str
    pieces: tuple[StatementPiece, ...] = ()


@dataclass(frozen=True, slots=True)
class Extraction:
    """All records of one document: the boundary of the pure engine."""

    document: Document
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    roles: tuple[Role, ...] = ()
    time_expressions: tuple[TimeExpression, ...] = ()
    figures: tuple[Figure, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    statements: tuple[Statement, ...] = ()
