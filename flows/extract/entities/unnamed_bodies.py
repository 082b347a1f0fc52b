"""Titles that no body of a story need have: in a business told by a noun ("café owner"), of one's past, of several."""

from __future__ import annotations

from flows.extract.entities.candidate import Title
from flows.extract.lang.load import load_words

_ARTICLES = (" a ", " an ", "A ", "An ")
_PAST = ("former ", "ex-", "retired ")
_OF_ONE_STATE = frozenset({"cabinet", "junior", "senior", "government", "former", "deputy"})
_LONGEST_NOUN = 24


def business_of(string: str, title: Title) -> str | None:
    """Return the noun that tells whose owner or manager somebody is: "café" of "café owner Ida Moe"."""
    *first, last = title.text.lower().split()
    if last not in load_words("entities", "have_businesses"):
        return None
    before = first or string[max(0, title.start - _LONGEST_NOUN) : title.start].lower().split()
    noun = before[-1] if before else ""
    return noun if noun in load_words("entities", "businesses") else None


def noun_before(string: str, start: int) -> str:
    """Return the word right before a title, in small letters."""
    return string[max(0, start - _LONGEST_NOUN) : start].rstrip().rpartition(" ")[2].lower()


def is_chieftain(string: str, title: Title) -> bool:
    """Tell whether "Chief" stands before a name amid a sentence as a chieftain's title: "told Chief Moe"."""
    is_amid = title.start > 1 and string[title.start - 2].isalpha()
    return title.text == "Chief" and title.rule == "title_before_name" and is_amid


def is_of_past(string: str, title: Title) -> bool:
    """Tell whether somebody once was something, nobody says where: "Ida Moe, a former naval officer"."""
    return title.text.lower().startswith(_PAST) and string.endswith(_ARTICLES, 0, title.start)


def is_of_several_states(title: Title) -> bool:
    """Tell whether those who share a title have it each in another state: "foreign ministers Moe and Poe"."""
    words = title.text.lower().split()
    first, last = words[0], words[-1]
    if title.rule != "title_before_name" or last not in load_words("entities", "one_of_a_state"):
        return False
    return last not in {"ministers", "secretaries"} or (len(words) > 1 and first not in _OF_ONE_STATE)
