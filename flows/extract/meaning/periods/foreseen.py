"""When something was forecast or promised, which is not when it is to be: "the 2.3 million it had forecast in May"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_LEADS = frozenset({"in", "on", "at", "during", "last", "late", "early"})
_MOST_TO_CUE = 8
"""Words between the figure and when it was forecast: "6.3 percent the government had feared in"."""

_HAD = frozenset({"had", "originally", "initially", "first"})


def is_when_foreseen(scene: Scene, item: Candidate, between: str) -> bool:
    """Tell whether an expression behind a figure says when it was foreseen; ``between`` stand between the two."""
    words = plain_words(between)
    if words[-1:] != [] and words[-1] in _LEADS:
        words = words[:-1]
    if not 0 < len(words) <= _MOST_TO_CUE or words[-1] not in load_words("periods", "foreseen"):
        return False
    return _has_begun(scene, item) and (_tells_before(words[:-1]) or (len(words) == 1 and words[0] == "assumed"))


def foresees_then(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether an expression before a figure says when it was foreseen: "in April it had forecast growth of"."""
    told = scene.between(item.end_char, figure.start_char)
    if not any(word in told for word in _HAD):
        return False
    words = plain_words(told)
    at = next((at for at, word in enumerate(words) if word in load_words("periods", "foreseen")), 0)
    return (
        at > 0 and words[at] not in {"expected", "estimated"} and _has_begun(scene, item) and _tells_before(words[:at])
    )


def _tells_before(words: list[str]) -> bool:
    """Tell whether "had" or the like stands right before the verb."""
    return not _HAD.isdisjoint(words[-2:])


def _has_begun(scene: Scene, item: Candidate) -> bool:
    published, first = scene.text.document.published_on, item.time.period_start
    return published is not None and first is not None and first < published
