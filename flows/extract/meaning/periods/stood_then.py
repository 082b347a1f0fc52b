"""How things stood at the point of time that a sentence opens with: "at noon the queue was 300 people long"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_parted, plain_words, tells_past, without_relatives
from flows.extract.meaning.periods.done import is_over, word_before
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import MOST_BETWEEN, Scene
from schemas.records import Figure

_POINT = LazyRegexp(r"(?:at|by|as of|as at)(?: (?:about|around))?(?: noon(?: on)?| midday(?: on)?| midnight(?: on)?)?")
_STAGE = LazyRegexp(
    r"(?:in|at) the (?:[\w'’-]+ )?(?:point|height|depth|peak|middle|end|start|beginning|low|close) (?:of|in)"
)
""" "At the worst point of January the shortfall was 4,050 megawatts"."""
_OPENING = frozenset({"", "on", "at", "in", "by"})
_LONGEST_SUBJECT = 9
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
    lead, verb = scene.lead(item.start_char).lstrip('"“‘'), word_before(scene, figure)
    is_point = item.time.timex_type == "TIME" or "noon" in lead or "mid" in lead
    is_led = _POINT.fullmatch(lead) is not None and is_point if item.is_day else _STAGE.fullmatch(lead) is not None
    if lead in _OPENING and _is_copular(scene, item, figure):
        return item
    if not is_led or not (verb in _WAS or (verb in _IS and item.is_day) or (verb == "at" and is_over(scene, item))):
        return None
    return None if is_parted(_ASIDE.sub(" ", without_relatives(scene.words_between(item, figure)), 1)) else item


def _is_copular(scene: Scene, item: Candidate, figure: Figure) -> bool:
    """ "On Monday the line was 1.7 km long", "at Christmas it will be eight ounces": no other verb before."""
    words = plain_words(scene.words_between(item, figure))
    while words and words[-1] in load_words("periods", "before_number"):
        words.pop()
    *subject, verb = words or [""]
    if verb == "be":
        is_fit = subject[-1:] == ["will"] and not is_over(scene, item)
        subject = subject[:-1]
    else:
        is_fit = verb in {"was", "were"} and figure.status == "reported"
    is_plain = 0 < len(subject) <= _LONGEST_SUBJECT and not any(map(tells_past, subject))
    return is_fit and is_plain and not is_parted(" ".join(subject)) and "," not in scene.words_between(item, figure)[1:]
