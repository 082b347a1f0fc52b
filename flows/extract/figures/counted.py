"""What a number counts: the noun phrase behind it, its last word in the singular."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.figures.forms import mapping, words

_WORD = re.compile(r"[ \u00a0]([^\W\d_][\w’'\-.&]*)")
_HYPHENED = re.compile(r"-([a-z]+)(?![\w])")
_MOST_WORDS = 6


def find_counted(string: str, lower: str, position: int, *, is_one: bool = False) -> str | None:
    """Return the noun phrase that a number before a position counts; None where none follows."""
    if lower[position : position + 1] == "-":
        match = _HYPHENED.match(lower, position)
        return singular(match.group(1)) if match and match.group(1) not in words("not_hyphened") else None
    found, head = _phrase(string, lower, position)
    if head < 0:
        return _only_one(found) if is_one else _counted_people(found)
    return " ".join([*found[:head], singular(found[head])])


def _phrase(string: str, lower: str, position: int) -> tuple[list[str], int]:
    """Return the words behind a position up to the end of their phrase, and which of them is its plural head."""
    found: list[str] = []
    head, at = -1, position
    while len(found) < _MOST_WORDS and (match := _WORD.match(lower, at)):
        printed = match.group(1)
        word = printed.rstrip(".,'’")
        bare = word.removesuffix("'s").removesuffix("’s")
        if word in words("skipped_counted") and not found:
            at = match.end()
            continue
        if bare in words("not_counted") or (head >= 0 and not is_plural(bare)):
            break
        at = match.end()
        if bare != word and len(found) == 0:
            break
        start = match.start(1)
        found.append(string[start : start + len(word)])
        if is_plural(bare) and bare == word:
            head = len(found) - 1
        if len(word) < len(printed) and not _is_abbreviation(printed):
            break
    return found, head


def _is_abbreviation(printed: str) -> bool:
    return printed.endswith(".") and "." in printed[:-1]


def _counted_people(found: list[str]) -> str | None:
    return found[0] if found and found[0] in words("people") else None


def _only_one(found: list[str]) -> str | None:
    """Return the noun behind "one": the words before the verb, where the first is none that makes "one" a pronoun."""
    if not found or found[0].lower() in words("not_one"):
        return None
    if found[0] in words("people"):
        return found[0]
    phrase: list[str] = []
    for word in found[:3]:
        low = word.lower()
        if phrase and (low.endswith("ed") or low in words("singular_verbs") or low.endswith("ly")):
            break
        phrase.append(word)
    return " ".join(phrase)


@cache
def is_plural(word: str) -> bool:
    """Tell whether a word in lower case is a plural noun, by its form and the irregular ones of the data."""
    if word in mapping("figures", "irregular_singulars"):
        return True
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return False
    return word not in words("no_plural_noun")


def singular(word: str) -> str:
    """Return a noun in the singular."""
    low = word.lower()
    irregular = mapping("figures", "irregular_singulars").get(low)
    if irregular is not None:
        return str(irregular)
    if "-" in low and low.rpartition("-")[2] in mapping("figures", "irregular_singulars"):
        return f"{word.rpartition('-')[0]}-{singular(word.rpartition('-')[2])}"
    if not is_plural(low):
        return word
    if low.endswith("ies") and len(low) > 4:
        return word[:-3] + "y"
    if low.endswith(("ches", "shes", "xes", "sses", "zzes")):
        return word[:-2]
    return word[:-1]
