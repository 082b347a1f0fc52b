"""Verbs and nouns of other things, too, that tell a change with "by", "to" or a share alone: "faded to 3.1 percent"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.reading import Reading

LINKS = frozenset(["by", "to", "from", "of"])
SHARES = frozenset(["percent", "percentage_points", "basis_points", "index_points", "fraction"])
_PAST = frozenset(["below", "above", "past", "under", "toward", "towards"])
_RIGHT_BEFORE = 2
_EITHER_WAY = frozenset(["push", "pushes", "pushing"])
"""These may as well go down: "push debt below 60 percent"."""
_BEHIND_NOUNS = (["of"], ["in"], ["to"], ["from"], ["by"])


def is_linked_enough(before: list[str], index: int, reading: Reading) -> bool:
    """Tell whether a word is of change alone or what lies between it and a figure makes it one."""
    word = before[index].strip(",;:.'\"“”‘’()")
    if word not in words("linked_up") and word not in words("linked_down"):
        return True
    if word in words("linked_nouns") and before[index + 1 : index + 2] not in _BEHIND_NOUNS:
        return False  # "a $100 advance carried a cost of 328 percent"
    if word in _EITHER_WAY and reading.modifier == "less_than":
        return False
    if "by" in before[index:]:
        return True
    link = next((one for one in reversed(before[index + 1 :]) if one in LINKS or one in _PAST), None)
    if link is None:
        return reading.kind in SHARES and word not in _EITHER_WAY and len(before) - index <= _RIGHT_BEFORE
    return link != "of" or reading.kind in SHARES
