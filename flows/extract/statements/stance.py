"""Stance: what the speaker does with the words, by the meaning of the cue and, where that is neutral, by the words.

Rules read the words; for a quotation they have one voice among the weighed features, unless they are sure.
"""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.statements.cues import meanings
from flows.extract.statements.found import Found
from flows.extract.statements.stance_features import features_of
from flows.extract.statements.stance_rules import content_of, is_announced, ruled_stance
from flows.extract.statements.stance_weights import stance_weights

NEUTRAL = frozenset({"say", "claim", "argue", "judge"})
RULED = frozenset({"commitment", "denial", "approval", "demand"})
"""Stances that rules find seldom and surely."""
LONGEST_OPENING = 400
"""Characters that the stance is told by."""


def stance_of(lower: str, found: Found) -> str:
    """Return the stance of a statement; ``lower`` is the text in small letters."""
    if found.meaning not in NEUTRAL:
        return meanings()[found.meaning]
    last = found.pieces[-1][1]
    if lower[max(found.pieces[0][0], last - 4) : last].rstrip(" \"”’'").endswith("?"):
        return "question"
    start, end = found.pieces[0]
    said = content_of(lower[start : min(end, start + LONGEST_OPENING)], found.kind)
    ruled = ruled_stance(said, found.meaning)
    cue = lower[found.cue[0] : found.cue[1]] if found.cue else ""
    if ruled == "denial" and cue in load_words("stances", "admitting"):
        return "assertion"
    if found.kind == "indirect" and cue in load_words("stances", "announcing") and is_announced(said):
        return "commitment"
    is_ruled = found.kind == "indirect" or ruled in RULED or "hindsight" in said.lists
    return ruled if is_ruled else stance_weights().best(features_of(said, ruled))
