"""What a poll found, told as if it were so now: "Kovacs is at 29 percent, up six" is of the days of the poll."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_SHARES = frozenset({"percent", "percentage_points"})
_REACH = 60


def is_found(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure is a share that a poll found or a move of one, not how exact the poll is."""
    is_share = figure.kind in _SHARES or (figure.kind in {"number", "count"} and figure.direction is not None)
    if not is_share or figure.change_role == "start" or figure.status != "reported":
        return False
    end = min(figure.end_char + _REACH, scene.sentence.end_char)
    words = plain_words(f"{scene.lead(figure.start_char)} {scene.between(figure.end_char, end)}")
    return load_words("periods", "no_findings").isdisjoint(words)
