"""What stands around a statement and tells its stance: who speaks, and what was done by saying it."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.statements.found import Found
from flows.extract.statements.phrase_lists import stance_phrases, words_of
from flows.extract.statements.stance_content import Content

_REACH = 160
"""Characters before "saying" in which the deed stands that is told by it."""


_OTHERS = {
    "they": frozenset({"it", "he", "she"}),
    "it": frozenset({"he", "she"}),
    "he": frozenset({"she", "it"}),
    "she": frozenset({"he", "it"}),
}


def pronouns_of_others(lower: str, found: Found) -> frozenset[str]:
    """Return the pronouns that do not mean the speaker: "it" of "analysts" or "critics of the law", "she" of "he"."""
    head = _head(lower, found)
    is_role = head in load_words("statements", "role_nouns") or head in load_words("stances", "forecasters")
    if head.endswith("s") and is_role:
        head = "they"
    return _OTHERS.get(head, frozenset())


def is_forecast(said: Content, lower: str, found: Found) -> bool:
    """Tell whether those whose trade it is to expect say what will be: "analysts say prices will fall"."""
    is_ahead = not {"will", "won't"}.isdisjoint(said.clause)
    return is_ahead and is_of_forecaster(lower, found)


def is_of_forecaster(lower: str, found: Found) -> bool:
    """Tell whether the speaker's trade is to expect: "analysts", "critics of the law"."""
    return _head(lower, found) in load_words("stances", "forecasters")


def is_retold(lower: str, found: Found) -> bool:
    """Tell whether a medium or a report tells what others will do: "the newspaper says Oslo will hire"."""
    speaker = words_of(lower[found.speaker.start : found.speaker.end]) if found.speaker else ()
    return not load_words("stances", "media").isdisjoint(speaker)


def is_denied_before(said: Content, lower: str, found: Found) -> bool:
    """Tell whether words that say no stand behind a sentence of denying: 'Juba denies it. "Nobody is being chased"'."""
    if _NO.isdisjoint(said.words[:_FIRST]):
        return False
    start = found.pieces[0][0]
    before = lower[max(0, start - _REACH) : start].rpartition("\n")[2].rstrip('"“ ')
    sentence = before.rstrip(".").rpartition(". ")[2]
    return before.endswith(".") and not load_words("stances", "denying").isdisjoint(words_of(sentence))


_FIRST = 3
_NO = frozenset({"no", "nobody", "no-one", "never", "not", "n't", "none", "neither", "nothing"})


def deed_before(lower: str, found: Found) -> str | None:
    """Return what is done by ``condemned the raid, saying it hurts the talks``: criticism or approval, else None."""
    cue = found.cue
    if cue is None or lower[cue[0] : cue[1]] != "saying" or not lower.endswith(", ", 0, cue[0]):
        return None
    before = words_of(lower[max(0, cue[0] - _REACH) : cue[0]].rpartition(". ")[2].rpartition("\n")[2])
    is_blamed, is_praised = (stance_phrases(key).within(before) for key in ("condemning", "endorsing"))
    if is_blamed == is_praised:
        return None
    return "criticism" if is_blamed else "approval"


def _head(lower: str, found: Found) -> str:
    speaker = lower[found.speaker.start : found.speaker.end] if found.speaker else ""
    return speaker.partition(" of ")[0].partition(" for ")[0].rpartition(" ")[2]
