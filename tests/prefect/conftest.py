"""One server of Prefect for the tests that don't kill it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.prefect.server import prefect_server


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of the server's clients."""
    with prefect_server(tmp_path_factory.mktemp("prefect")) as environment:
        yield environment
