"""Prices of the day: "the shares gained 4 percent" without a day is of the day of the story."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_REACH = 120
_SUBJECT_TO_VERB = 10
_VERB_TO_FIGURE = 7
_KINDS = {"money", "percent", "index_points", "number", "fraction", "multiple"}


def is_of_the_day(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure is a price, or its change, on a market of the day."""
    if figure.kind not in _KINDS or figure.change_role == "start" or figure.status != "reported":
        return False
    begin = max(scene.sentence.start_char, figure.start_char - _REACH)
    words = [word.strip(",;()") for word in scene.between(begin, figure.start_char).split()]
    verbs = load_words("periods", "market_verbs" if figure.direction else "market_levels")
    last = max((at for at, word in enumerate(words) if word in verbs), default=None)
    if last is None or len(words) - last - 1 > _VERB_TO_FIGURE:
        return False
    lead = words[max(0, last - _SUBJECT_TO_VERB) : last]
    return not load_words("periods", "not_past").intersection(lead[-3:]) and any(
        _is_market(lead, at) for at in range(len(lead))
    )


def _is_market(words: list[str], at: int) -> bool:
    """A currency is one only with its article: "the pound", not "a pound"."""
    word = words[at].removesuffix("'s").removesuffix("’s")
    if word in load_words("periods", "currencies"):
        return at > 0 and words[at - 1] == "the"
    return word in load_words("periods", "market") and words[max(0, at - 1)] not in {"a", "per", "each"}
