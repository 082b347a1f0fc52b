"""What is said of JSON that can't be read, in words of JSON and none of Python."""

from __future__ import annotations

import json


def why_no_json(error: Exception) -> str:
    """Return in words why ``json.loads`` has raised."""
    if isinstance(error, RecursionError):
        return "it is nested too deeply"
    if isinstance(error, UnicodeDecodeError):
        return f"no UTF-8 at byte {error.start + 1:,}"
    if isinstance(error, json.JSONDecodeError):
        line = f"line {error.lineno}, " if error.lineno > 1 else ""
        return f"{error.msg[0].lower()}{error.msg[1:].removesuffix(' at')} at {line}column {error.colno:,}"
    return "a number in it has too many digits"


def as_written(value: object) -> str:
    """Return a value as JSON writes it: null, true, "text"; half a surrogate pair, which no stream takes, escaped."""
    return json.dumps(value, ensure_ascii=False, default=str).encode("utf-8", "backslashreplace").decode()
