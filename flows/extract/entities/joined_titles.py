"""What is joined to a title by "and": another title of the same person, or another field of the same title."""

from __future__ import annotations

from flows.extract.entities.title_words import PREPOSITIONS, is_title
from flows.extract.lang.load import load_union, load_words

_LONGEST = 30
"""Characters of a word that may be a title or a field."""
_SENTENCE_ENDS = (". ", "! ", "? ", ": ", "\n", "“", '"', "‘")
_SOMEBODYS = (" his ", " her ", " their ", "His ", "Her ", "Their ", "etween ", "etween the ", "oth ", "oth the ")
""" "Her coach and cyclist Ida Moe", "between the driver and nurse Ida Moe": these are two persons."""
_OPENS_PHRASE = (" the ", "The ", " its ", "Its ", " their ", " a ", " an ", "A ", "An ", "'s ", "’s ")
_BODIES = (("titles_in_bodies", "nouns_of_bodies"), ("surroundings", "bodies"), ("surroundings", "pointed_bodies"))
_NO_FIRST = (("entities", "titles_of_address"), ("entities", "polite_titles"), ("entities", "no_roles"))


def joined_word(lower: str, start: int) -> str | None:
    """Return the word that "and" joins to what begins at a position, None where none is joined."""
    if not lower.endswith(" and ", 0, start):
        return None
    joint = start - len(" and ")
    return lower[max(0, joint - _LONGEST) : joint].rpartition(" ")[2].rpartition("\n")[2].lstrip("“\"'‘(")


def may_be_first(string: str, word: str, start: int) -> bool:
    """Tell whether a word is the first of two titles in small letters: "actor and producer", "Agent and author"."""
    if word in load_words("entities", "first_of_two_titles"):  # but "ran for president and author Ida Moe for deputy"
        return not string.endswith(" for ", 0, start - len(" and ") - len(word))
    if not string[start].islower() or not is_title(word) or word in load_union(*_NO_FIRST):
        return False
    begin = start - len(" and ") - len(word)
    if string[begin].isupper() and not _opens_sentence(string, begin):
        return False
    is_public = word in load_words("entities", "public_titles") and string.endswith((" the ", "The "), 0, begin)
    return not is_public and not string.endswith(_SOMEBODYS, 0, begin)


def begin_of_first_field(string: str, lower: str, word: str, title: tuple[int, int]) -> int:
    """Return where a title with two fields begins, the second of which it begins with: "sales and marketing chief".

    Its own beginning where the word before "and" is no field of it: "trade with the army and police chief Ida Moe".
    """
    start, end = title
    second, _, rest = lower[start:end].partition(" ")
    modifiers = load_words("entities", "title_modifiers") - PREPOSITIONS
    if not rest or second not in modifiers or word in load_union(*_BODIES):
        return start
    begin = start - len(" and ") - len(word)
    before = lower[max(0, begin - _LONGEST) : begin].split()
    if before and before[-1] in modifiers and lower.endswith(f"{before[-1]} ", 0, begin):
        begin -= len(before[-1]) + 1
    is_alike = string[begin].isupper() == string[start].isupper() or _opens_sentence(string, begin)
    return begin if is_alike and _opens_phrase(string, begin) else start


def _opens_phrase(string: str, begin: int) -> bool:
    if _opens_sentence(string, begin) or string.endswith(_OPENS_PHRASE, 0, begin):
        return True
    before = string[max(0, begin - _LONGEST) : begin].split(" ")
    return len(before) > 1 and before[-2][:1].isupper() and string[begin - 1] == " "


def _opens_sentence(string: str, begin: int) -> bool:
    return begin == 0 or string.endswith(_SENTENCE_ENDS, 0, begin)
