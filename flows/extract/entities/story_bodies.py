"""The bodies of a story, and which of them a title without a name beside it is held in: its firm, its team."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from flows.extract.entities.acting import word_before
from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.reference import EMPLOYERS
from flows.extract.entities.teams import before_opponents
from flows.extract.entities.title_bodies import title_ends
from flows.extract.entities.unions import UNION, last_union
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.headline import headline_end
from flows.extract.text import Text
from schemas.records import Sentence

_LOOKED_AT = 12
"""Bodies before a title that are looked at."""
_OPENING_SENTENCES = 4
"""Sentences in which the firm of a story is looked for whose headline and first sentence name none."""
_EMPLOYS = (" at ", " with ", " at the ", " with the ")
_AND = (" and ", " and the ")
_SO_NEAR = 300
_NEAR = 800
"""Characters before "its chairwoman" in which the body that has her, or that a paragraph is about, is looked for."""
_LONGEST_TOWN = 45
_SHORTEST_SURNAME = 4
_OPENING_WORD = 26
"""As long as "Smaller rival insurer " before a firm that a sentence begins with."""
_QUOTED = LazyRegexp(r"[\"“”]")
_WORDS = LazyRegexp(r"[\s&/,-]+|['’]s?\b")
_BANKS = frozenset({"bank", "lender"})
_OF_MEMBERS = frozenset(
    {"union", "unions", "confederation", "federation", "association", "guild", "syndicate", "party", "league"}
    | {"university", "college", "school", "hospital", "institute", "council", "alliance", "society", "congress"}
)
_DATELINES = ("- ", "– ", "— ", "-- ", ": ", ") ")
_ORGANS = LazyRegexp(
    r"['’]s? (?:[a-z-]+ ){0,2}(?:board|management|directors|trustees|owners?|shareholders|staff|workers)\b"
)
"""What belongs to a body and acts for it."""
_PUBLIC = frozenset({"council", "authority", "agency", "constabulary"})


class StoryBodies:
    """The bodies of a story in order, those of its lead, and the firm that it is about."""

    def __init__(self, text: Text, bodies: list[Candidate], lead_end: int) -> None:
        self._text = text
        self.all = bodies
        self._starts = [one.start for one in bodies]
        self.by_start = {one.start: one for one in bodies}
        self.by_end = {one.end: one for one in bodies}
        self._lead = [one for one in bodies if one.start < lead_end] or self._of_opening()
        end = headline_end(text)
        self._headline_firm = _only_firm(self._lead) or _only_firm([one for one in self._lead if one.end <= end])
        self._headline_firm = self._headline_firm or self._subject_of_lead()
        # a medium that is first named later only brings the news
        self.firm = self._headline_firm or _main_firm(
            [one for one in bodies if one in self._lead or not is_medium(one)]
        )

    def _of_opening(self) -> list[Candidate]:
        """Return the bodies of the first sentences."""
        last = self._text.sentences[:_OPENING_SENTENCES]
        return [one for one in self.all if last and one.start < last[-1].end_char]

    def _subject_of_lead(self) -> Candidate | None:
        """Return the firm that the first sentence of the body begins with, whomever it sues or buys."""
        begin = next((one for one in self._lead if one.start >= headline_end(self._text)), None)
        sentence = self._text.sentence_at(begin.start) if begin else None
        if begin is None or sentence is None or not _may_be_firm(begin) or not self.acts(begin) or is_medium(begin):
            return None
        is_first = begin.start == sentence.start_char or self._text.string.endswith(_DATELINES, 0, begin.start)
        return None if not is_first or self._is_one_of_several(begin) else begin

    def of_founder(self, title: Title) -> Candidate | None:
        """Return the firm that has the surname of a title's bearer in its name: Ida Moe is owner of Moe & Lund."""
        surname = title.person.name.rpartition(" ")[2]
        if len(surname) < _SHORTEST_SURNAME or not title.text.lower().endswith(title_ends("firm_titles")):
            return None
        firms = (one for one in self.all if one.known is None and surname in one.name)
        return next((one for one in firms if surname in _WORDS.split(one.name)), None)

    def of_lead(self, words: frozenset[str]) -> Candidate | None:
        """Return the one body of the headline and first sentence whose name has one of the words."""
        named = (one for one in self._lead if not words.isdisjoint(one.name.lower().split()))
        found = {one.name: one for one in named if one.known is None or one.known.entity_class in EMPLOYERS}
        return next(iter(found.values())) if len(found) == 1 else None

    def near(self, position: int) -> Candidate | None:
        """Return the last body before a position, where it is not far."""
        at = bisect_left(self._starts, position) - 1
        return self.all[at] if at >= 0 and position - self._starts[at] <= _NEAR else None

    def _before(self, position: int, count: int, reach: int | None = None) -> list[Candidate]:
        """The last so many bodies before a position, those within so many characters."""
        last = bisect_left(self._starts, position)
        found = self.all[max(0, last - count) : last]
        return found if reach is None else [one for one in found if position - one.start <= reach]

    def between(self, start: int, end: int) -> list[Candidate]:
        """Return the bodies of a stretch."""
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def called(self, noun: str, position: int) -> Candidate | None:
        """Return the last body before whose name has a word: "the trust's chairwoman"."""
        near = [*self._before(position, _LOOKED_AT), *self._lead]
        called = [one for one in near if noun in one.name.lower().split()]
        return called[-1] if called else None

    def pointed_by(self, noun: str, position: int) -> Candidate | None:
        """Return what "the lender" means before a position: what is called so, the story's firm, the last that may be.

        No ministry is "the firm", and no firm is "the ministry".
        """
        return self.called(noun, position) or self._meant_by(noun, position)

    def union_before(self, position: int) -> Candidate | None:
        """Return what "the union" means before a position, None where the story names only who is struck."""
        return last_union(self._text, [*self._lead, *self._before(position, _LOOKED_AT)])

    def _meant_by(self, noun: str, position: int) -> Candidate | None:
        if noun == UNION:
            return self.union_before(position)
        if noun in load_words("entities", "nouns_of_blocs"):
            near = reversed(self._before(position, _LOOKED_AT, _NEAR))
            return next((one for one in [*near, *self._lead] if _is_of_states(one)), None)
        if noun in load_words("entities", "words_of_the_state"):
            public = self._last_near(position, is_public=True) or self.near(position)
            return None if public and _is_bank_or_firm(public) else public
        if noun in load_words("surroundings", "nouns_of_firms"):
            return self.firm or self._last_near(position, is_public=False)
        if noun in _BANKS:
            last = [*reversed(self._before(position, _LOOKED_AT, _NEAR)), self.firm]
            return next((one for one in last if one and _may_be_firm(one) and not has_members(one)), None)
        return self._last_near(position, is_public=False) or self.near(position)

    def _last_near(self, position: int, is_public: bool) -> Candidate | None:
        near = reversed(self._before(position, _LOOKED_AT, _NEAR))
        return next((one for one in near if _may_be_firm(one) is not is_public), None)

    def subject_before(self, position: int) -> Candidate | None:
        """Return what "its" most likely means, the last body near that acts alone: "Orlan" of "Orlan met Tarn"."""
        near = self._before(position, 3, _SO_NEAR)
        others = [self._text.sentence_at(one.start) for one in near if not is_known_medium(one)]
        near = [one for one in near if not is_known_medium(one) or self._text.sentence_at(one.start) not in others]
        acting = [one for one in near if self.acts(one) and not self._is_one_of_several(one)]
        sentence = self._text.sentence_at(position)
        here = [one for one in near if sentence and one.start >= sentence.start_char]
        if here and not any(one in acting for one in here):
            return here[-1]
        last = self._text.sentence_at(acting[-1].start) if acting else None
        opening = [one for one in acting if last and 0 <= one.start - last.start_char <= len("The ")]
        alone = [one for one in near if not self._is_one_of_several(one)]
        return next(iter([*opening, *reversed(acting or alone)]), None)

    def employer(self, noun: str, position: int) -> Candidate | None:
        """What is called by a noun, the last body near that somebody is "at", else what the noun points at."""
        near = self._before(position, 10, _NEAR)
        employers = [one for one in near if self._text.lower.endswith(_EMPLOYS, 0, one.start)]
        told = self.called(noun, position) or next(reversed(employers), None)
        return told or self._meant_by(noun, position)

    def last_of_paragraph(self, position: int) -> Candidate | None:
        """Return the last body before a position in its paragraph."""
        last = bisect_left(self._starts, position) - 1
        paragraph = self._text.paragraphs[self._text.paragraph_at(position)]
        return self.all[last] if last >= 0 and self._starts[last] >= paragraph[0] else None

    def team_at(self, title: Title) -> Candidate | None:
        """Return the team that a town before a title tells ("Selby striker"), the paragraph's last, the story's."""
        words = self._text.string[max(0, title.start - _LONGEST_TOWN) : title.start].split()
        town = words[-1] if words and words[-1][0].isupper() else None
        called = next((one for one in self.all if town and one.name.startswith(f"{town} ")), None)
        lead = self._lead[0] if self._lead else None
        return called or self._team_of_paragraph(title.start) or self.firm or lead

    def _team_of_paragraph(self, position: int) -> Candidate | None:
        """Return the last body before a position in its paragraph that is no paper and was not played against."""
        start = self._text.paragraphs[self._text.paragraph_at(position)][0]
        near = self.all[bisect_left(self._starts, start) : bisect_left(self._starts, position)][-_LOOKED_AT:]
        teams = [one for one in near if not is_medium(one)]
        playing = [one for one in teams if not before_opponents().before(self._text.lower, one.start)]
        return next(reversed(playing or teams), None)

    def house_at(self, position: int) -> Candidate | None:
        """Return the research house or broker that is a paragraph's last body before an analyst of no body."""
        last = self.last_of_paragraph(position)
        if (
            last is None
            or not self.acts(last)
            or self._text.sentence_at(last.start) is self._text.sentence_at(position)
        ):
            return None
        words = last.name.lower().split()
        return last if not load_words("entities", "words_of_houses").isdisjoint(words) else None

    def firm_at(self, position: int, employer: Candidate | None) -> Candidate | None:
        """Return the firm of the headline, else the one that a sentence is about, else the last of the paragraph.

        ``employer`` is who has the person named before in the paragraph.
        """
        sentence = self._text.sentence_at(position)
        if self._headline_firm:
            here = self._subject_of(sentence, position) if sentence else None
            here = here or self.subject_of_sentence_before(position) or self.topic_of_paragraph(position)
            return here or self._headline_firm
        here = self._acting_from(sentence.start_char if sentence else position, position)
        employer = employer if employer and _may_be_firm(employer) else None
        told = here or employer or self.subject_of_sentence_before(position) or self.firm or _only_employer(self._lead)
        if told:
            return told
        start = self._text.paragraphs[self._text.paragraph_at(position)][0]
        here = self._acting_from(start, position) or self._last_firm(start, position)
        is_some = self._text.string.endswith((" a ", " an ", "\nA ", ". A "), 0, position)
        is_elsewhere = is_some or bool(self.between(start, position))
        return here or (None if is_elsewhere else self._only_firm_before(start))

    def _subject_of(self, sentence: Sentence, position: int) -> Candidate | None:
        """Return the firm that a sentence begins with, whose officer it goes on with: "Orlan is hiring, Moe said"."""
        start = sentence.start_char
        here = next((one for one in self.between(start, position) if one.start - start <= _OPENING_WORD), None)
        if here is None or not _may_be_firm(here) or not self.acts(here) or is_medium(here):
            return None
        return None if _QUOTED.search(self._text.string, here.end, position) else here

    def subject_of_sentence_before(self, position: int) -> Candidate | None:
        """Return the body that the sentence before begins with, behind which an officer begins one: "Chair Ida Moe"."""
        sentence = self._text.sentence_at(position)
        if sentence is None or sentence.start_char != position or sentence.sentence_no == 0:
            return None
        before = self._text.sentences[sentence.sentence_no - 1]
        here = self.between(before.start_char, before.start_char + _OPENING_WORD)
        is_other = before.paragraph_no != sentence.paragraph_no or not here or _only_brings(here[0])
        return None if is_other or not self._is_subject(here[0]) else here[0]

    def _is_subject(self, one: Candidate) -> bool:
        """Tell whether a sentence that begins with a body is about it, or about its board: "Orlan's board met"."""
        return self.acts(one) or _ORGANS.match(self._text.string, one.end) is not None

    def topic_of_paragraph(self, position: int) -> Candidate | None:
        """Return the firm that the last sentence of a paragraph begins with that a body begins, no other named since.

        "Orlan, which has 3 million viewers, lost $9 million. It will raise its price. "We asked," director Moe said".
        """
        begin = self._text.paragraphs[self._text.paragraph_at(position)][0]
        begin = max(begin, position - _NEAR)
        near = self.between(begin, position)
        opened: dict[str, Candidate] = {}
        for sentence in self._text.sentences_in(begin, position):
            start = sentence.start_char
            opened |= {one.name: one for one in self.between(start, min(start + _OPENING_WORD + 1, position))}
        topic = next(iter(opened.values())) if len(opened) == 1 else None
        if topic is None or not _may_be_firm(topic) or not self._is_subject(topic) or _only_brings(topic):
            return None
        return None if any(one.start > topic.end and one.name != topic.name for one in near) else topic

    def _only_firm_before(self, start: int) -> Candidate | None:
        """Return the one firm that a sentence begins with, in the paragraph before the one that begins there."""
        if start == 0:
            return None
        paragraph = self._text.paragraphs[self._text.paragraph_at(start - 1)]
        begins = [sentence.start_char for sentence in self._text.sentences_in(*paragraph)]
        return _only_firm([one for one in self.between(*paragraph) if self._begins_one(one, begins)])

    def _begins_one(self, one: Candidate, begins: list[int]) -> bool:
        """Tell whether a body is what one of some sentences begins with."""
        return self.acts(one) and any(0 <= one.start - begin <= len("The ") for begin in begins)

    def acting_in_paragraph(self, position: int) -> Candidate | None:
        """Return the last firm before a position in its paragraph that does something."""
        return self._acting_from(self._text.paragraphs[self._text.paragraph_at(position)][0], position)

    def _last_firm(self, start: int, end: int) -> Candidate | None:
        """Return the last firm of a stretch that nobody is at: "shares in Orlan"."""
        near = self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)][-_LOOKED_AT:]
        firms = [one for one in near if _may_be_firm(one) and not self._text.lower.endswith(_EMPLOYS, 0, one.start)]
        return firms[-1] if firms else None

    def _acting_from(self, start: int, end: int) -> Candidate | None:
        """Return the last firm of a stretch that is no owner and stands behind no preposition."""
        near = self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)][-_LOOKED_AT:]
        acting = [one for one in near if _may_be_firm(one) and self.acts(one)]
        return acting[-1] if acting else None

    def _is_one_of_several(self, one: Candidate) -> bool:
        """Tell whether a body acts with others: "unions and the ministry"."""
        lower = self._text.lower
        return lower.endswith(_AND, 0, one.start) or lower.startswith(_AND[0], one.end)

    def acts(self, one: Candidate) -> bool:
        """Tell whether a body is no owner and stands behind no preposition."""
        is_owner = self._text.string[one.end : one.end + 1] in {"'", "’"}
        return not is_owner and word_before(self._text.lower, one.start) not in load_words("acting", "before_no_actor")


def _only_firm(bodies: list[Candidate]) -> Candidate | None:
    """Return the one firm, or body that is not known, among those of the headline and the first sentence."""
    firms = {one.name: one for one in reversed(bodies) if _may_be_firm(one)}
    return next(iter(firms.values())) if len(firms) == 1 else None


def _only_employer(bodies: list[Candidate]) -> Candidate | None:
    """Return the one council or authority among those of the headline and the first sentence."""
    found = {one.name: one for one in reversed(bodies) if one.known is None and _PUBLIC & set(one.name.lower().split())}
    return next(iter(found.values())) if len(found) == 1 else None


def _main_firm(bodies: list[Candidate]) -> Candidate | None:
    """Return the firm, or body that is not known, that a story names most, and more than once."""
    firms = {one.name: one for one in reversed(bodies) if _may_be_firm(one)}
    most = Counter(one.name for one in bodies if one.name in firms).most_common(2)
    is_clear = bool(most) and most[0][1] > 1 and (len(most) == 1 or most[0][1] > most[1][1])
    return firms[most[0][0]] if is_clear else None


def is_medium(one: Candidate) -> bool:
    """Tell whether a body is a newspaper, a station or a league, by the tables or its last word."""
    if one.known:
        return one.known.entity_class in {"media", "international_body"}
    last = one.name.rpartition(" ")[2].lower()
    return last in load_words("borders", "titles_with_article") or last in load_words("entities", "no_teams")


def _only_brings(one: Candidate) -> bool:
    """Tell whether a body is a medium, and no body of several states that has officers of its own."""
    has_officers = one.known is None and has_members(one) and "league" not in one.name.lower().split()
    return is_medium(one) and not (has_officers or (one.known and one.known.entity_class == "international_body"))


def is_known_medium(one: Candidate) -> bool:
    """Tell whether a name is that of a newspaper of the tables, which may be its index, too: "put the Nikkei at"."""
    return one.known is not None and one.known.entity_class == "media"


def is_traded_on(text: Text, one: Candidate) -> bool:
    """Tell whether a name is that of an exchange on which something is only traded: "fell on the Orlan Exchange"."""
    is_exchange = one.known.entity_class == "exchange" if one.known else one.name.endswith(" Exchange")
    return is_exchange and text.lower.endswith((" on ", " on the "), 0, one.start)


def has_traders_of_goods(text: Text, one: Candidate) -> bool:
    """Tell whether a name is of where all the world trades a good, no share of the country's: "fell on Comex"."""
    words = one.name.lower().split()
    return is_traded_on(text, one) and not load_words("entities", "words_of_goods_markets").isdisjoint(words)


def _is_of_states(one: Candidate) -> bool:
    """Tell whether a body is one of several states: "the bloc", by the tables."""
    return one.known is not None and one.known.entity_class in {
        "international_body",
        "eu_body",
        "bloc",
        "customs_union",
    }


def _is_bank_or_firm(one: Candidate) -> bool:
    """Tell whether a body is a bank or firm by its name or the tables: no authority's head is one's."""
    words = set(one.name.lower().split())
    return (one.known is not None and one.known.entity_class in EMPLOYERS) or not words.isdisjoint(_FIRMS)


_FIRMS = frozenset(
    {"bank", "inc", "plc", "ltd", "holdings", "group", "motors", "airlines", "steel", "energy", "capital"}
)


def has_members(one: Candidate) -> bool:
    """Tell whether a body is a union, an association or the like by its name, and no bank: "the bank's president"."""
    words = set(one.name.lower().split())
    return not _OF_MEMBERS.isdisjoint(words)


def _may_be_firm(one: Candidate) -> bool:
    if one.known:
        return one.known.entity_class in EMPLOYERS
    return load_words("entities", "words_of_the_state").isdisjoint(one.name.lower().split())
