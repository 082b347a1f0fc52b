"""Of what a clause tells before "its chairwoman" where that is no name: "A farmers' group", "The junta", "Lesotho"."""

from __future__ import annotations

from typing import NamedTuple

from flows.extract.entities.candidate import Candidate
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text

_OPENING = LazyRegexp(
    r"(?:(?:But|And|Yet|So|Still|Meanwhile|Now),? )?(?:(?:On|In|By|After|For|Since|Last) [^,\n]{2,40}, )?"
)
_ARTICLE = LazyRegexp(r"(?P<definite>[Tt]he )|(?:An?|an?|[Oo]ne|[Aa]nother) ")
_WORD = LazyRegexp(r"([a-z][a-z-]*)(['’]s|s['’]|['’])? ?")
_CLAUSE = LazyRegexp(r", (?:and|but|while|though|although|so) (?=(?:the|an?|one|another) |[A-Z])")
_NAMED = LazyRegexp(r", (?=[A-Z])")
_WORDS_OF_SUBJECT = 4
_SENTENCES_BACK = 4
_SHORTEST_CLAUSE = 14


class Subject(NamedTuple):
    """What a clause begins with: where it stands, and what is told of there by a noun alone."""

    start: int
    noun: str | None
    is_definite: bool
    end: int


def subject_before(text: Text, position: int) -> Subject | None:
    """Return of what the clause before "its" tells: the same sentence's, else that of the one before, no quotation."""
    if text.string.endswith(" and ", 0, position) and not text.string.endswith(", and ", 0, position):
        return None  # "for the bank and its president"
    clause = _clause_before(text, position)
    for _ in range(_SENTENCES_BACK):  # "Its lawyer agreed. Its chairwoman"
        if clause is None or not text.string.startswith("Its ", clause[0]):
            break
        clause = _sentence_before(text, clause[0])
    if clause is None:
        return None
    start, end = clause
    opening = _OPENING.match(text.string, start)
    start = opening.end() if opening else start
    article = _ARTICLE.match(text.string, start)
    if article is None:
        return Subject(start, None, is_definite=False, end=end)
    noun = _head_noun(text.string, article.end())
    is_definite = article["definite"] is not None
    return Subject(article.end() if noun is None else start, noun, is_definite, end)


def definite_noun(text: Text, start: int) -> str | None:
    """Return the noun of a body that a sentence begins with: "The ministry denied"."""
    article = _ARTICLE.match(text.string, start)
    return _head_noun(text.string, article.end()) if article and article["definite"] else None


def is_unnamed(text: Text, subject: Subject, bodies: dict[int, Candidate]) -> bool:
    """Tell whether a subject is a body that nobody names: "a farmers' group", "the junta", no "charity, Orlan,"."""
    if subject.noun is None:
        return False
    if subject.is_definite:
        return subject.noun in load_words("entities", "never_named")
    named = _NAMED.search(text.string, subject.start, subject.end)
    return named is None or named.end() not in bodies


def _clause_before(text: Text, position: int) -> tuple[int, int] | None:
    sentence = text.sentence_at(position)
    if sentence is None:
        return None
    start = sentence.start_char
    if position - start >= _SHORTEST_CLAUSE and not _has_quotation(text.string, start, position):
        joins = list(_CLAUSE.finditer(text.string, start, position))
        return (joins[-1].end() if joins else start), position
    return _sentence_before(text, position)


def _sentence_before(text: Text, position: int) -> tuple[int, int] | None:
    """Return the last sentence before that is all told and not said, of the paragraph or the one before."""
    sentence = text.sentence_at(position)
    last = sentence.sentence_no if sentence else 0
    for before in reversed(text.sentences[max(0, last - _SENTENCES_BACK) : last]):
        is_far = sentence is None or sentence.paragraph_no - before.paragraph_no > 1
        if is_far:
            return None
        if not _has_quotation(text.string, before.start_char, before.end_char):
            return before.start_char, before.end_char
    return None


def _has_quotation(string: str, start: int, end: int) -> bool:
    return any(string.find(mark, start, end) >= 0 for mark in ('"', "“", "”"))


def _head_noun(string: str, start: int) -> str | None:
    """Return the noun of a body that a phrase without a name is about: "group" of "a small farmers' group"."""
    for _ in range(_WORDS_OF_SUBJECT):
        word = _WORD.match(string, start)
        if word is None:
            return None
        start = word.end()
        if word.group(2) is None and _is_body(word.group(1)) and not _goes_on(string, start):
            return word.group(1)
    return None


def _is_body(noun: str) -> bool:
    return noun in load_union(*_BODIES)


_BODIES = (("surroundings", "bodies"), ("surroundings", "pointed_bodies"), ("entities", "never_named"))


def _goes_on(string: str, start: int) -> bool:
    """Tell whether a noun only belongs to what follows: "the company secretary", "the union Orlan"."""
    if string[start : start + 1].isupper():
        return True
    word = _WORD.match(string, start)
    return word is not None and word.group(1) in load_words("entities", "titles")
