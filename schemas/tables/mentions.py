"""The table mentions."""

import pandera.polars as pa

from schemas.tables.families import OfSpan
from schemas.vocabulary import ACTING_AS, ENTITY_KINDS, FORMS, TAGS


class Mentions(OfSpan):
    """A row is a place where an entity is named."""

    mention_id: str = pa.Field(description="hash of document, table, span and ordinal", str_length={"min_value": 1})
    document_id: str = pa.Field(description="references documents: the revision of the story")
    start_char: int = pa.Field(description="first character of the span in documents.text, from 0 (code points)")
    end_char: int = pa.Field(description="one past the last character of the span")
    exact: str = pa.Field(description="the characters of the span")
    entity_id: str = pa.Field(description="references entities: who or what is named")
    kind: str = pa.Field(description="kind of the entity", isin=sorted(ENTITY_KINDS))
    tag: str = pa.Field(
        description="the tag that named-entity gold gives; null for roles, pronouns, descriptions and nested names",
        nullable=True,
        isin=sorted(TAGS),
    )
    form: str = pa.Field(description="how it is named", isin=sorted(FORMS))
    acting_as: str = pa.Field(
        description="whether a country or its capital acts or is a place", nullable=True, isin=sorted(ACTING_AS)
    )
    antecedent_id: str = pa.Field(
        description="references mentions: the earlier mention that explains this one", nullable=True
    )
    is_certain: bool = pa.Field(description="false where the rule of the link is right less than nine times in ten")
    sentence_id: str = pa.Field(description="references sentences: the sentence that the span begins in", nullable=True)
    rule: str = pa.Field(description="the rule of the engine that made the row")

    class Config:
        """No column beside these."""

        strict = True
