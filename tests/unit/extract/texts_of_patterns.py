"""Texts that patterns match, made from the patterns themselves."""

from __future__ import annotations

from collections.abc import Iterator
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from flows.extract.lang.lazy_regexp import LazyRegexp

FEW = 2
"""Repeats of a part that may be left out or stand often."""


def matched_texts(pattern: LazyRegexp) -> set[str]:
    """Return texts that a pattern matches: each of its alternatives stands in one of them at least where that is so."""
    return {text for text in _texts(_parser.parse(pattern.pattern)) if pattern.search(text)}


def _texts(parsed: Any) -> list[str]:
    """Texts for a pattern in which each of its alternatives stands at least once, the other parts as they are first."""
    parts = [list(dict.fromkeys(_of_part(str(name), value))) or [""] for name, value in parsed]
    plain = [part[0] for part in parts]
    varied = ["".join([*plain[:at], text, *plain[at + 1 :]]) for at, part in enumerate(parts) for text in part[1:]]
    return ["".join(plain), *varied]


def _of_part(name: str, value: Any) -> Iterator[str]:
    if name == "LITERAL":
        yield chr(value)
    elif name == "IN":
        yield from _of_set(value)
    elif name in {"NOT_LITERAL", "ANY"}:
        yield "x"
    elif name == "BRANCH":
        for branch in value[1]:
            yield from _texts(branch)
    elif name == "SUBPATTERN":
        yield from _texts(value[-1])
    elif name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        least, most, inner = value
        for text in _texts(inner):
            yield from (text * times for times in range(least, min(most, least + FEW) + 1))


def _of_set(members: list[tuple[Any, Any]]) -> Iterator[str]:
    """One character of a set: of one that tells what it is without, a letter."""
    names = [str(name) for name, _ in members]
    if "NEGATE" in names:
        yield "q"
        return
    for name, value in members:
        if str(name) == "LITERAL":
            yield chr(value)
        elif str(name) == "RANGE":
            yield chr(value[0])
        else:
            yield "d"
