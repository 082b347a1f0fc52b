"""Known names in the text: countries, their people and capitals, organizations, agreements, heads of state."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.reference import Alias, aliases
from flows.extract.lang.load import load_words

_CAPITAL_WORD = re.compile(r"(?<![\w.])[^\W\d_a-z]\w*")
_NEXT_WORD = re.compile(r"(?:['’]s)? ([A-Za-z]\w*)")
_NAME_GOES_ON = re.compile(r"[ -][A-Z][a-z]+")


def find_known(string: str, lower: str) -> list[Candidate]:
    """Return the known names in order, without overlaps, the longest at each place."""
    table, found, end = aliases(), [], 0
    for match in _CAPITAL_WORD.finditer(string):
        start = match.start()
        first = re.match(r"[^\W\d_]+", match.group())
        if start < end or first is None:
            continue
        for alias in table.get(first.group(), ()):
            if _stands_at(string, alias, start):
                candidate = _candidate(string, lower, alias, start)
                if candidate:
                    found.append(candidate)
                    end = candidate.end
                break
    return list(_without_part_names(string, found))


def _stands_at(string: str, alias: Alias, start: int) -> bool:
    end = start + len(alias.text)
    following = string[end : end + 1]
    return string.startswith(alias.text, start) and not following.isalnum() and following != "_"


def _candidate(string: str, lower: str, alias: Alias, start: int) -> Candidate | None:
    end, known = start + len(alias.text), alias.known
    form = alias.kind if alias.kind in {"name", "alias", "acronym", "demonym"} else "alias"
    if alias.kind == "metonym":
        return _capital(string, lower, alias, start)
    if alias.kind == "surname":
        return None
    acting = _acting_as(lower, start, end) if known.kind == "country" and form != "demonym" else None
    return Candidate(
        start, end, known.kind, known.name, form, f"reference_{alias.kind}", known, acting, country=known.country,
        is_certain=alias.priority < 3,
    )  # fmt: skip


def _capital(string: str, lower: str, alias: Alias, start: int) -> Candidate:
    """A capital that acts is its country's government; one where something happens is a place."""
    end, known = start + len(alias.text), alias.known
    if _acts(string, lower, start, end):
        return Candidate(
            start, end, "country", known.name, "metonym", "capital_acts", known, "government", country=known.country
        )
    return Candidate(start, end, "place", alias.text, "name", "capital_place", None, "place", country=known.country)


def _acting_as(lower: str, start: int, end: int) -> str | None:
    if _word_before(lower, start) in load_words("entities", "place_prepositions"):
        return "place"
    following = _NEXT_WORD.match(lower, end)
    is_actor = following is not None and following.group(1) in load_words("entities", "acting_verbs")
    return "government" if is_actor else None


def _acts(string: str, lower: str, start: int, end: int) -> bool:
    before = _word_before(lower, start)
    if before in load_words("entities", "place_prepositions") or re.match(r",? (?:D\.C\.|DC\b)|, [A-Z]", string[end:]):
        return False
    following = _NEXT_WORD.match(lower, end)
    if following and following.group(1) in load_words("entities", "acting_verbs"):
        return True
    return before in {"with", "by", "that", "between"} or string.startswith(("'s ", "’s "), end)


def _word_before(lower: str, start: int) -> str:
    words = lower[max(0, start - 20) : start].split()
    return words[-1].strip('"“(') if words else ""


def _without_part_names(string: str, found: list[Candidate]) -> Iterator[Candidate]:
    """Leave out a country or capital that is only the first word of a longer name ("Paris Hilton", "Jordan Smith")."""
    for candidate in found:
        goes_on = _NAME_GOES_ON.match(string, candidate.end)
        is_single = " " not in string[candidate.start : candidate.end] and candidate.kind in {"country", "place"}
        if (
            is_single
            and candidate.form == "name"
            and goes_on
            and goes_on.group()[0] == " "
            and candidate.acting_as != "government"
        ):
            continue
        yield candidate
