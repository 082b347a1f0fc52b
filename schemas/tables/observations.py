"""The table observations."""

import pandera.polars as pa
import polars as pl

from schemas.tables.checks import are_finite, good, in_table


class Observations(pa.DataFrameModel):
    """A row is a published statistic to check against; this release loads none."""

    series_id: str = pa.Field(description="the series of the publisher")
    measure: str = pa.Field(description="code of what it measures; see measures", metadata={"codes": "measures"})
    reporter: str = pa.Field(description="whose figure it is")
    counterpart: str = pa.Field(description="the other side", nullable=True)
    scope: str = pa.Field(description="part of the whole that it covers", nullable=True)
    period: str = pa.Field(description="the period in EDTF")
    value: float = pa.Field(description="the value in unit")
    unit: str = pa.Field(description="UCUM or ISO 4217 code")
    publisher: str = pa.Field(description="who published it")
    vintage: str = pa.Field(description="which edition of the publication, as year and month")
    published_on: pl.Date = pa.Field(description="the day of publication", nullable=True)
    basis: str = pa.Field(description="how it is counted", nullable=True)

    @pa.dataframe_check(description="the value is a number")
    @classmethod
    def is_finite(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the value is a number."""
        return good(data, are_finite(("value",)))

    @pa.dataframe_check(description="the measure stands in measures")
    @classmethod
    def has_known_measure(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the measure stands in measures."""
        return good(data, in_table("measure", "measures"))

    class Config:
        """No column beside these."""

        strict = True
