"""The table statement_pieces."""

import pandera.polars as pa

from schemas.tables.families import OfSpan


class StatementPieces(OfSpan):
    """A row is a stretch of a statement's content."""

    statement_piece_id: str = pa.Field(
        description="hash of document, table, span and ordinal", str_length={"min_value": 1}
    )
    document_id: str = pa.Field(description="references documents: the revision of the story")
    statement_id: str = pa.Field(description="references statements: the statement that it is part of")
    piece_no: int = pa.Field(description="number in the statement, from 0", ge=0)
    start_char: int = pa.Field(description="first character of the span in documents.text, from 0 (code points)")
    end_char: int = pa.Field(description="one past the last character of the span")
    exact: str = pa.Field(description="the characters of the span")

    class Config:
        """No column beside these."""

        strict = True
