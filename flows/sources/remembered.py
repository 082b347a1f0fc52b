"""The options that a source was read with, told at the end of the reasons of its rejects: replays read them there.

A person sees them too, and an ingestion is otherwise known by nothing that the lake keeps for good.
"""

from __future__ import annotations

import re
import shlex
from datetime import date

from flows.sources.source import ReadOptions

_DAY = r"(?: --published (?P<published>\d{4}-\d\d-\d\d))?"
_SOURCE = r"(?: --source (?P<source>(?:(?! \(read with ).)+))?"
_TOLD = re.compile(rf" \(read with{_DAY}{_SOURCE}\)\Z", re.DOTALL)


def tell_options(reason: str, options: ReadOptions) -> str:
    """Return a reason with the options of the ingestion behind it; as it is where there were none."""
    words = [f"--published {options.published}"] if options.published else []
    words += [f"--source {shlex.quote(options.source)}"] if options.source else []
    return f"{reason} (read with {' '.join(words)})" if words else reason


def told_options(reason: str) -> ReadOptions:
    """Return the options that a reason tells."""
    found = _TOLD.search(reason)
    if found is None:
        return ReadOptions()
    day, source = found["published"], found["source"]
    try:
        words = shlex.split(source or "")
        return ReadOptions(date.fromisoformat(day) if day else None, words[0] if words else None)
    except ValueError:  # a reason of somebody's file that looks like ours
        return ReadOptions()
