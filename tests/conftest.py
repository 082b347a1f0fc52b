"""Fixtures that all tests share, and how the tests are handed out to workers."""

from __future__ import annotations

import gc
import os
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import settings

# no test looks at a clock: a busy machine is no error
settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")

# libyaml reads the corpora eight times as fast
yaml.SafeLoader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let groups begin first: they are the longest that one worker has to do by itself."""
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)


def pytest_collection_finish() -> None:
    """Keep thousands of collected tests out of the way of Python's collector of cycles."""
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Hand out the tests as ``--dist loadgroup`` does, in larger portions."""
    if config.getvalue("dist") != "loadgroup":
        return None
    from tests.scheduling import FunctionScheduling

    return FunctionScheduling(config, log)


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
