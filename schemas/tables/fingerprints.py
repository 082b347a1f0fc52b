"""The table fingerprints."""

import pandera.polars as pa


class Fingerprints(pa.DataFrameModel):
    """A row is one band of a document's MinHash, by which nearly equal stories find each other."""

    document_id: str = pa.Field(description="references documents: the revision of the story")
    band_no: int = pa.Field(description="number of the band, from 0", ge=0)
    band_hash: int = pa.Field(description="hash of the band: equal ones make two stories candidates")

    class Config:
        """No column beside these."""

        strict = True
