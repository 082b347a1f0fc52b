"""The table comparisons."""

import pandera.polars as pa
import polars as pl

from schemas.tables.checks import good, is_edtf, is_interval
from schemas.tables.families import OfSpan
from schemas.vocabulary import COMPARISON_KINDS


class Comparisons(OfSpan):
    """A row is a change or comparison claim; this release makes none: figures tell changes by change_role."""

    comparison_id: str = pa.Field(description="hash of document, table, span and ordinal", str_length={"min_value": 1})
    document_id: str = pa.Field(description="references documents: the revision of the story")
    start_char: int = pa.Field(description="first character of the span in documents.text, from 0 (code points)")
    end_char: int = pa.Field(description="one past the last character of the span")
    exact: str = pa.Field(description="the characters of the span")
    kind: str = pa.Field(description="what is compared", isin=sorted(COMPARISON_KINDS))
    from_figure_id: str = pa.Field(description="references figures: where the change begins", nullable=True)
    to_figure_id: str = pa.Field(description="references figures: where it ends", nullable=True)
    stated_figure_id: str = pa.Field(description="references figures: the change that is claimed", nullable=True)
    base_period: str = pa.Field(description="the period in EDTF (ISO 8601-2)", nullable=True)
    base_period_start: pl.Date = pa.Field(description="first day of the period", nullable=True)
    base_period_end: pl.Date = pa.Field(
        description="last day of the period, inclusive; null where it is open", nullable=True
    )
    rule: str = pa.Field(description="the rule of the engine that made the row")

    @pa.dataframe_check(description="the base period has both ends in order, a start alone if it is open, or none")
    @classmethod
    def is_period(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the base period has both ends in order, a start alone if it is open, or none."""
        return good(data, is_interval("base_period_start", "base_period_end", "base_period"))

    @pa.dataframe_check(description="the base period is written in EDTF")
    @classmethod
    def is_period_in_edtf(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the base period is written in EDTF."""
        return good(data, is_edtf("base_period"))

    class Config:
        """No column beside these."""

        strict = True
