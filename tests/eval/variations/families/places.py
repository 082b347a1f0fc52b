"""Countries told as others: name, adjective, people and capital of a country replaced together."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.eval.variations.edit import Edit, Variation
from tests.eval.variations.renaming import named_in

_CODES = frozenset(["country", "reporter", "counterpart"])
_FORMS = {
    "KE": ("Kenya", "Kenyans", "Kenyan", "Nairobi"),
    "PE": ("Peru", "Peruvians", "Peruvian", "Lima"),
    "CL": ("Chile", "Chileans", "Chilean", "Santiago"),
    "GH": ("Ghana", "Ghanaians", "Ghanaian", "Accra"),
    "NO": ("Norway", "Norwegians", "Norwegian", "Oslo"),
    "HU": ("Hungary", "Hungarians", "Hungarian", "Budapest"),
    "BR": ("Brazil", "Brazilians", "Brazilian", "Brasilia"),
    "ID": ("Indonesia", "Indonesians", "Indonesian", "Jakarta"),
    "IN": ("India", "Indians", "Indian", "New Delhi"),
    "RU": ("Russia", "Russians", "Russian", "Moscow"),
}
"""Name, people, adjective and capital; one word of a kind each, so that grammar stays as it is."""
_WORDS = {word: (code, place) for code, forms in _FORMS.items() for place, word in enumerate(forms)}
_PATTERN = re.compile(rf"(?<![\w-])(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})(?![\w-]|, [A-Z])(?! [A-Z])")
_ANY = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))
_MONEY = re.compile(
    r"\b(?:rupees?|Rs|crores?|lakhs?|crowns?|kron\w+|pesos?|sol|soles|rou?bles?|forints?|shillings?|cedis?|reais|real"
    r"|rupiah|NOK|INR|BRL|KES)\b"
)
"""Money that tells a country beside its name: the story of another would not be told in it."""


def _told_otherwise(text: str) -> set[str]:
    """Return the countries that other names or their money tell too: a river, a town, a president."""
    told = {
        one.entity.country or ""
        for one in named_in(text)
        if not any(name in _WORDS for name in (one.entity.name, *one.names))
    }
    loud = {_WORDS[word][0] for word in _WORDS if word.upper() in text}
    return set(_FORMS) if _MONEY.search(text) else told | loud


@dataclass(slots=True)
class _Swap:
    """The countries of the story that was edited last, each with the one that it became."""

    step: int
    codes: dict[str, str] = field(default_factory=dict)

    def edits(self, text: str) -> Iterator[Edit]:
        """Yield an edit for each word of a country, where all of its words in the story can be replaced."""
        told = {_WORDS[match.group()][0] for match in _ANY.finditer(text)}
        plain = {_WORDS[match.group()][0] for match in _PATTERN.finditer(text)}
        fixed = {_WORDS[one.group()][0] for one in _ANY.finditer(text) if not _PATTERN.match(text, one.start())}
        fixed = fixed | _told_otherwise(text) if plain - fixed else fixed
        free = [code for code in _FORMS if code not in told]
        self.codes = {}
        for code in sorted(plain - fixed):
            if free:
                self.codes[code] = free.pop((zlib.crc32(code.encode()) + self.step) % len(free))
        for match in _PATTERN.finditer(text):
            code, place = _WORDS[match.group()]
            if code in self.codes:
                yield Edit(match.start(), match.end(), _FORMS[self.codes[code]][place])

    def expected(self, column: str, value: Any) -> Any:
        """Return the code or name of the country that a row has in the edited story."""
        if not isinstance(value, str):
            return value
        if column in _CODES and value in self.codes:
            return self.codes[value]
        return _ANY.sub(self._told, value) if self.codes else value

    def _told(self, match: re.Match[str]) -> str:
        code, place = _WORDS[match.group()]
        return _FORMS[self.codes.get(code, code)][place]


def _swap(step: int) -> Variation:
    made = _Swap(step)
    return Variation(f"countries swapped {step}", made.edits, made.expected, frozenset({"figures currency"}))


VARIATIONS: tuple[Variation, ...] = tuple(_swap(step) for step in range(4))
