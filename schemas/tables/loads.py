"""The table loads."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.tables.checks import are_finite, good


class Loads(pa.DataFrameModel):
    """A row is one committed batch."""

    load_id: str = pa.Field(
        description="name of the transaction: hash of run, batch and moment", str_length={"min_value": 1}
    )
    run_id: str = pa.Field(description="the run that it belongs to")
    loaded_at: Annotated[pl.Datetime, "us", "UTC"] = pa.Field(description="when it was committed")
    engine_version: str = pa.Field(description="version of the engine")
    reference_version: str = pa.Field(description="hash of the reference data")
    contract_version: int = pa.Field(description="version of the contract that its rows were validated by", ge=1)
    documents: int = pa.Field(description="documents loaded", ge=0)
    row_count: int = pa.Field(description="rows loaded over all tables", ge=0)
    rejects: int = pa.Field(description="rows rejected", ge=0)
    seconds: float = pa.Field(description="seconds that reading the staged batch and loading it took", ge=0)

    @pa.dataframe_check(description="the seconds are a number")
    @classmethod
    def is_finite(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the seconds are a number."""
        return good(data, are_finite(("seconds",)))

    class Config:
        """No column beside these."""

        strict = True
