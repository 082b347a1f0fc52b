"""Noun phrases without a parser: the one that begins at a token."""

from __future__ import annotations

from typing import NamedTuple

from flows.extract.lang.load import load_words
from flows.extract.statements.amounts import CURRENCIES, is_number
from flows.extract.statements.cues import Cue, cue_verbs, ends_as_adverb, is_adverb, words
from flows.extract.statements.units import MARK, NAME, TIME, WORD, Token
from schemas.records import Mention

LONGEST_PHRASE = 14
_LONGEST_NOUN_IN_ED = 4  # "need", "seed"
_AGED = ("-old", "-olds", "0s")
_NO_CUE = Cue("", frozenset(), "")
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
JOINING_MARKS = POSSESSIVES | {"&"}


class Phrase(NamedTuple):
    """A noun phrase as indices of tokens, end exclusive; ``head`` is the name or noun that the phrase is about.

    ``start`` is where the whole phrase begins, with what hangs on it; a name's own span is its token.
    """

    start: int
    first: int
    head: int
    end: int


def phrase_after(tokens: list[Token], start: int) -> Phrase | None:
    """Return the noun phrase that begins at ``start``: ``said the minister``, ``told reporters``."""
    if start >= len(tokens):
        return None
    token = tokens[start]
    if token.word in words("pronouns") or token.word in {"him", "them", "us", "me"} or _is_her(tokens, start):
        return Phrase(start, start, start, start + 1)
    if _is_other(tokens, start):
        return Phrase(start, start, start + 1, start + 2)
    if _is_one_of(tokens, start):
        return Phrase(start, start, start, start + 1)
    first = start + 2 * is_abbreviated_title(tokens, start)
    end = first
    head: int | None = None
    while end < min(len(tokens), start + LONGEST_PHRASE) and _continues(tokens, first, end):
        if end > start and tokens[end - 1].kind == NAME and is_abbreviated_title(tokens, end):
            end += 2  # "said RCMP Sgt. Lind"
            continue
        if is_head(tokens[end]):
            head = end
            if is_person(tokens[end]) and not (end + 1 < len(tokens) and tokens[end + 1].word in POSSESSIVES):
                end += 1
                break
        end += 1
    if head is None or (tokens[end - 1].word in words("determiners")):
        return None
    return _before_day(tokens, Phrase(start, first, head, end))


def _before_day(tokens: list[Token], phrase: Phrase) -> Phrase:
    """``said the agency late on Friday``: the phrase without "late", which tells of the day behind it."""
    last = phrase.end - 1
    if last <= phrase.first or tokens[last].word not in {"late", "early"} or phrase.end >= len(tokens):
        return phrase
    is_of_day = tokens[phrase.end].kind == TIME or tokens[phrase.end].word == "on"
    return phrase._replace(head=min(phrase.head, last - 1), end=last) if is_of_day else phrase


def _is_other(tokens: list[Token], index: int) -> bool:
    """``each other``, ``one another``, ``the other`` without a noun."""
    if index + 2 >= len(tokens) or tokens[index].word not in {"each", "one", "the"}:
        return False
    return tokens[index + 1].word in {"other", "another"} and tokens[index + 2].word in words("prepositions", "breaks")


def _is_one_of(tokens: list[Token], index: int) -> bool:
    """``said one``, ``said one of the drivers``: a number that stands for people."""
    if tokens[index].word not in words("counting"):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return (
        following is None or following.word == "of" or (following.kind == MARK and following.word not in JOINING_MARKS)
    )


def _is_her(tokens: list[Token], index: int) -> bool:
    """``called her "a fraud"``, ``urged her to go``: "her" without a noun."""
    if tokens[index].word != "her" or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1]
    return following.kind not in {NAME, WORD} or following.word in words("prepositions", "articles", "before_quality")


def is_abbreviated_title(tokens: list[Token], index: int) -> bool:
    """``Gov.``, ``Dr.``: a title with its full stop, two tokens."""
    is_pair = index >= 0 and index + 2 < len(tokens) and tokens[index + 1].word == "."
    return is_pair and tokens[index].word in load_words("abbreviations", "before_name")


def _continues(tokens: list[Token], start: int, index: int) -> bool:
    token = tokens[index]
    if token.kind != WORD:
        return token.kind == NAME or (token.kind == MARK and token.word in JOINING_MARKS)
    if (
        token.word.endswith("ed")
        and not token.word.startswith("-")  # "Oslo-based analyst"
        and index > start
        and (tokens[index - 1].kind == NAME or _is_reduced(tokens, start, index))
    ):
        return False  # "police in Minsk arrested": the verb
    before = tokens[index - 1].word if index > start else ""
    is_verbal = before.endswith("s") and token.word.endswith("ing") and before not in words("determiners")
    is_verbal = is_verbal or (before in words("single_persons", "role_nouns") and _describes(tokens, index, before))
    if is_verbal or token.word in words("breaks", "pronouns"):
        return False
    if token.word in words("determiners"):
        return index == start or (index == start + 1 and tokens[start].word in words("articles"))  # "the two leaders"
    if index > start and _is_verb_behind(tokens, index):
        return False
    is_led = token.word in words("periodic") and before in words("latest")  # "the latest quarterly report"
    return not is_adverb(token.word) or is_led or before in words("determiners") or before in POSSESSIVES


def is_dating(tokens: list[Token], index: int) -> bool:
    """``a 1989 report``, ``its May survey``: a time between an article and a noun, or an owner."""
    if tokens[index].kind != TIME or not index or index + 1 >= len(tokens):
        return False
    if tokens[index + 1].word in POSSESSIVES:
        return True  # "this week's race"
    return tokens[index - 1].word in words("articles") and tokens[index + 1].kind == WORD and is_head(tokens[index + 1])


def _describes(tokens: list[Token], index: int, before: str) -> bool:
    """``a driver using the name of Ola``, ``the judge presiding over the case``: a participle behind a person."""
    word, following = tokens[index].word, tokens[index + 1].word if index + 1 < len(tokens) else ""
    is_person = before in words("single_persons") and word.endswith("ing")
    return word in words("calling") or (is_person and following in words("prepositions", "ways", "articles"))


def _is_verb_behind(tokens: list[Token], index: int) -> bool:
    """``the bank left its rate``, ``a panel set up by the firm``: no part of the phrase before it."""
    word = tokens[index].word
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or tokens[index - 1].word in words("determiners") or tokens[index - 1].word in POSSESSIVES:
        return False
    if tokens[index - 1].kind == NAME and word.endswith("s") and _is_present(tokens[index - 1], word, following):
        return True
    if _hangs_behind(tokens, index, following.word):
        return True
    if tokens[index - 1].kind == NAME and word in words("leaving") and following.kind == WORD:
        return following.word not in words("breaks")  # "Orlan Steel made videos"
    is_told = word.endswith("ed") and cue_verbs().get(word, _NO_CUE).form == "past"
    if is_told and tokens[index - 1].word in words("bodies"):
        return True  # "the lender flagged higher costs"
    is_past = word in words("plain_pasts", "leaving") or (word.endswith("ed") and len(word) > _LONGEST_NOUN_IN_ED)
    return is_past and (following.kind == NAME or following.word in words("determiners"))


def _is_present(name: Token, word: str, following: Token) -> bool:
    """``the group Clean Seas wants to see``, ``the Growers' Alliance puts the damage at``; not ``Orlan workers``."""
    if word in words("finite") and following.word == "to":
        return True
    is_people = getattr(name.item, "form", "") == "demonym"
    if is_people or following.kind not in {WORD, MARK} or not word.isalpha():
        return False
    if word in words("finite"):
        return following.kind == WORD and following.word not in words("breaks")
    is_sum = is_number(following.word) or following.word in CURRENCIES
    has_object = is_sum or (following.word in words("determiners") and following.word != "that")
    return has_object and word.removesuffix("s") not in words("role_nouns")


def _hangs_behind(tokens: list[Token], index: int, following: str) -> bool:
    """``a panel set up by the firm``, ``two people close to the talks``: what describes a noun from behind."""
    word = tokens[index].word
    if word in words("participles") and following in words("prepositions", "particles"):
        return True
    is_close = word in words("postposed") and tokens[index - 1].kind == WORD
    return is_close and (following == "to" or following in words("prepositions"))


def _is_reduced(tokens: list[Token], start: int, index: int) -> bool:
    """``a statement posted on``, ``data collected by``: a participle behind its noun."""
    if index - start == 1 and tokens[start].word not in words("role_nouns"):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    return following is not None and (
        following.kind == TIME or following.word == "to" or following.word in words("prepositions", "ways")
    )


def is_head(token: Token) -> bool:
    """Tell whether a noun phrase can be about a token: a name or a noun."""
    if token.kind == NAME:
        return isinstance(token.item, Mention)
    word = token.word
    if token.kind != WORD:
        return False
    if not word[0].isalpha():
        return word.endswith(_AGED)  # "the 19-year-old said", "a woman in her 30s said"
    if ends_as_adverb(word) or word == "such" or word in words("determiners"):
        return word in words("pronominal", "counting")
    return True


def is_person(token: Token) -> bool:
    """Tell whether a token is the name of a person."""
    return isinstance(token.item, Mention) and token.item.kind == "person"


def is_place(token: Token) -> bool:
    """Tell whether a token names a place or a country."""
    return getattr(token.item, "kind", "") in {"place", "country"}


def is_person_or_body(token: Token) -> bool:
    """Tell whether a token is the name of a person or an organization."""
    return getattr(token.item, "kind", "") in {"person", "organization"}


def before_finite(tokens: list[Token], phrase: Phrase) -> Phrase:
    """``the firm went``: the phrase without a verb that may be a noun."""
    verb = next((at for at in range(phrase.first + 1, phrase.end) if tokens[at].word in words("finite")), None)
    is_short = verb is None or (verb == phrase.first + 1 and tokens[phrase.first].word in words("determiners"))
    return phrase if verb is None or is_short else phrase._replace(head=verb - 1, end=verb)
