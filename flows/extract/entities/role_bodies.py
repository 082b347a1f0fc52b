"""The bodies of a story in which somebody may have a post: none that only tells of it, sends it or carries it."""

from __future__ import annotations

from flows.extract.entities.candidate import Candidate
from flows.extract.entities.press_reviews import is_over_lines
from flows.extract.entities.story_bodies import is_known_medium, is_medium, is_traded_on
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_TOLD_NEWS = LazyRegexp(r" reported(?:[.,\n]| that\b| on\b)|['’]?s? (?:poll|survey|tally|report|analysis)\b")
_TOLD_BY = (" according to ", " according to the ", " interview with ", " quoted by ", " cited by ", " statement to ")


def bodies_with_posts(text: Text, names: list[Candidate]) -> list[Candidate]:
    """Return the bodies, in order, of which one may be what a title of no body is held in."""
    bodies = [one for one in names if one.kind == "organization" and not one.is_nested]
    bodies = [
        one for one in bodies if not (_is_source(text, one) or _only_tells(text, one) or _is_posted_on(text, one))
    ]
    return [one for one in bodies if not (is_traded_on(text, one) or is_over_lines(text, one.start, one.end))]


def _is_source(text: Text, one: Candidate) -> bool:
    """Tell whether a name in brackets is that of who sends the story: "OSLO (Wirepress) -"."""
    string = text.string
    return string.startswith("(", one.start - 1) and string.startswith((") —", ") –", ") -"), one.end)


def _only_tells(text: Text, one: Candidate) -> bool:
    """Tell whether a name is that of a medium which only brings the news: "told Orlan", "a Reuters poll"."""
    if text.lower.endswith((" told ", " told the "), 0, one.start):
        return load_words("entities", "words_of_the_state").isdisjoint(one.name.lower().split())
    if is_known_medium(one) and text.lower.endswith(_TOLD_BY, 0, one.start):
        return True
    return is_medium(one) and _TOLD_NEWS.match(text.lower, one.end) is not None


def _is_posted_on(text: Text, one: Candidate) -> bool:
    """Tell whether a name is that of a platform on which somebody only writes: "wrote on Twitter", "via Facebook"."""
    is_platform = one.name.lower() in load_words("entities", "platforms")
    return is_platform and text.lower.endswith(_POSTED_ON, 0, one.start)


_POSTED_ON = (" on ", " via ", " to ", " over ", " through ", " and ", " or ", "(", " network ", " media site ")
