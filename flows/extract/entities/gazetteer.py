"""Known names in the text: countries, their people and capitals, places, organizations, agreements, heads of state."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from flows.extract.entities.acting import acting_as, capital_acts, is_placed
from flows.extract.entities.candidate import Candidate
from flows.extract.entities.currency_words import is_currency
from flows.extract.entities.readings import ONE_OF_EACH, Company, Reading, company_of, is_branch, is_in_region, read
from flows.extract.entities.reference import FIRST_WORD, FURTHER, Alias, Wording, wordings
from flows.extract.entities.titles import is_after_title_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_NAME_GOES_ON = LazyRegexp(r" [A-Z][a-z]+")
_AGREEMENT_FOLLOWS = LazyRegexp(r"(?: [A-Z][A-Za-z]+){0,4} (?:Agreement|FTA|Treaty|Pact|Accord|Partnership)\b")
_LINE = 60


class Found(NamedTuple):
    """A wording where it stands."""

    start: int
    end: int
    wording: Wording


def find_known(text: Text) -> list[Candidate]:
    """Return the known names in order, without overlaps, the longest at each place."""
    string, lower = text.string, text.lower
    found = _scan(text)
    sure = [(one.start, one.end, one.wording.readings[0].known) for one in found if _is_sure(one.wording)]
    company = company_of(sure, max(0, string.find("\n\n")))
    candidates = []
    for one in found:
        reading = _reading(string, lower, one, company)
        if reading:
            candidates.append(_candidate(string, lower, one, reading))
    return list(_without_part_names(string, lower, candidates))


def _scan(text: Text) -> list[Found]:
    string, table, found, end = text.string, wordings(), [], 0
    first_words = table.first_words
    known = {word: word for word in text.capital_words if word in first_words}
    mixed = [word for word in text.capital_words if word not in known and not word.isalpha()]
    known |= {word: letters for word in mixed if (letters := _letters(word)) in first_words}
    for start, whole in text.capitals_among(known):
        if start < end or string[start - 1 : start] == ".":
            continue
        word = known[whole]
        openings = table.beginning(word)
        longer = openings.get(string[start : start + len(word) + FURTHER])
        shorter = openings.get(word)
        for wording in chain(longer or (), shorter or ()) if longer or shorter else ():
            if string.startswith(wording.text, start) and _stands_at(string, wording, start):
                end = start + len(wording.text)
                found.append(Found(start, end, wording))
                break
    return found


def _letters(word: str) -> str:
    """Return the letters that a word begins with: "G" of "G20"."""
    match = FIRST_WORD.match(word)
    return match.group() if match else ""


def _stands_at(string: str, wording: Wording, start: int) -> bool:
    """Tell whether a wording whose letters are there is a word of its own."""
    end = start + len(wording.text)
    following = string[end : end + 1]
    return (
        not following.isalnum()
        and following not in {"_", "$"}  # "US$5" is a sign of money
        and not (following == "." and string[end + 1 : end + 2].islower())
        and (wording.readings[0].case_rule != "upper" or _has_small_letters(string, start, end))
    )


def _has_small_letters(string: str, start: int, end: int) -> bool:
    return any(char.islower() for char in string[max(0, start - _LINE) : end + _LINE])


def _is_sure(wording: Wording) -> bool:
    readings = wording.readings
    least = 1 if readings[0].known.entity_class in ONE_OF_EACH else 2
    return readings[0].priority <= least and (len(readings) == 1 or _is_seat(readings))


def _is_seat(readings: tuple[Alias, ...]) -> bool:
    """Tell whether a wording is a seat of government and the place of it."""
    return {alias.kind for alias in readings} > {"metonym"} and len({alias.known.country for alias in readings}) <= 2


def _reading(string: str, lower: str, found: Found, company: Company) -> Reading | None:
    readings = found.wording.readings
    if is_branch(string, found.wording, found.start, company):
        return None
    if len(readings) == 1 and readings[0].priority == 1 and readings[0].kind != "metonym":  # as most are
        return Reading(readings[0], is_certain=True)
    metonyms = [alias for alias in readings if alias.kind == "metonym"]
    if metonyms:
        acts = capital_acts(string, lower, found.start, found.end)
        others = tuple(alias for alias in readings if alias.kind != "metonym")
        if not others and is_placed(lower, found.start):
            return None  # a crowd in Whitehall
        readings = tuple(metonyms) if acts or not others else others
        is_place = len(others) == 1 and metonyms[0].priority == 2 and _is_in_it(lower, found.start)
        if readings is others and is_place and not is_in_region(string, found.end, company):
            return Reading(others[0], is_certain=True)
    if len(readings) == 1 and readings[0].priority == 1:
        return Reading(readings[0], is_certain=True)
    return read(string, Wording(found.wording.text, readings), found.start, company)


def _is_in_it(lower: str, start: int) -> bool:
    """Tell whether something is in, from or near a capital: Amman may be a surname, in Amman is the city."""
    return start == 0 or lower[start - 1] == "\n" or is_placed(lower, start)


def _candidate(string: str, lower: str, found: Found, reading: Reading) -> Candidate:
    alias, known = reading.alias, reading.alias.known
    rule, acting = f"reference_{alias.kind}", None
    if alias.kind == "metonym":
        rule, acting = "capital_acts", "government"
    elif known.kind == "country" and alias.kind != "demonym":
        acting = acting_as(string, lower, found.start, found.end)
    elif len(found.wording.readings) > 1 and any(one.kind == "metonym" for one in found.wording.readings):
        rule, acting = "capital_place", "place"
    return Candidate(
        found.start, found.end, known.kind, known.name, alias.kind, rule, known, acting, country=known.country,
        is_certain=reading.is_certain, is_nested=is_currency(string, found.end),
    )  # fmt: skip


def _is_also_person(string: str, candidate: Candidate) -> bool:
    return string[candidate.start : candidate.end].lower() in load_words("entities", "person_names_too")


def _without_part_names(string: str, lower: str, found: list[Candidate]) -> Iterator[Candidate]:
    """Leave out a country or place that only begins a longer name ("Paris Hilton", "Jordan Smith")."""
    for candidate in found:
        is_place = candidate.kind in {"country", "place"} and candidate.form == "name"
        may_go_on = is_place and candidate.acting_as != "government" and _is_also_person(string, candidate)
        is_of_title = may_go_on and is_after_title_of(lower, candidate.start)
        goes_on = may_go_on and not is_of_title and _NAME_GOES_ON.match(string, candidate.end)
        if not goes_on or _AGREEMENT_FOLLOWS.match(string, candidate.end):
            yield candidate
