"""Rules that only a whole lake can keep.

``<table>.<rule>.sql`` selects the ``key`` of a row and an ``example`` of each breach.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

RULE_ROOT = Path(__file__).parent


@cache
def load_rules(table: str) -> tuple[tuple[str, str], ...]:
    """Return the rules of a table as pairs of the rule in words, from the first comment, and the query."""
    rules = []
    for path in sorted(RULE_ROOT.glob(f"{table}.*.sql")):
        comment, _, query = path.read_text(encoding="utf-8").partition("\n")
        rules.append((comment.removeprefix("--").strip(), query.strip()))
    return tuple(rules)
