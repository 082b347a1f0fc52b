"""The body at which a sentence or paragraph is set: "At Orlan Hospital, which has 300 beds, head nurse Ida Moe"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.countries_of_names import country_of
from flows.extract.entities.story_bodies import StoryBodies
from flows.extract.entities.title_bodies import title_ends
from flows.extract.entities.told_subjects import definite_noun
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_AT_OPENING = LazyRegexp(r"(?:^|[.\n”\"] ?)At (?:the )?([A-Z][^,.;\n]{2,60}), (?:an? [a-z][^,.;\n]{2,50}, )?(?:the )?$")
""" "At Orlan Primary, principal Ida Moe", "At Orlan, a furniture maker, manager Ida Moe"."""
_LONGEST_OPENING = 130
_AT_WORK = LazyRegexp(
    r"(?:[-–•*] )?(?:[A-Z][a-z]+(?: [a-z]+){0,3}, |Over |Back |But )?(?:[Aa]t|[Ii]nside) (?:the )?(?=[A-Z])"
)
_LONGEST_SCENE = 400
_ARTICLES = (" a ", " an ", " another ", " one ")


def body_of_opening(string: str, start: int, bodies: StoryBodies) -> Candidate | None:
    """Return the body that a title stands right behind: "At Orlan Primary, principal Ida Moe"."""
    first = max(0, start - _LONGEST_OPENING)
    may_open = string.endswith((", ", ", the "), 0, start) and string.find("At ", first, start) >= 0
    opened = _AT_OPENING.search(string, first, start) if may_open else None
    return bodies.by_end.get(opened.end(1)) if opened else None


def workplace(text: Text, title: Title, bodies: StoryBodies, sites: Mapping[int, Candidate]) -> Candidate | None:
    """Return the body that the sentence of a title opens at, or else its paragraph, where no other acts between."""
    string = text.string
    sentence = text.sentence_at(title.start)
    paragraph = text.paragraphs[text.paragraph_at(title.start)][0]
    begin = sentence.start_char if sentence and _AT_WORK.match(string, sentence.start_char) else paragraph
    opening = _AT_WORK.match(string, begin)
    body = sites.get(opening.end()) if opening else None
    if body is None or body.known or not body.end < title.start <= begin + _LONGEST_SCENE:
        return None
    is_town = body.kind == "place" and (country_of(body) is not None or not string.startswith(",", body.end))
    if is_town or string.endswith(_ARTICLES, 0, title.start):
        return None
    is_another = any(one.start > body.end and bodies.acts(one) for one in bodies.between(begin, title.start))
    return None if is_another else body


def told_by_noun(text: Text, title: Title, bodies: StoryBodies) -> Candidate | None:
    """Return the body that a paragraph goes on about by its noun: "The ministry denied it. Adviser Ida Moe"."""
    begin = text.paragraphs[text.paragraph_at(title.start)][0]
    if text.string.endswith(_ARTICLES, 0, title.start):
        return None
    for sentence in reversed(text.sentences_in(max(begin, title.start - _LONGEST_SCENE), title.start)):
        start = sentence.start_char
        noun = definite_noun(text, start) if start >= begin else None
        is_another = any(bodies.acts(one) for one in bodies.between(start, title.start))
        if noun or is_another:
            return None if is_another or noun is None else bodies.called(noun, start)
    return None


def site_before(text: Text, title: Title, bodies: StoryBodies, sites: Mapping[int, Candidate]) -> Candidate | None:
    """Return the last place with officers of a paragraph behind which one begins a sentence: "Director Ida Moe".

    "A fire broke out at the Orlan Mill. Manager Ida Moe said": no body may act between them.
    """
    words = f" {title.text.lower()}"
    sentence = text.sentence_at(title.start)
    if sentence is None or sentence.start_char != title.start or not words.endswith(_officers()):
        return None
    begin = text.paragraphs[text.paragraph_at(title.start)][0]
    if any(bodies.acts(one) for one in bodies.between(begin, title.start)):
        return None
    near = [one for one in sites.values() if begin <= one.start < title.start and one.known is None]
    officed = load_words("entities", "sites_with_officers")
    return next((one for one in reversed(near) if one.name.lower().rpartition(" ")[2] in officed), None)


@cache
def _officers() -> tuple[str, ...]:
    return (*load_words("entities", "officers_of_sites"), *title_ends("firm_titles"))


def site_called(sites: Mapping[int, Candidate], noun: str | None, position: int) -> Candidate | None:
    """Return the last place before that is called by a noun and employs people: "the airport's director"."""
    if noun not in load_words("entities", "sites_with_officers"):
        return None
    before = [one for one in sites.values() if one.start < position and one.known is None]
    return next((one for one in reversed(before) if one.name.lower().endswith(noun)), None)
