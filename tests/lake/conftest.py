"""A lake that is made once and copied: a lake folder can move."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.lake.rows import VERSIONS, staged, story
from warehouse.lake import Lake


@pytest.fixture(scope="session")
def empty_lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "lake"
    Lake.open(path).close()
    return path


@pytest.fixture(scope="session")
def loaded_lake(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("loaded")
    with Lake.open(folder / "lake") as lake:
        lake.load(staged(folder / "batch", story("a"), story("b")), "run", VERSIONS, {})
    return folder / "lake"


@pytest.fixture
def lake(empty_lake: Path, tmp_path: Path) -> Iterator[Lake]:
    shutil.copytree(empty_lake, tmp_path / "lake")
    with Lake.open(tmp_path / "lake") as opened:
        yield opened


@pytest.fixture
def path(loaded_lake: Path, tmp_path: Path) -> Path:
    """The folder of a lake with two stories."""
    shutil.copytree(loaded_lake, tmp_path / "lake")
    return tmp_path / "lake"
