"""The table sentences."""

import pandera.polars as pa

from schemas.tables.families import OfSpan


class Sentences(OfSpan):
    """A row is a sentence."""

    sentence_id: str = pa.Field(description="hash of document, table, span and ordinal", str_length={"min_value": 1})
    document_id: str = pa.Field(description="references documents: the revision of the story")
    start_char: int = pa.Field(description="first character of the span in documents.text, from 0 (code points)")
    end_char: int = pa.Field(description="one past the last character of the span")
    exact: str = pa.Field(description="the characters of the span")
    paragraph_no: int = pa.Field(description="paragraph of the document, the title being 0", ge=0)
    sentence_no: int = pa.Field(description="sentence of the document, from 0", ge=0)

    class Config:
        """No column beside these."""

        strict = True
