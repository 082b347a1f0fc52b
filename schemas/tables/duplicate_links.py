"""The table duplicate_links."""

import pandera.polars as pa
import polars as pl

from schemas.tables.checks import good


class DuplicateLinks(pa.DataFrameModel):
    """A row is two stories that are nearly the same."""

    document_id: str = pa.Field(description="references documents: the revision of the story")
    other_document_id: str = pa.Field(description="references documents: the other story")
    similarity: float = pa.Field(description="share of what both hold, 0 to 1", ge=0, le=1)

    @pa.dataframe_check(description="the two stories are not the same")
    @classmethod
    def is_of_two(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the two stories are not the same."""
        return good(data, pl.col("document_id") != pl.col("other_document_id"))

    class Config:
        """No column beside these."""

        strict = True
