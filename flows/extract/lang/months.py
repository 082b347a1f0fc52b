"""The names of the months, long and short, as one pattern: "in May", "since Sept"."""

from __future__ import annotations

from flows.extract.lang.alternation import one_of
from flows.extract.lang.load import load_yaml

MONTH = f"(?:{one_of(load_yaml('dates')['months'])})"
"""In small letters, without a stop behind it."""
