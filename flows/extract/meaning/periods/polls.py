"""What a poll found, told as if it were so now: "Kovacs is at 29 percent, up six" is of the days of the poll."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_SHARES = frozenset({"percent", "percentage_points"})
_POINTS = (["points"], ["point"])
_INTENDING = frozenset({"expect", "plan", "hope", "want", "intend", "fear"})
"""Behind a share these say what those asked think: "12 percent expect to close"."""
_REACH = 60
_OTHER_POLL = LazyRegexp(
    r"(?:an?|another|one|two|three|other|earlier|previous|some|most) (?:[\w'’-]+ ){0,3}(?:polls?|surveys?)\b"
)
_CLOSING = frozenset({"", ".", ",", ";"})
_STANDING_AT = frozenset({"on", "at", "with", "to"})


def is_found(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure is a share that a poll found or a move of one, not how exact the poll is."""
    end = min(figure.end_char + _REACH, scene.sentence.end_char)
    # "37 percent, up from 33 at the election of 2017": what it is compared with is none of the poll
    behind = plain_words(scene.between(figure.end_char, end).partition(", up from ")[0].partition(", down from ")[0])
    is_meant = figure.status == "reported" or any(word in _INTENDING for word in behind[:1])
    is_share = _is_share(figure, behind) or _is_bare_share(scene, figure)
    if not is_share or figure.change_role == "start" or figure.measure is not None or not is_meant:
        return False
    if _OTHER_POLL.match(scene.lead(figure.start_char)) is not None:
        return False  # "a poll by Jicho, published on February 3, had Moe 14 points clear"
    words = [*plain_words(scene.lead(figure.start_char)), *behind]
    return load_words("periods", "no_findings").isdisjoint(words)


def _is_share(figure: Figure, behind: list[str]) -> bool:
    """ "33 percent", "up six", "ahead by 12 points"."""
    is_number = figure.kind in {"number", "count"}
    return figure.kind in _SHARES or (is_number and (figure.direction is not None or behind[:1] in _POINTS))


def _is_bare_share(scene: Scene, figure: Figure) -> bool:
    """ "The Greens are stuck on 11", "takes fourth place with nine": percent is left out."""
    is_closing = scene.text.string[figure.end_char : figure.end_char + 1] in _CLOSING
    return figure.kind in {"number", "count"} and is_closing and scene.word_before(figure.start_char) in _STANDING_AT
