"""The models against the records of the engine, and what is derived from them: Arrow, SQL, contract, dictionary."""

from __future__ import annotations

from typing import get_type_hints

import pytest

from schemas import records
from schemas.contracts import contract, contract_codes, contract_files, differences
from schemas.dictionary import describe_columns
from schemas.tables.registry import TABLES
from schemas.tables.types import arrow_schema, create_sql, polars_schema

RECORDS = {
    "documents": records.Document, "sentences": records.Sentence, "entities": records.Entity,
    "mentions": records.Mention, "roles": records.Role, "time_expressions": records.TimeExpression,
    "statements": records.Statement, "statement_pieces": records.StatementPiece, "figures": records.Figure,
    "comparisons": records.Comparison,
}  # fmt: skip
NOT_COLUMNS = {"given_id", "source_uri", "line_no", "pieces"}
NAMES = sorted(TABLES)


@pytest.mark.parametrize("name", sorted(RECORDS))
def test_columns_stand_in_the_order_of_the_record(name: str) -> None:
    of_record = [field for field in get_type_hints(RECORDS[name]) if field not in NOT_COLUMNS]
    columns = list(polars_schema(TABLES[name]))
    assert [column for column in columns if column in of_record] == of_record
    assert columns == of_record or name == "documents"


@pytest.mark.parametrize("name", NAMES)
def test_table_and_columns_are_described(name: str) -> None:
    assert TABLES[name].description
    assert all(column.description for column in TABLES[name].schema.columns.values())


@pytest.mark.parametrize("name", NAMES)
def test_each_code_of_a_vocabulary_has_its_meaning(name: str) -> None:
    for column in describe_columns(TABLES[name]):
        spec = TABLES[name].schema.columns[column.name]
        closed = [] if (spec.metadata or {}).get("codes") else contract_codes(spec)
        assert sorted(column.codes) == closed
        assert all(column.codes.values())


@pytest.mark.parametrize("name", NAMES)
def test_key_and_references_exist(name: str) -> None:
    table = TABLES[name]
    assert set(table.primary_key) <= polars_schema(table).keys()
    for reference in table.references:
        assert reference.column in polars_schema(table)
        assert reference.target_column in polars_schema(TABLES[reference.table])


@pytest.mark.parametrize("name", NAMES)
def test_every_id_column_is_a_key_or_a_reference(name: str) -> None:
    table = TABLES[name]
    known = {*table.primary_key, *(reference.column for reference in table.references)}
    of_the_load = {"load_id", "run_id", "story_id", "document_id"}
    of_the_source = {"given_id"}
    assert {column for column in polars_schema(table) if column.endswith("_id")} - known <= of_the_load | of_the_source


@pytest.mark.parametrize("name", NAMES)
def test_arrow_and_sql_have_the_same_columns(name: str) -> None:
    table = TABLES[name]
    assert arrow_schema(table).names == list(polars_schema(table))
    assert all(f'"{column}" ' in create_sql(table) for column in polars_schema(table))


def test_loading_order_puts_the_referred_first() -> None:
    order = list(TABLES)
    for table in TABLES.values():
        assert all(order.index(r.table) <= order.index(table.name) for r in table.references)


def test_committed_contract_is_that_of_the_models() -> None:
    assert differences() == [], "python -m schemas.contracts --write"


@pytest.mark.parametrize("name", NAMES)
def test_contract_names_key_columns_and_rules(name: str) -> None:
    made = contract(TABLES[name])
    assert made["primary_key"] == list(TABLES[name].primary_key)
    assert [column["name"] for column in made["columns"]] == list(polars_schema(TABLES[name]))
    assert f"{name}.json" in contract_files()
