"""Planted faults: a table, the values that spoil a good row of it, and the check that must say so."""

from __future__ import annotations

import math
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from tests.lake.rows import story

Fault = tuple[str, dict[str, Any], str]
NOW = datetime(2024, 5, 14, tzinfo=UTC)
OTHERS: dict[str, dict[str, Any]] = {
    "duplicate_links": {"document_id": "a", "other_document_id": "b", "similarity": 0.9},
    "fingerprints": {"document_id": "a", "band_no": 0, "band_hash": 7},
    "observations": {
        "series_id": "s", "measure": "exports", "reporter": "KR", "period": "2023", "value": 1.5, "unit": "USD",
        "publisher": "Office", "vintage": "2024-05",
    },
    "rejects": {"reject_id": "r", "table_name": "figures", "check_name": "c", "reason": "no", "stage": "read"},
    "loads": {
        "load_id": "l", "run_id": "r", "loaded_at": NOW, "engine_version": "1", "reference_version": "1",
        "contract_version": 1, "documents": 1, "row_count": 9, "rejects": 0, "seconds": 0.5,
    },
}  # fmt: skip
"""A good row of each table that no story fills."""


def good_row(table: str) -> dict[str, Any]:
    """A row of a table that keeps the contract."""
    return dict(OTHERS[table]) if table in OTHERS else dict(story()[table][0])


FAULTS: list[Fault] = [
    ("documents", {"text": ""}, "str_length"),
    ("documents", {"language": "x"}, "str_length"),
    ("documents", {"language": "x" * 36}, "str_length"),
    ("documents", {"language": "German"}, "has_known_language"),
    ("documents", {"language": "xx"}, "has_known_language"),
    ("documents", {"language": "deu"}, "has_known_language"),
    ("documents", {"language": "de"}, "has_content_sha256"),
    ("documents", {"published_on": None}, "has_content_sha256"),
    ("documents", {"source": "Ledger"}, "has_content_sha256"),
    ("documents", {"content_sha256": "0" * 64}, "has_content_sha256"),
    ("documents", {"content_sha256": "abc"}, "str_matches"),
    ("documents", {"content_sha256": "G" * 64}, "str_matches"),
    ("documents", {"body_start_char": -1}, "greater_than_or_equal_to"),
    ("documents", {"body_start_char": 10**6}, "has_body_in_text"),
    ("documents", {"body_start_char": 3}, "has_body_in_text"),
    ("documents", {"body_start_char": 20}, "has_body_in_text"),
    ("documents", {"title": None}, "has_body_in_text"),
    ("documents", {"words": -1}, "greater_than_or_equal_to"),
    ("documents", {"words": 7}, "has_so_many_words"),
    ("documents", {"title": "Imports rise"}, "begins_with_title"),
    ("documents", {"title": "Exports"}, "begins_with_title"),
    ("documents", {"revision": 0}, "greater_than_or_equal_to"),
    ("sentences", {"start_char": -1}, "is_span"),
    ("sentences", {"end_char": 3}, "is_span"),
    ("sentences", {"start_char": 20, "end_char": 20, "exact": ""}, "is_span"),
    ("sentences", {"exact": "other words"}, "is_span"),
    ("sentences", {"paragraph_no": -1}, "greater_than_or_equal_to"),
    ("sentences", {"sentence_no": -1}, "greater_than_or_equal_to"),
    ("entities", {"kind": "robot"}, "isin"),
    ("entities", {"name": ""}, "str_length"),
    ("entities", {"country": "Korea"}, "has_known_country"),
    ("entities", {"country": "QQ"}, "has_known_country"),
    ("entities", {"country": "kr"}, "has_known_country"),
    ("entities", {"wikidata": "K12"}, "str_matches"),
    ("mentions", {"end_char": 3}, "is_span"),
    ("mentions", {"kind": "robot"}, "isin"),
    ("mentions", {"tag": "PERSON"}, "isin"),
    ("mentions", {"form": "nickname"}, "isin"),
    ("mentions", {"acting_as": "army"}, "isin"),
    ("roles", {"end_char": 3}, "is_span"),
    ("roles", {"country": "Korea"}, "has_known_country"),
    ("time_expressions", {"end_char": 3}, "is_span"),
    ("time_expressions", {"timex_type": "YEAR"}, "isin"),
    ("time_expressions", {"period": "May 2023"}, "is_period_in_edtf"),
    ("time_expressions", {"period_end": date(2020, 1, 1)}, "is_period"),
    ("time_expressions", {"period_end": None}, "is_period"),
    ("time_expressions", {"period_start": None}, "is_period"),
    ("statements", {"end_char": 3}, "is_span"),
    ("statements", {"kind": "shouted"}, "isin"),
    ("statements", {"stance": "grumble"}, "isin"),
    ("statements", {"speaker_start_char": -1}, "greater_than_or_equal_to"),
    ("statements", {"speaker_start_char": None}, "is_speaker_stretch"),
    ("statements", {"speaker_end_char": None}, "is_speaker_stretch"),
    ("statements", {"speaker_end_char": 1}, "is_speaker_stretch"),
    ("statements", {"speaker": "Ada"}, "is_speaker_stretch"),
    ("statements", {"speaker": None}, "is_speaker_stretch"),
    ("statements", {"cue": "said"}, "is_cue_stretch"),
    ("statements", {"cue_start_char": 5, "cue_end_char": 9}, "is_cue_stretch"),
    ("statements", {"cue_start_char": -1, "cue_end_char": 3, "cue": "said"}, "greater_than_or_equal_to"),
    ("statement_pieces", {"end_char": 3}, "is_span"),
    ("statement_pieces", {"piece_no": -1}, "greater_than_or_equal_to"),
    ("figures", {"end_char": 3}, "is_span"),
    (
        "figures",
        {"mantissa": Decimal(558), "value": 5.58e11, "value_low": 5e11, "value_high": 6e11},
        "is_mantissa_scaled",
    ),
    ("figures", {"scale": 3}, "is_mantissa_scaled"),
    ("figures", {"mantissa": Decimal("2.00001")}, "is_mantissa_scaled"),
    ("figures", {"period": "last year"}, "is_period_in_edtf"),
    ("figures", {"period": "2024-Q1"}, "is_period_in_edtf"),
    ("figures", {"reporter": "XX"}, "has_parties"),
    ("figures", {"reporter": "KR", "counterpart": "Japan"}, "has_parties"),
    ("figures", {"value": math.nan}, "is_finite"),
    ("figures", {"value": math.inf}, "is_finite"),
    ("figures", {"value_low": -math.inf}, "is_finite"),
    ("figures", {"value_high": math.inf}, "is_finite"),
    ("figures", {"measure_value": -math.inf}, "is_finite"),
    ("figures", {"measure_value": math.nan}, "is_finite"),
    ("figures", {"value": 3e6}, "is_ordered"),
    ("figures", {"value": 1e6}, "is_ordered"),
    ("figures", {"value_low": 9e6}, "is_ordered"),
    ("figures", {"is_range": True, "value": None, "value_low": 2.0, "value_high": 1.0}, "is_ordered"),
    ("figures", {"is_range": True}, "has_value"),
    ("figures", {"is_range": True, "value": None, "value_low": None, "value_high": None}, "has_value"),
    ("figures", {"value": None, "value_low": None, "value_high": None}, "has_value"),
    ("figures", {"kind": "percent"}, "has_currency_only_as_money"),
    ("figures", {"kind": "moneys", "currency": None}, "has_known_kind"),
    ("figures", {"currency": "QQQ"}, "has_known_currency"),
    ("figures", {"modifier": "roughly-ish"}, "has_known_modifier"),
    ("figures", {"unit": "furlongs"}, "has_known_unit"),
    ("figures", {"measure": "happiness_of_lambs"}, "has_known_measure"),
    ("figures", {"direction": "sideways"}, "isin"),
    ("figures", {"change_role": "middle"}, "isin"),
    ("figures", {"status": "rumoured"}, "isin"),
    ("figures", {"scale": 99}, "less_than_or_equal_to"),
    ("figures", {"scale": -99}, "greater_than_or_equal_to"),
    ("figures", {"decimals": -1}, "greater_than_or_equal_to"),
    ("figures", {"period_start": date(2024, 1, 1)}, "is_period"),
    ("figures", {"period_start": date(2024, 1, 2), "period_end": date(2024, 1, 1)}, "is_period"),
    ("comparisons", {"end_char": 3}, "is_span"),
    ("comparisons", {"kind": "contest"}, "isin"),
    ("comparisons", {"base_period": "the year before"}, "is_period_in_edtf"),
    ("comparisons", {"base_period_start": date(2024, 1, 1)}, "is_period"),
    ("duplicate_links", {"similarity": 1.5}, "less_than_or_equal_to"),
    ("duplicate_links", {"similarity": -0.5}, "greater_than_or_equal_to"),
    ("duplicate_links", {"similarity": math.nan}, "less_than_or_equal_to"),
    ("duplicate_links", {"other_document_id": "a"}, "is_of_two"),
    ("fingerprints", {"band_no": -1}, "greater_than_or_equal_to"),
    ("observations", {"value": math.nan}, "is_finite"),
    ("observations", {"measure": "happiness_of_lambs"}, "has_known_measure"),
    ("rejects", {"stage": "dreamt"}, "isin"),
    ("loads", {"contract_version": 0}, "greater_than_or_equal_to"),
    ("loads", {"documents": -1}, "greater_than_or_equal_to"),
    ("loads", {"row_count": -1}, "greater_than_or_equal_to"),
    ("loads", {"rejects": -1}, "greater_than_or_equal_to"),
    ("loads", {"seconds": -0.5}, "greater_than_or_equal_to"),
    ("loads", {"seconds": math.inf}, "is_finite"),
]

FAULTS += [
    (table, {key: ""}, "str_length")
    for table, key in (
        ("documents", "document_id"), ("sentences", "sentence_id"), ("entities", "entity_id"),
        ("mentions", "mention_id"), ("roles", "role_id"), ("time_expressions", "time_expression_id"),
        ("statements", "statement_id"), ("statement_pieces", "statement_piece_id"), ("figures", "figure_id"),
        ("comparisons", "comparison_id"), ("rejects", "reject_id"), ("loads", "load_id"),
    )
]  # fmt: skip


def label(fault: Fault) -> str:
    table, changes, check = fault
    return f"{table}-{'-'.join(f'{name}={str(value)[:12]}' for name, value in changes.items())}-{check}"
