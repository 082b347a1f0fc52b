"""How long something lasted on a day or in a month: "the ambulance took two hours on Monday", "shut for nine days"."""

from __future__ import annotations

from datetime import timedelta

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_not_past, is_parted, is_past_verb, plain_words
from flows.extract.meaning.periods.done import is_over
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_DAYS = {"s": 0.0, "min": 0.001, "h": 0.04, "d": 1.0, "wk": 7.0, "mo": 28.0, "a": 365.0}
"""How many days a unit lasts at least."""
_REACH, _BEHIND = 72, 24
_DAY = timedelta(days=1)
_PRONOUNS = frozenset({"i", "we", "he", "she", "they"})
_OTHERWISE = LazyRegexp(
    r" (?:ago|later|earlier|before|after|old|away|from|apart|longer|behind|ahead|early|prior|since|until|now)\b"
)
"""Behind a length these make it a step or a distance."""
_BEFORE_LENGTH = frozenset({"for", "took", "taken", "lasted", "spent", "waited", "slept", "needed", "queued", "sat"})


def lasted_then(scene: Scene, figure: Figure) -> bool:
    """Tell whether a length is of what happened within the time that is told in its clause."""
    if figure.kind != "duration" or figure.value is None or figure.change_role is not None:
        return False
    if figure.unit not in _DAYS or _OTHERWISE.match(scene.between(figure.end_char, figure.end_char + _BEHIND)):
        return False
    if _last_word(scene, figure) not in _BEFORE_LENGTH and not _is_inverted(scene, figure):
        return False
    items = [*scene.behind(figure), *(item for item in scene.before(figure) if _opens(scene, item))]
    return any(isinstance(item, Candidate) and _is_within(scene, figure, item) for item in items)


def _is_inverted(scene: Scene, figure: Figure) -> bool:
    """ "Three hours I sat in the queue yesterday": the length stands before who spent it."""
    behind = plain_words(scene.between(figure.end_char, figure.end_char + _BEHIND))
    is_first = not scene.lead(figure.start_char).strip('"“‘')
    return is_first and behind[:1] != [] and behind[0] in _PRONOUNS and any(map(is_past_verb, behind[1:3]))


def _opens(scene: Scene, item: Figure | Candidate) -> bool:
    return scene.lead(item.start_char).removesuffix("the").strip() in load_words("periods", "leads")


def _last_word(scene: Scene, figure: Figure) -> str:
    words = plain_words(scene.lead(figure.start_char, _REACH))
    known = load_words("periods", "before_number") - _BEFORE_LENGTH
    return next((word for word in reversed(words) if word not in known), "")


def _is_within(scene: Scene, figure: Figure, item: Candidate) -> bool:
    first, last = item.time.period_start, (item.until or item.time).period_end
    if item.part is not Part.PERIOD or first is None or last is None or not is_over(scene, item):
        return False
    if (last - first + _DAY) / _DAY < _DAYS[figure.unit or ""] * (figure.value or 0):
        return False
    begin, end = min(figure.end_char, item.end_char), max(figure.start_char, item.start_char)
    words = scene.between(begin, end).removeprefix(", when ")
    lead = scene.lead(figure.start_char, _REACH)
    is_told = any(map(is_past_verb, plain_words(f"{lead} {words}")))
    return end - begin <= _REACH and is_told and not is_parted(words) and not is_not_past(words)
