"""In which country a title is held that names none: what stands beside its body, near it, or all over the story."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from functools import cache, cached_property

from flows.extract.entities.acting import word_before
from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.counted_countries import counts_of_countries
from flows.extract.entities.countries_of_names import country_in_name, country_of
from flows.extract.entities.reference import EMPLOYERS
from flows.extract.entities.story_bodies import is_known_medium
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.text import Text

_SEAT = LazyRegexp(r",? (?:of|in|from|based in) (?:the )?")
_BESIDE = LazyRegexp(r"(?:['’]s?)? (?:[a-z-]+ ){0,4}")
_BESIDE_ACRONYM = LazyRegexp(r" (?:[a-z-]+ ){1,3}")
""" "U.S. fund Orlan"."""
_BASED = LazyRegexp(r"-based (?:[a-z-]+ ){0,3}")
_COUNTERPART = LazyRegexp(
    r",?(?: (?:and|with|as|met|told|called|spoke to|spoke with|talked to|that))* (?:his|her|their|the) "
    r"(?=[A-Z][\w. ]{1,30} counterpart)"
)
_OFFICE = LazyRegexp(r"(?:['’]s?)?(?: [a-z-]+){1,3}")
""" "Chad's foreign ministry", "the Colombian army"."""
_OF_COUNTRY = LazyRegexp(r",? of (?:the )?")
_OPENING = LazyRegexp(r"(?:In|At) (?:the )?(?:neighbou?ring |nearby )?")
_LONGEST_OPENING = 60
_MEETING = LazyRegexp(
    r",? (?:for (?:[a-z]+ ){0,2}(?:talks|meetings|a meeting|discussions|dinner|lunch) with"
    r"|(?:to|and|where (?:he|she|they)) (?:meet|met|see|saw|hold talks with|held talks with|meet with|met with))"
    r" (?:the )?(?:new )?$"
)
""" "Flew to Riga for talks with", "in Riga, where she met"."""
_POINTER = LazyRegexp(r"(?:-based)?(?: [a-z-]+){0,2}? ([a-z-]+)(?:['’]s?)?(?=[ .,;:])(?! [A-Z])")
""" "The Norwegian lender", "the Leeds-based retailer's": a body that was named before."""
_SO_FAR_BACK = 400
_TOLD_BEFORE = 4
"""How often an office that was told before is looked for with its country."""
_NAMED_BEHIND = LazyRegexp(r",? [A-Z]")
_PARTY_AND_STATE = LazyRegexp(r",? \(?[RDI]-")
_SEVERAL = 2
_AHEAD = 1.25
"""By how much one country leads the second where what names none is taken to be in it."""
_LOOKED_AT = 12
"""Names before a title, and around a body, that are looked at."""


class RoleCountries:
    """The country of a story, those of its bodies as their surroundings tell them, and those near a place in it."""

    def __init__(self, text: Text, names: list[Candidate], lead_end: int) -> None:
        self._text = text
        self._lead_end = lead_end
        platforms = load_words("entities", "platforms")
        self._names = [(one, code) for one in names if (code := country_of(one)) and one.name.lower() not in platforms]
        self._starts = [one.start for one, _ in self._names]
        self._at = {one.start: code for one, code in self._names if one.kind in {"country", "place"}}
        self._all = names
        self._places = {one.end: one.start for one, _ in self._names if one.start in self._at}
        self._ends = {one.end: code for one, code in self._names if one.kind == "country"}
        self._codes = {code for one, code in self._names if one.kind == "country"}

    @property
    def main(self) -> str | None:
        """The country that a story is about, None where it tells of none."""
        return self._ranked[0][0] if self._ranked else None

    @property
    def is_only(self) -> bool:
        """Whether no second country counts."""
        counts = self._ranked
        return len(counts) < _SEVERAL or counts[1][1] == 0

    @property
    def is_clear(self) -> bool:
        """Whether no second country comes near to the one that a story is about."""
        counts = self._ranked
        return len(counts) < _SEVERAL or counts[0][1] >= _AHEAD * counts[1][1]

    @cached_property
    def _ranked(self) -> list[tuple[str, int]]:
        """The two countries that count most, where not only a wire has one; told when first asked for."""
        is_told = not self._names or any(not is_known_medium(one) for one, _ in self._names)
        return counts_of_countries(self._text, self._names, self._lead_end) if is_told else []

    @cached_property
    def _told(self) -> dict[str, str]:
        """The countries that stand beside bodies or point at them, by the bodies' names; told when first asked for."""
        told: dict[str, str] = {}
        for one in self._all:
            if one.kind == "organization" and one.known is None and one.name not in told:
                code = self._beside(one)
                if code:
                    told[one.name] = code
        return dict(self._pointed(self._all)) | told

    def at(self, start: int) -> str | None:
        """Return the country of the place or people that stands at a position."""
        return self._at.get(start)

    def named_at(self, start: int) -> Candidate | None:
        """Return the country or people whose name begins at a position."""
        at = bisect_left(self._starts, start)
        one = self._names[at][0] if at < len(self._names) else None
        return one if one and one.start == start and one.kind == "country" else None

    def ending_at(self, start: int) -> str | None:
        """Return the country of which something is that begins at a position: "Norway's", "Norwegian"."""
        string = self._text.string
        return self._ends.get(start - (3 if string.endswith(("'s ", "’s "), 0, start) else 1))

    def of_body(self, body: Candidate) -> str | None:
        """Return the country of a body: its own, or the one that stands beside it ("Orlan of Norway")."""
        return country_of(body) or self._told.get(body.name)

    def of_body_by_name(self, body: Candidate) -> str | None:
        """Return the country of a body, also where only its name tells it: "University of Rabat"."""
        return self.of_body(body) or (None if body.known else country_in_name(body.name))

    def _pointed(self, names: list[Candidate]) -> Iterator[tuple[str, str]]:
        """Yield the bodies that are called again with their country or town, and that country."""
        bodies = [one for one in names if one.kind == "organization" and not one.is_nested and not is_known_medium(one)]
        starts = [one.start for one in bodies]
        string, nouns = self._text.string, load_words("surroundings", "bodies")
        for one, code in self._names:
            is_based = string.startswith("-based ", one.end)
            if not (one.form == "demonym" or is_based) or not string.endswith(("The ", "the "), 0, one.start):
                continue
            match = _POINTER.match(string, one.end)
            last = bisect_left(starts, one.start)
            near = {body.name: body for body in bodies[max(0, last - _LOOKED_AT) : last]
                    if one.start - body.start <= _SO_FAR_BACK}  # fmt: skip
            if match and match.group(1) in nouns and len(near) == 1:
                body = next(iter(near.values()))
                if body.known is None:
                    yield body.name, code

    def told_with(self, phrase: str, start: int) -> str | None:
        """Return the country with which an office was told before of nobody: "Chad's army chief. Army chief Moe"."""
        lower, at = self._text.lower, start
        for _ in range(_TOLD_BEFORE):
            at = lower.rfind(phrase, 0, at)
            if at <= 0:
                return None
            code = self.ending_at(at)
            if code and not _NAMED_BEHIND.match(self._text.string, at + len(phrase)):
                return code
        return None

    def near(self, title: Title, phrase: str | None = None) -> str | None:
        """Return where a public title is held: "In Riga, Prime Minister Moe", the paragraph's country, the story's.

        ``phrase`` is the office or body that may have been told before with its country, else the title itself.
        """
        start = title.start
        named = _countries_of_titles().get(_without_rank(title.text.lower()))
        has_secretaries = self.main in load_words("entities", "countries_with_secretaries")
        if named and (self.main is None or named in self._codes) and not has_secretaries:
            return named
        if stated := self.stated(title):
            return stated
        opened = self.opened(title) or self._visited(start) or self.told_with(phrase or _office_of(title), start)
        if opened:
            return opened
        paragraph = self._text.paragraphs[self._text.paragraph_at(start)]
        last = bisect_left(self._starts, start)
        near = self._names[max(bisect_left(self._starts, paragraph[0]), last - _LOOKED_AT) : last]
        other = self._of_counterpart(title)
        counted = [(one, code) for one, code in near if self._counts(one) and code != other]
        before = [code for _, code in counted]
        if other and other == self.main:
            return before[-1] if before else self._most_named(other)
        is_of_main = not before or self.main in before or self._is_passing(*counted[-1], title)
        return self.main if is_of_main else before[-1]

    def _is_passing(self, one: Candidate, code: str, title: Title) -> bool:
        """Tell whether a country is named once all over and tells of no minister: "grain; Chad sent rice. Minister"."""
        is_subject = one.start == self._sentence_start(one.start)
        is_single = sum(other == code for _, other in self._names) == 1
        return is_single and not is_subject and self.is_clear and not _is_rulers(title)

    def opened(self, title: Title) -> str | None:
        """Return the country of where a clause with a title begins: "In Riga, Minister Moe", "; in Riga, Moe"."""
        string, start = self._text.string, title.start
        opening = _OPENING.match(string, self._sentence_start(start))
        if opening and start - opening.start() <= _LONGEST_OPENING and opening.end() in self._at:
            return self._at[opening.end()]
        place = self._places.get(start - len(", ")) if string.endswith(", ", 0, start) else None
        return self._at[place] if place is not None and string.endswith(("; in ", ", and in "), 0, place) else None

    def _visited(self, start: int) -> str | None:
        """Return the country to which somebody goes to meet who has a title: "flew to Riga for talks with Minister"."""
        meeting = _MEETING.search(self._text.string, max(0, start - _LONGEST_OPENING), start)
        place = self._places.get(meeting.start()) if meeting else None
        return self._at[place] if place is not None else None

    def stated(self, title: Title) -> str | None:
        """Return the country that stands behind a name: "Prime Minister Moe of Norway"."""
        is_before = title.person.start > title.start
        behind = _OF_COUNTRY.match(self._text.string, title.person.end) if is_before else None
        return self._at.get(behind.end()) if behind else None

    def of_office_before(self, start: int) -> str | None:
        """Return the country whose office is the last that is told of in a paragraph: "Chad's foreign ministry"."""
        begin = self._text.paragraphs[self._text.paragraph_at(start)][0]
        last = bisect_left(self._starts, start)
        near = self._names[max(bisect_left(self._starts, begin), last - _LOOKED_AT) : last]
        return next((code for one, code in reversed(near) if self._has_office(one)), None)

    def _has_office(self, one: Candidate) -> bool:
        match = _OFFICE.match(self._text.string, one.end) if one.kind == "country" else None
        return match is not None and not load_words("entities", "nouns_of_states").isdisjoint(match.group().split())

    def is_of_congress(self, title: Title) -> bool:
        """Tell whether a party's letter and a state stand behind a name: "Sen. Ida Moe (R-Ohio)"."""
        match = _PARTY_AND_STATE.match(self._text.string, title.person.end)
        return match is not None and self._at.get(match.end(), "US") == "US"

    def _of_counterpart(self, title: Title) -> str | None:
        """Return the country of whom a title's bearer meets: "Minister Moe and his Philippine counterpart"."""
        match = _COUNTERPART.match(self._text.string, max(title.start + len(title.text), title.person.end))
        return self._at.get(match.end()) if match else None

    def _most_named(self, other: str) -> str | None:
        """Return the country that the lead, or else the story, names most beside another one."""
        others = [(one, code) for one, code in self._names if code != other and one.kind in {"country", "place"}]
        lead = [pair for pair in others if pair[0].start < self._lead_end]
        codes = Counter(code for _, code in lead or others)
        return next((code for code, _ in codes.most_common(1)), None)

    def _sentence_start(self, position: int) -> int:
        sentence = self._text.sentence_at(position)
        return sentence.start_char if sentence else 0

    def _counts(self, one: Candidate) -> bool:
        """Tell whether a name is no firm and no place where something is, comes from or goes to: "from Geneva"."""
        if one.known and one.known.entity_class in EMPLOYERS:
            return False
        before = word_before(self._text.lower, one.start)
        is_way = before in load_words("acting", "way_prepositions")
        return not is_way and not (one.kind == "place" and before in load_words("acting", "place_prepositions"))

    def _beside(self, body: Candidate) -> str | None:
        """ "Orlan of Norway", "Orlan Bank in Riga", "Norway's Orlan", "the Norwegian shipbuilder Orlan"."""
        seat = _SEAT.match(self._text.string, body.end)
        if seat and seat.end() in self._at:
            return self._at[seat.end()]
        at = bisect_left(self._starts, body.start)
        around = self._names[max(0, at - 2) : at + 3]
        return next((code for one, code in around if self._is_beside(one, body)), None)

    def _is_beside(self, one: Candidate, body: Candidate) -> bool:
        if one.end > body.start:
            return body.start <= one.start and one.end <= body.end
        if self._text.string.startswith("-based ", one.end):
            return bool(_BASED.fullmatch(self._text.string, one.end, body.start))
        is_people = one.form == "demonym" or self._text.string[one.end : one.end + 2] in {"'s", "’s"}
        if one.kind == "country" and one.form == "acronym":
            return bool(_BESIDE_ACRONYM.fullmatch(self._text.string, one.end, body.start))
        return is_people and bool(_BESIDE.fullmatch(self._text.string, one.end, body.start))


def _without_rank(title: str) -> str:
    """Return an office without what tells whose or when: "secretary of state" of "deputy secretary of state"."""
    words = title.partition(" for ")[0].split(" ")
    while len(words) > 1 and words[0] in _RANKS_IN_OFFICES:
        words = words[1:]
    return " ".join(words)


_RANKS_IN_OFFICES = frozenset(
    {"former", "deputy", "assistant", "under", "outgoing", "acting", "then", "incoming", "ex"}
)


def _office_of(title: Title) -> str:
    """Return the office in which a title is held: "foreign ministry" of "foreign ministry spokesman"."""
    office, _, last = title.text.lower().rpartition(" ")
    return office if office and last.startswith("spokes") else title.text.lower()


def _is_rulers(title: Title) -> bool:
    """Tell whether a title is a state's highest, of which news in brief tell from everywhere: "President Moe"."""
    last = title.text.lower().rpartition(" ")[2]
    return last in _RULERS or title.text.lower().endswith("prime minister")


_RULERS = frozenset({"president", "king", "queen", "emperor", "emir", "sultan", "speaker", "chancellor", "premier"})


@cache
def _countries_of_titles() -> dict[str, str]:
    """Return titles that one country has, with its code: "Treasury Secretary"."""
    return dict(load_yaml("entities")["titles_of_countries"])
