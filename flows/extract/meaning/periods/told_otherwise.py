"""A sentence that tells the number of the one before it otherwise: "that's 1,320 dollars for every child"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_LONGEST, _BEHIND = 40, 12
_CONTRACTED = LazyRegexp(r"\b(that|this|it)['’]s\b")
_IT_IS = frozenset({"it is", "it was"})
""" "It is" may begin anything: only what is more or less than another is of the time of what was told."""
_COMPARED = (
    "more ", "less ", "fewer ", "higher ", "lower ", "better ", "worse ", "cheaper ", "dearer ", "above ", "below ",
)  # fmt: skip


def tells_same(scene: Scene, figure: Figure) -> bool:
    """ "That is 1,320 dollars for every child", "the figure is 2.9 percent higher than in 2011"."""
    start = min(scene.opened, figure.start_char)
    if figure.start_char - start > _LONGEST:
        return False
    words = plain_words(_CONTRACTED.sub(r"\1 is", scene.between(start, figure.start_char)))
    while words and words[-1] in load_words("periods", "before_number"):
        words.pop()
    told = " ".join(words)
    if told in _IT_IS:
        return scene.between(figure.end_char, figure.end_char + _BEHIND).startswith(_COMPARED)
    return told in load_words("periods", "telling_same")
