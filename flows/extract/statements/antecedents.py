"""Antecedents: whom "she", "it" or "the company" stands for, by who spoke last and who began a sentence since."""

from __future__ import annotations

import re
from bisect import bisect_left

from flows.extract.entities.named import Named
from flows.extract.text import Text
from schemas.records import Mention

_ASKED = re.compile(r"\b(?:[Aa]sked|[Qq]uestioned|[Pp]ressed) by [\w. ]*\Z")
_NEAR_BEGINNING = 40
"""Characters before a sentence's subject: a title, a nationality."""
_FURTHEST = 60
"""Mentions to look back over."""
_NOT_NAMED = frozenset({"pronoun", "role", "description"})
PERSON = frozenset({"person"})
BODY = frozenset({"organization", "country"})


class Antecedents:
    """Remembers the speakers of a text in order, and finds the last one of a kind."""

    def __init__(self, text: Text, named: Named) -> None:
        self._text = text
        listed = [m for m in named.mentions if m.kind in PERSON | BODY and m.form not in _NOT_NAMED]
        self._mentions = sorted(listed, key=lambda mention: mention.start_char)
        self._starts = [mention.start_char for mention in self._mentions]
        self._spoke: dict[frozenset[str], Mention] = {}

    def note(self, mention: Mention) -> None:
        """Remember that a named one spoke."""
        for kinds in (PERSON, BODY):
            if mention.kind in kinds:
                self._spoke[kinds] = mention

    def before(self, position: int, kinds: frozenset[str]) -> Mention | None:
        """Return who began a sentence since the last speaker of these kinds, else that speaker, if near enough."""
        spoke = self._spoke.get(kinds)
        if spoke is not None and not (spoke.start_char < position and self._is_near(spoke, position)):
            spoke = None
        begun = self._began(position, kinds, spoke.end_char if spoke else 0)
        return begun or spoke

    def last_person(self, position: int) -> Mention | None:
        """Return the last person named before, if near enough."""
        index = bisect_left(self._starts, position) - 1
        for mention in reversed(self._mentions[max(0, index - _FURTHEST) : index + 1]):
            if mention.kind in PERSON:
                return mention if self._is_near(mention, position) else None
        return None

    def _began(self, position: int, kinds: frozenset[str], floor: int) -> Mention | None:
        """Of those who begin a sentence after ``floor`` the last."""
        index = bisect_left(self._starts, position) - 1
        for mention in reversed(self._mentions[max(0, index - _FURTHEST) : index + 1]):
            if mention.start_char < floor or not self._is_near(mention, position):
                return None
            if mention.kind in kinds and self._begins_sentence(mention):
                return mention
        return None

    def _begins_sentence(self, mention: Mention) -> bool:
        sentence = self._text.sentence_at(mention.start_char)
        if sentence is None or mention.start_char - sentence.start_char > _NEAR_BEGINNING:
            return False
        before = self._text.string[sentence.start_char : mention.start_char]
        if _ASKED.search(before):
            return False  # "asked by Lind whether he knew": he is another
        return not set(before) & set(',"“;:') and not before.endswith(
            (" of ", " in ", " by ", " with ", " to ", " on ")
        )

    def _is_near(self, mention: Mention, position: int) -> bool:
        """In the same paragraph or the one before it."""
        return self._text.paragraph_at(mention.start_char) >= self._text.paragraph_at(position) - 1
