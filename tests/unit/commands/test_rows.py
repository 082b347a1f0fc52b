"""Rows of a query as a table; where its columns would get too narrow, each row by itself."""

from __future__ import annotations

import duckdb
import pytest

from flows.commands.rows import print_rows

NARROW = "SELECT 'Orlan' AS firm, 4 AS jobs"
WIDE = f"SELECT {', '.join(f'{number} AS column_{number}' for number in range(20))}"
LONG = "SELECT repeat('word ', 90) AS said, 'Ida Moe' AS speaker"


@pytest.mark.parametrize(
    ("query", "first_line"),
    [
        (NARROW, "firm   jobs"),
        (WIDE, "column     value"),
        (LONG, "said" + " " * 189 + "speaker"),
        (f"{WIDE} LIMIT 0", ""),
    ],
    ids=["a few columns", "more columns than fit", "a long text", "no rows"],
)
def test_a_row_that_is_too_wide_for_a_table_stands_by_itself(
    query: str, first_line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with duckdb.connect() as connection:
        print_rows(connection.execute(query), "table")
    assert capsys.readouterr().out.startswith(first_line)


def test_columns_of_a_row_by_itself_have_their_values(capsys: pytest.CaptureFixture[str]) -> None:
    with duckdb.connect() as connection:
        print_rows(connection.execute(WIDE), "table")
    lines = capsys.readouterr().out.splitlines()
    assert [line.split() for line in lines[1:21]] == [[f"column_{number}", str(number)] for number in range(20)]
