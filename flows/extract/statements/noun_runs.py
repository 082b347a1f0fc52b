"""How far a noun phrase goes left of its last word."""

from __future__ import annotations

from flows.extract.statements.cues import cue_verbs, is_adverb, words, words_but
from flows.extract.statements.noun_phrases import (
    JOINING_MARKS,
    LONGEST_PHRASE,
    POSSESSIVES,
    is_abbreviated_title,
    is_dating,
)
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token


def opening_bracket(tokens: list[Token], index: int, floor: int) -> int:
    """Return where the bracket opens that closes at a token; the token itself where none does nearby."""
    for low in range(index - 1, max(floor - 1, index - 12), -1):
        if tokens[low].word == "(":
            return low
    return index


def run_start(tokens: list[Token], index: int, floor: int) -> int:
    """Go left over what a noun phrase is made of, up to its determiner."""
    first, breaks, determiners = index + 1, words("breaks", "pronouns"), words("determiners")
    opened = index + 1
    for low in range(index, max(floor - 1, index - LONGEST_PHRASE), -1):
        token = tokens[low]
        if low < index and token.word == ")":
            opened = _named_bracket(tokens, low, floor)
        if opened <= low < index:
            continue  # "Oslo University (OU) data"
        if token.kind in {QUOTE, TIME} or (token.kind == MARK and token.word not in JOINING_MARKS):
            if is_dating(tokens, low) and low > floor:
                first = low
                continue
            break
        if token.kind == WORD and (token.word in breaks or _reports(tokens, low, floor)):
            first -= low < index and _is_pointing(tokens, low, floor)
            break
        first = low
        is_owned = low > floor and tokens[low - 1].word in POSSESSIVES
        if token.word in determiners and not is_owned:
            first -= low > floor and tokens[low - 1].word in words("articles")  # "the two sides"
            break
    adverbs = words_but("adverbs", "pronominal")  # "both sides"
    while first <= index and (tokens[first].word in POSSESSIVES or tokens[first].word in adverbs):
        first += 1
    return first


def _is_pointing(tokens: list[Token], index: int, floor: int) -> bool:
    """``the judge in that case``: behind a preposition "that" begins no clause."""
    is_that = tokens[index].word == "that" and index > floor
    return is_that and tokens[index - 1].word in words("prepositions")


def _named_bracket(tokens: list[Token], closed: int, floor: int) -> int:
    """``Oslo University (OU)``: where the brackets with another name behind a name open, else behind the token."""
    opened = opening_bracket(tokens, closed, floor)
    is_short = closed - opened == 2 and opened > floor and tokens[opened - 1].kind == NAME
    return opened if is_short else closed + 1


def _reports(tokens: list[Token], index: int, floor: int) -> bool:
    """``the Post reported officials said``: the verb of somebody else, right behind a name."""
    verb = cue_verbs().get(tokens[index].word) if index > floor and tokens[index].word.endswith("ed") else None
    if verb is None or verb.form != "past" or "that" not in verb.frames:
        return False
    return tokens[index - 1].kind == NAME or is_adverb(tokens[index - 1].word)


def titled_start(tokens: list[Token], first: int, floor: int) -> int:
    """Return where a name begins with its abbreviated title: "Mr. Lind", "Rear Adm. Lind"."""
    start = first - 2 * is_abbreviated_title(tokens, first - 2)
    return start - (start < first and start > floor and tokens[start - 1].word in words("ranks"))
