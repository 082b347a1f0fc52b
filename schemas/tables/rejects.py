"""The table rejects."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.vocabulary import REJECT_STAGES


class Rejects(pa.DataFrameModel):
    """A row is what could not be loaded."""

    reject_id: str = pa.Field(description="hash of what was rejected and why", str_length={"min_value": 1})
    table_name: str = pa.Field(description="the table that it was meant for")
    document_id: str = pa.Field(description="the document that it belongs to, where there is one", nullable=True)
    record: str = pa.Field(description="the record as JSON, or the line as it stood", nullable=True)
    check_name: str = pa.Field(description="the check that it failed")
    reason: str = pa.Field(description="what is wrong and what to do")
    stage: str = pa.Field(description="where on the way", isin=sorted(REJECT_STAGES))
    source_uri: str = pa.Field(description="the source", nullable=True)
    line_no: int = pa.Field(description="line of the source, from 1", nullable=True)
    load_id: str = pa.Field(description="references loads: the transaction that brought it", nullable=True)
    replayed_at: Annotated[pl.Datetime, "us", "UTC"] = pa.Field(
        description="when it was settled: its row was loaded after all, is no longer made, or was dismissed",
        nullable=True,
    )

    class Config:
        """No column beside these."""

        strict = True
