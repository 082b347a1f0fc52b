"""Fixtures that all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# no test looks at a clock: a busy machine is no error
settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests counted with ``record_property``, from whichever process they ran in."""
    for report in terminalreporter.stats.get("passed", []):
        for name, value in getattr(report, "user_properties", []):
            terminalreporter.write_line(f"{report.nodeid.split('::')[-1]}: {name}: {value}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of stories and gold sets beside the project; tests that need it skip where it is absent."""
    folder = Path(os.environ.get("WIREHOUSE_SHARED", Path(__file__).parents[2] / "shared"))
    if not (folder / "seed").is_dir():
        pytest.skip(f"{folder} is absent: the stories and gold sets beside the project are not on this machine")
    return folder
