"""``wirehouse --version``: what would make the rows."""

from __future__ import annotations

import sys
from typing import Annotated

import typer


def _print_versions(is_asked: bool) -> None:
    if not is_asked:
        return
    from importlib.metadata import version

    from flows.versions import ENGINE_VERSION, reference_version
    from schemas.version import CONTRACT_VERSION

    sys.stdout.write(
        f"wirehouse {version('wirehouse')}, engine {ENGINE_VERSION} with data {reference_version()}, "
        f"contract {CONTRACT_VERSION}\n"
    )
    raise typer.Exit


_VERSION = typer.Option("--version", callback=_print_versions, is_eager=True, help="Print the versions of all parts.")


def program(version: Annotated[bool, _VERSION] = False) -> None:
    """News stories in, checked rows out: every number in the news as a row that SQL can ask for."""
