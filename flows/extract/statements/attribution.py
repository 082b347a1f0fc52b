"""An attribution: a cue with its subject, what stands around it, and where what is said must lie."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.statements.cues import Cue
from flows.extract.statements.extras import Extras
from flows.extract.statements.noun_phrases import Phrase

BEFORE, AFTER, AROUND = "before", "after", "around"


@dataclass(slots=True)
class Attribution:
    """A cue at token ``index``; ``lead`` is where the attribution begins, with its subject and conjunction.

    ``side`` tells where the content lies: BEFORE the attribution, AFTER it, or AROUND it.
    """

    cue: Cue
    first: int
    index: int
    lead: int
    subject: Phrase | None
    extras: Extras
    side: str
    is_shared: bool = False
    is_passive: bool = False
    is_agent: bool = False
    """``was accused by doctors``: the subject stands behind "by"."""
    is_silent: bool = False
    """``did not say whether``, ``declined to say why``: only a question can follow."""
    is_disbelief: bool = False
    """``do not believe that``, ``does not think``: what others hold is denied."""
    closing: int | None = None
    """Where what is said before the subject of its own sentence ends: ``Denying that he had lied, Lind left``."""
    begin: tuple[int, str] | None = None
    """The token at which what is said behind the cue begins, and the rule that says so."""
