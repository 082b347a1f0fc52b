"""In what a title is held where its own words do not say: what stands near, or what the story is about."""

from __future__ import annotations

from flows.extract.entities.body_countries import country_of_body, is_ministry
from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.countries_of_names import country_of
from flows.extract.entities.countries_of_unnamed import country_beside, country_of_its
from flows.extract.entities.held_titles import HeldTitles
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
from flows.extract.entities.posts_without_body import ELSEWHERE, PostsWithoutBody, is_of_firm
from flows.extract.entities.role_bodies import bodies_with_posts
from flows.extract.entities.role_countries import RoleCountries
from flows.extract.entities.role_towns import RoleTowns
from flows.extract.entities.story_bodies import StoryBodies
from flows.extract.entities.teams import is_sport
from flows.extract.entities.title_bodies import body_of_noun, body_of_title
from flows.extract.entities.title_words import is_address
from flows.extract.entities.titles_in_parties import is_party, is_partys
from flows.extract.entities.unions import UNION
from flows.extract.entities.unnamed_bodies import (
    business_of,
    is_chieftain,
    is_of_past,
    is_of_several_states,
    noun_before,
)
from flows.extract.entities.workplaces import body_of_opening, site_before, site_called, told_by_noun, workplace
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
_RANKS_OF_MINISTRIES = frozenset({"state", "permanent", "parliamentary", "deputy", "junior", "vice", "assistant"})


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
        self._posts = PostsWithoutBody(text, self._bodies, names, self._places)
        self._held = HeldTitles(text, names)

    def next_owned(self, title: Title) -> Title:
        """Return the next title of the story with its organization and country."""
        owned = self.owned(title)
        self._posts.last = owned if owned.organization else self._posts.last
        self._held.note(owned)
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
        if superior := self._held.superior(title):
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
        if title.organization is None and (same := self._held.told_before(title)):
            return title._replace(organization=same.organization, country=same.country)
        if title.organization is None and title.country is None:
            noun = pointing_noun(self._text.string, title.start)
            title = title._replace(organization=site_called(self._places, noun, title.start))
        if title.organization is None:
            body = self._at_work(title) or self._of_title(title) or self._in_brackets(title)
            title = title._replace(organization=body, country=title.country or country_of(body))
        if title.organization:
            return title if title.country else title._replace(country=self._country_of(title, title.organization))
        is_captain = title.text.lower() == "captain" and is_sport(self._text)
        is_told = title.country or (is_address(title.text) and not (is_captain or is_towns(title.text)))
        return title if is_told else self._of_story(title)

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
        if is_partys(self._text.string, title.start) and title.text.lower() == "group leader":
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
        is_of_state = (is_public(words) and not is_of_firm(title.text)) or is_towns(title.text)
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
            body = self._bodies.called(business, title.start) if business else self._posts.body_of(title, words)
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
        if key is None or is_somebodys(self._text.string, title) or is_partys(self._text.string, title.start):
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
            return None if is_head and place and is_party(place) else place
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
            or words[-1] in load_union(*ELSEWHERE)
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
