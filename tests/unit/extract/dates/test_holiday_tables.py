"""Tables of holidays: the library's days, from the store where they were read before."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from flows.extract.dates.holiday_names import holiday_countries
from flows.extract.dates.holiday_tables import COVERED, holidays_in, read_table
from flows.extract.lang.kept import Kept


@pytest.mark.parametrize(
    ("country", "name", "day"),
    [
        pytest.param("US", "Thanksgiving Day", date(2018, 11, 22), id="nth weekday"),
        pytest.param("GB", "Good Friday", date(2019, 4, 19), id="moon"),
        pytest.param("KR", "Korean New Year", date(2017, 1, 28), id="several days: the middle one"),
        pytest.param("US", "Nobody's Day", None, id="no such holiday"),
    ],
)
def test_days(country: str, name: str, day: date | None) -> None:
    assert holidays_in(country, 2018 if day is None else day.year).get(name) == day


def test_a_table_read_again_is_the_librarys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)  # nothing is kept where Python keeps nothing
    store = tmp_path / "kept.bin"
    first, second = Kept(store), Kept(store)
    read = {country: read_table(country, 2020, first) for country in holiday_countries()}
    first.keep()
    assert store.exists()
    assert {country: read_table(country, 2020, second) for country in holiday_countries()} == read
    assert all(read.values())


@pytest.mark.parametrize("year", [COVERED.start - 1, COVERED.stop])
def test_a_year_outside_has_no_days(year: int) -> None:
    assert holidays_in("US", year) == {}
