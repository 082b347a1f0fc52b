"""The table sentences."""

import pandera.polars as pa
import polars as pl

from schemas.tables.checks import good, is_span


class Sentences(pa.DataFrameModel):
    """A row is a sentence."""

    sentence_id: str = pa.Field(description="hash of document, table, span and ordinal", str_length={"min_value": 1})
    document_id: str = pa.Field(description="references documents: the revision of the story")
    start_char: int = pa.Field(description="first character of the span in documents.text, from 0 (code points)")
    end_char: int = pa.Field(description="one past the last character of the span")
    exact: str = pa.Field(description="the characters of the span")
    paragraph_no: int = pa.Field(description="paragraph of the document, the title being 0", ge=0)
    sentence_no: int = pa.Field(description="sentence of the document, from 0", ge=0)

    @pa.dataframe_check(description="the span is not empty and as long as its text")
    @classmethod
    def is_span(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the span is not empty and as long as its text."""
        return good(data, is_span())

    class Config:
        """No column beside these."""

        strict = True
