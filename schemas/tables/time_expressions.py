"""The table time_expressions."""

import pandera.polars as pa
import polars as pl

from schemas.tables.families import OfPeriod, OfSpan
from schemas.vocabulary import TIMEX_TYPES


class TimeExpressions(OfSpan, OfPeriod):
    """A row is a date, period or duration in the text."""

    time_expression_id: str = pa.Field(
        description="hash of document, table, span and ordinal", str_length={"min_value": 1}
    )
    document_id: str = pa.Field(description="references documents: the revision of the story")
    start_char: int = pa.Field(description="first character of the span in documents.text, from 0 (code points)")
    end_char: int = pa.Field(description="one past the last character of the span")
    exact: str = pa.Field(description="the characters of the span")
    timex_type: str = pa.Field(description="TIMEX3 type", isin=sorted(TIMEX_TYPES))
    timex_value: str = pa.Field(description="TIMEX3 value; null where unresolved", nullable=True)
    period: str = pa.Field(description="the period in EDTF (ISO 8601-2)", nullable=True)
    period_start: pl.Date = pa.Field(description="first day of the period", nullable=True)
    period_end: pl.Date = pa.Field(
        description="last day of the period, inclusive; null where it is open", nullable=True
    )
    anchor: str = pa.Field(
        description="what it was resolved against (absolute, publication, mention), or none: and why it was not"
    )
    sentence_id: str = pa.Field(description="references sentences: the sentence that the span begins in", nullable=True)
    rule: str = pa.Field(description="the rule of the engine that made the row")

    class Config:
        """No column beside these."""

        strict = True
