"""The table figures."""

from typing import Annotated

import pandera.polars as pa
import polars as pl

from schemas.tables.checks import are_finite, good, in_table, is_party
from schemas.tables.families import OfPeriod, OfSpan
from schemas.vocabulary import CHANGE_ROLES, DIRECTIONS, STATUSES


class Figures(OfSpan, OfPeriod):
    """A row is a number that says something."""

    figure_id: str = pa.Field(description="hash of document, table, span and ordinal", str_length={"min_value": 1})
    document_id: str = pa.Field(description="references documents: the revision of the story")
    start_char: int = pa.Field(description="first character of the span in documents.text, from 0 (code points)")
    end_char: int = pa.Field(description="one past the last character of the span")
    exact: str = pa.Field(description="the characters of the span")
    kind: str = pa.Field(description="what kind of number it is; see figure_kinds", metadata={"codes": "figure_kinds"})
    mantissa: Annotated[pl.Decimal, 38, 9] = pa.Field(
        description="the number as printed; times ten to the scale it is the value", nullable=True
    )
    scale: int = pa.Field(
        description="power of ten that the printed scale word means: 9 for billion, 0 without one",
        nullable=True,
        ge=-30,
        le=60,
    )
    value: float = pa.Field(description="the value as printed, null for a range", nullable=True)
    value_low: float = pa.Field(description="lower end of the range, or of the rounding interval", nullable=True)
    value_high: float = pa.Field(description="upper end of the range, or of the rounding interval", nullable=True)
    is_range: bool = pa.Field(description="whether it is a range of values")
    unit: str = pa.Field(
        description="UCUM code of the unit, % for per cent", nullable=True, metadata={"codes": "units"}
    )
    currency: str = pa.Field(description="ISO 4217 code", nullable=True, metadata={"codes": "currencies"})
    is_currency_ambiguous: bool = pa.Field(description="whether the symbol could mean another currency")
    per: str = pa.Field(description="what it is counted per: a unit or a noun", nullable=True)
    counted: str = pa.Field(
        description="what is counted, as a noun in the singular: worker in '300 workers'", nullable=True
    )
    modifier: str = pa.Field(
        description="about, at_least, nearly ...; see modifiers", nullable=True, metadata={"codes": "modifiers"}
    )
    modifier_text: str = pa.Field(description="the modifier as printed", nullable=True)
    direction: str = pa.Field(description="whether it rose or fell", nullable=True, isin=sorted(DIRECTIONS))
    change_role: str = pa.Field(description="its part in a change", nullable=True, isin=sorted(CHANGE_ROLES))
    decimals: int = pa.Field(description="digits that are printed behind the decimal point", nullable=True, ge=0)
    sentence_id: str = pa.Field(description="references sentences: the sentence that the span begins in", nullable=True)
    rule: str = pa.Field(description="the rule of the engine that made the row")
    measure: str = pa.Field(
        description="code of what it measures; see measures", nullable=True, metadata={"codes": "measures"}
    )
    measure_text: str = pa.Field(description="what it measures, as printed", nullable=True)
    measure_value: float = pa.Field(
        description="the value with the sign of the measure: a deficit is negative", nullable=True
    )
    reporter: str = pa.Field(
        description="whose figure it is: ISO 3166-1 alpha-2 code of a country, else an entity_id; of pay and of the "
        "prices of goods nobody's",
        nullable=True,
    )
    counterpart: str = pa.Field(
        description="who stands on the other side: code of a country or entity_id, as reporter", nullable=True
    )
    scope: str = pa.Field(
        description="part of the whole that it covers, such as goods or services, or kind of it, such as core or net",
        nullable=True,
    )
    status: str = pa.Field(description="whether it is reported, estimated, forecast or a target", isin=sorted(STATUSES))
    time_expression_id: str = pa.Field(
        description="references time_expressions: the words that give its period", nullable=True
    )
    period: str = pa.Field(
        description="the period in EDTF (ISO 8601-2), as its own paragraph or list tells it", nullable=True
    )
    period_start: pl.Date = pa.Field(description="first day of the period", nullable=True)
    period_end: pl.Date = pa.Field(
        description="last day of the period, inclusive; null where it is open", nullable=True
    )
    statement_id: str = pa.Field(description="references statements: the statement that it is part of", nullable=True)
    speaker_entity_id: str = pa.Field(description="references entities: who said it", nullable=True)

    @pa.dataframe_check(description="no number is NaN or infinite")
    @classmethod
    def is_finite(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether no number is NaN or infinite."""
        return good(data, are_finite(("value", "value_low", "value_high", "measure_value")))

    @pa.dataframe_check(description="a range has no value but one or both of its ends; any other has a value or an end")
    @classmethod
    def has_value(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether it says how much: a range by an end of it, any other by a value or an end."""
        return good(
            data,
            pl.when(pl.col("is_range"))
            .then(pl.col("value").is_null() & (pl.col("value_low").is_not_null() | pl.col("value_high").is_not_null()))
            .otherwise(
                pl.col("value").is_not_null() | pl.col("value_low").is_not_null() | pl.col("value_high").is_not_null()
            ),
        )

    @pa.dataframe_check(description="the value lies between its low and its high end")
    @classmethod
    def is_ordered(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the value lies between its low and its high end."""
        return good(
            data,
            (pl.col("value_low") <= pl.col("value_high")).fill_null(True)
            & (pl.col("value_low") <= pl.col("value")).fill_null(True)
            & (pl.col("value") <= pl.col("value_high")).fill_null(True),
        )

    @pa.dataframe_check(description="the value is the mantissa times ten to the scale")
    @classmethod
    def is_mantissa_scaled(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the value is the mantissa, which has nine decimals, times ten to the scale."""
        power = pl.lit(10.0).pow(pl.col("scale"))
        difference = (pl.col("mantissa").cast(pl.Float64) * power - pl.col("value")).abs()
        return good(data, difference <= pl.col("value").abs() * 1e-9 + power * 1e-9)

    @pa.dataframe_check(description="a currency stands with money alone")
    @classmethod
    def has_currency_only_as_money(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether a currency stands with money alone."""
        return good(data, pl.col("currency").is_null() | (pl.col("kind") == "money"))

    @pa.dataframe_check(description="the kind stands in figure_kinds")
    @classmethod
    def has_known_kind(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the kind stands in figure_kinds."""
        return good(data, in_table("kind", "figure_kinds"))

    @pa.dataframe_check(description="the currency stands in currencies")
    @classmethod
    def has_known_currency(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the currency stands in currencies."""
        return good(data, in_table("currency", "currencies"))

    @pa.dataframe_check(description="the modifier stands in modifiers")
    @classmethod
    def has_known_modifier(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the modifier stands in modifiers."""
        return good(data, in_table("modifier", "modifiers"))

    @pa.dataframe_check(description="the unit stands in units")
    @classmethod
    def has_known_unit(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the unit stands in units."""
        return good(data, in_table("unit", "units"))

    @pa.dataframe_check(description="the measure stands in measures")
    @classmethod
    def has_known_measure(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether the measure stands in measures."""
        return good(data, in_table("measure", "measures"))

    @pa.dataframe_check(description="reporter and counterpart are codes of countries or entity_ids")
    @classmethod
    def has_parties(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """Tell of each row whether reporter and counterpart are codes of countries or entity_ids."""
        return good(data, is_party("reporter").fill_null(value=True) & is_party("counterpart").fill_null(value=True))

    class Config:
        """No column beside these."""

        strict = True
