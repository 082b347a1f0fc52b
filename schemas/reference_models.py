"""What a row of the entity tables is: pandera models, and the faults that the tables have against them."""

from __future__ import annotations

import pandera.errors
import pandera.polars as pa
import polars as pl

from schemas.reference.load import load_codes, load_table
from schemas.tables.checks import good
from schemas.vocabulary import ENTITY_KINDS

_DATE = r"^\d{4}(-\d{2}(-\d{2})?)?$"
_COUNTRY = r"^[A-Z]{2}$"
_WIKIDATA = r"^Q[1-9][0-9]*$"


class Countries(pa.DataFrameModel):
    """A row is a country or territory with an ISO 3166-1 code."""

    code: str = pa.Field(unique=True, str_matches=_COUNTRY)
    alpha3: str = pa.Field(unique=True, str_matches=r"^[A-Z]{3}$")
    name: str = pa.Field(unique=True, str_length={"min_value": 1})
    official_name: str = pa.Field(nullable=True)
    wikidata: str = pa.Field(unique=True, nullable=True, str_matches=_WIKIDATA)

    class Config:
        """No column beside these."""

        strict = True


class KnownEntities(pa.DataFrameModel):
    """A row is a known entity; the word before the colon of its id says what it is filed under."""

    id: str = pa.Field(unique=True, str_matches=r"^(country|place|org|group|agreement|person|event):[A-Za-z0-9_-]+$")
    kind: str = pa.Field(isin=sorted(ENTITY_KINDS))
    entity_class: str = pa.Field(isin=sorted(load_codes("entity_classes")))
    name: str = pa.Field(str_length={"min_value": 1})
    country: str = pa.Field(nullable=True, isin=sorted(load_codes("countries")))
    wikidata: str = pa.Field(nullable=True, str_matches=_WIKIDATA)

    @pa.dataframe_check
    @classmethod
    def no_item_twice(cls, data: pa.PolarsData) -> pl.LazyFrame:
        """No two entities have the same Wikidata item."""
        return good(data, pl.col("wikidata").is_null() | pl.col("wikidata").is_first_distinct())

    class Config:
        """No column beside these."""

        strict = True


class Aliases(pa.DataFrameModel):
    """A row is a wording that names a known entity.

    Priority 1: wherever it stands; 2: unless its surroundings say otherwise; 3: only where its country, or another
    name of it, stands in the same story.
    """

    entity_id: str = pa.Field(isin=sorted(load_codes("entities", "id")))
    alias: str = pa.Field(str_matches=r"^[^\W\d_].*\S$|^[^\W\d_]$")
    alias_kind: str = pa.Field(isin=sorted(load_codes("alias_kinds")))
    case_rule: str = pa.Field(isin=sorted(load_codes("case_rules")))
    priority: int = pa.Field(ge=1, le=3, coerce=True)

    class Config:
        """No column beside these; a wording stands once for each entity."""

        strict = True
        unique = ("entity_id", "alias")


class Agreements(pa.DataFrameModel):
    """A row is an agreement or bloc with its dates, each as exactly as it is known: year, month or day."""

    entity_id: str = pa.Field(unique=True, isin=sorted(load_codes("entities", "id")))
    agreement_type: str = pa.Field(isin=sorted(load_codes("entity_classes")))
    signed_on: str = pa.Field(nullable=True, str_matches=_DATE)
    in_force_on: str = pa.Field(nullable=True, str_matches=_DATE)
    ended_on: str = pa.Field(nullable=True, str_matches=_DATE)

    class Config:
        """No column beside these."""

        strict = True


class AgreementParties(pa.DataFrameModel):
    """A row is a country or body that is or was a party to an agreement or bloc."""

    entity_id: str = pa.Field(isin=sorted({row["entity_id"] for row in load_table("agreements")}))
    party_id: str = pa.Field(isin=sorted(load_codes("entities", "id")))

    class Config:
        """No column beside these; a party stands once for each agreement."""

        strict = True
        unique = ("entity_id", "party_id")


MODELS: dict[str, type[pa.DataFrameModel]] = {
    "countries": Countries,
    "entities": KnownEntities,
    "aliases": Aliases,
    "agreements": Agreements,
    "agreement_parties": AgreementParties,
}


def find_faults(name: str, rows: tuple[dict[str, str], ...]) -> list[str]:
    """Return what is wrong with the rows of a reference table, one line each; an empty field is a null."""
    frame = pl.DataFrame([{key: value or None for key, value in row.items()} for row in rows], infer_schema_length=None)
    text = [pl.col(column).cast(pl.String) for column in frame.columns]
    try:
        MODELS[name].to_schema().validate(frame.with_columns(text), lazy=True)
    except pandera.errors.SchemaErrors as errors:
        return [f"{case['column']}: {case['check']}: {case['failure_case']}" for case in _cases(errors)]
    return []


def _cases(errors: pandera.errors.SchemaErrors) -> list[dict[str, object]]:
    cases: pl.DataFrame = errors.failure_cases
    return cases.to_dicts()
