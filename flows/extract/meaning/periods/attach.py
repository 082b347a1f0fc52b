"""The time expression that owns a figure, heads its brackets or begins what has been since then."""

from __future__ import annotations

import re
from dataclasses import replace

from flows.extract.meaning.periods.asides import OWNED_REACH
from flows.extract.meaning.periods.clauses import plain_words
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_SINCE_THEN = re.compile(r" (?:[\w'’-]+ ){0,3}since(?: then)?(?=[.,;)]| and )")


def heading_of(scene: Scene, figure: Figure) -> Candidate | None:
    """ "(2019-20: a profit of 4 million)": return what a figure's brackets are headed by."""
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    is_headed = item is not None and scene.heads_brackets(item)
    return item if is_headed and item and ")" not in scene.between(item.end_char, figure.start_char) else None


def beside(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression that owns the figure or tells of what it is part of, whatever else it compares.

    "Slower than last year's 3.1 percent"; "the worst since 1994, when a fire killed nine".
    """
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    if item is None:
        return None
    words = scene.between(item.end_char, figure.start_char)
    if scene.is_possessive(item) and len(words.split()) <= OWNED_REACH and "," not in words:
        return item
    is_dated = item.part in {Part.SINCE, Part.BASE, Part.PERIOD} and figure.change_role != "start"
    is_told = is_dated and f"{words} ".startswith(", when ") and "," not in words[2:]
    return replace(item, part=Part.PERIOD) if is_told else None


def since_then(scene: Scene, figure: Figure) -> Candidate | None:
    """ "Sold its captain in January and has spent 300,000 since": return the expression before as a beginning."""
    if _SINCE_THEN.match(scene.text.lower, figure.end_char) is None:
        return None
    item = next((item for item in scene.before(figure) if isinstance(item, Candidate)), None)
    if item is None or item.part not in {Part.PERIOD, Part.SINCE}:
        return None
    words = plain_words(scene.between(item.end_char, figure.start_char))
    return None if {"has", "have"}.isdisjoint(words) else replace(item, part=Part.SINCE)
