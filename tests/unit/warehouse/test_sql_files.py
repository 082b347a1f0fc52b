"""Views and rules are read from their files: named, described, one statement each."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from schemas.tables.registry import TABLES
from warehouse.extensions import ExtensionError, extension_path
from warehouse.rules.load import RULE_ROOT, load_rules
from warehouse.views.load import load_views

RULES = [(table, *rule) for table in TABLES for rule in load_rules(table)]


@pytest.mark.parametrize("view", load_views(), ids=lambda view: view.name)
def test_view_is_one_described_select(view: object) -> None:
    assert view.description  # type: ignore[attr-defined]
    assert view.name not in TABLES  # type: ignore[attr-defined]
    assert len(duckdb.extract_statements(view.sql)) == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize(("table", "rule", "query"), RULES, ids=[f"{table}-{rule}" for table, rule, _ in RULES])
def test_rule_selects_a_key_and_an_example(table: str, rule: str, query: str) -> None:
    assert rule
    assert " AS key" in query
    assert " AS example" in query


def test_every_rule_file_belongs_to_a_table() -> None:
    assert len(RULES) == len(list(RULE_ROOT.glob("*.sql")))


def test_missing_extension_names_the_remedy() -> None:
    with pytest.raises(ExtensionError, match="pip install"):
        extension_path("of_no_wheel")
    assert isinstance(extension_path("ducklake"), Path)
