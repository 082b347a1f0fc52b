"""The words that say that something is said, and what they mean."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.lang.load import LanguageDataError, load_words, load_yaml


@cache
def stances() -> dict[str, str]:
    """Return the stance of each cue; the first list that has it decides."""
    cues = load_yaml("statements").get("cues")
    if not isinstance(cues, dict):
        raise LanguageDataError("statements.yaml: 'cues' must map stances to lists of verbs")
    found: dict[str, str] = {}
    for stance, verbs in cues.items():
        for verb in verbs:
            found.setdefault(verb, stance)
    return found


@cache
def cue_pattern() -> re.Pattern[str]:
    """Return the pattern of all cues in lower case."""
    verbs = "|".join(sorted(stances(), key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{verbs})(?![\w-])")


def needs_that(verb: str) -> bool:
    """Tell whether indirect speech follows the verb only with "that"."""
    return verb not in load_words("statements", "bare")
