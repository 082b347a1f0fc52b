"""Whether a body may be called by a noun: "the company" is no ministry, "the union" and "the tax office" no firm."""

from __future__ import annotations

from functools import cache

from flows.extract.entities.reference import known_entities
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_yaml
from flows.extract.statements.cues import words
from flows.extract.statements.units import Token
from schemas.records import Mention

_APPOSED = LazyRegexp(r", (?:an?|the|its|one of) [^,.;\n]{0,80}")
_TRADES = {"bank": "names_of_lenders", "lender": "names_of_lenders", "airline": "names_of_airlines"}
"""What only some firms are, which their names mostly tell."""


def may_be_called(lower: str, mention: Mention, tokens: list[Token], at: int) -> bool:
    """Tell whether a body may be called so in a story: the White House is no newspaper, a wire is no central bank."""
    name, head = mention.exact.lower(), tokens[at].word
    before = tokens[at - 1].word if at else ""
    if head == "bank" and before == "central":
        return any(part in name for part in words("names_of_central_banks"))
    if (parts := _by_noun("offices_of_fields").get(before)) and head in words("offices_called"):
        return _is_named_by(mention, parts)
    if head in words("named_bodies") and not mention.exact.isupper():
        return head in name  # "the council" is called so
    if head in name.split():
        return True
    is_no_firm = head == "group" and before in words("groups_of_no_firm")
    known = known_entities().get(mention.entity_id)
    if known:
        return _may_known_be(mention, known.entity_class, head, is_no_firm)
    is_named = " " in name or mention.exact.isupper() or not is_no_firm
    return _is_told(lower, name, head) or (is_named and _may_unknown_be(mention.exact, head))


def _may_known_be(mention: Mention, entity_class: str, head: str, is_no_firm: bool) -> bool:
    """Tell whether a body of the reference table may be called so, as its class and, of firms, its name tell."""
    if entity_class in {"company", "media", "exchange"} and (is_no_firm or head in _TRADES):
        return not is_no_firm and _is_named_by(mention, words(_TRADES[head]))
    kind = "ministry" if entity_class.endswith("_ministry") else entity_class
    return head in _by_noun("called_by_class").get(kind, ())


def _may_unknown_be(exact: str, head: str) -> bool:
    """Tell whether a body that is in no table may be called so, as its name tells; without a sign it is a firm."""
    name = exact.lower()
    parts = name.replace("’s", "").replace("'s", "").split()
    if head == "union":
        return _may_be_union(exact, parts)
    if head in words("offices_called", "unions_called"):
        kind = "in_names_of_offices" if head in words("offices_called") else "in_names_of_unions_called"
        return exact.isupper() or not words(kind).isdisjoint(parts)
    if head in words("firms") and head != "group" and _is_no_firm(name):
        return False
    if head in words("told_of_a_name") and not words("of_other_trades").isdisjoint(parts[1:]):
        return False
    is_of_state = not words("bodies_of_state").isdisjoint(name.split())
    return not (is_of_state and head in words("bodies_of_the_public"))


def _is_told(lower: str, name: str, head: str) -> bool:
    """``the union Solvar``, ``Solvar, the dockers' union``: whether a story tells what a body is beside its name."""
    if f"{head} {name}" in lower:
        return True
    at = lower.find(f"{name}, ")
    told = _APPOSED.match(lower, at + len(name)) if at >= 0 else None
    return told is not None and head in told.group().split()


def _may_be_union(name: str, parts: list[str]) -> bool:
    """``UAW``, ``Transport Workers``; not ``Harrow Foods``: names tell what they are."""
    return any(part.isupper() for part in name.split()) or not words("in_unions").isdisjoint(parts)


def _is_no_firm(name: str) -> bool:
    """``Metalworkers' Union``, ``Association of Banks``; not ``Union Bank``, ``Dunmere Credit Union``."""
    head = name.partition(" of ")[0].partition(" for ")[0]
    return head.rpartition(" ")[2] in words("no_firms") and not head.endswith("credit union")


def _is_named_by(mention: Mention, parts: frozenset[str]) -> bool:
    """Tell whether a word of a body's name, as printed or in the table, begins with one of some parts."""
    known = known_entities().get(mention.entity_id)
    name = f" {mention.exact.lower()} {known.name.lower() if known else ''}"
    return any(f" {part}" in name for part in parts) or ("bank" in name and "bank" in parts)


@cache
def _by_noun(key: str) -> dict[str, frozenset[str]]:
    """Return the lists of words under a key by what they belong to."""
    return {noun: frozenset(listed) for noun, listed in load_yaml("statements")[key].items()}
