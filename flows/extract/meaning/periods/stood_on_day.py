"""How many stood so on a day told at the end of their clause: "40,000 homes were still without power on Monday"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_not_past, is_parted, is_past_verb, plain_words
from flows.extract.meaning.periods.done import word_before
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_ASIDE = LazyRegexp(r"\A((?:[\w'’-]+ ?){1,5}), [^;:]{1,70}, ")
""" "40,000 homes, a fifth of them in Arica, were"."""
_STOOD = LazyRegexp(
    r"(?P<who>(?:[\w'’-]+ ){1,6}?)(?:(?:were|was|remained|stayed|sat|waited) (?:still |also |already |left )*)"
    r"(?:without|in|at|on|off|out of|cut off|under|among|behind|idle|empty|shut|closed|open|missing|inside|outside"
    r"|aboard|homeless|unaccounted for|available)\b(?P<rest>[^,]{0,60})"
)
_LONGEST_REST = 8


def stood_on_day(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the day at the end of a clause that tells where or how those were who are counted."""
    if figure.kind != "count" or figure.change_role not in {"level", "end"} or figure.status != "reported":
        return None
    if word_before(scene, figure) not in load_words("periods", "before_subject"):
        return None
    item = next((one for one in scene.behind(figure) if isinstance(one, Candidate) and one.part is Part.PERIOD), None)
    if item is None or not item.is_day or scene.is_possessive(item):
        return None
    words = _ASIDE.sub(r"\1 ", scene.between(figure.end_char, item.start_char), 1)
    told = _STOOD.fullmatch(words)
    return item if told and _is_one_clause(told["who"], told["rest"]) else None


def _is_one_clause(who: str, rest: str) -> bool:
    """Tell whether no other verb stands among who is counted or behind how they were."""
    words = plain_words(rest)
    if is_parted(f"{who} {rest}") or is_not_past(rest) or any(map(is_past_verb, plain_words(who))):
        return False
    return len(words) <= _LONGEST_REST and not any(map(is_past_verb, words)) and "and" not in words
