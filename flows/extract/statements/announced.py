"""An attribution that ends its paragraph with a colon: what is said stands in the next one."""

from __future__ import annotations

from typing import NamedTuple

from flows.extract.sentences import Span
from flows.extract.statements.found import Found
from flows.extract.statements.speakers import Speaker
from flows.extract.statements.uncued import ALONE


class Announced(NamedTuple):
    """Who speaks by which word, and where the announcement ends."""

    end: int
    speaker: Speaker | None
    cue: Span
    meaning: str

    def given_to(self, one: Found, string: str) -> Found:
        """Return a quotation without a cue as the one announced, where it follows at once."""
        between = string[self.end : one.span[0]]
        if one.rule != ALONE or between.strip(" \n\t\u00a0\"'“‘«"):
            return one
        return one._replace(speaker=self.speaker, cue=self.cue, meaning=self.meaning, rule="announced")
