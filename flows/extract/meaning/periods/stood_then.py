"""How things stood at the point of time that a sentence opens with: "at noon the queue was 300 people long"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.clauses import is_parted, without_relatives
from flows.extract.meaning.periods.done import is_over, word_before
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import MOST_BETWEEN, Scene
from schemas.records import Figure

_POINT = LazyRegexp(r"(?:at|by|as of|as at)(?: (?:about|around))?(?: noon(?: on)?| midday(?: on)?| midnight(?: on)?)?")
_STAGE = LazyRegexp(
    r"(?:in|at) the (?:[\w'’-]+ )?(?:point|height|depth|peak|middle|end|start|beginning|low|close) (?:of|in)"
)
""" "At the worst point of January the shortfall was 4,050 megawatts"."""
_ASIDE = LazyRegexp(r", [^,;:]{1,80},")
_WAS = frozenset({"was", "were", "stood", "measured"})
_IS = frozenset({"is", "are", "stands"})


def stood_then(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression that a sentence opens with, where a level is told as how things stood at that point."""
    item = scene.items[0] if scene.items else None
    if not isinstance(item, Candidate) or item.part is not Part.PERIOD or figure.change_role != "level":
        return None
    if figure.kind not in {"count", "quantity"} or not 0 < figure.start_char - item.end_char <= 2 * MOST_BETWEEN:
        return None
    lead, verb = scene.lead(item.start_char), word_before(scene, figure)
    is_point = item.time.timex_type == "TIME" or "noon" in lead or "mid" in lead
    is_led = _POINT.fullmatch(lead) is not None and is_point if item.is_day else _STAGE.fullmatch(lead) is not None
    if not is_led or not (verb in _WAS or (verb in _IS and item.is_day) or (verb == "at" and is_over(scene, item))):
        return None
    return None if is_parted(_ASIDE.sub(" ", without_relatives(scene.words_between(item, figure)), 1)) else item
