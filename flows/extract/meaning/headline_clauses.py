"""The last clause of a headline before a figure: what it plans something amid is so, "to cut jobs as its loss hits"."""

from __future__ import annotations

from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from schemas.records import Figure

_OPENED = LazyRegexp(r" (?:after|amid|despite|following|because(?: of)?) (?=[^,;:]*\Z)")
_OPENED_BY_AS = LazyRegexp(
    r" (?:even )?(?:as|while) (?!(?:much|many|few|low|high|little|early|late|soon) )(?=[^,;:]*\Z)"
)
_REACHED = LazyRegexp(rf" (?:hits?|reach(?:es|ed)|tops?|topped|near(?:s|ed)|exceed(?:s|ed)|pass(?:es|ed)) {HEDGES}\Z")


def own_clause(lead: str, figure: Figure) -> str:
    """Return the clause of a figure of which a headline's words before it have others that tell what is to be done."""
    lower = lead.lower()
    opened = list(_OPENED.finditer(lower))
    if figure.direction or _REACHED.search(lower):
        opened += _OPENED_BY_AS.finditer(lower)
    return lead[max(match.end() for match in opened) :] if opened else lead
