"""Currencies that several countries call alike: whose peso, rupee or crown a story counts in, by its places."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.figures.forms import mapping
from flows.extract.lang.alternation import one_of
from schemas.reference.load import load_table


def local_currency(string: str, code: str) -> str:
    """Return the currency called like that of a code whose country the text names most, else the code."""
    found = {like: len(_places(country).findall(string)) for like, country in _called_alike(code).items()}
    most = max(found.values(), default=0)
    best = [like for like, times in found.items() if times == most]
    return best[0] if most and len(best) == 1 else code


@cache
def _called_alike(code: str) -> dict[str, str]:
    """Return the currencies, with their countries, whose names end in a bare name of the currency: "Chilean peso"."""
    names, pounds = mapping("currencies", "names"), mapping("currencies", "weight_or_money")
    bare = [*names[code], *(form for form, currency in pounds.items() if currency == code)]
    endings = tuple(f" {form}" for form in bare if " " not in form)
    countries = {row["code"]: row["country"] for row in load_table("currencies") if row["country"]}
    return {
        like: countries[like]
        for like, forms in names.items()
        if like in countries and (like == code or any(form.endswith(endings) for form in forms))
    }


@cache
def _places(country: str) -> re.Pattern[str]:
    entities = {row["id"] for row in load_table("entities") if _is_place_in(row, country)}
    forms = {row["alias"] for row in load_table("aliases") if row["entity_id"] in entities}
    return re.compile(rf"\b(?:{one_of(forms)})\b")


def _is_place_in(row: dict[str, str], country: str) -> bool:
    return row["country"] == country and row["kind"] in {"country", "place"}
