"""Whether a body may be called by a noun: "the company" is no ministry, "the union" no firm."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.units import Token
from schemas.records import Mention


def may_be_called(mention: Mention, tokens: list[Token], at: int) -> bool:
    """Tell whether a body may be called so: the White House is no newspaper, a wire is no central bank."""
    name, head = mention.exact.lower(), tokens[at].word
    if head == "bank" and at and tokens[at - 1].word == "central":
        return any(part in name for part in words("names_of_central_banks"))
    if head in words("named_bodies") and not mention.exact.isupper():
        return head in name  # "the council" is called so
    if head == "union":
        return _may_be_union(mention.exact)
    if head in words("firms") and head != "group" and _is_no_firm(name):
        return False
    is_of_state = not words("bodies_of_state").isdisjoint(name.split())
    return not (is_of_state and head in words("bodies_of_the_public"))


def _may_be_union(name: str) -> bool:
    """``Unite``, ``UAW``, ``Transport Workers``; not ``Harrow Foods``: names of several words tell what they are."""
    parts = name.lower().replace("’s", "").replace("'s", "").split()
    return len(parts) == 1 or any(part.isupper() for part in name.split()) or not words("in_unions").isdisjoint(parts)


def _is_no_firm(name: str) -> bool:
    """``Metalworkers' Union``, ``Association of Banks``; not ``Union Bank``, ``Dunmere Credit Union``."""
    head = name.partition(" of ")[0].partition(" for ")[0]
    return head.rpartition(" ")[2] in words("no_firms") and not head.endswith("credit union")
