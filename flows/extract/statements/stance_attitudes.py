"""How speakers stand to something, as a story retells it: "it opposed the plan", "she was alarmed", "Oslo hopes"."""

from __future__ import annotations

from functools import cache

from flows.extract.lang.load import load_words
from flows.extract.statements.phrase_lists import stance_phrases
from flows.extract.statements.stance_content import Content

_BEING = frozenset({"is", "are", "was", "were"})
_NOT = frozenset({"not", "n't", "also", "still", "very", "quite", "so", "more", "less"})
_OPPOSING = frozenset({"opposes", "opposed", "oppose", "disagrees", "disagreed", "disagree"})
_FAVOURING = frozenset(
    {"favors", "favored", "favor", "favours", "favoured", "favour", "prefers", "preferred", "prefer"}
)
_WANTING = frozenset({"wants", "wanted", "want"})
_NOTHING_WANTED = frozenset({"nothing", "no", "for", "it", "none"})
_NEAR = 8
_FELT = ("opinion", "approval", "criticism")


def of_attitude(said: Content) -> str | None:
    """Return the stance of words that tell how their speaker, or a body, stands to something; None for others."""
    if said.is_direct or not said.clause:
        return None
    if not _telling_words().isdisjoint(said.clause):
        end = said.own.end_at(said.clause, 0) if said.clause[0] not in said.others else None
        found = _of_own(said.clause, end) if end is not None else None
        if found:
            return found
    is_hoped = stance_phrases("hoping").within(said.clause, load_words("stances", "before_hopes"))
    return "opinion" if is_hoped else None


@cache
def _telling_words() -> frozenset[str]:
    """All words by which the speaker's attitude may be told."""
    felt = (load_words("stances", f"attitudes_of_{stance}") for stance in _FELT)
    return _WANTING.union(_OPPOSING, _FAVOURING, *felt)


def _of_own(words: list[str], index: int) -> str | None:
    """What follows "she": ``was alarmed by the arrests``, ``opposed the mayor's decision``, ``wanted a refund``."""
    is_being = index < len(words) and words[index] in _BEING
    index += is_being
    while index < len(words) and (words[index].endswith("ly") or words[index] in _NOT):
        index += 1
    if index >= len(words):
        return None
    if is_being:
        return _felt(words, index)
    if words[index] in _WANTING:
        return _of_wish(words, index + 1)
    if words[index] in _OPPOSING:
        near = words[index + 1 : index + 1 + _NEAR]
        return "opinion" if load_words("stances", "deeds_opposed").isdisjoint(near) else "criticism"
    return "opinion" if words[index] in _FAVOURING else None


def _felt(words: list[str], index: int) -> str | None:
    """``satisfied that the pool was clean``; not ``concerned parents``."""
    if words[index + 1 : index + 2] and words[index + 1] not in load_words("stances", "behind_attitudes"):
        return None
    return next((stance for stance in _FELT if words[index] in load_words("stances", f"attitudes_of_{stance}")), None)


def _of_wish(words: list[str], index: int) -> str | None:
    """``wanted a refund`` asks; ``wants to create jobs`` says what one is going to do."""
    index += words[index : index + 1] in (["only"], ["just"])
    if words[index : index + 1] == ["to"]:
        return "commitment" if stance_phrases("deeds").end_at(words, index + 1) is not None else None
    return "demand" if words[index:] and words[index] not in _NOTHING_WANTED else None
