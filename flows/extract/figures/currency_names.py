"""Names of currencies with their codes."""

from __future__ import annotations

from functools import cache

from flows.extract.figures.forms import by_form


@cache
def currency_names() -> dict[str, str]:
    """Return all names of currencies, with their codes."""
    return by_form("currencies", "names", "currencies")


@cache
def single_names() -> dict[str, str]:
    """Return the names of one word, with their codes."""
    return {form: code for form, code in currency_names().items() if " " not in form} | {"pound": "GBP"}
