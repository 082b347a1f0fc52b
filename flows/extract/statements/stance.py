"""Stance: what the speaker does with the words, by the meaning of the cue and, where that is neutral, by the words.

Rules read the words; for a quotation they have one voice among the weighed features, unless they are sure.
"""

from __future__ import annotations

from collections.abc import Sequence

from flows.extract.lang.load import load_words
from flows.extract.sentences import Span
from flows.extract.statements.cues import cue_verbs, meanings
from flows.extract.statements.found import Found
from flows.extract.statements.stance_content import Content, content_of
from flows.extract.statements.stance_cued import stance_by_cue
from flows.extract.statements.stance_features import features_of
from flows.extract.statements.stance_future import is_announced, is_threat
from flows.extract.statements.stance_labels import label_stance
from flows.extract.statements.stance_rules import is_imperative, is_sure, ruled_stance
from flows.extract.statements.stance_surroundings import (
    deed_before,
    is_denied_before,
    is_forecast,
    is_of_forecaster,
    is_retold,
    pronouns_of_others,
)
from flows.extract.statements.stance_weights import stance_weights

PERSONS = frozenset({"he", "she", "it", "they"})
NEUTRAL = frozenset({"say", "claim", "argue", "judge"})
RULED = frozenset({"commitment", "denial", "approval", "demand"})
"""Stances that rules find seldom and surely."""
_BEFORE_CUE = frozenset({"trailing_cue", "parenthetic_cue", "speech_noun", "headline_source"})
_HELPERS = frozenset({"had", "has", "was", "were"})
"""Near the beginning they show a noun: "Work visas had gone up"."""
_NEAR_HELPER = 5
_LONGEST_ANSWER = 2
_TO_EXPECT = ("to expect ", "to brace ", "to reckon ")
"""Whoever tells somebody to do so foresees it: "told analysts to expect"."""
LONGEST_OPENING = 400
"""Characters that the stance is told by."""


def opening_of(lower: str, pieces: Sequence[Span], kind: str) -> str:
    """Return the beginning of what is said, in small letters and with straight apostrophes.

    A clause that its cue cut apart is put together again.
    """
    if kind == "direct":
        pieces = pieces[:1]  # a second quotation often says something else
    said, before = "", pieces[0][0]
    for start, end in pieces:
        joint = " and " if lower[before:start].lstrip(", ").startswith("and that") else " "
        said += (joint if said else "") + lower[start:end]
        before = end
        if len(said) > LONGEST_OPENING:
            break
    return said[:LONGEST_OPENING].replace("’", "'")


def stance_of(lower: str, found: Found) -> str:
    """Return the stance of a statement; ``lower`` is the text in small letters."""
    if found.meaning == "ask" and found.rule == "that_clause":
        return "demand"  # "asked that the sentence be suspended"
    cue = lower[found.cue[0] : found.cue[1]] if found.cue else ""
    if found.meaning == "criticise" and cue in load_words("stances", "protesting"):
        said = content_of(opening_of(lower, found.pieces, found.kind), found.kind)
        return "denial" if ruled_stance(said, "say") == "denial" else meanings()["criticise"]
    if by_cue := stance_by_cue(cue, lambda: _content_in(lower, found)):
        return by_cue
    if found.meaning not in NEUTRAL:
        return _of_cue(lower, found)
    last = found.pieces[-1][1]
    if lower[max(found.pieces[0][0], last - 4) : last].rstrip(" \"”’'").endswith("?") or _asks_first(lower, found):
        return "question"
    return _of_words(lower, found)


def _of_cue(lower: str, found: Found) -> str:
    """Return the stance that a cue has by itself; telling somebody to expect something foresees it."""
    if lower.startswith(_TO_EXPECT, found.pieces[0][0]):
        return "opinion"
    return _warned(_content_in(lower, found)) if found.meaning == "warn" else meanings()[found.meaning]


def _asks_first(lower: str, found: Found) -> bool:
    """``What have they brought home? Photographs``, ``Where did the money go? They sat on it``."""
    if found.kind != "direct":
        return False
    start, end = found.pieces[-1]
    asked, mark, answer = lower[max(start, end - LONGEST_OPENING) : end].rpartition("?")
    if not mark or len(asked.split()) <= _LONGEST_ANSWER:
        return False
    is_short = 0 < len(answer.split()) <= _LONGEST_ANSWER
    is_answer = is_short and load_words("stances", "answers").isdisjoint(answer.split())
    return is_answer or asked.split()[0] in load_words("stances", "asking_words")


def _content_in(lower: str, found: Found) -> Content:
    return content_of(opening_of(lower, found.pieces, found.kind), found.kind, pronouns_of_others(lower, found))


def _warned(said: Content) -> str:
    """Return the stance of a warning: of one's own deeds a threat, 'warned Oslo "not to play with fire"' a demand."""
    if said.words[:2] == ["not", "to"]:
        return "demand"
    return "commitment" if is_threat(said) else meanings()["warn"]


def _of_words(lower: str, found: Found) -> str:
    """Return the stance of words behind a cue that tells nothing of it: ruled, or weighed where rules are not sure."""
    said = _content_in(lower, found)
    ruled = label_stance(said) if found.meaning == "judge" else ruled_stance(said, found.meaning)
    is_told = ruled in {"assertion", "opinion"}
    is_denied = is_told and is_denied_before(said, lower, found)
    ruled = "denial" if is_denied else _in_place(said, ruled, lower, found)
    is_ruled = found.kind != "direct" or found.meaning == "judge" or ruled in RULED
    return ruled if is_ruled or is_sure(said) else stance_weights().best(features_of(said, ruled))


def _in_place(said: Content, ruled: str, lower: str, found: Found) -> str:
    """Return the stance that the rules give, as the cue and its place make it."""
    cue = lower[found.cue[0] : found.cue[1]] if found.cue else ""
    if found.rule in _BEFORE_CUE and is_imperative(said.words) and _HELPERS.isdisjoint(said.words[1:_NEAR_HELPER]):
        return "demand"  # "Ask, says the board, whether it is needed"
    if found.kind == "indirect" and cue in load_words("stances", "announcing") and is_announced(said):
        return "commitment"
    if _is_only_told(ruled, cue, found.kind):
        return "assertion"
    is_of_others = ruled == "denial" and said.words[:1] == ["they"]
    if (ruled in {"assertion", "opinion"} or is_of_others) and (deed := deed_before(lower, found)):
        return deed  # "condemned the raid, saying it hurts the talks"
    if ruled == "assertion" and is_forecast(said, lower, found):
        return "opinion"
    return _committed(said, lower, found) if ruled == "commitment" else ruled


def _is_only_told(ruled: str, cue: str, kind: str) -> bool:
    """ "Admitted it was not so" denies nothing; "the paper reported Oslo must pay" asks for nothing."""
    if ruled == "denial":
        return cue in load_words("stances", "admitting")
    return ruled == "demand" and kind == "indirect" and cue in load_words("stances", "reporting")


def _committed(said: Content, lower: str, found: Found) -> str:
    """Return the stance of a deed to come, which media and polls tell of others: "will hire, according to"."""
    if found.kind == "indirect" and is_retold(lower, found):
        return "opinion" if "would" in said.clause else "assertion"
    if found.kind == "indirect" and is_of_forecaster(lower, found) and said.words[0] not in PERSONS:
        return "opinion"  # "twelve schools would close, critics said"
    told_by = cue_verbs().get(lower[found.cue[0] : found.cue[1]]) if found.cue else None
    is_found = found.rule == "source" or (told_by is not None and "unquoted" in told_by.frames)
    return "opinion" if is_found else "commitment"
