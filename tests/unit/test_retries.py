"""Which failures of tasks are tried again."""

from __future__ import annotations

import asyncio

import duckdb
import pytest

from flows.retries import may_pass
from flows.sources.source import SourceError
from warehouse.lake import LakeError
from warehouse.location import LocationError


def locked() -> LakeError:
    error = LakeError("can't be opened")
    error.__cause__ = duckdb.IOException("database is locked")
    return error


CASES = [
    (SourceError("no such file"), False),
    (LocationError("another lake"), False),
    (LakeError("no lake here"), False),
    (locked(), True),
    (duckdb.IOException("database is locked"), True),
    (OSError(28, "No space left on device"), True),
]


@pytest.mark.parametrize(("error", "is_tried_again"), CASES, ids=[repr(error) for error, _ in CASES])
def test_what_a_person_must_mend_is_not_tried_again(error: Exception, is_tried_again: bool) -> None:
    from prefect.states import exception_to_failed_state

    state = asyncio.run(exception_to_failed_state(error))
    assert may_pass(None, None, state) is is_tried_again
