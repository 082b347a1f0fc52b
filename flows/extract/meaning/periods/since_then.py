"""What has come about since the time of the sentence before: "Since then, debt has risen by 40 percent"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.clauses import is_parted, plain_words
from flows.extract.meaning.periods.done import is_done
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_OPENINGS = ("since then", "but since then", "and since then", "since that time", "in the time since")
_REACH = 40
_SINCE = LazyRegexp(r"(?:[\w'’-]+ ){0,3}since[.,;]")
""" "It has received $33 million since."."""
_HAVE = frozenset({"has", "have"})
_MOVES = frozenset({"change", "end"})


def is_since_then(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure is of what has changed or been done from the time of the sentence before on."""
    if figure.status != "reported":
        return False
    if not scene.text.lower.startswith(_OPENINGS, scene.sentence.start_char):
        behind = scene.between(figure.end_char, min(figure.end_char + _REACH, scene.sentence.end_char))
        lead = plain_words(scene.lead(figure.start_char))
        return _SINCE.match(behind) is not None and not _HAVE.isdisjoint(lead) and not scene.is_dated
    words = f"{scene.lead(figure.start_char)} {scene.verb_behind(figure)}"
    is_told = figure.change_role in _MOVES or is_done(scene, figure) or figure.kind == "count"
    has_come = not _HAVE.isdisjoint(plain_words(words))
    return is_told and has_come and not is_parted(words.removeprefix("but ").partition(" then")[2])
