"""Errors that a person can mend are told with the remedy; those of the program keep their traceback."""

from __future__ import annotations

import duckdb
import pytest

from flows.commands.remedies import words_about
from flows.settings import SettingsError
from flows.sources.source import SourceError
from warehouse.lake import LakeError

TOLD: list[tuple[Exception, str]] = [
    (SettingsError("workers: 0 is less than 1"), "workers: 0 is less than 1"),
    (SourceError("a.txt: no such file"), "a.txt: no such file"),
    (LakeError("lake: there is no lake here"), "lake: there is no lake here"),
    (duckdb.TransactionException("Failed to commit: database is locked"), "another process holds the lake"),
    (duckdb.IOException("No files found that match a.parquet"), "`wirehouse validate` names"),
    (duckdb.IOException("Could not write file a.parquet: No space left on device"), "free space"),
    (duckdb.IOException("Failed to create directory: File name too long"), "partition by a column of shorter values"),
    (duckdb.HTTPException("Unable to connect to URL s3://news/a.parquet: Not Found"), "AWS_ACCESS_KEY_ID"),
    (duckdb.IOException("Could not connect to server error for HTTP GET to 'http://127.0.0.1:1/a'"), "s3_endpoint"),
    (OSError(28, "No space left on device", "lake/data/a.parquet"), "lake/data/a.parquet: No space left"),
]
OWN = [duckdb.BinderException("no column"), OSError(5, "what"), KeyError("x"), AssertionError()]


@pytest.mark.parametrize(("error", "words"), TOLD, ids=[repr(error) for error, _ in TOLD])
def test_error_that_can_be_mended_is_told(error: Exception, words: str) -> None:
    assert words in (words_about(error) or "")


@pytest.mark.parametrize("error", OWN, ids=repr)
def test_error_of_the_program_is_not_hidden(error: Exception) -> None:
    assert words_about(error) is None
