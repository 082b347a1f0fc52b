"""The body that words before a title point at: "its chairwoman", "the lender's chairwoman", "head of the school"."""

from __future__ import annotations

import re
from functools import cache

from flows.extract.entities.candidate import Candidate, Title
from flows.extract.entities.story_bodies import StoryBodies
from flows.extract.entities.teams import is_sport
from flows.extract.entities.title_bodies import body_of_noun, title_ends
from flows.extract.entities.told_subjects import is_unnamed, subject_before
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text

_FOR_SOMEBODY = LazyRegexp(r" (?:for|to) (?:the|a|an|his|her|their) ?[a-z]")
_POINTS_BACK = LazyRegexp(
    r"(?:\b[Ii]ts |\b[Tt]he (?:[A-Z]\w+-based |[A-Z]\w+[nhei] |(?P<kind>[a-z-]+) )??(?P<noun>(?:think )?[a-z-]+)['’]s )"
    r"(?:[a-z-]+ ){0,2}(?:[A-Z]\w+ )?$"
)
""" "Its chairwoman", "the Leeds-based retailer's finance director"."""
_TEAMS = LazyRegexp(r"\b[Tt]heir (?:[a-z-]+ )?$")
_OWNING = ("its", "’s", "'s", "his", "her", "heir", "Its", "His", "Her", "s’", "s'")
"""How the word of an owner ends, which is looked for before the patterns are."""
_SOMEBODYS = LazyRegexp(r"(?:\b(?:[Hh]is|[Hh]er|[Tt]heir)|['’]s|s['’]) (?:[a-z-]+ ){0,2}$")
_LONGEST_POINTER = 60
_AT_BODY = LazyRegexp(r" (?:at|with|for|of) the (?:[A-Z][\w-]+ )?((?:think )?[a-z-]+)\b")
""" "At the lender", "of the French lender"."""
_CLOSING = LazyRegexp(r"[,.?!](?:[\"”] |['’] )[^\"”.;:]*$")
_OPENING = LazyRegexp(r"[\"“]|(?<!\w)['‘]")
_LONGEST_CUE = 30
"""Between a quotation and "its" behind it: "," the lender said through its"."""
_AND = " and "
_LONGEST_TELLING = 40
_MARKS = frozenset(".,;:\n")


def pointed_at(text: Text, bodies: StoryBodies, title: Title) -> Candidate | None:
    """The last body before "its chairwoman", "the lender's chairwoman" and a spokeswoman of nobody else."""
    match = behind_owner(_POINTS_BACK, text.string, title.start)
    if at_body := employer_behind(text, bodies, title):
        return at_body
    if match is None:
        is_teams = title.text.lower().endswith(title_ends("team_titles")) and is_sport(text)
        teams = behind_owner(_TEAMS, text.string, title.start) if is_teams else None
        return bodies.team_at(title) if teams else _spoken_for(text, bodies, title)
    noun = match["noun"]
    if noun is None:
        return _meant_by_its(text, bodies, match.start(), title.start)
    if noun not in nouns_of_bodies():
        return None
    if match["kind"] and noun in load_words("entities", "words_of_the_state"):
        return bodies.called(match["kind"], title.start)  # "the river commission's secretary"
    return bodies.pointed_by(noun, title.start)


def _meant_by_its(text: Text, bodies: StoryBodies, its: int, position: int) -> Candidate | None:
    """Return what "its" means: what is joined to it, who tells right before it, the last body that acts alone."""
    is_joined = text.string.endswith(_AND, 0, its)
    joined = bodies.by_end.get(its - len(_AND)) if is_joined else None  # "was sued by Orlan and its chairwoman"
    told = joined or _teller(text, bodies, its) or _of_who_spoke(text, bodies, its) or _told_by_noun(text, bodies, its)
    position = _before_quotation(text, its, position)
    return told or bodies.subject_before(position) or bodies.near(position)


def _of_who_spoke(text: Text, bodies: StoryBodies, its: int) -> Candidate | None:
    """Return the body at the end of the sentence before whose person is quoted: "“No,” said Moe of Orlan. Its"."""
    sentence = text.sentence_at(its)
    if sentence is None or not text.string.startswith("Its ", sentence.start_char) or sentence.sentence_no == 0:
        return None
    before = text.sentences[sentence.sentence_no - 1]
    if before.paragraph_no != sentence.paragraph_no:
        return None
    match = _SPOKE.search(text.string, before.start_char, before.end_char)
    match = match or _TOLD.search(text.string, before.start_char, before.end_char)
    return bodies.by_start.get(match.end()) if match else None


_SPOKE = LazyRegexp(
    r"[\"”’] (?:said|says|added|asked|argued|warned) (?:[A-Z][\w.’'-]+ ){1,3}?(?:of|from|at|with) (?:the )?"
    r"(?=[A-Z][^.;\n]{2,60}[.]$)"
)
""" "“No,” said Ida Moe of the"."""
_TOLD = LazyRegexp(
    r", (?:said|says|according to|reports|reported|estimates|reckons) (?:the )?(?:[a-z-]+ ){0,4}"
    r"(?=[A-Z][^.;\n]{2,60}[.]$)"
)
""" "It was 612, said the private monitor"."""


def _before_quotation(text: Text, its: int, position: int) -> int:
    """Return where the quotation begins behind which "said its chairwoman" stands: who is named in it has no part."""
    sentence = text.sentence_at(its)
    start = sentence.start_char if sentence else its
    closing = _CLOSING.search(text.string, max(start, its - _LONGEST_CUE), its)
    opening = _OPENING.search(text.string, start, closing.start()) if closing else None
    return opening.start() if opening else position


def _told_by_noun(text: Text, bodies: StoryBodies, its: int) -> Candidate | None:
    """Return the body that the clause before is about and calls by a noun: "The lender cut jobs. Its chairwoman"."""
    subject = subject_before(text, its)
    if subject is None or subject.noun is None or not subject.is_definite:
        return None
    return bodies.pointed_by(subject.noun, its)


def is_of_unnamed(text: Text, bodies: StoryBodies, title: Title) -> bool:
    """Tell whether "its" before a title means a body without a name: "A farmers' group has sued. Its chairwoman"."""
    match = behind_owner(_POINTS_BACK, text.string, title.start)
    if match is None or match["noun"]:
        return False
    subject = subject_before(text, match.start())
    return subject is not None and is_unnamed(text, subject, bodies.by_start)


def subject_meant(text: Text, title: Title) -> int | None:
    """Return where the clause before begins that "its" before a title points at: "Chad refused. Its minister"."""
    match = behind_owner(_POINTS_BACK, text.string, title.start)
    subject = subject_before(text, match.start()) if match and match["noun"] is None else None
    return subject.start if subject and subject.noun is None else None


def _teller(text: Text, bodies: StoryBodies, position: int) -> Candidate | None:
    """Return the body that tells right before a position: "fell after Orlan said its"."""
    body = bodies.near(position)
    if body is None or position - body.end > _LONGEST_TELLING or not bodies.acts(body):
        return None
    between = text.lower[body.end : position]
    is_telling = not load_words("entities", "speech_verbs").isdisjoint(between.split()[:2])
    return body if is_telling and _MARKS.isdisjoint(between) else None


def employer_behind(text: Text, bodies: StoryBodies, title: Title) -> Candidate | None:
    """Return the body that the words behind a title point at: "head of credit at the French lender"."""
    match = _AT_BODY.match(text.string, title.start + len(title.text))
    if match is None or match.group(1) not in nouns_of_bodies():
        return None
    named = bodies.by_start.get(match.end() + len(", ")) if text.string.startswith(", ", match.end()) else None
    return named or bodies.employer(match.group(1), title.start)  # "spokesman for the supplier, Orlan, said"


def _spoken_for(text: Text, bodies: StoryBodies, title: Title) -> Candidate | None:
    """Return whom a spokeswoman of nobody else speaks for: her paragraph's last body, else the story's firm."""
    words = title.text.lower().split()
    if is_somebodys(text.string, title) or len(words) > 1 or not words[0].startswith("spokes"):
        return None
    if is_of_another(text.string, title):
        return None
    named = body_of_noun(text.string, title, bodies.all)
    return named or bodies.last_of_paragraph(title.start) or bodies.firm


def is_somebodys(string: str, title: Title) -> bool:
    """Tell whether a title is held with somebody: "his spokeswoman", "the meeting's director"."""
    return behind_owner(_SOMEBODYS, string, title.start) is not None


def is_of_another(string: str, title: Title) -> bool:
    """Tell whether a title goes on with whom or what it is held for: "spokesman for the provincial governor"."""
    end = title.start + len(title.text)
    return string.startswith(" of ", end) or _FOR_SOMEBODY.match(string, end) is not None


def pointing_noun(string: str, start: int) -> str | None:
    """Return the noun that owns what begins at a position: "lender" of "the lender's chairwoman"."""
    match = behind_owner(_POINTS_BACK, string, start)
    return match["noun"] if match else None


def behind_owner(pattern: LazyRegexp, string: str, start: int) -> re.Match[str] | None:
    """Return the match of a pattern of owners that ends at a position; it has at most two more words behind it."""
    before = string[max(0, start - _LONGEST_POINTER) : start].split(" ")
    if not any(word.endswith(_OWNING) for word in before[-4:-1]):
        return None
    return pattern.search(string, max(0, start - _LONGEST_POINTER), start)


@cache
def nouns_of_bodies() -> frozenset[str]:
    """Return what a body is called again by: "the lender", "the school"."""
    return load_words("surroundings", "bodies") | load_words("surroundings", "pointed_bodies")
