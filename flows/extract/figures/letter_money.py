"""Money whose sign is a letter of the country's own: "K1.2 billion" in Zambia, "R2.5bn" in South Africa."""

from __future__ import annotations

from flows.extract.figures.forms import mapping, words
from flows.extract.figures.left import word_start
from flows.extract.figures.number import Number
from flows.extract.figures.reading import Reading
from flows.extract.figures.story import Story

_THOUSANDS = 3
_LEAST = 100
"""Below it digits behind a letter are a road or a model, unless they have decimals or a scale."""

_OPENING = frozenset(" \n(\"'“‘[—–/-")


def read_letter(story: Story, number: Number) -> Reading | None:
    """Return the amount that digits right behind such a letter are, in a story that names the country."""
    string, start = story.string, number.start
    end = start - string.endswith(" ", 0, start)
    if not string[end - 1 : end].isalpha() or end - 1 < story.floor:
        return None
    left = word_start(string, end, 4)
    letters = string[left:end]
    if end < start and letters not in words("spaced_letters", "currencies"):
        return None
    if letters not in mapping("currencies", "letters") or (left and string[left - 1] not in _OPENING):
        return None
    is_small = not number.scale and not number.decimals and number.value < _LEAST
    if is_small and letters not in story.letters_used:
        return None
    currency = story.currency_of_letter(letters) or _sure(story, letters, number)
    if currency:
        story.letters_used.add(letters)
    return Reading("money", left, number.end, number, "money_letter", currency=currency) if currency else None


def _sure(story: Story, letters: str, number: Number) -> str | None:
    """Return the currency of a letter before an amount that no road or model has, wherever the story is set."""
    is_amount = number.scale >= _THOUSANDS or "," in story.string[number.start : number.end]
    is_sure = is_amount and letters in words("sure_letters", "currencies")
    return str(mapping("currencies", "letters")[letters][0]) if is_sure else None
