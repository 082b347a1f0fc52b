"""Currencies that several countries call alike: whose peso, rupee or crown a story counts in, by its places."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.figures.forms import mapping
from flows.extract.lang.alternation import one_of
from flows.extract.lang.load import load_pairs
from schemas.reference.load import load_table


def local_currency(string: str, code: str) -> str:
    """Return the currency called like that of a code whose country the text names most, else the code."""
    found = {like: len(_places(country).findall(string)) for like, country in _called_alike(code).items()}
    most = max(found.values(), default=0)
    best = [like for like, times in found.items() if times == most]
    return best[0] if most and len(best) == 1 else code


def most_named(string: str, codes: tuple[str, ...]) -> str | None:
    """Return the one of some currencies whose country the text names most; None where it names none of them."""
    found = {code: len(_places(_countries()[code]).findall(string)) for code in codes if code in _countries()}
    best = max(found, key=lambda code: found[code], default="")
    return best if found.get(best) else None


@cache
def _countries() -> dict[str, str]:
    """Return the country of each currency, several with a blank between them where they share one."""
    return {row["code"]: row["country"] for row in load_table("currencies") if row["country"]}


@cache
def _called_alike(code: str) -> dict[str, str]:
    """Return the currencies, with their countries, whose names end in a bare name of the currency: "Chilean peso"."""
    names, pounds = mapping("currencies", "names"), mapping("currencies", "weight_or_money")
    bare = [*names[code], *(form for form, currency in pounds.items() if currency == code)]
    endings = tuple(f" {form}" for form in bare)
    return {
        like: _countries()[like]
        for like, forms in names.items()
        if like in _countries() and (like == code or any(form.endswith(endings) for form in forms))
    }


@cache
def _places(country: str) -> re.Pattern[str]:
    entities = {row["id"] for row in load_table("entities") if _is_place_in(row, country)}
    forms = {row["alias"] for row in load_table("aliases") if row["entity_id"] in entities}
    forms |= {name for name, its_country in load_pairs("cities").items() if its_country in country.split()}
    # as in datelines, too
    return re.compile(rf"\b(?:{one_of(forms | {form.upper() for form in forms})})\b")


def _is_place_in(row: dict[str, str], country: str) -> bool:
    return row["country"] in country.split() and row["kind"] in {"country", "place"}
