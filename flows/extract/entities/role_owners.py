"""In what a title is held where its own words do not say: what stands near, or what the story is about."""

from __future__ import annotations

from functools import cache

from flows.extract.entities.body_countries import country_of_body, is_ministry
from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.countries_of_unnamed import country_beside, country_of_its
from flows.extract.entities.local_titles import is_local, is_public, is_towns
from flows.extract.entities.pointed_owners import (
    behind_owner,
    employer_behind,
    is_of_another,
    is_of_unnamed,
    is_somebodys,
    nouns_of_bodies,
    pointed_at,
    pointing_noun,
    subject_meant,
)
from flows.extract.entities.posts import in_same_town, is_only_trade, is_position
from flows.extract.entities.posts_of_members import body_with_members
from flows.extract.entities.role_bodies import bodies_with_posts
from flows.extract.entities.role_countries import RoleCountries, country_of
from flows.extract.entities.role_towns import RoleTowns
from flows.extract.entities.story_bodies import StoryBodies
from flows.extract.entities.teams import is_sport
from flows.extract.entities.title_bodies import body_of_noun, body_of_title, title_ends
from flows.extract.entities.title_words import is_address, is_occupation
from flows.extract.entities.unions import UNION
from flows.extract.entities.unnamed_bodies import (
    business_of,
    is_chieftain,
    is_of_past,
    is_of_several_states,
    noun_before,
)
from flows.extract.entities.workplaces import body_of_opening, site_before, told_by_noun, workplace
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.meaning.headline import lead_end
from flows.extract.text import Text

_OF = LazyRegexp(r",? (?:of|from|at|with) (?:the )?")
_IN_BRACKETS = LazyRegexp(r" \((?:the )?")
"""What parts a person from the body they are of: "Prof. Moe, of the Shannon Institute"."""
_FOR = LazyRegexp(r",? for (?:the )?")
_FOR_CLIENTS = ("spokesman", "spokeswoman", "spokesperson", "lawyer", "attorney", "counsel")
""" "A spokeswoman, Ida Moe, for the Shannon Institute"."""
_DESCRIBED = LazyRegexp(r"(?:[A-Z][\w-]+-based|[a-z-]+['’]s|[a-z-]+|[A-Z][\w.]+['’]s|[A-Z]\w+(?:n|h|e|i)) (?:The )?")
"""A word of what is told of the body before it: "of Chile's Shannon Institute", "of the small think-tank Orlan"."""
_WORDS_OF_DESCRIPTION = 4
_OF_PEOPLE = LazyRegexp(r"\b[Tt]he ([A-Z]\w+) (?:[a-z-]+ ){0,3}[a-z-]+['’]s? (?:[a-z-]+ ){0,2}$")
_OF_REGIONS = ("regional ", "provincial ", "district ")
_HIS = (" his ", " her ", "His ", "Her ")
_LONGEST_PARTY = 16
_OF_STATES = (" state", " government", " mission", " delegation", " state or government")
_HEADED = {
    "president": "bodies_with_presidents",
    "vice president": "bodies_with_presidents",
    "leader": "bodies_with_leaders",
    "deputy leader": "bodies_with_leaders",
}
_MINISTERS = frozenset({"minister", "secretary"})
_WITH_MEMBERS = frozenset(
    {"federation", "association", "confederation", "league", "guild", "syndicate", "alliance", "panel", "committee"}
)
"""Nouns of bodies that no firm is called by."""
_OF_HOUSES = frozenset({"analyst", "economist", "strategist"})
_ELSEWHERE = (("entities", "looking_on_titles"), ("entities", "titles_without_body"))
_OF_PERSONS = frozenset({"adviser", "advisor"})
"""Who has these has them of a person or government as often as of a firm."""
_OF_SHIPS = frozenset({"captain", "skipper"})
_RANKS = frozenset(
    {"chief", "deputy", "lead", "senior", "acting", "assistant", "principal", "interim"}
    | {"regional", "country", "executive", "programme", "program"}
)
"""Words before an officer's title that are no field of it: "Chief inspector"."""
_RANKS_OF_MINISTRIES = frozenset({"state", "permanent", "parliamentary", "deputy", "junior", "vice", "assistant"})
_HEADS = frozenset(
    {"head teacher", "headteacher", "headmaster", "headmistress", "rector", "dean", "warden", "bursar", "registrar"}
    | {"director", "manager", "chairman", "chairwoman", "president", "principal", "founder", "coordinator"}
)


def with_owners(text: Text, titles: list[Title], names: list[Candidate]) -> list[Title]:
    """Return the titles with the owners that the story gives to those that have none of their own."""
    if not titles:
        return titles
    owners = _Owners(text, names)
    owned = [owners.next_owned(title) for title in titles if not is_position(title)]
    told_again = {title.person.start for title in owned if title.rule == "title_after_name"}
    return in_same_town([title for title in owned if not is_only_trade(text.string, title, told_again)])


class _Owners:
    """The bodies of a story in order, the firm that it is about, and its country."""

    def __init__(self, text: Text, names: list[Candidate]) -> None:
        self._text = text
        end = lead_end(text)
        self._bodies = StoryBodies(text, bodies_with_posts(text, names), end)
        self._places = {one.start: one for one in names if one.kind in {"place", "organization"} and not one.is_nested}
        self._ends_of_places = {one.end for one in self._places.values() if one.kind == "place"}
        self._towns = RoleTowns(text, self._places, self._bodies)
        self._countries = RoleCountries(text, names, end)
        self._is_of_central_bank = "central bank" in text.lower
        self._last: Title | None = None
        self._parties = {one.end: one for one in names if one.known and _is_party(one)}
        self._persons = {one.end: one.name for one in names if one.kind == "person"}
        self._held: dict[str, Title] = {}
        self._told: dict[tuple[str, str], Title] = {}
        self._last_held: Title | None = None

    def next_owned(self, title: Title) -> Title:
        """Return the next title of the story with its organization and country."""
        owned = self.owned(title)
        self._last = owned if owned.organization else self._last
        if owned.organization or owned.country:
            self._held[owned.person.name] = self._last_held = owned
            self._told[owned.person.name, _head_of(owned)] = owned
        return owned

    def owned(self, title: Title) -> Title:
        """Return a title with organization and country, as far as the story tells them."""
        if self._is_posted(title):
            posted = self._owned(title._replace(country=None))
            return posted if posted.organization else title
        return self._owned(title)

    def _is_posted(self, title: Title) -> bool:
        """Tell whether what stands behind a title is where its body has sent somebody: "its representative in Chad"."""
        string, end = self._text.string, title.start + len(title.text)
        is_its = string.endswith(("its ", "Its "), 0, title.start)
        return is_its and title.organization is None and title.country is not None and string.startswith(" in ", end)

    def _owned(self, title: Title) -> Title:
        is_officers = title.text == "deputy" or _is_of_staff(title.text)
        if is_officers and title.organization is None and (superior := self._superior(title)):
            return title._replace(organization=superior.organization, country=superior.country)
        if title.organization is None and title.country is None:
            code = country_of_its(self._text, self._countries, title)
            if code or is_of_unnamed(self._text, self._bodies, title):
                return title._replace(country=code)
            code = country_beside(self._text, self._countries, title)
            title = title._replace(country=code or self._nation_of(title))
        if title.organization is None:
            town = self._town_meant(title)
            body = self._behind_name(title) or town or self._pointed(title)
            country = title.country or country_of(body)
            if country is None and body is not None and body is town:
                country = self._countries.near(title)
            title = title._replace(organization=body, country=country)
        if title.organization is None and (same := self._told_before(title)):
            return title._replace(organization=same.organization, country=same.country)
        if title.organization is None and title.country is None:
            noun = pointing_noun(self._text.string, title.start)
            title = title._replace(organization=self._site_called(noun, title.start))
        if title.organization is None:
            body = self._at_work(title) or self._of_title(title) or self._in_brackets(title)
            title = title._replace(organization=body, country=title.country or country_of(body))
        if title.organization:
            return title if title.country else title._replace(country=self._country_of(title, title.organization))
        is_captain = title.text.lower() == "captain" and is_sport(self._text)
        is_told = title.country or (is_address(title.text) and not (is_captain or is_towns(title.text)))
        return title if is_told else self._of_story(title)

    def _told_before(self, title: Title) -> Title | None:
        """Return the same post of the same person as it was told before: "Sheriff Moe" of "county sheriff Ida Moe"."""
        head = _head_of(title)
        same = self._told.get((title.person.name, head))
        if same is None or title.country not in {None, same.country} or is_address(title.text):
            return None
        is_some = head in load_union(*_ELSEWHERE, ("entities", "found_elsewhere")) or is_occupation(head)
        is_unplaced = same.organization is None and is_local(title.text)
        return None if is_some or is_unplaced or is_of_another(self._text.string, title) else same

    def _pointed(self, title: Title) -> Candidate | None:
        """Return the body that words beside a title point at; of a country's title only "the Danish carrier's"."""
        if title.country is None or title.start - 1 in self._ends_of_places:
            return pointed_at(self._text, self._bodies, title)
        if pointing_noun(self._text.string, title.start) not in nouns_of_bodies():
            return employer_behind(self._text, self._bodies, title)
        if title.country != self._countries.main:
            return self._bodies.acting_in_paragraph(title.start)
        body = pointed_at(self._text, self._bodies, title)
        return body if body and self._countries.of_body(body) in {None, title.country} else None

    def _town_meant(self, title: Title) -> Candidate | None:
        """Return the town of which the clause before a title tells: "Tarnby has no doctor. Its mayor"."""
        start = subject_meant(self._text, title) if is_local(title.text) else None
        place = self._places.get(start) if start is not None else None
        return place if place and place.kind == "place" else None

    def _nation_of(self, title: Title) -> str | None:
        """Return a minister's country that the clause before is about, or in which it is: "Chad refused. Its"."""
        words = title.text.lower().split()
        if not is_public(title.text) or is_towns(title.text) or (title.person.known and title.person.known.country):
            return None
        start = subject_meant(self._text, title)
        code = self._countries.at(start) if start is not None and not self._owns_body(start) else None
        has_field = len(words) > 1 and words[-1] in _MINISTERS
        return code or (self._countries.stated(title) or self._countries.opened(title) if has_field else None)

    def _owns_body(self, start: int) -> bool:
        """Tell whether the name that begins at a position only says whose a body is: "Chad's Supreme Court ruled"."""
        one = self._countries.named_at(start)
        return one is not None and any(one.end + gap in self._bodies.by_start for gap in (1, len("'s ")))

    def _superior(self, title: Title) -> Title | None:
        """Return the title of whose deputy somebody is: "Moe's deputy", "her deputy" of the paragraph's last one."""
        string, last = self._text.string, self._last_held
        if string.endswith(("'s ", "’s "), 0, title.start):
            return self._held.get(self._persons.get(title.start - 3, ""))
        if last is None or not string.endswith(_HIS, 0, title.start):
            return None
        return last if self._text.paragraph_at(last.start) == self._text.paragraph_at(title.start) else None

    def _of_title(self, title: Title) -> Candidate | None:
        """Return the body that a title tells by its words; a minister of another country has none of the story's."""
        bodies = self._bodies.all
        if title.text.lower().rpartition(" ")[2] in load_words("entities", "found_elsewhere"):
            end = self._text.paragraphs[self._text.paragraph_at(title.start)][1]
            bodies = [one for one in bodies if one.start < end]
        if title.country and title.country != self._countries.main:
            bodies = [one for one in bodies if self._countries.of_body(one) == title.country]
        is_ministers = title.country is None and title.text.lower().endswith("minister")
        main = self._countries.near(title) if is_ministers else self._countries.main
        told = body_of_title(title.text, title.country or main, bodies) or self._ministry_before(title)
        if self._is_partys(title) and title.text.lower() == "group leader":
            return None  # of the party, whatever council is told of
        if told or (told := self._bodies.of_founder(title)):
            return told
        return None if is_somebodys(self._text.string, title) else body_of_noun(self._text.string, title, bodies)

    def _ministry_before(self, title: Title) -> Candidate | None:
        """Return the ministry that the sentence before tells of, of a secretary or minister without a field."""
        *ranks, last = title.text.lower().split()
        if last not in _MINISTERS or not ranks or not _RANKS_OF_MINISTRIES.issuperset(ranks):
            return None
        body = self._bodies.subject_of_sentence_before(title.start)
        return body if body and is_ministry(body.name) else None

    def _country_of(self, title: Title, body: Candidate) -> str | None:
        return country_of_body(self._text, self._countries, self._bodies, title, body)

    def _of_story(self, title: Title) -> Title:
        words, known = title.text.lower().removesuffix("-elect"), title.person.known
        if known and known.country:
            return title._replace(country=known.country)
        if headed := self._headed(title, words) or body_with_members(self._bodies, title, words):
            return title._replace(organization=headed, country=self._country_of(title, headed))
        is_of_congress = self._countries.is_of_congress(title) and not words.startswith("state ")
        if code := "US" if is_of_congress else self._country_of_owner(title):
            return title._replace(country=code)
        is_of_state = (is_public(words) and not _is_of_firm(title.text)) or is_towns(title.text)
        if is_of_state and not self._text.lower.endswith(("company ", "firm "), 0, title.start):
            return self._of_state_or_town(title, words)
        is_of_none = is_somebodys(self._text.string, title) or is_of_past(self._text.string, title)
        is_of_none = is_of_none or is_chieftain(self._text.string, title) or self._is_of_unknown(title)
        if is_of_none or (is_local(title.text) and not is_of_state):
            return title
        business = business_of(self._text.string, title)
        if words.startswith(f"{UNION} "):
            body = self._bodies.union_before(title.start)
        else:
            body = self._bodies.called(business, title.start) if business else self._of_posts(title, words)
            body = body or site_before(self._text, title, self._bodies, self._places)
        country = self._country_of(title, body) if body else None
        if body is None and words.startswith("spokes"):
            country = self._countries.of_office_before(title.start)
        return title._replace(organization=body, country=country)

    def _is_of_unknown(self, title: Title) -> bool:
        """Tell whether the noun before a title is that of no body of the story: "Federation chairman Ida Moe"."""
        noun = noun_before(self._text.string, title.start)
        return noun in _WITH_MEMBERS and self._bodies.called(noun, title.start) is None

    def _of_state_or_town(self, title: Title, words: str) -> Title:
        """Return a public title with its country, of a town's head with the town; a firm has negotiators, too."""
        firm = self._bodies.acting_in_paragraph(title.start) if words.endswith("negotiator") else None
        if firm:
            return title._replace(organization=firm, country=self._country_of(title, firm))
        is_of_none = not load_words("entities", "titles_without_country").isdisjoint(words.split())
        find = self._countries.stated if is_of_several_states(title) else self._countries.near
        country = None if is_of_none else find(title)
        is_of_region = words.startswith(_OF_REGIONS)
        if not is_towns(title.text) or is_of_region or words.startswith("state "):
            return title._replace(country=None if is_of_region and "police" not in words else country)
        is_governors = words.endswith("governor")
        if is_governors and self._is_of_central_bank:
            return title._replace(country=country)  # no town has a governor beside it
        town = None if is_governors else self._towns.near(title) or self._towns.council_of_lead()
        return title._replace(organization=town or self._towns.of_story(country, is_governors), country=country)

    def _headed(self, title: Title, words: str) -> Candidate | None:
        """Return the union or university of the lead whose president, or the council whose leader, is named."""
        key = _HEADED.get(words)
        if key is None or is_somebodys(self._text.string, title) or self._is_partys(title):
            return None
        is_rulers = title.text[0].isupper() and not self._text.string.endswith(("\n", ". "), 0, title.start)
        if is_rulers and words.endswith("president"):
            return None
        return self._bodies.of_lead(load_words("titles_in_bodies", key))

    def _country_of_owner(self, title: Title) -> str | None:
        """Return the country of what has an officer: "the Dutch central bank's head", or a state has it itself."""
        people = behind_owner(_OF_PEOPLE, self._text.string, title.start)
        code = self._countries.at(people.start(1)) if people else None
        noun = None if code else pointing_noun(self._text.string, title.start)
        is_of_state = noun in load_words("entities", "nouns_of_states")
        return self._countries.near(title) if is_of_state else code

    def _site_called(self, noun: str | None, position: int) -> Candidate | None:
        """Return the last place before that is called by a noun and employs people: "the airport's director"."""
        if noun not in load_words("entities", "sites_with_officers"):
            return None
        sites = [one for one in self._places.values() if one.start < position and one.known is None]
        return next((one for one in reversed(sites) if one.name.lower().endswith(noun)), None)

    def _of_posts(self, title: Title, words: str) -> Candidate | None:
        """Return the body that a post without a body is held in: a captain's team, the party of "party chairman"."""
        is_managers = words == "manager" and is_sport(self._text)
        if is_managers or (
            words.endswith(title_ends("team_titles")) and (words not in _OF_SHIPS or is_sport(self._text))
        ):
            return (self._bodies.firm if is_managers else None) or self._bodies.team_at(title)
        named = next((word for word in words.split()[:-1] if word in nouns_of_bodies()), None)
        if self._is_partys(title) and named in {None, "group"}:
            return self._parties.get(title.start - 1)
        if named and named not in load_words("surroundings", "bodies"):
            told = self._bodies.called(named, title.start)
            if told is None and named == "board":
                told = self._bodies.last_of_paragraph(title.start)
                told = told or self._bodies.firm_at(title.start, self._employer_before(title))
            told = told or self._site_called(named, title.start)
            return told or (self._bodies.pointed_by(named, title.start) if _is_of_firm(title.text) else None)
        if is_of_another(self._text.string, title):
            return None
        is_head = words.startswith("head of ") and not words.endswith(_OF_STATES)
        if named or is_head or words.partition(" of ")[0].endswith(title_ends("firm_titles")):
            return self._bodies.firm_at(title.start, self._employer_before(title))
        return self._of_head(title, words)

    def _of_head(self, title: Title, words: str) -> Candidate | None:
        """Return the firm of the story, for a bare "Director" who begins a sentence else the paragraph's last body."""
        printed = words.partition(" of ")[0].rpartition(" ")[2]
        last = printed.removesuffix("s")
        elsewhere = load_union(*_ELSEWHERE)
        if self._text.string[title.person.end : title.start].startswith((", a ", ", an ")):
            return None  # "her son, Ivo Moe, an engineer in Riga", "and Ida Moe, an airport protocol officer"
        is_plain = " " not in words or words.partition(" ")[0] in _RANKS
        opened = self._bodies.subject_of_sentence_before(title.start) if is_plain else None
        if last in _OF_HOUSES:
            return None if words.startswith("independent") else self._bodies.house_at(title.start)
        if opened and words.partition(" ")[0] in _RANKS and words != last:
            return opened  # "Orlan has sued. Senior counsel Ida Moe said"
        if (
            not elsewhere.isdisjoint((words, last, words.rpartition(" and ")[2]))
            or is_occupation(last)
            or is_occupation(printed)
        ):
            return None
        opened = opened or self._bodies.topic_of_paragraph(title.start)
        if opened or last in _OF_PERSONS:
            return opened
        is_bare = words in _HEADS and self._text.string.endswith((". ", "\n", "” ", '" '), 0, title.start)
        return self._bodies.firm or (self._bodies.last_of_paragraph(title.start) if is_bare else None)

    def _employer_before(self, title: Title) -> Candidate | None:
        """Return in what the title before is held, if it is in the same paragraph and of no one who looks on."""
        last = self._last
        is_another = self._text.string.endswith(("The ", " the ", " a "), 0, title.start)
        if last is None or is_another or self._text.paragraph_at(last.start) != self._text.paragraph_at(title.start):
            return None
        looks_on = load_words("entities", "looking_on_titles") & set(last.text.lower().split())
        return None if looks_on else last.organization

    def _behind_name(self, title: Title) -> Candidate | None:
        """ "Prof. Noreen Moe of the Shannon Institute"; "Minister Moe of the Greens" is minister of no party."""
        opening = body_of_opening(self._text.string, title.start, self._bodies)
        if opening and title.organization is None:
            return opening
        is_before = title.start < title.person.start
        match = _OF.match(self._text.string, title.person.end) if is_before else None
        if match and title.country and match.group().lstrip(", ").startswith("at "):
            return None  # "the Chadian leader Ida Moe at the White House"
        if match is None and is_before and title.text.lower().endswith(_FOR_CLIENTS):
            match = _FOR.match(self._text.string, title.person.end)
        if match is None:
            return None
        if is_local(title.text):
            place = self._places.get(match.end())
            is_head = title.text.lower().rpartition(" ")[2] in load_words("entities", "heads_of_towns")
            return None if is_head and place and _is_party(place) else place
        words = set(title.text.lower().split()) & load_words("entities", "public_titles")
        if words - load_words("entities", "titles_of_members"):
            return None
        return self._described(match.end())

    def _in_brackets(self, title: Title) -> Candidate | None:
        """Return the body in brackets behind a name: "Dr Ida Moe (Orlan University)", no party of a minister."""
        opening = _IN_BRACKETS.match(self._text.string, title.person.end)
        is_of_state = is_public(title.text) or is_local(title.text) or title.start > title.person.start
        return self._described(opening.end()) if opening and not is_of_state else None

    def _at_work(self, title: Title) -> Candidate | None:
        """Return the body at which who has a post there is told of; no minister, no analyst and no union's leader."""
        words = title.text.lower().split()
        if (
            title.country
            or is_public(title.text)
            or words[-1] in load_union(*_ELSEWHERE)
            or not nouns_of_bodies().isdisjoint(words)
        ):
            return None
        if is_of_another(self._text.string, title):
            return None
        at_work = workplace(self._text, title, self._bodies, self._places)
        is_owned = is_somebodys(self._text.string, title) or pointing_noun(self._text.string, title.start)
        return at_work or (None if is_owned else told_by_noun(self._text, title, self._bodies))

    def _described(self, start: int) -> Candidate | None:
        """Return the body that begins at a position or behind a few words that tell of it."""
        stops = load_words("occupations", "never_between")
        for _ in range(_WORDS_OF_DESCRIPTION):
            body = self._bodies.by_start.get(start)
            word = _DESCRIBED.match(self._text.string, start) if body is None else None
            if word is None or word.group().rstrip() in stops:
                return body
            start = word.end()
        return self._bodies.by_start.get(start)

    def _is_partys(self, title: Title) -> bool:
        """Tell whether a title is held in a party: "Conservative leader"."""
        before = self._text.string[max(0, title.start - _LONGEST_PARTY) : title.start - 1]
        return before.rpartition(" ")[2] in _sides()


def _is_of_firm(title: str) -> bool:
    """Tell whether a title is held in what its first word says: "club president", "company secretary"."""
    noun, _, post = (title.lower() if title[1:].islower() else title).partition(" ")  # not "Union Farm Secretary"
    if post.lower() in {"president", "vice president"} and noun in nouns_of_bodies():
        return True  # "university president"
    is_of_one = post.startswith(("owner", "member"))
    return post != "" and not is_of_one and noun in load_words("surroundings", "nouns_of_firms")


def _is_of_staff(title: str) -> bool:
    """Tell whether a title is that of somebody whom who has one works with: "his finance minister", no "her lawyer"."""
    words = title.lower()
    is_ministers = words.endswith((" minister", " cabinet secretary"))
    is_officers = words.endswith((" officer", *title_ends("firm_titles"))) and words not in _BARE_TITLES
    return is_ministers or (is_officers and "campaign" not in words)


_BARE_TITLES = frozenset({"president", "partner", "owner", "founder", "boss", "chair", "manager", "ceo", "trustee"})
"""His partner, her boss, their manager: these need not be of the body that he or she is of."""


def _head_of(title: Title) -> str:
    """Return the word that tells which post a title is: "secretary" of "Secretary of State"."""
    return title.text.lower().partition(" of ")[0].partition(" for ")[0].rpartition(" ")[2]


def _is_party(one: Candidate) -> bool:
    """Tell whether a body is a party, by the tables or by its name: no governor is a party's."""
    if one.known:
        return one.known.entity_class == "party"
    return not load_words("entities", "words_of_parties").isdisjoint(one.name.lower().split())


@cache
def _sides() -> frozenset[str]:
    """Return what a party's own are called, before their titles: "Conservative leader Ida Moe"."""
    return load_words("surroundings", "partisans_before_names") | load_words("surroundings", "sides_of_bodies")
