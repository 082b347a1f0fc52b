"""What several tables are: rows of a span, of a period, of a country; each a model of checks alone, without columns."""

import pandera.polars as pa
import polars as pl

from schemas.tables.checks import good, in_table, is_edtf, is_interval, is_span


class OfSpan(pa.DataFrameModel):
    """Rows that stand for a stretch of the text: ``start_char``, ``end_char``, ``exact``."""

    @pa.dataframe_check(description="the span is not empty and as long as its text")
    @classmethod
    def is_span(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the span is not empty and as long as its text."""
        return good(data, is_span())


class OfPeriod(pa.DataFrameModel):
    """Rows that are of a time: ``period``, ``period_start``, ``period_end``."""

    @pa.dataframe_check(description="the period has both ends in order, a start alone if it is open, or none")
    @classmethod
    def is_period(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the period has both ends in order, a start alone if it is open, or none."""
        return good(data, is_interval("period_start", "period_end", "period"))

    @pa.dataframe_check(description="the period is written in EDTF")
    @classmethod
    def is_period_in_edtf(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the period is written in EDTF."""
        return good(data, is_edtf("period"))


class OfCountry(pa.DataFrameModel):
    """Rows that may be of a country: ``country``."""

    @pa.dataframe_check(description="the country stands in countries")
    @classmethod
    def has_known_country(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the country stands in countries."""
        return good(data, in_table("country", "countries"))
