"""The table statements."""

import pandera.polars as pa
import polars as pl

from schemas.tables.checks import good, is_stretch
from schemas.tables.families import OfSpan
from schemas.vocabulary import STANCES, STATEMENT_KINDS


class Statements(OfSpan):
    """A row is something somebody said."""

    statement_id: str = pa.Field(description="hash of document, table, span and ordinal", str_length={"min_value": 1})
    document_id: str = pa.Field(description="references documents: the revision of the story")
    start_char: int = pa.Field(description="first character of the span in documents.text, from 0 (code points)")
    end_char: int = pa.Field(description="one past the last character of the span")
    exact: str = pa.Field(description="the characters of the span")
    kind: str = pa.Field(description="whether it stands in quotation marks", isin=sorted(STATEMENT_KINDS))
    stance: str = pa.Field(description="what the speaker does with it", isin=sorted(STANCES))
    speaker_entity_id: str = pa.Field(description="references entities: who said it", nullable=True)
    speaker: str = pa.Field(description="the speaker as printed", nullable=True)
    speaker_start_char: int = pa.Field(description="first character of the speaker", nullable=True, ge=0)
    speaker_end_char: int = pa.Field(description="one past the last character of the speaker", nullable=True)
    cue: str = pa.Field(description="the word that says that something is said", nullable=True)
    cue_start_char: int = pa.Field(description="first character of the cue", nullable=True, ge=0)
    cue_end_char: int = pa.Field(description="one past the last character of the cue", nullable=True)
    addressee_entity_id: str = pa.Field(description="references entities: to whom", nullable=True)
    occasion: str = pa.Field(description="where it was said, as printed", nullable=True)
    said_on: pl.Date = pa.Field(description="the day on which it was said", nullable=True)
    sentence_id: str = pa.Field(description="references sentences: the sentence that the span begins in", nullable=True)
    rule: str = pa.Field(description="the rule of the engine that made the row")

    @pa.dataframe_check(description="the speaker stands with both its places, as long as its text, or none of them")
    @classmethod
    def is_speaker_stretch(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the speaker stands with both its places, as long as its text, or none of them."""
        return good(data, is_stretch("speaker_start_char", "speaker_end_char", "speaker"))

    @pa.dataframe_check(description="the cue stands with both its places, as long as its text, or none of them")
    @classmethod
    def is_cue_stretch(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the cue stands with both its places, as long as its text, or none of them."""
        return good(data, is_stretch("cue_start_char", "cue_end_char", "cue"))

    class Config:
        """No column beside these."""

        strict = True
