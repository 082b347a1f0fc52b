"""All tables by name, in the order in which they are loaded; everything else is derived from here."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pandera.polars as pa

from schemas.tables.comparisons import Comparisons
from schemas.tables.documents import Documents
from schemas.tables.duplicate_links import DuplicateLinks
from schemas.tables.entities import Entities
from schemas.tables.figures import Figures
from schemas.tables.fingerprints import Fingerprints
from schemas.tables.loads import Loads
from schemas.tables.mentions import Mentions
from schemas.tables.observations import Observations
from schemas.tables.rejects import Rejects
from schemas.tables.roles import Roles
from schemas.tables.sentences import Sentences
from schemas.tables.statement_pieces import StatementPieces
from schemas.tables.statements import Statements
from schemas.tables.time_expressions import TimeExpressions


@dataclass(frozen=True)
class Reference:
    """A column whose values stand in a column of another table, in rows of the same document where that has one."""

    column: str
    table: str
    target_column: str


@dataclass(frozen=True)
class Table:
    """A table: its model, its key and what it refers to."""

    name: str
    model: type[pa.DataFrameModel]
    primary_key: tuple[str, ...]
    references: tuple[Reference, ...] = ()

    @cached_property
    def schema(self) -> pa.DataFrameSchema:
        """The model as pandera's schema, made once."""
        return self.model.to_schema()

    @property
    def description(self) -> str:
        """What a row is."""
        return (self.model.__doc__ or "").removeprefix("A row is ").rstrip(".")

    @property
    def stretches(self) -> tuple[tuple[str, str, str], ...]:
        """The columns of each stretch of text in a row: first character, one past the last, and the text there."""
        starts = [column for column in self.schema.columns if column.endswith("start_char")]
        names = [column.removesuffix("start_char") for column in starts if column != "body_start_char"]
        return tuple((f"{name}start_char", f"{name}end_char", name.rstrip("_") or "exact") for name in names)

    @property
    def of_document(self) -> bool:
        """Whether each row belongs to a document that is loaded and replaced with it."""
        return "document_id" in self.schema.columns and self.name not in {"documents", "duplicate_links", "rejects"}


_DOCUMENT = Reference("document_id", "documents", "document_id")

TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        Table("documents", Documents, ("document_id",)),
        Table("sentences", Sentences, ("sentence_id",), (_DOCUMENT,)),
        Table("entities", Entities, ("document_id", "entity_id"), (_DOCUMENT,)),
        Table(
            "mentions",
            Mentions,
            ("mention_id",),
            (
                _DOCUMENT,
                Reference("entity_id", "entities", "entity_id"),
                Reference("antecedent_id", "mentions", "mention_id"),
                Reference("sentence_id", "sentences", "sentence_id"),
            ),
        ),
        Table(
            "roles",
            Roles,
            ("role_id",),
            (
                _DOCUMENT,
                Reference("person_entity_id", "entities", "entity_id"),
                Reference("organization_entity_id", "entities", "entity_id"),
                Reference("sentence_id", "sentences", "sentence_id"),
            ),
        ),
        Table(
            "time_expressions",
            TimeExpressions,
            ("time_expression_id",),
            (
                _DOCUMENT,
                Reference("sentence_id", "sentences", "sentence_id"),
            ),
        ),
        Table(
            "statements",
            Statements,
            ("statement_id",),
            (
                _DOCUMENT,
                Reference("speaker_entity_id", "entities", "entity_id"),
                Reference("addressee_entity_id", "entities", "entity_id"),
                Reference("sentence_id", "sentences", "sentence_id"),
            ),
        ),
        Table(
            "statement_pieces",
            StatementPieces,
            ("statement_piece_id",),
            (
                _DOCUMENT,
                Reference("statement_id", "statements", "statement_id"),
            ),
        ),
        Table(
            "figures",
            Figures,
            ("figure_id",),
            (
                _DOCUMENT,
                Reference("sentence_id", "sentences", "sentence_id"),
                Reference("time_expression_id", "time_expressions", "time_expression_id"),
                Reference("statement_id", "statements", "statement_id"),
                Reference("speaker_entity_id", "entities", "entity_id"),
            ),
        ),
        Table(
            "comparisons",
            Comparisons,
            ("comparison_id",),
            (
                _DOCUMENT,
                Reference("from_figure_id", "figures", "figure_id"),
                Reference("to_figure_id", "figures", "figure_id"),
                Reference("stated_figure_id", "figures", "figure_id"),
            ),
        ),
        Table(
            "duplicate_links",
            DuplicateLinks,
            ("document_id", "other_document_id"),
            (
                _DOCUMENT,
                Reference("other_document_id", "documents", "document_id"),
            ),
        ),
        Table("fingerprints", Fingerprints, ("document_id", "band_no"), (_DOCUMENT,)),
        Table("observations", Observations, ("series_id", "period", "vintage")),
        Table("rejects", Rejects, ("reject_id",)),
        Table("loads", Loads, ("load_id",)),
    )
}
