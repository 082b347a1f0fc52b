"""Checks that several tables share, as expressions that are true for a good row; nulls pass."""

from __future__ import annotations

from collections.abc import Iterable

import pandera.polars as pa
import polars as pl

from schemas.reference.load import load_codes

_NUMBERS = r"[?~%]?Y?-?[\dX][\dXES]+(?:-[?~%]?[\dX]{2}){0,2}"
_CLOCK = r"(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?"
_MOMENT = rf"{_NUMBERS}{_CLOCK}[?~%]?"
_EDTF = rf"^(?:{_MOMENT}|(?:{_MOMENT}|\.\.)?/(?:{_MOMENT}|\.\.)?|[\[{{][\dXYES?~%.,-]+[\]}}])$"
"""What a date, an interval or a set of EDTF looks like; that it has such a month or day is not asked."""
_ENTITY_ID = r"[0-9:]|^[0-9a-f]{20}$"
"""What an entity_id has, a hash or the name of a kind with a colon, and no code or name of a country."""


def good(data: pa.PolarsData, expression: pl.Expr) -> pl.LazyFrame:
    """Return the one boolean column that pandera expects; a null result counts as good."""
    return data.lazyframe.select(expression.fill_null(True))


def is_span() -> pl.Expr:
    """A span begins at 0 or later, is not empty, and is as long as its text."""
    start, end = pl.col("start_char"), pl.col("end_char")
    return (start >= 0) & (end > start) & (pl.col("exact").str.len_chars() == end - start)


def is_stretch(start: str, end: str, exact: str) -> pl.Expr:
    """A stretch of text beside the row's own span: all three are there or none, and it is as long as its text."""
    places = pl.col(start).is_not_null() & pl.col(end).is_not_null() & pl.col(exact).is_not_null()
    none = pl.col(start).is_null() & pl.col(end).is_null() & pl.col(exact).is_null()
    return none | (
        places & (pl.col(end) > pl.col(start)) & (pl.col(exact).str.len_chars() == pl.col(end) - pl.col(start))
    )


def are_finite(columns: Iterable[str]) -> pl.Expr:
    """None of the numbers is NaN or infinite."""
    return pl.all_horizontal(*(pl.col(column).is_finite().fill_null(True) for column in columns))


def in_table(column: str, table: str) -> pl.Expr:
    """The code stands in a reference table."""
    return pl.col(column).is_in(sorted(load_codes(table)))


def is_interval(start: str, end: str, period: str) -> pl.Expr:
    """Both ends are there, the first not after the last; or neither; or the first alone where the period is open."""
    has_start, has_end = pl.col(start).is_not_null(), pl.col(end).is_not_null()
    is_open = pl.col(period).str.ends_with("/..").fill_null(value=False)
    return ((has_start == has_end) | (is_open & has_start)) & (pl.col(start) <= pl.col(end)).fill_null(value=True)


def is_edtf(period: str) -> pl.Expr:
    """A period is written in EDTF."""
    return pl.col(period).str.contains(_EDTF)


def is_party(column: str) -> pl.Expr:
    """A country is given by its code, anything else by its entity_id."""
    return pl.col(column).is_in(sorted(load_codes("countries"))) | pl.col(column).str.contains(_ENTITY_ID)
