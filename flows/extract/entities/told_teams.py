"""Whether what stands around a name makes it a team: scores, players, visitors."""

from __future__ import annotations

from functools import cache, lru_cache

from flows.extract.entities.acting import word_before
from flows.extract.entities.beside_names import FIRST_WORD, surrounding_words
from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.teams import is_sport
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text
from flows.extract.words import Endings

_SCORE = LazyRegexp(
    r" (?:won|lost|drew|beat|edged|defeated|thrashed|fell|routed)\b[^.;\n]{0,40}?\b\d{1,3}[-–]\d{1,3}\b"
)
"""What a team does, with the score."""
_SCORE_GIVEN = LazyRegexp(r" an? (?:[a-z-]+ )?\d{1,3}[-–]\d{1,3} (?:win|victory|lead|triumph|defeat|advantage)\b")
_SCORE_BEHIND = LazyRegexp(r"[^.;\n]{0,12}?\b\d+[-–]\d")
_NEXT_SET = LazyRegexp(r"\d?(?: \(\d+[-–]\d+\))?,? (?:and )?\d+[-–]\d")
_OPPONENT = LazyRegexp(r" (?:the )?[A-Z0-9]")
_BEFORE_VISITORS = (" host ", " hosts ", " hosted ", " at home to ", " away to ", " trip to ")


def plays(text: Text, span: TypedSpan) -> bool:
    """Tell whether a place or a single word wins or loses by one score; sets are played by persons."""
    after = None
    if text.string.startswith(" ", span.end):
        after = _SCORE.match(text.string, span.end) or _SCORE_GIVEN.match(text.string, span.end)
    if after is None and text.lower.endswith(_before_losers(), 0, span.start):
        after = _SCORE_BEHIND.match(text.string, span.end)
    return after is not None and not _NEXT_SET.match(text.string, after.end())


@cache
def _before_losers() -> tuple[str, ...]:
    return tuple(surrounding_words("before_losers"))


def is_host(text: Text, span: TypedSpan) -> bool:
    """Tell whether in a story of sport a team called as a person is has visitors: "host Ida Moe"."""
    return text.string.endswith(_BEFORE_VISITORS, 0, span.start) and is_sport(text)


def follows_team(text: Text, span: TypedSpan) -> bool:
    """Tell whether in a story of sport a player follows or a game is played: "Selby striker", "Selby beat York"."""
    first = FIRST_WORD.match(text.lower, span.end)
    is_team = first is not None and (
        first.group(1) in surrounding_words("players")
        or (first.group(1) in surrounding_words("what_teams_do") and bool(_OPPONENT.match(text.string, first.end())))
        or (first.group(1) in surrounding_words("verbs_of_teams") and not _is_second(text.lower, span.start))
    )
    return (is_team or _before_opponents().before(text.lower, span.start) is not None) and is_sport(text)


def _is_second(lower: str, start: int) -> bool:
    """Tell whether a name is the second of two, or is asked after: "Moe and Lund are", "when Moe"."""
    return word_before(lower, start) in {"and", "or", "&", ","} or lower.endswith(", ", 0, start)


@cache
def _before_opponents() -> Endings:
    return Endings(surrounding_words("before_opponents") | surrounding_words("before_teams"))


@lru_cache(maxsize=NAMES_KEPT)
def ends_as_team(name: str) -> bool:
    """Tell whether the last word of a name is one of teams."""
    last = name.rpartition(" ")[2].lower()
    return last in surrounding_words("ends_of_teams") or last in surrounding_words("clubs")
