"""The names that titles are held in, as they stand beside a title: "Japan's", "of the Bank of Japan"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from flows.extract.entities.candidate import NAMES_KEPT, Candidate
from flows.extract.entities.countries_of_names import country_of
from flows.extract.entities.kinds_of_firms import is_kind_of_firm
from flows.extract.entities.titles_behind import field_behind
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words

_LEANING = ("pro-", "anti-")
""" "Lebanon's pro-Syrian president" is Lebanon's."""
_REGIONS = frozenset({"country", "place"})
_THINGS = frozenset({"product", "group"})
HELD_IN = frozenset({"country", "organization", "group", "agreement"})
_OF = LazyRegexp(r" (?:of|for|at|in|with|to) (?:(?:the|its|their|his|her) )?")
_ENDS_IN_OF = LazyRegexp(r" (of|for|at|in|with|to) (?:the |a |an )?$")
_ENDS_IN_NOUN = LazyRegexp(r" (of|for|at|in|with|to) (?:the |an? |its )?((?:[a-z][a-z-]+(?:s['’])? ){1,2})$")
""" "Of the frigate Tui", "for the shipping line Orlan"."""
_AT_WORK = LazyRegexp(
    r" (?:of|for|in|on) (?:the |an? |its |their )?(?:(?!at |of |the )[\w-]+ ){1,5}(?:at|of|with|for|in) (?:the )?"
)
""" "Head of the cancer ward at Orlan Hospital", "flight director for the rocket at Orlan Dawn"."""
_OWNED = LazyRegexp(r"(?:['’]s?)? (?:[a-z][a-z-]+ ){0,3}")
"""What stands between a country or people and its body: "of Norway's", "of the Norwegian shipbuilder"."""
_DESCRIBED = LazyRegexp(r"(?:(?:\d+|[A-Z]?[a-z]+)-[a-z]+ ){1,2}")
""" "Of the 200-bed", "of the Oslo-based"."""
_NOUNS = LazyRegexp(r"(?:[a-z][a-z-]+(?:s['’])? ){1,2}")
"""What kind of body a name is, before it: "of the union Orlan", "for the farmers' association Orlan"."""
_OF_STATES = ("Minister", "Secretary", "Secretary of State")
_LONGEST_OF = 12
_NO_ADJECTIVES = frozenset(
    {"time", "day", "moment", "week", "month", "year", "night", "morning", "end", "start", "way"}
)
_JOINED = LazyRegexp(r"(?:,? and |, )(?:the )?")
_JOINING = LazyRegexp(r"(?:,? and |, )(?:the )?$")
_LONGEST_LIST = 4
_LISTED = LazyRegexp(r"[,;] (?!which\b|whose\b|an? |the |and |but )|[.;)\n]")
"""Behind a body that belongs to what stands before it."""
_WORD_OF_TITLE = LazyRegexp(r"(?<= )([a-z][a-z-]{3,}) $")
_WORDS_OF_TITLE, _LONGEST_WORD = 2, 24
_LONGEST_OWNED = 40
_BETWEEN_PEOPLE_AND_NAME = ((1, (" ",)), (3, ("'s ", "’s ")))
_BETWEEN_OWNER_AND_TITLE = (*_BETWEEN_PEOPLE_AND_NAME, (2, ("' ", "’ ", ") ")), (8, (", whose ",)))


class Owners:
    """The names that a title may be held in, by where they begin and end."""

    def __init__(self, candidates: list[Candidate], kinds: frozenset[str] = HELD_IN) -> None:
        self._persons = {one.end for one in candidates if one.kind == "person"}
        held = [one for one in candidates if one.kind in kinds and not (one.kind == "group" and one.form == "demonym")]
        self._by_end = {one.end: one for one in held}
        self.by_start = {one.start: one for one in held if one.is_nested}
        self.by_start |= {one.start: one for one in held if not one.is_nested}
        self._things = {one.end: one for one in candidates if one.kind in _THINGS}
        self._regions = {one.end: one for one in candidates if one.kind in _REGIONS and one.form != "demonym"}
        self._seats = {one.start: one for one in candidates if one.kind == "place" or one.form == "demonym"}

    def before(self, string: str, start: int) -> Candidate | None:
        """Return the name right before a title: "Japan's", "South Korean", "Orlan Steel"."""
        for gap, between in _BETWEEN_OWNER_AND_TITLE:
            owner = self._by_end.get(start - gap)
            if owner and string.endswith(between, 0, start):
                leaning = next((word for word in _LEANING if string.endswith(word, 0, owner.start)), None)
                return self.before(string, owner.start - len(leaning)) if leaning else owner
        return None

    def ending_at(self, end: int) -> Candidate | None:
        """Return the name that ends at a position."""
        return self._by_end.get(end)

    def listed_behind(self, string: str, start: int) -> list[Candidate]:
        """Return the names that stand in a list from a position: "Finland and Estonia"."""
        listed: list[Candidate] = []
        while (one := self.by_start.get(start)) and len(listed) < _LONGEST_LIST:
            listed.append(one)
            joined = _JOINED.match(string, one.end)
            if joined is None:
                break
            start = joined.end()
        return listed

    def listed_before(self, string: str, end: int) -> list[Candidate]:
        """Return the names that stand in a list up to a position."""
        listed: list[Candidate] = []
        while (one := self._by_end.get(end)) and len(listed) < _LONGEST_LIST:
            listed.insert(0, one)
            joined = _JOINING.search(string, max(0, one.start - _LONGEST_OF), one.start)
            if joined is None:
                break
            end = joined.start()
        return listed

    def before_words(self, string: str, start: int) -> tuple[int, Candidate] | None:
        """Return where a title begins with words of its own, and the name before: "NASA planetary scientist"."""
        for _ in range(_WORDS_OF_TITLE):
            word = _WORD_OF_TITLE.search(string, max(0, start - _LONGEST_WORD), start)
            if word is None or not _may_describe(word.group(1)):
                return None
            start = word.start(1)
            if owner := self.before(string, start):
                return start, owner
        return None

    def with_region(self, string: str, start: int) -> tuple[int, Candidate] | None:
        """Return where a title begins with its region, and who it is of: "Orlan's Africa head"."""
        region = self._regions.get(start - 1)
        if region is None:
            return None
        body = self.before(string, region.start)
        is_part = string[region.start : region.end] in load_words("entities", "parts_of_the_world")
        return (region.start, body) if body and (is_part or body.kind == "organization") else None

    def begin_with_people(self, string: str, start: int) -> int:
        """Return where a name begins with the country or people before it: "Uruguay's Ida Moe"."""
        for gap, between in _BETWEEN_PEOPLE_AND_NAME:
            people = self._by_end.get(start - gap)
            if people and people.kind == "country" and string.endswith(between, 0, start):
                return people.start
        return start

    def owning(self, string: str, start: int) -> Candidate | None:
        """Return the body whose possessive stands right before a person: "Orlan Bank's Ida Moe"."""
        body = self._by_end.get(start - 3) if string.endswith(("'s ", "’s "), 0, start) else None
        return body if body and body.kind == "organization" else None

    def is_of_person(self, string: str, start: int) -> bool:
        """Tell whether a person's possessive stands right before a title: "Moe's lawyer"."""
        return string.endswith(("'s ", "’s "), 0, start) and start - 3 in self._persons

    def name_that_ends_in(self, string: str, span: tuple[int, int]) -> int:
        """Return where a title begins behind a name that its words begin with: "White House press secretary"."""
        start, end = span
        ends = [at for at in range(start + 1, end) if at in self._by_end and self._by_end[at].start < start]
        if ends:
            return ends[-1] + 1
        first = self.by_start.get(start)
        if first is None or string[first.end : first.end + 1] != " " or first.end + 1 >= end:
            return start
        is_owner = first.kind == "organization" or string.endswith(_OF_STATES, start, end)
        return first.end + 1 if is_owner else start

    def of(self, string: str, title: str, end: int) -> Candidate | None:
        """Return the name that a title is "of": "governor of the Bank of Japan"; no envoy is of whom he is sent to."""
        match = _OF.match(string, end)
        if match is None and string.startswith(" from ", end):
            come = self.body_from(string, end + len(" from the " if string.startswith("the ", end + 6) else " from "))
            return come if come and come.kind == "organization" else None
        if match is None or _is_sent_to(title, match.group().split()[0]):
            return None
        body = self.body_from(string, match.end())
        work = _AT_WORK.match(string, end) if body is None else None
        at = self.by_start.get(work.end()) if work else None
        return at if at and at.kind == "organization" else body

    def body_from(self, string: str, start: int) -> Candidate | None:
        """Return the body that begins at a position, or behind what is said of it: "the Oslo-based insurer Orlan"."""
        described = _DESCRIBED.match(string, start) if start not in self.by_start else None
        start = described.end() if described else start
        first = self.by_start.get(start)
        if first is None:
            seat = self._seats.get(start)
            nouns = _NOUNS.match(string, seat.end + 1 if seat else start)
            body = self.by_start.get(nouns.end()) if nouns else None
            if nouns and body and not is_noun_of_body(nouns.group()):
                is_said = seat is None and string.endswith("the ", 0, start)
                body = body if is_said and _are_said_of(body, nouns.group().split()) else None
            return _of_seat(body, seat) if body and seat and body.kind == "organization" else body
        if first.kind == "organization" and string.startswith(("'s ", "’s "), first.end):
            unit = self.by_start.get(first.end + 3)
            return unit if unit and unit.kind == "organization" else first
        owned = _OWNED.match(string, first.end) if first.kind == "country" else None
        body = self.by_start.get(owned.end()) if owned and owned.end() - first.end <= _LONGEST_OWNED else None
        if body is None or body.kind != "organization":
            return first
        if not _owns(string, first) and body.start != first.end + 1:
            return first
        return _of_country(body, first)

    def field_behind(self, string: str, end: int) -> int:
        """Return where a title with its field ends; a body's name is none: "director of KLP Capital"."""
        last = field_behind(string, end)
        bodies = (self.by_start.get(start) for start in range(end, last))
        return end if any(one and one.kind == "organization" and one.end >= last for one in bodies) else last

    def listed_body(self, string: str, end: int) -> Candidate | None:
        """Return the body that stands between commas behind a title: "Ida Moe, chief economist, Orlan Bank,"."""
        body = self.by_start.get(end + len(", the " if string.startswith(", the ", end) else ", "))
        is_body = body is not None and body.kind == "organization" and string.startswith(", ", end)
        return body if body and is_body and _LISTED.match(string, body.end) else None

    def ending(self, string: str, end: int) -> Held | None:
        """Return the name that ends at a position and where "of" begins before it: "of the Bank of Japan"."""
        body = self._by_end.get(end)
        if body is None:
            return None
        return _held(string, body, body.start) or self._held_by(string, body)

    def ending_ship(self, string: str, end: int) -> Held | None:
        """Return the ship or other thing that ends at a position, as ``ending`` does a body: "of the frigate Tui"."""
        thing = self._things.get(end)
        return _held(string, thing, thing.start) if thing else None

    def _held_by(self, string: str, body: Candidate) -> Held | None:
        """Return the same where a country or people stands before the body: "of the Norwegian shipbuilder Orlan"."""
        for at in range(body.start - 1, max(0, body.start - _LONGEST_OWNED), -1):
            owner = self._by_end.get(at)
            if owner and owner.kind == "country" and _OWNED.fullmatch(string, at, body.start):
                return _held(string, _of_country(body, owner), owner.start)
        return None


def _is_said_of_body(body: Candidate, words: str) -> bool:
    """Tell whether words before a body are adjectives of it: "of the ruling Orlan Party"."""
    _, *said = words.split()
    return said[0] == "the" and _are_said_of(body, said[1:])


def _are_said_of(body: Candidate, said: list[str]) -> bool:
    """Tell whether words between "the" and a body are adjectives of it: "main opposition", no "time" and no clause."""
    if body.kind != "organization" or said[-1] in _NO_ADJECTIVES or said[-1].endswith(("s", "ly")):
        return False
    return load_union(*_NO_DESCRIPTION).isdisjoint(said)


@lru_cache(maxsize=NAMES_KEPT)
def _may_describe(word: str) -> bool:
    """Tell whether a word may be an adjective or noun before a title, and no verb: "planetary", "neuroscience"."""
    if word.endswith(("ed", "ing", "ly", "s")):
        return False
    return word not in load_union(*_NO_DESCRIPTION)


_NO_DESCRIPTION = (
    ("entities", "never_titles"),
    ("occupations", "never_between"),
    ("entities", "titles"),
    ("occupations", "occupations"),
    ("acting", "before_no_actor"),
    ("entities", "speech_verbs"),
    ("acting", "acting_verbs"),
    ("acting", "auxiliaries"),
    ("acting", "adverbs_of_verbs"),
    ("acting", "place_prepositions"),
    ("acting", "way_prepositions"),
    ("surroundings", "acts_on_its_own"),
    ("surroundings", "what_teams_do"),
    ("surroundings", "posts"),
)


class Held(NamedTuple):
    """A body that a title is held in, with the preposition before it and where that begins."""

    body: Candidate
    start: int
    preposition: str


def _held(string: str, body: Candidate, start: int) -> Held | None:
    found = _ENDS_IN_OF.search(string, max(0, start - _LONGEST_OF), start)
    if found is None:
        nouns = _ENDS_IN_NOUN.search(string, max(0, start - _LONGEST_OWNED), start)
        found = nouns if nouns and (is_noun_of_body(nouns.group(2)) or _is_said_of_body(body, nouns.group())) else None
    return Held(body, found.start(), found.group(1)) if found else None


def _of_country(body: Candidate, owner: Candidate) -> Candidate:
    """Return a body with the country that it is told to be of, unless it has one."""
    return body if body.known or body.country else body._replace(country=owner.known and owner.known.country)


def _of_seat(body: Candidate, seat: Candidate) -> Candidate:
    """Return a body with the country of the town or region before it: "of the Oslo carrier Orlan"."""
    code = country_of(seat)
    return body._replace(country=code) if code and not (body.known or body.country) else body


def is_held_in(title: str, preposition: str) -> bool:
    """Tell whether a name behind a title and a preposition is where it is held: no ambassador is held "to" Japan."""
    return not _is_sent_to(title, preposition)


def _is_sent_to(title: str, preposition: str) -> bool:
    return preposition in {"to", "in", "for"} and not load_words("entities", "sent_titles").isdisjoint(
        title.lower().split()
    )


def _owns(string: str, country: Candidate) -> bool:
    return country.form == "demonym" or string[country.end : country.end + 2] in {"'s", "’s", "' ", "’ "}


def is_noun_of_body(words: str) -> bool:
    """Tell whether words before a name say what body or ship it is: "shipping line", "frigate"."""
    several = words.split()
    return several[-1] in load_union(*_BODIES) or is_kind_of_firm(several)


_BODIES = (
    ("surroundings", "kinds_of_firms"),
    ("surroundings", "trades_more_of_firms"),
    ("surroundings", "nouns_of_firms"),
    ("surroundings", "bodies"),
    ("surroundings", "pointed_bodies"),
    ("surroundings", "titles_of_bodies"),
    ("surroundings", "nouns_before_vessels"),
)
