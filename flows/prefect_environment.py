"""What Prefect must find in the environment before it is imported: its folder, no telemetry, time to start."""

from __future__ import annotations

import os
from pathlib import Path

from flows.settings import load_settings


def set_prefect_environment() -> None:
    """Keep Prefect's files in the project and its telemetry off, unless the environment already says otherwise."""
    home = load_settings().prefect_home.resolve()
    os.environ.setdefault("PREFECT_HOME", str(home))
    os.environ.setdefault("PREFECT_SERVER_ANALYTICS_ENABLED", "false")
    os.environ.setdefault("DO_NOT_TRACK", "1")
    os.environ.setdefault("PREFECT_LOGGING_LEVEL", "WARNING")
    # its temporary server is given 20 seconds to start, which a busy machine does not do
    os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "180")


def is_prefect_configured() -> bool:
    """Tell whether the environment or Prefect's own profile names an API to run against, without importing Prefect."""
    if os.environ.get("PREFECT_API_URL"):
        return True
    homes = [load_settings().prefect_home, *map(Path, filter(None, [os.environ.get("PREFECT_HOME")]))]
    return any(_names_an_api(home / "profiles.toml") for home in homes)


def _names_an_api(path: Path) -> bool:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return False
    return any(line.strip().startswith("PREFECT_API_URL") for line in lines)
