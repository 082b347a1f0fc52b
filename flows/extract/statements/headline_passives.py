"""Headlines that tell in short what was done to somebody: "Lottery winner found: ticket was sold in town"."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.units import NAME, QUOTE, TIME, WORD, Unit

_PAST = frozenset({"past", "participle"})
_OF_SPEECH = frozenset({"said", "added", "replied", "argued", "insisted", "complained", "quipped", "joked", "wrote"})
"""Nobody is said so himself; speech is else told in the present in headlines: "Minister admits: we were wrong"."""


def is_done_to_subject(unit: Unit, made: Attribution) -> bool:
    """Tell whether a past form right before the colon of a headline is of what was done to the noun before it."""
    tokens, colon = unit.tokens, made.index + 1
    if made.cue.form not in _PAST or made.subject is None or colon + 1 >= len(tokens) or not _is_headline(unit):
        return False
    if tokens[colon].word != ":" or tokens[colon + 1].kind == QUOTE or made.subject.end != made.index:
        return False
    verb = tokens[made.index].word
    is_named = tokens[made.subject.head].kind == NAME and verb != "found"
    return verb not in _OF_SPEECH and not is_named


def _is_headline(unit: Unit) -> bool:
    """Tell a title, or a first line without a full stop, from a sentence of the body."""
    return unit.is_title or (unit.paragraph == 0 and unit.tokens[-1].kind in {WORD, NAME, TIME})
