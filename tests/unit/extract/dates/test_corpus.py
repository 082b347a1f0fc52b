"""Time expressions of the corpora, one test per phrasing: the span in brackets, its value, its anchor."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.extract.dates.find import find_time_expressions
from flows.extract.text import Text
from flows.sources.document import make_document
from schemas.records import TimeExpression

_MARKED = re.compile(r"\[.*?\]")
FOLDER = Path(__file__).parents[3] / "corpus" / "en"
CORPORA = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(FOLDER.glob("dates_*.yml"))}
SETTINGS: dict[str, dict[str, Any]] = {
    "default": {"published_at": "2017-08-22"},
    "day_first": {"published_at": "2017-08-22", "source": "BBC News"},
    "of_city": {"published_at": "2017-08-22", "source": "The London Courier"},
    "of_american_wire": {"published_at": "2017-08-22", "source": "The Associated Press"},
    "without_publication": {},
    "dates_unanchored": {},
}
"""How a story is made, by the part of a corpus or by the corpus."""
PHRASINGS = [
    pytest.param(name, part, case, text, id=f"{name}: {text}")
    for name, corpus in CORPORA.items()
    for part, cases in corpus.items()
    if part != "nothing"
    for case in cases
    for text in case["phrasings"]
]
NOTHING = [
    pytest.param(text, id=f"{name}: {text}") for name, corpus in CORPORA.items() for text in corpus.get("nothing", ())
]


def found_in(text: str, name: str, part: str) -> list[TimeExpression]:
    settings = SETTINGS.get(part, SETTINGS.get(name, SETTINGS["default"]))
    return find_time_expressions(Text(make_document(text=text, **settings)))


@pytest.mark.parametrize(("name", "part", "case", "marked"), PHRASINGS)
def test_phrasing_is_found_with_its_value(name: str, part: str, case: dict[str, Any], marked: str) -> None:
    text = re.sub(r"[\[\]]", "", marked)
    spans = [
        (match.start() - 2 * number, match.end() - 2 * number - 2)
        for number, match in enumerate(_MARKED.finditer(marked))
    ]
    found = [
        time
        for time in found_in(text, name, part)
        if any(time.start_char < end and start < time.end_char for start, end in spans)
    ]
    values = case["value"] if isinstance(case["value"], list) else [case["value"]]
    wanted = [(text[start:end], value) for (start, end), value in zip(spans, values, strict=True)]
    assert [(time.exact, time.timex_value) for time in found] == wanted
    for column in ("anchor", "period"):
        assert column not in case or getattr(found[-1], column) == case[column]


@pytest.mark.parametrize("text", NOTHING)
def test_phrasing_is_no_time(text: str) -> None:
    assert [time.exact for time in found_in(text, "", "default")] == []
