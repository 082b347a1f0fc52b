"""What has changed or been done since a time that stands before it."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_parted, plain_words
from flows.extract.meaning.periods.done import is_done, is_object
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_TO = LazyRegexp(r",? ?(?:from [^\s;]{1,24} (?:[a-z]+ ){0,3})?to(?: about| just| only| some| nearly)?")
_JOINED = LazyRegexp(r",? ?(?:and|while) ([^;:]{3,80})\Z")
_ASIDE = LazyRegexp(r"\A, (?:when|which|who|where|the (?:day|year|month) (?:that|when)?)\b[^,;:“”\"]{1,100}, ")
""" "Since 2019, when its smelter closed, the town has lost": by the way, when that was."""
_HAVE_COME_TO = LazyRegexp(
    r"(?:has|have) (?:averaged|totalled|totaled|come to|amounted to|added up to|numbered|reached)"
    r"(?: (?:about|some|nearly|almost|over|more than|only|just|around|at least))?"
)
_JOINT = LazyRegexp(r"[:;] |, (?:and|but) ")
_REACH = 120
_MOVES = {"change", "end"}
_MOST_TO_MOVE = 4
_HAVE = frozenset({"has", "have", "had"})
"""Also "the mayor said 14 firms had left since June"."""


def is_since(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether a figure behind "since July" is of the time from then on."""
    if scene.between(item.end_char, figure.start_char) == ":":
        return True  # "Goals since August: nine"
    if _opens_sentence(scene, item):
        return _has_come(scene, figure, item)
    words = scene.between(item.end_char, figure.start_char)
    if _HAVE_COME_TO.fullmatch(words):
        return True  # "price rises since January have averaged 6 percent"
    if figure.change_role == "end" and _TO.fullmatch(words):
        return True  # "has nearly halved since January, to 18 percent", "has slid since May, from $40 to $31"
    if figure.change_role in _MOVES and _is_of_move(scene, item, words):
        return True
    return (figure.change_role in _MOVES and _has_moved_too(scene, item, words)) or _goes_on(scene, figure, item, words)


def _has_moved_too(scene: Scene, item: Candidate, words: str) -> bool:
    """ "Has taken in 21,000 people since March, and a bag of charcoal has gone from 15,000 to"."""
    clause = _JOINED.match(words)
    if clause is None or ", " in clause[1] or is_parted(clause[1]):
        return False
    is_perfect = not _HAVE.isdisjoint(plain_words(clause[1]))
    return is_perfect and not _HAVE.isdisjoint(plain_words(scene.lead(item.start_char, _REACH)))


def _is_of_move(scene: Scene, item: Candidate, words: str) -> bool:
    """ "Has grown since 2010 by 3 percent", "have since January risen 5 percent"."""
    plain = plain_words(words)
    is_near = 0 < len(plain) <= _MOST_TO_MOVE and "," not in words and not is_parted(words)
    return is_near and not _HAVE.isdisjoint(plain_words(scene.lead(item.start_char))[-_MOST_TO_MOVE:])


def _opens_sentence(scene: Scene, item: Candidate) -> bool:
    lead = _JOINT.split(scene.lead(item.start_char))[-1]
    return f"{lead} ".lstrip('"“').startswith("since ") and "," not in lead


def _has_come(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Since January, prices have risen 5 percent": what has changed or been done from then on."""
    between = _ASIDE.sub(" ", scene.between(item.end_char, figure.start_char), 1)
    words = f"{between} {scene.verb_behind(figure)}"
    is_told = figure.change_role in {"change", "end"} or is_done(scene, figure) or _have_done(scene, figure)
    is_otherwise = (
        figure.per is not None and ", and " in words and _HAVE.isdisjoint(words.rpartition(", and ")[2].split())
    )
    return is_told and not is_otherwise and not _HAVE.isdisjoint(plain_words(words)) and not is_parted(words)


def _have_done(scene: Scene, figure: Figure) -> bool:
    """ "Since January, 42 officers have left the force"."""
    words = plain_words(scene.verb_behind(figure))
    return figure.kind == "count" and not _HAVE.isdisjoint(words)


def _is_main(lead: str) -> bool:
    """Tell whether no clause by the way has been opened, which a comma would close."""
    return load_words("periods", "relatives").isdisjoint(plain_words(lead.rpartition(",")[2]))


def _goes_on(scene: Scene, figure: Figure, item: Candidate, words: str) -> bool:
    """ "Has covered 432,000 hectares since July, killed 576 people and forced 1.9 million from their homes"."""
    lead = scene.lead(item.start_char, _REACH)
    is_joined = words.startswith((", ", "and ")) and scene.word_before(figure.start_char) != "at"
    return (
        is_joined
        and (words.startswith("and ") or _is_main(lead))
        and not _HAVE.isdisjoint(lead.split())
        and is_object(scene, figure)
        and not is_parted(words)
    )
