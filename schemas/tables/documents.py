"""The table documents."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.identity import content_hash
from schemas.language_tags import is_language_tag
from schemas.tables.checks import good

_NO_SPACE = r"[^\s\x1c-\x1f]+"
"""What Python's ``str.split`` takes for a word; the last four are no white space elsewhere."""
CONTENT = ("text", "title", "published_on", "source", "language")
"""What ``content_sha256`` is made of, in this order."""


class Documents(pa.DataFrameModel):
    """A row is one revision of a story."""

    document_id: str = pa.Field(description="hash of story_id and content_sha256", str_length={"min_value": 1})
    story_id: str = pa.Field(description="hash of the given id, else of the canonical uri, else of the content")
    uri: str = pa.Field(description="address of the story as its source gives it", nullable=True)
    title: str = pa.Field(description="the headline; also the first line of text", nullable=True)
    source: str = pa.Field(description="the publisher", nullable=True)
    byline: str = pa.Field(description="who wrote it, as printed", nullable=True)
    published_on: pl.Date = pa.Field(
        description="local day of publication: what relative dates are resolved against", nullable=True
    )
    published_at: Annotated[pl.Datetime, "us", "UTC"] = pa.Field(
        description="moment of publication, where it is known", nullable=True
    )
    language: str = pa.Field(
        description="BCP 47 tag of the language, as its source gives it: en, pt-BR; en where it gives none",
        str_length={"min_value": 2, "max_value": 35},
    )
    text: str = pa.Field(description="title, blank line, body: what all spans point into", str_length={"min_value": 1})
    body_start_char: int = pa.Field(
        description="first character of the body in text, behind title and blank line; 0 without a title", ge=0
    )
    content_sha256: str = pa.Field(
        description=(
            "SHA-256 in hexadecimal digits of text, title, published_on (2024-05-14), source and language, "
            "in UTF-8, U+001F between them, U+0000 for a null"
        ),
        str_matches=r"^[0-9a-f]{64}$",
    )
    words: int = pa.Field(description="words of the text, parted by white space", ge=0)
    media_type: str = pa.Field(description="media type of the source")
    revision: int = pa.Field(description="number of the revision in load order, from 1", nullable=True, ge=1)
    is_current: bool = pa.Field(description="whether it is the last loaded revision of its story", nullable=True)
    engine_version: str = pa.Field(description="version of the engine that made its rows")
    reference_version: str = pa.Field(description="hash of the reference and language data that made its rows")
    load_id: str = pa.Field(description="references loads: the transaction that brought it", nullable=True)
    given_id: str = pa.Field(description="id of the story as its source gives it", nullable=True)

    @pa.dataframe_check(description="the title is the first line of the text")
    @classmethod
    def begins_with_title(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the title is the first line of the text, but for white space behind it."""
        rest = pl.col("text").str.strip_prefix(pl.col("title")).str.extract(r"\A([^\n]*)")
        return good(data, pl.col("text").str.starts_with(pl.col("title")) & ~rest.str.contains(_NO_SPACE))

    @pa.dataframe_check(description="the body begins in the text, behind the title; at 0 without one")
    @classmethod
    def has_body_in_text(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether nothing but white space stands between the title and the body."""
        start, title, text = pl.col("body_start_char"), pl.col("title"), pl.col("text")
        between = text.str.slice(0, start.clip(0)).str.strip_prefix(title)
        is_behind = (start >= title.str.len_chars()) & ~between.str.contains(_NO_SPACE)
        return good(
            data, (start <= text.str.len_chars()) & pl.when(title.is_null()).then(start == 0).otherwise(is_behind)
        )

    @pa.dataframe_check(description="words is how many words the text has, parted by white space")
    @classmethod
    def has_so_many_words(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the text has so many words."""
        return good(data, pl.col("text").str.count_matches(_NO_SPACE) == pl.col("words"))

    @pa.dataframe_check(description="the language is a tag of BCP 47, but of replaced revisions")
    @classmethod
    def has_known_language(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether there is such a language; what a mended source has replaced stays as it was."""
        is_known = pl.col("language").map_batches(_are_languages, return_dtype=pl.Boolean)
        return good(data, is_known | pl.col("is_current").eq_missing(pl.lit(value=False)))

    @pa.dataframe_check(description="content_sha256 is the hash of the row's content, as the column says")
    @classmethod
    def has_content_sha256(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether its hash is that of its content."""
        content = pl.struct(*CONTENT, "content_sha256")
        return good(data, content.map_batches(_have_their_hash, return_dtype=pl.Boolean))

    class Config:
        """No column beside these."""

        strict = True


def _have_their_hash(rows: pl.Series) -> pl.Series:
    *contents, hashes = (rows.struct.field(name).to_list() for name in (*CONTENT, "content_sha256"))
    # of rows without a text or hash other checks tell
    right = [
        None if parts[0] is None or sha is None else content_hash(*parts) == sha
        for *parts, sha in zip(*contents, hashes, strict=True)
    ]
    return pl.Series(right, dtype=pl.Boolean)


def _are_languages(languages: pl.Series) -> pl.Series:
    return languages.is_in([tag for tag in languages.unique() if tag is not None and is_language_tag(tag)])
