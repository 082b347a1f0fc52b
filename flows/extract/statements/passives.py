"""Cues in the passive: "was told that"; with who speaks behind "by", "was accused by doctors of"."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import Cue
from flows.extract.statements.extras import Extras
from flows.extract.statements.noun_phrases import phrase_after
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.units import Token

_FRAMES = frozenset({"object", "label", "object_infinitive", "addressee"})
_BEING = frozenset({"is", "was", "were", "are", "be", "been", "being"})
_PAST = frozenset({"past", "participle"})


def is_passive(cue: Cue, helpers: set[str]) -> bool:
    """Tell whether a verb group is passive."""
    return bool(helpers & _BEING) and cue.form in _PAST


def by_agent(tokens: list[Token], made: Attribution) -> bool:
    """``was accused by doctors of ...``, ``it was announced by Lima that``: make the agent, if any, the subject."""
    by = made.index + 1
    may_be = made.cue.form in _PAST and by < len(tokens) and tokens[by].word == "by"
    is_it = may_be and made.first > 0 and tokens[made.first - 1].word == "it"
    if not may_be or not (is_it or not made.cue.frames.isdisjoint(_FRAMES)):
        return False
    agent = phrase_after(tokens, by + 1)
    if is_it and made.cue.frames.isdisjoint(_FRAMES) and agent and tokens[agent.end : agent.end + 1]:
        agent = agent if tokens[agent.end].word == "that" else None  # "it was announced by Lima that"
    if (
        agent is None
        or agent.end >= len(tokens)
        or tokens[agent.end].word not in {"of", "as", "for", "to", "not", "that"}
    ):
        return False
    made.extras = Extras(agent.end, phrase_before(tokens, made.first))
    made.subject, made.is_agent = agent, True
    return True
