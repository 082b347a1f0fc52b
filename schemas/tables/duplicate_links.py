"""The table duplicate_links."""

import pandera.polars as pa


class DuplicateLinks(pa.DataFrameModel):
    """A row is two stories that are nearly the same."""

    document_id: str = pa.Field(description="references documents: the revision of the story")
    other_document_id: str = pa.Field(description="references documents: the other story")
    similarity: float = pa.Field(description="share of what both hold, 0 to 1", ge=0, le=1)

    class Config:
        """No column beside these."""

        strict = True
