"""Asides of a clause that tells what is so now: "the rate, at 7 percent, remains", "the dead (some 300) are"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_not_past, tells_past
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_CLOSED = LazyRegexp(r"(?:[\w'’-]++ ?){0,5}, (?:still |now )?([a-z]+) ")
_CLOSED_BRACKET = LazyRegexp(r"[^()]{0,48}\) (?:still |now )?([a-z]+) ")
_ASIDE, _LONGEST_ASIDE = 60, 6
_NO_VERBS = frozenset({"its", "this", "his", "plus", "as", "thus"})


def verb_behind_aside(scene: Scene, figure: Figure) -> str:
    """Return the word behind the comma that closes an aside with a figure, where a verb may stand; else nothing."""
    closed = _CLOSED.match(scene.between(figure.end_char, figure.end_char + _ASIDE))
    return closed[1] if closed else ""


def is_so_now(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure is told in passing in a clause of the present."""
    lead = scene.lead(figure.start_char)
    if lead.rfind("(") > lead.rfind(")"):
        closed = _CLOSED_BRACKET.match(scene.between(figure.end_char, figure.end_char + _ASIDE))
        return closed is not None and _is_present(closed[1])
    opened = lead.rpartition(", ")
    if not opened[1] or len(opened[2].split()) > _LONGEST_ASIDE:
        return False
    verb = verb_behind_aside(scene, figure)
    return verb != "" and _is_present(verb)


def _is_present(word: str) -> bool:
    """ "Hurts", which could be a noun elsewhere but stands where a verb does."""
    is_said = word in load_words("periods", "saying")  # "earned over 60,000, says a clerk"
    is_verb = is_not_past(word) or (word.endswith("s") and not tells_past(word) and word not in _NO_VERBS)
    return is_verb and not is_said
