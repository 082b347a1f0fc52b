"""Firms and other bodies that no table knows renamed, and the posts of those who speak for them told in other words."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from re import Match

from flows.extract.lang.load import load_words
from tests.eval.variations.edit import Variation, replaced
from tests.eval.variations.renaming import Called, is_always_named, renaming

_FIRMS = {
    "one word": "Quintel|Lumio|Zentrix|Novacart|Pellara|Ostrin|Velmont|Talbrook",
    "trades": "Keldane Foods|Halden Shipping|Orrin Airlines|Westmark Insurance|Pellara Biotech|Talbrook Energy",
    "partners": "Marsh & Holloway|Delgado Brothers|Sun & Sons|Caldera Partners|Velmont Group|Tarn & Lowe",
    "capitals": "KLP Capital|TLM Securities|QRD Group|VMK Holdings|BXN Motors",
}
_HEADED = {
    "research": (
        "institute|centre|center|foundation|observatory|trust",
        "Lindholm|Harrow|Brandt|Kessel|Marlowe|Ostrin",
    ),
    "members": ("association|federation|union|league|alliance|guild|society|chamber", "Growers’|Hoteliers’|Dockers’"),
}
"""Last words of bodies, and what may stand before them."""


def _firms(key: str) -> Callable[[str, tuple[Called, ...]], dict[str, str]]:
    names = _FIRMS[key].split("|")
    heads = load_words("entities", "organization_heads") - load_words("surroundings", "heads_of_firms")

    def renamed(text: str, found: tuple[Called, ...]) -> dict[str, str]:
        free = [one for one in names if one.split()[0] not in text]
        made: dict[str, str] = {}
        for called in found:
            name = called.entity.name
            is_firm = (
                called.entity.kind == "organization"
                and not called.entity.is_known
                and heads.isdisjoint(name.lower().split())
            )
            is_plain = called.names == {name} and name.replace(" ", "").isalpha() and not name.isupper()
            is_alone = all(is_always_named(text, word, called.starts) for word in name.split())
            if free and is_firm and is_plain and is_alone and not name.endswith("s") and len(name.split()) < 3:
                made[name] = free.pop(zlib.crc32(name.encode()) % len(free))
        return made

    return renamed


def _headed(key: str) -> Callable[[str, tuple[Called, ...]], dict[str, str]]:
    listed, openings = _HEADED[key]
    heads = listed.split("|")

    def renamed(text: str, found: tuple[Called, ...]) -> dict[str, str]:
        free = [one for one in openings.split("|") if one not in text]
        made: dict[str, str] = {}
        for called in found:
            *first, last = called.entity.name.split()
            is_body = (
                called.entity.kind == "organization" and not called.entity.is_known and called.entity.country is None
            )
            is_one = is_body and last.lower() in heads and called.names == {called.entity.name} and first != []
            if free and is_one and all(is_always_named(text, word, called.starts) for word in first):
                made[called.entity.name] = f"{free.pop(0)} {last}"
        return made

    return renamed


_POSTS = (
    ("chief executive", "managing director"),
    ("managing director", "chief executive"),
    ("chairwoman", "chairman"),
    ("chairman", "chairwoman"),
    ("finance director", "chief financial officer"),
    ("spokeswoman", "spokesman"),
    ("spokesman", "spokeswoman"),
    ("analyst", "strategist"),
    ("economist", "analyst"),
    ("director", "manager"),
    ("founder", "co-founder"),
)


def _post(old: str, new: str) -> Variation:
    """Return the variation that tells one post as another of the same bodies."""

    def told(of: Match[str]) -> str:
        return new.capitalize() if of[0][0].isupper() else new

    before = r"(?<![A-Z]\w )(?<!\w-)\b" if old != "director" else r"(?<![\w-] )(?<=[.,] )\b|(?<=[Ii]ts )\b|(?<=the )"
    return Variation(
        f"posts: {old}", replaced(rf"(?:{before})(?:{old}|{old.capitalize()})\b(?! (?:of [A-Z]|general))", told)
    )


VARIATIONS: tuple[Variation, ...] = (
    *(renaming(f"firms: {key}", _firms(key)) for key in _FIRMS),
    *(renaming(f"bodies: {key}", _headed(key)) for key in _HEADED),
    *(_post(old, new) for old, new in _POSTS),
)
