"""What is so since a time, beside what has happened since: "has been flat at 3 percent since 2010"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_REACH = 48
_UNCHANGED = LazyRegexp(
    r" (?:[\w'’-]+ ){0,3}(?:has|have) (?:not (?:changed|moved|risen|fallen|been (?:raised|changed|cut))|been unchanged"
    r"|(?:stayed|remained|been) (?:the same|unchanged|frozen|in force|in place)) since "
)
_THERE = LazyRegexp(r"\bthere(?: has|['’]s| have|['’]ve) been\b")
""" "There have been 31 rounds since March": so many have come to pass."""


def is_state(scene: Scene, figure: Figure) -> bool:
    """Tell whether a level was kept, so that a period since a time has no end."""
    if figure.change_role != "level" or figure.direction is not None:
        return False
    if _UNCHANGED.match(scene.text.lower, figure.end_char) is not None:
        return True  # "the minimum wage of $7.25 has not changed since 2009"
    lead = scene.lead(figure.start_char, _REACH)
    if figure.kind == "count" and _THERE.search(lead) is not None:
        return False
    for word in reversed(plain_words(lead)):
        if word != "at" and word not in load_words("periods", "before_number"):
            return word in load_words("periods", "kept") and (figure.kind != "count" or word != "flat")
    return False
