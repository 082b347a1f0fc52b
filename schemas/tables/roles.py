"""The table roles."""

import pandera.polars as pa

from schemas.tables.families import OfCountry, OfSpan


class Roles(OfSpan, OfCountry):
    """A row is who is what."""

    role_id: str = pa.Field(description="hash of document, table, span and ordinal", str_length={"min_value": 1})
    document_id: str = pa.Field(description="references documents: the revision of the story")
    start_char: int = pa.Field(description="first character of the span in documents.text, from 0 (code points)")
    end_char: int = pa.Field(description="one past the last character of the span")
    exact: str = pa.Field(description="the characters of the span")
    person_entity_id: str = pa.Field(description="references entities: the person", nullable=True)
    title: str = pa.Field(description="the title as printed")
    organization_entity_id: str = pa.Field(
        description="references entities: the organization that it is held in", nullable=True
    )
    country: str = pa.Field(
        description="ISO 3166-1 alpha-2 code of the country that it is held in",
        nullable=True,
        metadata={"codes": "countries"},
    )
    sentence_id: str = pa.Field(description="references sentences: the sentence that the span begins in", nullable=True)
    rule: str = pa.Field(description="the rule of the engine that made the row")

    class Config:
        """No column beside these."""

        strict = True
