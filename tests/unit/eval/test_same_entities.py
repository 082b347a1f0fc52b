"""Entities of engine and gold are the same where they are named in the same places, whatever they are called."""

from __future__ import annotations

from typing import Any

from tests.eval.same_entities import named_as_gold


def _gold(*mentions: tuple[int, int, str | None]) -> dict[str, Any]:
    rows = [{"start_char": start, "end_char": end, "entity": key} for start, end, key in mentions]
    return {"mentions": rows, "entities": [{"key": "rovers", "name": "Tarn Rovers"}, {"key": "moe", "name": "Ida Moe"}]}


def _found(*mentions: tuple[int, int, str]) -> dict[str, Any]:
    rows = [{"start_char": start, "end_char": end, "entity_id": key} for start, end, key in mentions]
    return {"mentions": rows, "entities": [{"entity_id": key, "name": key} for key in ("a", "b")]}


def _names(gold: dict[str, Any], found: dict[str, Any]) -> list[str]:
    return [entity["name"] for entity in named_as_gold(gold, found)["entities"]]


def test_an_entity_takes_the_name_of_the_one_it_shares_its_mentions_with() -> None:
    assert _names(_gold((0, 6, "rovers"), (10, 17, "moe")), _found((0, 6, "a"), (10, 17, "b"))) == [
        "Tarn Rovers",
        "Ida Moe",
    ]


def test_an_entity_that_takes_in_two_of_the_gold_is_neither() -> None:
    assert _names(_gold((0, 6, "rovers"), (10, 17, "moe")), _found((0, 6, "a"), (10, 17, "a"))) == ["a", "b"]


def test_an_entity_that_is_split_evenly_is_neither_half() -> None:
    assert _names(_gold((0, 6, "rovers"), (10, 17, "rovers")), _found((0, 6, "a"), (10, 17, "b"))) == ["a", "b"]


def test_a_mention_without_an_entity_says_nothing() -> None:
    assert _names(_gold((0, 6, None)), _found((0, 6, "a"))) == ["a", "b"]
