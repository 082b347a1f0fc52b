"""What has gone on since it began: "the war that began in 2014 has killed 13,000 people"."""

from __future__ import annotations

from dataclasses import replace

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.clauses import is_parted
from flows.extract.meaning.periods.done import is_done
from flows.extract.meaning.periods.ledes import is_fate
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_BEGAN = LazyRegexp(
    r"\b(?:began|begun|started|broke out|erupted|emerged|surfaced|flared up|set in|first (?:seen|reported|detected))"
    r"(?: there| here)? (?:in |on |last |early |late |in early |in late |in mid-)?\Z"
)
_HAS = LazyRegexp(r",? (?:has|have)\b")
_REACH = 48


def since_it_began(scene: Scene, figure: Figure) -> Candidate | None:
    """Return when what is told of began, as a beginning, for a figure of what it has done since."""
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    if item is None or item.part not in {Part.PERIOD, Part.SINCE}:
        return None
    begin = max(scene.sentence.start_char, item.start_char - _REACH)
    if not _HAS.match(scene.text.lower, item.end_char) or not _BEGAN.search(scene.text.lower, begin, item.start_char):
        return None
    words = scene.between(item.end_char, figure.start_char)
    is_of_it = is_fate(scene, figure) or is_done(scene, figure) or figure.change_role in {"change", "end"}
    return replace(item, part=Part.SINCE) if is_of_it and not is_parted(words) else None
