"""Whom "he" and "she" cannot stand for: persons whose first name or title says otherwise."""

from __future__ import annotations

import unicodedata
from functools import cache

from flows.extract.entities.named import Named
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Mention

_LONGEST_TITLE = 16
_OTHER = {"he": "she", "she": "he"}


class Genders:
    """Remembers by which pronoun the persons of one text can be meant, as far as their names tell."""

    def __init__(self, text: Text, named: Named) -> None:
        self._lower = text.lower
        self._named = named
        self._pronouns: dict[str, str | None] = {}
        self._titled: dict[str, str] | None = None

    def is_other(self, mention: Mention, pronoun: str) -> bool:
        """Tell whether a person is meant by the other pronoun."""
        return self._pronoun(mention.entity_id) == _OTHER.get(pronoun)

    def is_known(self, mention: Mention, pronoun: str) -> bool:
        """Tell whether a person is meant by this pronoun, and surely so."""
        return mention.kind == "person" and self._pronoun(mention.entity_id) == pronoun

    def _pronoun(self, entity_id: str | None) -> str | None:
        if entity_id is None:
            return None
        if entity_id not in self._pronouns:
            self._pronouns[entity_id] = self._by_name(entity_id) or self._by_title(entity_id)
        return self._pronouns[entity_id]

    def _by_name(self, entity_id: str) -> str | None:
        listed = _without_accents(self._named.entity(entity_id).name.lower()).split()
        if len(listed) > 1 and listed[0] not in load_words("first_names", "either"):
            for pronoun in _OTHER:
                if listed[0] in load_words("first_names", pronoun):
                    return pronoun
        return None

    def _by_title(self, entity_id: str) -> str | None:
        """``Ms. Venn``: of all mentions of the person, the first one with a title."""
        if self._titled is None:
            self._titled = {}
            for mention in self._named.mentions:
                pronoun = self._of_title(mention)
                if pronoun:
                    self._titled.setdefault(mention.entity_id, pronoun)
        return self._titled.get(entity_id)

    def _of_title(self, mention: Mention) -> str | None:
        before = self._lower[max(0, mention.start_char - _LONGEST_TITLE) : mention.start_char].split()
        return _titles().get(before[-1].rstrip(".,")) if before else None


@cache
def _titles() -> dict[str, str]:
    return {title: pronoun for pronoun in _OTHER for title in load_words("first_names", f"{pronoun}_titles")}


def _without_accents(name: str) -> str:
    if name.isascii():
        return name
    return "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
