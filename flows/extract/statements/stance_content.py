"""What is said, as far as it tells the stance: its words, its main clause, the lists that it touches."""

from __future__ import annotations

from typing import NamedTuple

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.statements.phrase_lists import PhraseList, lists_within, stance_phrases, words_of

LISTS = (
    "demand", "hindsight", "denial", "promises", "criticism", "criticism_told", "approval", "approval_told", "regret",
    "opinion", "expecting", "future", "negated", "perfect",
)  # fmt: skip
_FEWEST_WORDS = 3
_MARKS = LazyRegexp('["“”„«»]')
_IN_SINGLE_MARKS = LazyRegexp(r"(?:‘|(?<!\w)')(\w.{1,200}?)'(?!\w)")
""" "Was ‘a coat of paint’": words in single marks, of which the last is an apostrophe here."""


class Content(NamedTuple):
    """What is said, as far as it tells the stance: the words of its first piece, and those of the main clause."""

    words: list[str]
    clause: list[str]
    kind: str
    lists: set[str]
    """The lists of phrases of which one stands anywhere in the words."""
    is_pictured: bool = False
    """Whether more than a few of the words stand in marks, and none of them counts."""
    is_predicate: bool = False
    """Whether such words say what something is or has: 'had "more holes than a sieve"'."""
    others: frozenset[str] = frozenset()
    """Pronouns that do not mean the speaker: in "officials say it will help" it is "it"."""

    @property
    def is_direct(self) -> bool:
        """Whether all of it stands in quotation marks."""
        return self.kind == "direct"

    @property
    def own(self) -> PhraseList:
        """Whoever is the speaker: "we" in one's own words, "he" or "the company" in those of the story."""
        return stance_phrases("own_in_quotation" if self.is_direct else "own_subjects")


def content_of(opening: str, kind: str, others: frozenset[str] = frozenset()) -> Content:
    """Return the words of what is said in small letters; ``others`` are the pronouns that do not mean the speaker."""
    words = words_of(opening)
    parts = _MARKS.split(_IN_SINGLE_MARKS.sub(r'"\1"', opening)) if kind == "mixed" else []
    marked = zip(parts[::2], parts[1::2], strict=False)
    pictured = [before for before, told in marked if _is_picture(before, told) and not _is_named(before)]
    is_predicate = any(_last_word(before) in load_words("stances", "before_predicates") for before in pictured)
    return Content(words, _main_clause(words), kind, lists_within(words, LISTS), pictured != [], is_predicate, others)


def _last_word(before: str) -> str:
    return before.rstrip().rpartition(" ")[2]


def _is_named(before: str) -> bool:
    """``using the slogan "..."``, ``a sign that read "..."``: words in marks that are quoted from somewhere else."""
    return _last_word(before) in load_words("stances", "quoting")


def _is_picture(before: str, marked: str) -> bool:
    """More than a few words, or a few that say how something is: ``were "frankly depressing"``."""
    words = words_of(marked)
    is_counted = any(word[0].isdigit() for word in words) or not load_words("stances", "amounts").isdisjoint(words)
    is_told = _last_word(before) in load_words("stances", "being")
    is_judged = is_told and len(words) > 1 and (words[0].endswith("ly") or words[0] in load_words("stances", "judged"))
    return (len(words) > _FEWEST_WORDS or is_judged) and not is_counted


def _main_clause(words: list[str]) -> list[str]:
    """The words before the first subordinate clause; a relative clause between commas is left out."""
    relatives, ends = load_words("stances", "relatives"), load_words("stances", "clause_ends")
    if ends.isdisjoint(words) and "that" not in words and ("," not in words or relatives.isdisjoint(words)):
        return words
    clause: list[str] = []
    index = 0
    while index < len(words):
        word = words[index]
        if word == "," and index + 1 < len(words) and words[index + 1] in relatives:
            closing = next((at for at in range(index + 1, len(words)) if words[at] == ","), len(words))
            index = closing + 1
            continue
        is_end = _is_relative(words, index) if word == "that" else word in ends and not _is_dated(words, index)
        if is_end and len(clause) >= _FEWEST_WORDS:
            break
        clause.append(word)
        index += 1
    return clause


def _is_relative(words: list[str], index: int) -> bool:
    """``a plant that could make steel``, where a noun stands before; not ``it hopes that could help``."""
    following = words[index + 1] if index + 1 < len(words) else ""
    listed = load_words("stances", "modal_verbs"), load_words("stances", "present_verbs"), load_words("stances", "past")
    return words[index - 1] not in load_words("stances", "before_that") and any(following in one for one in listed)


def _is_dated(words: list[str], index: int) -> bool:
    """``until 2027``: no clause follows."""
    return words[index] == "until" and index + 1 < len(words) and words[index + 1][0].isdigit()
