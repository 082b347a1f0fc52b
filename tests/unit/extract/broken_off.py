"""Texts broken off behind each of their words, as a feed may cut them: whatever is left has to be read."""

from __future__ import annotations

from collections.abc import Iterator


def broken_off(text: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and behind each blank of a text; last comes all of it, and nothing behind."""
    for end, char in enumerate(f"{text} "):
        if char == " ":
            yield text[:end], text[end + 1 :]
