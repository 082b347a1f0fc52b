"""One server of Prefect for the tests that don't kill it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.prefect.server import prefect_server


@pytest.fixture(scope="package")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The environment of the server's clients; it ends with these tests, for it costs while it idles too."""
    with prefect_server(tmp_path_factory.mktemp("prefect")) as environment:
        yield environment
