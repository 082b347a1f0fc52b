"""Asides that tell how many are of a kind: "found 41 people, five of them children, in a lorry on Saturday"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_OF_THEM = r"of (?:them|whom|which|these|those|it)\b"
_CLOSED = r"[^,;:()]{0,70},(?! (?:and|but|which|who|then)\b)"
"""Not before "and": "has 41 schools, nine of them empty, and will sell"."""
_ASIDE = LazyRegexp(
    rf", (?:(?:[\w$£€%.'’-]+ ){{1,6}}{_OF_THEM}|(?:including|among them|notably) (?=[\w’'-]+ )){_CLOSED} ?"
)
_FROM_PART = LazyRegexp(rf" {_OF_THEM}{_CLOSED}")
_FROM_INCLUDED = LazyRegexp(_CLOSED)
_OPENED = LazyRegexp(r"(?:[\w'’-]+ ){0,8}[\w'’-]*,(?: [\w$£€%.'’-]+){0,6}")
""" "People, including women and": what may stand between a whole and the number of a part."""
_INCLUDING = LazyRegexp(r", (?:including|among them)(?: (?:about|some|at least|nearly|more than))?\Z")
_LONGEST = 90


def end_of_aside(scene: Scene, part: Figure | Candidate, between: str) -> int | None:
    """Return where an aside ends that a part of a figure stands in; ``between`` stand between the two."""
    if isinstance(part, Candidate) or "," not in between or _OPENED.fullmatch(between) is None:
        return None
    behind = _FROM_INCLUDED if _INCLUDING.search(between) else _FROM_PART
    closed = behind.match(scene.text.lower, part.end_char, min(part.end_char + _LONGEST, scene.sentence.end_char))
    return closed.end() if closed else None


def without_parts(words: str) -> str:
    """Return a stretch without the asides about parts of what is told of."""
    return _ASIDE.sub(" ", words).strip() if ", " in words else words
