"""Those who help abroad, who may be from anywhere: charities, aid groups, and who heads them in a country."""

from __future__ import annotations

from collections.abc import Iterable

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.title_bodies import title_ends
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.text import Text

_ASIDE = LazyRegexp(r", an? ((?:[a-z-]+ ){0,3}[a-z-]+)(?=[ ,.;])")
""" "Orlan, a medical charity,"."""
_IN_THE_FIELD = ("country ", "field ")


def is_in_the_field(title: Title) -> bool:
    """Tell whether a title is that of who is sent to a country: "country director"."""
    return title.text.lower().startswith(_IN_THE_FIELD)


def is_aid_group(text: Text, body: Candidate, bodies: Iterable[Candidate]) -> bool:
    """Tell whether a story calls a body a charity or an aid group."""
    nouns = title_ends("nouns_of_aid")
    told = [one for one in bodies if one.name == body.name]
    if any(text.lower.endswith(nouns, 0, one.start - 1) for one in told):
        return True
    asides = (_ASIDE.match(text.lower, one.end) for one in told)
    return any(aside is not None and aside.group(1).endswith(nouns) for aside in asides)
