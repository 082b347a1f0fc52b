"""Whose a story is: the one country and the one firm that its headline, dateline and first sentence name."""

from __future__ import annotations

from collections import Counter
from functools import cached_property

from flows.extract.datelines import Dateline, dateline_at
from flows.extract.entities.reference import FIRM_CLASSES, known_entities
from flows.extract.lang.alternation import one_of
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_pairs, load_words
from flows.extract.meaning.described_owner import called_firm, described_owner, is_wire
from flows.extract.meaning.headline import headline_end
from flows.extract.meaning.local_body import local_body
from flows.extract.meaning.party_names import PartyNames
from flows.extract.meaning.the_authority import OF_STATES
from flows.extract.text import Text
from schemas.records import Mention, Sentence

_BEFORE_SUBJECT = LazyRegexp(
    r"(?:[^—–-]{2,60} [—–-]+ )?(?:(?:Last|On|In|This|Late|Early|Earlier) (?:[A-Za-z]+,? ){1,3})?"
    r"(?:(?:[Tt]he|Shares (?:of|in)) )?(?:[a-z'’-]+ ){0,4}"
)
_DESCRIBED_SUBJECT = LazyRegexp(
    r"(?:[^—–-]{2,60} [—–-]+ )?(?:[A-Z][a-z'’-]* )?(?:[a-z-]+ ){0,2}"
    rf"(?i:{one_of(load_words('measures', 'bodies') | {'designer', 'planemaker', 'steelmaker', 'shipbuilder'})}) "
)
"""Before a firm that the first sentence opens with: "COPENHAGEN - Drugmaker", "Home-goods chain"."""
_LEAD_WITHIN, _LEAD = 120, 240
_GOVERNMENT = LazyRegexp(
    r"\b(?:federal|parliament|house of commons|mps|the government|lawmakers|national budget"
    r"|government|treasury|cabinet|finance minist(?:er|ry)|prime minister|national assembly|senate|senators?)\b"
)
_THE_COMPANY = LazyRegexp(r"\b(?:the|its) (?:company|firm|group|start-?up|business)\b")
_COMPANIES = frozenset(["company", "firm", "group", "start", "startup", "business"])
"""Words that such a phrase cannot do without."""
_STATES = frozenset(["treasury", "government", "centre", "ministry", "parliament", "cabinet", "exchequer", "court"])
"""Bodies of a state of which no story is as it is of a firm."""
_OF_ECONOMIES = frozenset(["central_bank", "statistics_office"])
_LEAST_NAMED, _MORE_NAMED, _LEAST_OF_COUNTRY, _MORE_OF_COUNTRY = 3, 2, 2, 3


class StoryOwners:
    """The country and the firm that one text tells of, looked up when first asked for."""

    def __init__(self, text: Text, names: PartyNames, others: list[Mention]) -> None:
        self._text = text
        self._names = names
        self._others = others
        self._headline = headline_end(text)
        self._described_to = 0

    @cached_property
    def main(self) -> dict[str, str | None]:
        """The country and the firm that the headline and the first sentence are of."""
        lead = self._lead()
        end = lead[-1].end_char if lead else 0
        found: dict[str, str | None] = {"country": None, "organization": None}
        for kind in found:
            owners = self._owners_to(end, kind)
            in_headline = [one for one in owners if one.start_char < self._headline]
            if kind == "organization" and self._headline:
                owners = [one for one in owners if one in in_headline or self._opens_lead(one, lead)]
            is_at_home = kind == "country" and len({one.entity_id for one in owners}) > 1
            home = self._home(owners, in_headline) if is_at_home else None
            found[kind] = home or self._only_one(owners) or self._only_one(in_headline)
        found["country"] = found["country"] or self._untold_country(end)
        found["organization"] = found["organization"] or self._described(end) or self._called(end) or self._most_named()
        is_untold = found["organization"] is None and found["country"] is None
        if self.local and (is_untold or self._is_led_by_local(lead)):
            found["organization"] = self.local
        return found

    @cached_property
    def local(self) -> str | None:
        """The council or board that a story is of, which taxes and spends."""
        return local_body(self._text, self._names, self._headline)

    def _is_led_by_local(self, lead: tuple[Sentence, ...]) -> bool:
        """Tell whether the council or board of a story is the subject of its first sentence."""
        end = lead[-1].end_char if lead else 0
        opening = self._names.mentions[: self._names.from_place(end)]
        return any(self._names.party(one) == self.local and self._opens_lead(one, lead) for one in opening)

    def _called(self, end: int) -> str | None:
        mention = called_firm(self._text, self._others, end)
        return mention.entity_id if mention else None

    def _described(self, end: int) -> str | None:
        mention = described_owner(self._text, self._names, self._headline, end, self.may_own)
        self._described_to = end if mention else 0
        return self._names.party(mention) if mention else None

    def described_at(self, position: int) -> str | None:
        """Return the firm of the story where its opening only describes it: "Bus firm fined"."""
        main = self.main["organization"]
        return main if position < self._described_to else None

    def _lead(self) -> tuple[Sentence, ...]:
        """Return the headline and the first sentence, with what of the dateline stands before it: "ENID, Okla."."""
        count = 2 if self._headline else 1
        dated = self._dateline.end if self._dateline else 0
        while count < len(self._text.sentences) and self._text.sentences[count - 1].end_char <= dated:
            count += 1
        return tuple(self._text.sentences[:count])

    def _home(self, owners: list[Mention], in_headline: list[Mention]) -> str | None:
        """Return the country of the dateline that headline and lead name: "Swedish model wins fans in Chile"."""
        home = self._country_of_dateline()
        told = {self._names.party(one) for one in in_headline}
        behind = {self._names.party(one) for one in owners if one not in in_headline}
        return home if home in told and home in behind else None

    def _untold_country(self, end: int) -> str | None:
        """Return the country of an opening that names none: that of its bodies, of its dateline or of the story."""
        opening = self._names.mentions[: self._names.from_place(end)]
        if any(one.kind == "country" for one in opening):
            return None
        if country := self._of_bodies(opening):
            return country
        if not _GOVERNMENT.search(self._text.lower, 0, end):
            return None
        return self._country_of_dateline() or self._most_named_country()  # "OTTAWA - The government"

    @cached_property
    def of_its_banks(self) -> str | None:
        """The country of the central bank or statistics office that a story names, where it names no other country."""
        country = self._of_bodies(self._names.mentions, _OF_ECONOMIES)
        others = (self._names.party(one) for one in self._names.mentions if one.kind == "country")
        return country if country and all(one == country for one in others) else None

    def _of_bodies(self, opening: list[Mention], classes: frozenset[str] = OF_STATES) -> str | None:
        """Return the one country of the bodies of a state: "BoU raises its rate"."""
        known = [known_entities().get(one.entity_id) for one in opening if one.kind == "organization"]
        countries = {one.country for one in known if one and one.country and one.entity_class in classes}
        return next(iter(countries)) if len(countries) == 1 else None

    def _country_of_dateline(self) -> str | None:
        return load_pairs("cities").get(self._dateline.place.title()) if self._dateline else None

    @cached_property
    def _dateline(self) -> Dateline | None:
        lead = self._text.string[self._headline : self._headline + _LEAD_WITHIN]
        return dateline_at(self._text, self._headline + len(lead) - len(lead.lstrip()))

    def _most_named(self) -> str | None:
        """Return the firm that a story of "the company" names most, by far."""
        if _COMPANIES.isdisjoint(self._text.words.distinct) or not _THE_COMPANY.search(self._text.lower):
            return None
        mention = self._named_most("organization", _LEAST_NAMED, _MORE_NAMED)
        return self._names.party(mention) if mention and self.may_own(mention) else None

    def _most_named_country(self) -> str | None:
        """Return the country that a story names most, by far."""
        mention = self._named_most("country", _LEAST_OF_COUNTRY, _MORE_OF_COUNTRY)
        return self._names.party(mention) if mention else None

    def _named_most(self, kind: str, least: int, times: int) -> Mention | None:
        """Return a mention of what is named so often at least, and so many times as often as any other of its kind."""
        named = Counter(one.entity_id for one in self._names.mentions if one.kind == kind)
        first, second = [*named.most_common(2), ("", 0), ("", 0)][:2]
        if first[1] < least or first[1] < second[1] * times:
            return None
        return next(one for one in self._names.mentions if one.entity_id == first[0])

    def _owners_to(self, end: int, kind: str) -> list[Mention]:
        opening = self._names.mentions[: self._names.from_place(end)]
        return [mention for mention in opening if mention.kind == kind and self.may_own(mention)]

    def _only_one(self, owners: list[Mention]) -> str | None:
        """Return the party of mentions of one, or of the one that opens the headline."""
        named = {mention.entity_id for mention in owners}
        return self._names.party(owners[0]) if len(named) == 1 or self._opens_headline(owners) else None

    def _opens_lead(self, mention: Mention, lead: tuple[Sentence, ...]) -> bool:
        """Tell whether a firm is the subject of the first sentence, behind its dateline, and no source in it."""
        if mention.start_char - lead[-1].start_char > _LEAD_WITHIN:
            return False
        before = self._text.string[lead[-1].start_char : mention.start_char]
        if mention.kind == "organization" and _DESCRIBED_SUBJECT.fullmatch(before):
            return True
        return _BEFORE_SUBJECT.fullmatch(before) is not None

    def _opens_headline(self, owners: list[Mention]) -> bool:
        """Tell whether a headline opens with one name and what is of it: "Swiss economy shrinks as tariffs bite"."""
        if not self._headline or not owners:
            return False
        behind = self._text.string[owners[0].end_char : owners[0].end_char + 5]
        if owners[0].kind == "country" and behind.startswith(("'s ", "’s ")) and self._is_of_next(owners[0]):
            return False  # "China's Soralux to build a plant in Turkey" is of the firm
        return owners[0].start_char == 0 and behind[:1] in {" ", "'", "’"} and not behind.startswith((" and ", " & "))

    def _is_of_next(self, mention: Mention) -> bool:
        """Tell whether a body's name stands right behind a possessive: "China's Soralux"."""
        index = self._names.from_place(mention.end_char)
        following = self._names.mentions[index : index + 1]
        return bool(following) and following[0].start_char - mention.end_char <= len("'s ")

    def may_own(self, mention: Mention) -> bool:
        """Tell whether it is a country or may be a firm: no ministry has shares, nor Turkey a "Turkish-style" cut."""
        if self._text.string.startswith("-", mention.end_char) or self._is_only_scene(mention):
            return False
        if mention.kind != "country" and mention.exact.lower().split()[-1] in _STATES:
            return False
        known = known_entities().get(mention.entity_id)
        is_firm = known.entity_class in FIRM_CLASSES if known else not is_wire(self._text, mention)
        return mention.kind == "country" or is_firm

    def _is_only_scene(self, mention: Mention) -> bool:
        """Tell whether a country stands in the dateline alone, of a story of no government: "CANCUN, Mexico -"."""
        if mention.kind != "country" or self._dateline is None:
            return False
        if not self._headline <= mention.start_char < self._dateline.end:
            return False
        named = sum(one.entity_id == mention.entity_id for one in self._names.mentions)
        return named == 1 and not _GOVERNMENT.search(self._text.lower, 0, mention.end_char + _LEAD)
