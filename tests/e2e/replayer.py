"""A process that replays the rejects of the lake in a folder, as ``wirehouse rejects replay`` does."""

from __future__ import annotations

import os
from pathlib import Path

import flows.replaying  # noqa: F401  imported late elsewhere; a fork has it already
from flows.cli import main
from tests.forking import Say


def replay(say: Say, folder: Path) -> None:
    """Say when it begins, and run the command."""
    os.chdir(folder)
    say("ready")
    main(["rejects", "replay"])
