"""Titles inside and before persons' names: they are no part of the name, they make its role."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from flows.extract.entities.candidate import NAMES_KEPT
from flows.extract.entities.joined_titles import begin_of_first_field, joined_word, may_be_first
from flows.extract.entities.reference import countries_by_name
from flows.extract.entities.title_words import (
    FIELD_WITH_ARTICLE,
    OF_GOVERNMENTS,
    PREPOSITIONS,
    WORD,
    bare,
    is_address,
    is_field,
    is_occupation,
    may_have_field,
)
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words

_PIECE = LazyRegexp(r"[^\s,\"“”‘(\[]+")
_WINDOW = 90
_FIELD = LazyRegexp(r" (?:of|for|on)(?: State (?:for|in))? (?!the\b)((?:[A-Za-z-]+(?:, | and | & | )){0,3}[A-Za-z-]+)$")
_LONGEST_FIELD = 60
_OFFICE = LazyRegexp(rf"{FIELD_WITH_ARTICLE}$")
_HEADS_OF_NO_PERSONS = (
    ("entities", "organization_heads"),
    ("entities", "place_heads"),
    ("surroundings", "heads_of_public_bodies"),
)
_BEFORE_PORTFOLIOS = (
    ("entities", "never_titles"),
    ("surroundings", "opens_sentences"),
    ("surroundings", "opens_no_name"),
    ("borders", "months_and_days"),
)
_OF_WORK = LazyRegexp(
    r"\b(?:head|chief|director|president|chair|leader|manager|officer|adviser|advisor|chancellor|secretary|dean)"
    r" (?:of|for)"
    r" (?!the )(?:[a-z-]+ ){0,2}[a-z-]+$"
)
_WITH_PORTFOLIO = ("minister", "secretary", "undersecretary")
_PORTFOLIO = LazyRegexp(
    r"(?:(?<![\w’'.-] )|(?<=['’]s ))(?:(?:[A-Z][a-z]{2,},? ){0,2}[A-Z][a-z]{2,},? and (?:[A-Z][a-z]{2,} ){0,2}"
    r"|(?:[A-Z][a-z]{2,} ){1,4})$|(?:[A-Z][a-z]{2,} ){1,2}$"
)
_BEGINS = frozenset({"", "\n", "“", '"', "‘"})
_MINISTERS_OF = ("Minister of ", "minister of ", "Minister for ", "minister for ", "Secretary of ", "Secretary for ")
_BEFORE_RANKS = frozenset(
    {"director", "secretary", "attorney", "solicitor", "auditor", "governor", "inspector", "consul", "surgeon"}
    | {"postmaster", "comptroller", "major", "lieutenant", "brigadier", "adjutant", "vice", "associate", "assistant"}
    | {"prosecutor", "procurator", "registrar", "accountant", "surveyor", "quartermaster"}
    | {"deputy", "acting", "former", "first", "senior"}
    | {"brig", "lt", "maj", "sgt", "det", "rear", "staff", "chief", "wing", "group", "squadron", "flight"}
)
"""Before "general", "colonel" and "professor" these are a part of the title."""
_OF_OFFICERS = frozenset({"general", "gen", "colonel", "col", "admiral", "captain", "major", "commodore", "brigadier"})
"""Behind "chief" these are another title: "army chief General Ida Moe", but "Chief Inspector Ida Moe"."""
_AFTER_OFFICE = (
    "minister of ",
    "minister for ",
    "ministers of ",
    "secretary of ",
    "secretary for ",
    "commissioner for ",
)
_JOINING = frozenset({"and", "the", "&", "in"})
_MEMBERS = frozenset({"member", "members"})
_ORDINALS = frozenset({"one", "two", "three"})
_MEMBER = LazyRegexp(
    r"(?:\b|^)(?P<title>ranking members?"
    r"|(?:(?:senior|founding|former|executive|editorial|supervisory|city|town|county|school) )?"
    r"(?P<body>[a-z]+) members?|number (?:one|two|three))$"
)
_LONGEST = 30
"""Characters of a word that may be a title."""


def without_titles(lower: str, start: int, end: int) -> int:
    """Return where the name itself begins in a span that may open with titles; ``end`` where nothing else is there."""
    titles, modifiers = load_words("entities", "titles"), load_words("entities", "title_modifiers")
    begin = start
    if lower.startswith("dean ", start) and lower.count(" ", start, end) == 1:
        return start  # a given name far more often than a title before a surname alone
    for piece in _PIECE.finditer(lower, start, end):
        word = piece.group()
        if word in titles or word.removesuffix("s") in titles:
            following = _PIECE.search(lower, piece.end() + (lower[piece.end() : piece.end() + 1] == "."), end)
            begin = following.start() if following else end
        elif word not in modifiers:
            break
    return begin


def is_titled_person(lower: str, start: int, end: int) -> bool:
    """Tell whether a span is a personal title and one or two words more, and not named so ("Prince Albert Island")."""
    words = lower[start:end].split()
    if len(words) not in {2, 3} or words[0].rstrip(".") not in load_words("entities", "personal_titles"):
        return False
    return words[-1] not in load_union(*_HEADS_OF_NO_PERSONS) and without_titles(lower, start, end) < end


def is_after_title_of(lower: str, start: int) -> bool:
    """Tell whether "president of", "minister of the" or "ambassador to" stands right before a position."""
    words = lower[max(0, start - 40) : start].removesuffix("the ").split()[-2:]
    is_sent = words[-1:] == ["to"] and words[0] in load_words("entities", "sent_titles")
    return is_sent or (words[-1:] == ["of"] and words[0] in load_words("entities", "titles"))


def behind_field(string: str, start: int, end: int) -> int:
    """Return where a name begins behind the field of the title before it: Minister of "State for Sport Ida Moe"."""
    if not string.endswith(_MINISTERS_OF, 0, start):
        return start
    words = list(_PIECE.finditer(string, start, end))
    fields = load_words("entities", "title_modifiers")
    names = [at for at, word in enumerate(words) if word.group().lower() not in fields | _JOINING]
    first = names[0] if names else 0
    return (
        words[first].start() if first and len(words) - first in {2, 3} and len(names) == len(words) - first else start
    )


def title_before(string: str, lower: str, name_start: int) -> tuple[int, int] | None:
    """Return the span of the title that stands right before a name, None where there is none."""
    if string[name_start - 1 : name_start] != " ":
        return None
    span = title_that_ends(string, lower, name_start)
    if span is None or lower.endswith(_AFTER_OFFICE, 0, span[0]):
        span = _title_with_field(string, lower, name_start - 1) or span
    return span if span and lower[span[1] : name_start] in {" ", ". "} else None


def title_with_field(string: str, lower: str, end: int) -> tuple[int, int] | None:
    """Return the span of a title with the field it has: "head of research", "Minister of State for Trade"."""
    office = _OFFICE.search(string, max(0, end - _LONGEST_FIELD), end)
    if office and string.endswith(OF_GOVERNMENTS, 0, office.start()):
        span = title_that_ends(string, lower, office.start())
        return (span[0], end) if span and span[1] == office.start() else None
    for field in _fields(string, max(0, end - _LONGEST_FIELD), end):
        words = WORD.findall(string, field.start(1), end)
        span = title_that_ends(string, lower, field.start()) if is_field(words) else None
        if span and span[1] == field.start() and may_have_field(string, span[1]):
            return span[0], end
    return None


def _fields(string: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the fields that end at a position, the longest first: "of Midwives head of policy", then "of policy"."""
    while field := _FIELD.search(string, start, end):
        yield field
        start = field.start() + 1


def _title_with_field(string: str, lower: str, end: int) -> tuple[int, int] | None:
    """Return a title with its field in capitals, right before a name."""
    last = string[max(0, end - _LONGEST) : end].rpartition(" ")[2]
    is_field = last[:1].isupper() and last.lower() in load_words("entities", "title_modifiers") - _BEGIN_BODIES
    is_field = is_field or (last.islower() and _is_of_work(lower, max(0, end - _LONGEST_FIELD), end))
    is_field = is_field or _OFFICE.search(string, max(0, end - _LONGEST), end) is not None
    return title_with_field(string, lower, end) if is_field else None


_BEGIN_BODIES = frozenset({"royal", "national", "imperial"})
"""Adjectives that begin a body's name sooner than they end a field: "head for Royal Danish Ballet"."""


def _is_of_work(lower: str, start: int, end: int) -> bool:
    return (
        any(lower.find(word, start, end) >= 0 for word in (" of ", " for "))
        and _OF_WORK.search(lower, start, end) is not None
    )


def title_that_ends(string: str, lower: str, position: int) -> tuple[int, int] | None:
    """Return the span of the title whose words are the last before a position, None where there is none."""
    titles, modifiers = load_words("entities", "titles"), load_words("entities", "title_modifiers")
    last = lower[max(0, position - _LONGEST) : position].rstrip().rpartition(" ")[2]
    if not _may_end_title(last):
        return None
    if last in _MEMBERS or last in _ORDINALS:
        return _of_members(lower, position)
    first = max(0, position - _WINDOW)
    if not last.isalpha():
        last = (_PIECE.findall(last) or _PIECE.findall(lower, first, position) or [""])[-1]
    start = lower.rfind(last, 0, position)
    end = start + len(last)
    if not last or not (last in titles or _is_last_of_title(string, last, start, titles)):
        return None
    word, before, unmodified = last, _PIECE.findall(lower, first, start), load_words("entities", "unmodified_titles")
    while before and word.rstrip(".") not in unmodified:
        word = before.pop()
        if not lower.endswith(f"{word} ", 0, start):
            break
        is_title = word in titles
        is_rank = word.rstrip(".") in _BEFORE_RANKS and lower[start:end] not in load_words("entities", "polite_titles")
        is_rank = is_rank and not (word == "chief" and last.rstrip(".") in _OF_OFFICERS)
        if is_title and not is_rank and is_address(lower[start:end]):
            break
        if not is_title and (word not in modifiers or word in PREPOSITIONS):
            start -= (len(word) + 1) * (bare(word) in modifiers and bare(word) != word)
            break
        start -= len(word) + 1
    start = _behind_small_words(string, start, end)
    start = _with_portfolio(string, start) if last in _WITH_PORTFOLIO else start
    return _with_joined(string, lower, _behind_which(lower, start, end), end), end


def _behind_small_words(string: str, start: int, end: int) -> int:
    """Return where a title with capitals begins behind small words that are none of it: "press Prime Minister Moe"."""
    if string[start].isupper() or string[start:end].islower():
        return start
    begin = start
    for word in string[start:end].split(" "):
        if word[0].isupper():
            return begin
        begin += len(word) + 1
        if "-" in word or word in _BEFORE_CAPITALS:
            return start
    return start


_BEFORE_CAPITALS = frozenset(
    {"former", "interim", "acting", "caretaker", "retired", "deputy", "vice", "then", "late", "outgoing", "incumbent"}
    | {"state", "federal", "shadow", "assistant", "associate", "junior", "senior", "chief", "regional", "provincial"}
    | {"city", "county", "municipal", "district", "national", "first", "second", "third", "honorary", "ex", "co"}
    | {"principal", "private", "permanent", "parliamentary", "police", "army", "navy", "fire", "town", "rural", "sub"}
)
"""What a title with capitals may begin with in small letters: when, for whom or where somebody has it."""


def _behind_which(lower: str, start: int, end: int) -> int:
    """Return where a title begins behind a word for which one of many its bearer is: "local lawmaker"."""
    first, _, rest = lower[start:end].partition(" ")
    if first not in _WHICH or not rest or " " in rest:
        return start
    is_one_of_many = rest in load_union(*_OF_MANY) or is_occupation(rest)
    return start + len(first) + 1 if is_one_of_many else start


_OF_MANY = (
    ("entities", "titles_of_members"),
    ("entities", "members_of_councils"),
    ("entities", "titles_without_body"),
)
_WHICH = frozenset({"local", "independent", "fellow"})


def _with_joined(string: str, lower: str, start: int, end: int) -> int:
    """Return where what is joined to a title begins: another title of the same person, or another field of it."""
    first = joined_word(lower, start)
    if not first or is_address(lower[start:end]):
        return start
    joint = start - len(" and ")
    if may_be_first(string, first, start):
        span = title_that_ends(string, lower, joint)
        return span[0] if span and span[1] == joint else start
    if first in load_words("entities", "title_modifiers"):
        return begin_of_first_field(string, lower, first, (start, end))
    return start


def _with_portfolio(string: str, start: int) -> int:
    """Return where a minister's title begins with the field before it, whatever it is: "Mineral Resources Minister"."""
    portfolio = _PORTFOLIO.search(string, max(0, start - _LONGEST_FIELD), start)
    if portfolio is None or not string[start].isupper() or string.startswith(("Prime ", "First "), start):
        return start
    words = portfolio.group().split()
    if "and" in words and any(word in countries_by_name() for word in words[words.index("and") :]):
        return start  # "President Moe and Norwegian Finance Minister Poe"
    stops, start = load_union(*_BEFORE_PORTFOLIOS), portfolio.start()
    while words and words[0].lower() in stops:
        start += len(words.pop(0)) + 1  # "This Wednesday Finance Minister Moe"
    return start


@lru_cache(maxsize=NAMES_KEPT)
def _may_end_title(word: str) -> bool:
    """Tell whether a word, with what stands at it, is not known to be another than a title: most are."""
    titles = load_words("entities", "titles")
    if word in titles or word.removesuffix("s") in titles or word in _MEMBERS or word in _ORDINALS:
        return True
    return not word.isalpha() or is_occupation(word)


def _is_last_of_title(string: str, word: str, start: int, titles: frozenset[str]) -> bool:
    """Tell whether a word is a title in the plural, or an occupation in small letters: Baker is a name."""
    if (word.endswith("s") and word[:-1] in titles) or bare(word) in titles:
        return True
    before = string[start - 1 : start]
    is_first = before in _BEGINS or (before == " " and string[start - 2] in ".!?")
    return (is_first or string[start].islower()) and is_occupation(word)


def _of_members(lower: str, position: int) -> tuple[int, int] | None:
    """Return the span of "board member" or "number two" that ends at a position."""
    near = lower[max(0, position - _LONGEST_FIELD) : position]
    end = position - (len(near) - len(near.rstrip())) if near.endswith(" ") else position
    match = _MEMBER.search(lower, max(0, end - _LONGEST_FIELD), end)
    if match is None or (match["body"] and match["body"] not in load_words("entities", "have_members")):
        return None
    return match.span("title")
