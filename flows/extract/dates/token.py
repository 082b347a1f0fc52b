"""A word, or a stretch that a rule has already read, with its class and meaning."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(slots=True)
class Token:
    """What patterns match: a class, a span, and a number, a form or a meaning."""

    kind: str
    start: int
    end: int
    value: Any
    rule: str = ""
    is_core: bool = False
