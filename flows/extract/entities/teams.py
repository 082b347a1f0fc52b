"""Teams called by their town in a story of sport: "Houston guard Ida Moe", "Boston leads Milwaukee 3-1"."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.tagger import TypedSpan
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_RESULT = re.compile(r"(?<![\d.,-])\d{1,3}[-–]\d{1,3}(?![\d-])")
_WORD_BEHIND = re.compile(r" ([a-z][a-z-]*)")
_LONGEST = 6000
_RESULTS = 2
_WORDS_OF_SPORT = 3


def is_sport(text: Text) -> bool:
    """Tell whether a story has results and speaks of games."""
    lower = text.lower[:_LONGEST]
    told = sum(word in lower for word in _words("words_of_sport"))
    return told >= _WORDS_OF_SPORT and len(_RESULT.findall(lower)) >= _RESULTS


def as_teams(text: Text, known: list[Candidate]) -> tuple[list[Candidate], list[TypedSpan]]:
    """Return the known names that stand, and the towns among them that play, as bodies."""
    towns = [one for one in known if one.kind == "place" and one.form in {"name", "alias"}]
    playing = [one for one in towns if _plays(text, one.start, one.end)]
    if not playing or not is_sport(text):
        return known, []
    teams = {(one.start, one.end) for one in playing}
    stands = [one for one in known if (one.start, one.end) not in teams]
    return stands, [TypedSpan(start, end, "ORG") for start, end in sorted(teams)]


def _plays(text: Text, start: int, end: int) -> bool:
    """Tell whether a player follows a town, or it plays: "Leeds striker", "Leeds beat", "lost to Leeds"."""
    behind = _WORD_BEHIND.match(text.lower, end)
    if behind and (behind.group(1) in _words("players") or behind.group(1) in _words("what_teams_do")):
        return True
    return text.lower.endswith(before_opponents(), 0, start)


@cache
def before_opponents() -> tuple[str, ...]:
    """Return what stands right before the name of a team that is played against."""
    return tuple(sorted(_words("before_opponents")))


def _words(key: str) -> frozenset[str]:
    return load_words("surroundings", key)
