"""What numbers of sport count where no noun tells: runs of cricket, "six of their last seven" matches, seats won."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.left import words_before
from flows.extract.figures.modifiers import modifier_words
from flows.extract.figures.place import FILE, Place
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp

_CRICKET = LazyRegexp(
    r"\b(?:wickets?|innings|bats(?:man|men|woman)|batters?|overs|bowlers?|cricket(?:er)?|not out|all out|umpires?"
    r"|[0-9] (?:balls|deliveries))\b"
)
_RUNS_BEHIND = LazyRegexp(rf" (?:off {HEDGES}[0-9]|not out|from [0-9]+ (?:balls|deliveries))")
_LAST = (
    r"(?:(?:its|their|his|her|our|your) (?:last|past|previous|opening|first|next|final|most recent)"
    r"|the (?:last|past|previous|opening)) "
)
_OF_LAST = LazyRegexp(rf" of {_LAST}(?:[0-9]+|[a-z]+)(?=[,.;)\n]|\Z| (?:and|but|in|at|with|to|on|under|away|since)\b)")
_OF_SEVERAL = LazyRegexp(r" of (?:[0-9]{1,2}|three|four|five|six|seven|eight|nine|ten)(?=[,.;\n]| and\b)")
_IN_A_ROW = LazyRegexp(r" (?:in a row|straight|on the trot|on the bounce|running|in succession)\b")
_IS_LAST = LazyRegexp(rf"\b{_LAST}\Z")
_RUN = LazyRegexp(
    r"\b(?:unbeaten|winless|undefeated|scoreless|goalless) in (?:their last |his last |her last )?\Z"
    r"|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:win |defeat |draw |loss )?in \Z"
)
"""Before how many matches a side had no defeat, or how many times it had one: "their fifth in seven"."""

_WITHOUT = LazyRegexp(r" without (?:a |an )?(?:win|defeat|loss|victory|goal)\b")
_REACH = 40
_FAR = 4000


def runs(place: Place) -> str | None:
    """Return runs for "made 114 off 131 balls" and "an unbeaten 23" in a story of cricket."""
    lower, reading = place.text.lower, place.reading
    before = [word.strip(",") for word in words_before(lower, reading.start, 4)]
    is_told = " ".join(before[-2:]) in words("verbs_of_runs", FILE)  # "put on", which has the word of a modifier
    while before and before[-1] in modifier_words():
        before.pop()
    is_told = is_told or (bool(before) and before[-1] in words("verbs_of_runs", FILE))
    is_told = is_told or " ".join(before[-2:]) in words("verbs_of_runs", FILE)
    if not is_told and not _RUNS_BEHIND.match(lower, reading.end):
        return None
    return "run" if _is_cricket(lower, reading.start) else None


def _is_cricket(lower: str, start: int) -> bool:
    return sum(1 for _ in _CRICKET.finditer(lower, max(0, start - _FAR), start + _FAR)) > 1


def goals(place: Place) -> str | None:
    """Return goals for "who scored 19 in 31 games" in a story of football or hockey."""
    lower, reading = place.text.lower, place.reading
    is_told = words_before(lower, reading.start, 1)[-1:] and words_before(lower, reading.start, 1)[-1] in words(
        "verbs_of_goals", FILE
    )
    if not is_told or not _FOOTBALL.search(lower, max(0, reading.start - _FAR), reading.start + _FAR):
        return None
    around = max(0, reading.start - _FAR), reading.start + _FAR
    return "point" if _POINTS.search(lower, *around) else "goal"


_POINTS = LazyRegexp(r"\b(?:touchdowns?|quarterbacks?|nfl|nba|rebounds?|rugby)\b")
_FOOTBALL = LazyRegexp(r"\b(?:striker|goals?|football|soccer|midfielder|hockey|goalkeeper|strikes)\b")


def matches(place: Place) -> str | None:
    """Return what a side played where it "lost six of their last seven": the match, game or race of the text."""
    lower, reading = place.text.lower, place.reading
    is_last = _IS_LAST.search(lower, max(0, reading.start - _REACH), reading.start) is not None
    before = (words_before(lower, reading.start, 1) or [""])[-1]
    is_row = _IN_A_ROW.match(lower, reading.end) is not None or _OF_SEVERAL.match(lower, reading.end) is not None
    is_row = is_row and (before in words("verbs_of_matches", FILE) or lower.startswith(" straight", reading.end))
    is_row = is_row or _RUN.search(lower, max(0, reading.start - _REACH), reading.start) is not None
    is_row = is_row or (before in {"gone", "went", "go"} and _WITHOUT.match(lower, reading.end) is not None)
    if not is_last and not is_row and not _OF_LAST.match(lower, reading.end):
        return None
    found = {one: lower.count(f" {one}") for one in words("matches", FILE)}
    most = max(sorted(found), key=lambda one: found[one])
    return most if found[most] else None
