"""Titles that are held in a town, a region or a state: "mayor", "deputy police chief", "finance minister"."""

from __future__ import annotations

from flows.extract.entities.title_words import bare
from flows.extract.lang.load import load_words


def is_local(title: str) -> bool:
    """Tell whether a title is held in a town or region: "mayor", "deputy police chief"."""
    words = title.lower().partition(" for ")[0].rstrip(".").removesuffix("s").split()
    words[-1:] = [bare(word) for word in words[-1:]]
    return any(" ".join(words[-length:]) in load_words("entities", "local_titles") for length in (1, 2))


def is_towns(title: str) -> bool:
    """Tell whether a title is that of a town's or a region's head or council: "mayor", "deputy governor"."""
    words = title.lower().partition(" for ")[0].removesuffix("s").split()
    heads, members = load_words("entities", "heads_of_towns"), load_words("entities", "members_of_councils")
    return any((last := " ".join(words[-length:])) in heads or last in members for length in (1, 2))


def is_local_place(name: str) -> bool:
    """Tell whether a place employs people itself: "Beckham County"."""
    return name.rpartition(" ")[2].lower() in load_words("entities", "places_that_employ")


def is_public(title: str) -> bool:
    """Tell whether a title is held in a state or under it: "finance minister", "national security adviser"."""
    words = title.lower().split()
    titles, others = load_words("entities", "public_titles"), load_words("entities", "public_words")
    words = [*words, words[-1].removesuffix("s")]
    return not (titles.isdisjoint(words) and others.isdisjoint(words)) or words[-4:-2] == ["national", "security"]
