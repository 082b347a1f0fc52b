"""Names that a title makes a person's, whatever they were tagged: "principal Ida Moe", "its chairwoman, Ida Moe,"."""

from __future__ import annotations

from flows.extract.entities.famous import famous_names
from flows.extract.entities.kinds_of_firms import is_firm_by_kind
from flows.extract.entities.tagger import TypedSpan
from flows.extract.entities.telling_names import is_given_name
from flows.extract.entities.title_words import is_occupation
from flows.extract.entities.trades import is_firm_by_trade, is_person_by_trade
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_union, load_words
from flows.extract.text import Text

_NAME = LazyRegexp(r"[^\W\d_a-z][\w’'.-]*(?: (?:[^\W\d_a-z][\w’'.-]*|de|van|der|von|bin|al|el|da|di|la|le|den)){1,3}")
_POST = LazyRegexp(r"[\w’'] ([a-z-]+) (?:of|for|in|at|to|with) (?:the )?[A-Z][^,.;\n]{1,50}, $")
_LONGEST, _LONGEST_POST = 40, 90
_STOPS = (".", "”", '"', "?", "!")
_CLOSING = frozenset({",", ".", ";", ")"})
_OWNERS = frozenset({"the", "its", "a", "an", "their", "his", "her"})
_WORDS_OF_TITLE = 4
_WITH_CAPITAL = frozenset(
    {"Minister", "President", "Senator", "Governor", "Chancellor", "Secretary", "Judge", "Justice", "Ambassador"}
    | {"Chairman", "Chairwoman", "Commissioner", "Councillor", "Professor", "Congressman", "Congresswoman"}
)
"""Titles with a capital that no body, place or work begins with."""


def as_titled(text: Text, spans: list[TypedSpan]) -> list[TypedSpan]:
    """Return the spans, in order, with two and more words behind a title of persons tagged so, here and elsewhere."""
    string = text.string
    others = [span for span in spans if span.tag != "PER" and " " in string[span.start : span.end]]
    named = {string[span.start : span.end] for span in others if _is_titled(text, span)}
    return (
        [span._replace(tag="PER") if string[span.start : span.end] in named else span for span in spans]
        if named
        else spans
    )


def _is_titled(text: Text, span: TypedSpan) -> bool:
    before = text.string[max(0, span.start - _LONGEST) : span.start]
    if before.endswith(", ") and span.tag != "ORG" and _is_behind_post(text.string, span):
        return True
    is_apposed = before.endswith(", ") and text.string[span.end : span.end + 1] in _CLOSING
    if not is_apposed and not before.endswith(" "):
        return False
    words = before.rstrip(", ").rpartition("\n")[2].split(" ")
    last = words[-1].lower() if len(words) == 1 or words[-2].endswith(_STOPS) else words[-1]
    name = text.string[span.start : span.end]
    if is_firm_by_kind(text, span, [*words[-2:-1], last]) or is_firm_by_trade(text, span, last):
        return False
    if not is_apposed and is_person_by_trade(text, span, last):
        return _may_be_person(name)
    if not _is_of_persons(last, is_apposed) or (before.rstrip(" ").endswith(",") and not is_apposed):
        return False
    return (not is_apposed or _is_opened(words)) and _may_be_person(name)


def _is_behind_post(string: str, span: TypedSpan) -> bool:
    """Tell whether a title with where it is held stands before the comma: "its country manager in Moldova, Ida Moe"."""
    name = string[span.start : span.end]
    if string[span.end : span.end + 1] not in _CLOSING or not is_given_name(name.partition(" ")[0]):
        return False
    post = _POST.search(string, max(0, span.start - _LONGEST_POST), span.start)
    return post is not None and _is_of_persons(post.group(1), is_apposed=True) and _may_be_person(name)


def _is_of_persons(word: str, is_apposed: bool) -> bool:
    """Tell whether a word in small letters is a title that persons alone have: a builder may be a firm."""
    if is_apposed and word in load_words("occupations", "only_persons_behind_comma"):
        return True
    if word[:1].isupper() and not is_apposed:
        return word in _WITH_CAPITAL
    if not word.isalpha() or not word.islower() or word in load_words("occupations", "not_only_persons"):
        return False
    return word in load_words("entities", "titles") or is_occupation(word)


def _is_opened(words: list[str]) -> bool:
    """Tell whether an article or an owner stands before a title: "its medical director"."""
    opening = words[-1 - _WORDS_OF_TITLE : -1]
    return any(word.lower() in _OWNERS or word.endswith(("'s", "’s", "s'", "s’")) for word in opening)


def _may_be_person(name: str) -> bool:
    words = {word.lower() for word in name.split()}
    if _NAME.fullmatch(name) is None or name in famous_names():
        return False
    if not words.isdisjoint(load_words("surroundings", "legal_forms")):
        return False
    return load_union(*_HEADS).isdisjoint(words)


_HEADS = (
    ("entities", "organization_heads"),
    ("entities", "place_heads"),
    ("entities", "event_heads"),
    ("entities", "law_heads"),
    ("entities", "agreement_heads"),
)
