"""Which council, school board or the like a local story is of: it taxes, spends and employs where no name stands by."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.party_names import PartyNames
from flows.extract.text import Text

_NAMED = LazyRegexp(
    r"\b(?:council|county commission|city commission|school district|county board|selectboard"
    r"|(?:school|health|education) board"
    r"|board of (?:education|supervisors|commissioners|selectmen|aldermen|health))\Z"
)
_PLACED = LazyRegexp(
    r"\b(?:city|town|county|shire|district|borough|parish|regional|municipal|village|metropolitan|community|unitary"
    r"|islands?|isles) council\Z"
)
_OF_PLACE = LazyRegexp(
    r"\b(?:council(?:lors?|ors?|men|man)?|ratepayers|council tax|school board|health board|trustees|aldermen|mayor"
    r"|county board|supervisors|commissioners|hospitals?|schools?)\b"
)
"""In an opening these make a story one of a council or board."""
_OF_MONEY = frozenset(
    ["budget", "budgets", "ratepayers", "savings", "spending", "deficit", "shortfall", "debts", "debt"]
)
"""A story without these is of what such a body allows others to do."""
_WORDS = frozenset(["council", "board", "commission", "district", "selectboard"])
"""Words that the name of such a body cannot do without."""
_LEAD = 500
"""Characters of a story that are its opening."""


def local_body(text: Text, names: PartyNames, headline: int) -> str | None:
    """Return the one council or board that a text names, where its opening is of one."""
    if _WORDS.isdisjoint(text.words.distinct) or _OF_MONEY.isdisjoint(text.words.distinct):
        return None
    called = {one.entity_id: one.exact.lower() for one in names.mentions if _is_local(one.exact.lower(), one.kind)}
    if len(called) != 1 or _OF_PLACE.search(text.lower, 0, headline + _LEAD) is None:
        return None
    ((found, name),) = called.items()
    is_of_place = _PLACED.search(name) is not None or not name.endswith("council")
    return found if is_of_place or "councillors" in text.words.distinct else None


def _is_local(name: str, kind: str) -> bool:
    return kind == "organization" and _NAMED.search(name) is not None
