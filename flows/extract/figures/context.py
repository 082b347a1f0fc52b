"""What stands around a number: its words to the left and to the right, looked up without scanning far."""

from __future__ import annotations

import re

from flows.extract.figures.forms import forms, longest, words

_LEFT_REACH = 60
_RIGHT_WORD = re.compile(r"[ \u00a0\-]?([^\W\d_][\w.’'/]*|°[cf]?|%)")
_NOUN_WORD = re.compile(r" ([^\W\d_][\w’'\-.]*)")
_MOST_COUNTED_WORDS = 4


def words_before(lower: str, position: int, most: int = 4) -> list[str]:
    """Return up to ``most`` words before a position, the nearest last, none from before a sentence's end."""
    left = lower[max(0, position - _LEFT_REACH) : position].rpartition("\n")[2]
    return left.replace("(", " ").split()[-most:]


def match_form(lower: str, position: int, key: str) -> tuple[int, str] | None:
    """Return where the longest form at a position ends, and its code; one space or hyphen may stand before it."""
    table = forms(key)
    start = position + (lower[position : position + 1] in {" ", "-", "\u00a0"})
    best: tuple[int, str] | None = None
    end = start
    for _ in range(longest(key)):
        match = _RIGHT_WORD.match(lower, end)
        if not match or (end == start and match.start(1) != end):
            break
        end = match.end()
        form = (
            lower[start:end].rstrip(".").replace("-", " ") if "-" in lower[start:end] else lower[start:end].rstrip(".")
        )
        for candidate in (lower[start:end], lower[start:end].rstrip(".,"), form):
            if candidate in table:
                best = (start + len(lower[start:end].rstrip(".,")), str(table[candidate]))
    return best


def match_word(lower: str, position: int, key: str) -> int | None:
    """Return where the form of a list that stands at a position ends; one space or hyphen may stand before it."""
    start = position + (lower[position : position + 1] in {" ", "-", "\u00a0"})
    for form in sorted(words(key), key=len, reverse=True):
        if lower.startswith(form, start) and not lower[start + len(form) : start + len(form) + 1].isalnum():
            return start + len(form)
    return None


def find_modifier(lower: str, position: int) -> tuple[str | None, str | None]:
    """Return the modifier that ends right before a position: its code and its words."""
    before = words_before(lower, position, 4)
    table = forms("modifiers")
    for length in range(min(longest("modifiers"), len(before)), 0, -1):
        phrase = " ".join(before[-length:])
        if phrase in table:
            return str(table[phrase]), phrase
    return None, None


def find_direction(lower: str, position: int) -> str | None:
    """Return ``up`` or ``down`` where one of the nearest words before says so."""
    for word in reversed(words_before(lower, position, 8)):
        plain = word.strip(",;:'\"”")
        if plain in words("up"):
            return "up"
        if plain in words("down"):
            return "down"
        if word[-1:] in ".;,":
            return None
    return None


def find_counted(text: str, lower: str, position: int) -> str | None:
    """Return the noun phrase that a number counts, its last word in the singular; None where none follows."""
    found: list[str] = []
    at = position
    while len(found) < _MOST_COUNTED_WORDS and (match := _NOUN_WORD.match(lower, at)):
        word = match.group(1).rstrip(".,'’")
        bare = word.removesuffix("'s").removesuffix("’s")
        if bare in words("not_counted") or bare != word:
            break
        found.append(text[match.start(1) : match.start(1) + len(word)])
        at = match.end()
        if len(word) < len(match.group(1)) or (_is_plural(word) and word not in words("adjectives_of_counted")):
            break
    while found and not _is_plural(found[-1].lower()) and len(found) > 1:
        found.pop()
    if not found or found[-1].lower() in words("adjectives_of_counted"):
        return None
    is_noun = _is_plural(found[-1].lower())
    return " ".join([*found[:-1], singular(found[-1])]) if is_noun else None


def _is_plural(word: str) -> bool:
    return word in forms("irregular_singulars") or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    )


def singular(word: str) -> str:
    """Return a plural noun in the singular."""
    low = word.lower()
    irregular = forms("irregular_singulars")
    if low in irregular:
        return str(irregular[low])
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zes")):
        return word[:-2]
    return word[:-1] if low.endswith("s") else word
