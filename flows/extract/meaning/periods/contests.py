"""Results of an election or match: "Lund voted on Sunday. The Greens came second with 28 percent" is of that day."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_not_past, is_parted, plain_words, tells_past
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_KINDS = frozenset({"percent", "percentage_points", "count", "vote", "quantity", "number"})
_SCORE = LazyRegexp(r"\b(?:won|lost|beat|drew|win|loss|victory|defeat|draw)\b[^.;]{0,60}\b\d{1,3}[-–]\d{1,3}\b")
_BEHIND = 60
_MOST_BEHIND, _MOST_TO_VERB = 8, 2


def tells_of_contest(words: str) -> bool:
    """Tell whether a sentence is of an election or a match."""
    return not load_words("periods", "contests").isdisjoint(plain_words(words)) or _SCORE.search(words) is not None


def is_result(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure is told in the past and is one of those that an election or a match has."""
    if figure.kind not in _KINDS or figure.status != "reported" or figure.change_role == "start":
        return False
    lead = scene.lead(figure.start_char).rpartition(";")[2]
    behind = scene.between(figure.end_char, min(figure.end_char + _BEHIND, scene.sentence.end_char))
    if lead.startswith(tuple(load_words("periods", "other_openings"))) or is_parted(lead):
        return False
    near = plain_words(behind)[:_MOST_BEHIND]
    words = plain_words(lead)
    is_led = any(map(tells_past, words))
    is_told = is_led or any(map(tells_past, near if figure.kind == "percent" else near[:_MOST_TO_VERB]))
    is_known = not load_words("periods", "results").isdisjoint([*words, *near, *figure.exact.split()[-1:]])
    return is_told and is_known and not is_not_past(f"{lead} {scene.verb_behind(figure) if is_led else behind}")
