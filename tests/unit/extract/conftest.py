"""What is kept beside byte code is kept, whatever the environment of the tests says of byte code."""

from __future__ import annotations

import sys

import pytest


@pytest.fixture
def byte_code_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
