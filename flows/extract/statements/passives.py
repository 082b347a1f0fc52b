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
    """``was accused by doctors of ...``, ``described by police as ...``: make the agent, if any, the subject."""
    by = made.index + 1
    may_be = made.cue.form in _PAST and not made.cue.frames.isdisjoint(_FRAMES)
    if not may_be or by >= len(tokens) or tokens[by].word != "by":
        return False
    agent = phrase_after(tokens, by + 1)
    if (
        agent is None
        or agent.end >= len(tokens)
        or tokens[agent.end].word not in {"of", "as", "for", "to", "not", "that"}
    ):
        return False
    made.extras = Extras(agent.end, phrase_before(tokens, made.first))
    made.subject, made.is_agent = agent, True
    return True
