"""The body of a post that tells none itself: a captain's team, a director's firm, whom the paragraph is about."""

from __future__ import annotations

from collections.abc import Mapping

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.pointed_owners import is_of_another, nouns_of_bodies
from flows.extract.entities.story_bodies import StoryBodies
from flows.extract.entities.teams import is_sport
from flows.extract.entities.title_bodies import title_ends
from flows.extract.entities.title_words import is_occupation
from flows.extract.entities.titles_in_parties import is_party, is_partys
from flows.extract.entities.workplaces import site_called
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text

_OF_STATES = (" state", " government", " mission", " delegation", " state or government")
_OF_HOUSES = frozenset({"analyst", "economist", "strategist"})
ELSEWHERE = (("entities", "looking_on_titles"), ("entities", "titles_without_body"))
_OF_PERSONS = frozenset({"adviser", "advisor"})
"""Who has these has them of a person or government as often as of a firm."""
_OF_SHIPS = frozenset({"captain", "skipper"})
_RANKS = frozenset(
    {"chief", "deputy", "lead", "senior", "acting", "assistant", "principal", "interim"}
    | {"regional", "country", "executive", "programme", "program"}
)
"""Words before an officer's title that are no field of it: "Chief inspector"."""
_HEADS = frozenset(
    {"head teacher", "headteacher", "headmaster", "headmistress", "rector", "dean", "warden", "bursar", "registrar"}
    | {"director", "manager", "chairman", "chairwoman", "president", "principal", "founder", "coordinator"}
)


class PostsWithoutBody:
    """What is left for a post of which the story tells nowhere in what it is held."""

    def __init__(self, text: Text, bodies: StoryBodies, names: list[Candidate], sites: Mapping[int, Candidate]) -> None:
        self._text = text
        self._bodies = bodies
        self._sites = sites
        self._parties = {one.end: one for one in names if one.known and is_party(one)}
        self.last: Title | None = None
        """The last title whose body is known."""

    def body_of(self, title: Title, words: str) -> Candidate | None:
        """Return the body that a post without a body is held in: a captain's team, the party of "party chairman"."""
        is_managers = words == "manager" and is_sport(self._text)
        if is_managers or (
            words.endswith(title_ends("team_titles")) and (words not in _OF_SHIPS or is_sport(self._text))
        ):
            return (self._bodies.firm if is_managers else None) or self._bodies.team_at(title)
        named = next((word for word in words.split()[:-1] if word in nouns_of_bodies()), None)
        if is_partys(self._text.string, title.start) and named in {None, "group"}:
            return self._parties.get(title.start - 1)
        if named and named not in load_words("surroundings", "bodies"):
            told = self._bodies.called(named, title.start)
            if told is None and named == "board":
                is_member = words == "board member"
                told = self._bodies.last_of_paragraph(title.start) if is_member else None
                told = told or self._bodies.firm_at(title.start, self._employer_before(title))
            told = told or site_called(self._sites, named, title.start)
            return told or (self._bodies.pointed_by(named, title.start) if is_of_firm(title.text) else None)
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
        elsewhere = load_union(*ELSEWHERE)
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
        last = self.last
        is_another = self._text.string.endswith(("The ", " the ", " a "), 0, title.start)
        if last is None or is_another or self._text.paragraph_at(last.start) != self._text.paragraph_at(title.start):
            return None
        looks_on = load_words("entities", "looking_on_titles") & set(last.text.lower().split())
        return None if looks_on else last.organization


def is_of_firm(title: str) -> bool:
    """Tell whether a title is held in what its first word says: "club president", "company secretary"."""
    noun, _, post = (title.lower() if title[1:].islower() else title).partition(" ")  # not "Union Farm Secretary"
    if post.lower() in {"president", "vice president"} and noun in nouns_of_bodies():
        return True  # "university president"
    is_of_one = post.startswith(("owner", "member"))
    return post != "" and not is_of_one and noun in load_words("surroundings", "nouns_of_firms")
