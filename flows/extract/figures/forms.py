"""The surface forms of figures from the language data, checked and in the shape that the rules look things up in."""

from __future__ import annotations

from functools import cache
from typing import Any

from flows.extract.lang.load import LanguageDataError, load_words, load_yaml
from schemas.reference.load import load_codes


@cache
def mapping(file: str, key: str) -> dict[str, Any]:
    """Return a mapping of a language file; raise LanguageDataError where it is none."""
    found = load_yaml(file).get(key)
    if not isinstance(found, dict):
        raise LanguageDataError(f"{file}.yaml: '{key}' must be a mapping")
    return {str(form): value for form, value in found.items()}


@cache
def words(key: str, file: str = "figures") -> frozenset[str]:
    """Return a list of forms as a set."""
    return load_words(file, key)


@cache
def by_form(file: str, key: str, table: str) -> dict[str, str]:
    """Turn a mapping from code to forms round; raise LanguageDataError for a code that its reference table lacks."""
    found = mapping(file, key)
    check_codes(f"{file}.yaml: {key}", found, table)
    return {str(form): code for code, forms in found.items() for form in forms}


def check_codes(where: str, codes: Any, table: str) -> None:
    """Raise LanguageDataError that says where, for codes that a reference table lacks."""
    unknown = set(codes) - load_codes(table)
    if unknown:
        raise LanguageDataError(f"{where}: not in {table}.csv: {', '.join(sorted(unknown))}")


def plurals(form: str, without: frozenset[str]) -> tuple[str, ...]:
    """Return a name with its plural in -s, which a name of a rate has on its first noun ("miles per hour")."""
    if form in without:
        return (form,)
    for between in (" per ", " a ", " an ", " of ", " to the "):
        head, found, rest = form.partition(between)
        if found:
            return form, f"{head}s{found}{rest}"
    head, found, rest = form.partition("degree ")
    if found and not head:
        return form, f"degrees {rest}"
    return form, f"{form[:-1]}ies" if form.endswith("ury") else f"{form}s"


@cache
def modifier_forms() -> dict[str, str]:
    """Return the code of each modifier: ``more_than`` for "in excess of", ``nearly`` for "a shade under"."""
    graded = {
        f"{degree} {bound}": code
        for degrees, bounds, code in _GRADED
        for degree in words(degrees)
        for bound in words(bounds)
    }
    return graded | by_form("figures", "modifiers", "modifiers")


_GRADED = (
    ("little", "little_less", "nearly"),
    ("little", "much_more", "more_than"),
    ("much", "much_less", "less_than"),
    ("much", "much_more", "more_than"),
)
"""Words of how much less or more something is, what they stand before, and what both say."""
