"""Who abstained in a vote: counted on the day of the vote, however it is told."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_ABSTAINED = LazyRegexp(
    r" (?:[\w'’-]+ ){0,2}(?:[\w'’-]+, (?:including|among them) [^,;.]{1,80}, )?abst(?:ained|aining|entions?)\b"
)
_REACH = 140


def is_abstention(scene: Scene, figure: Figure) -> bool:
    """ "With three abstentions", "six countries, among them Peru, abstained"."""
    if figure.kind != "count":
        return False
    end = min(figure.end_char + _REACH, scene.sentence.end_char)
    if scene.text.lower.find("abst", figure.end_char, end) < 0:
        return False
    return _ABSTAINED.match(scene.text.lower, figure.end_char, end) is not None
