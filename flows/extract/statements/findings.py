"""What a survey or study found, behind no "that": "a poll found 60 percent of voters approve"."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.inflections import ends_in_s
from flows.extract.statements.units import NAME, WORD, Token

_LONGEST_GROUP = 9


def begins_finding(tokens: list[Token], index: int, made: Attribution) -> bool:
    """Tell whether a plural and what it does stand behind what a work of research found: "smokers lose a decade"."""
    if made.subject is None or tokens[made.subject.head].word not in words("works_of_research"):
        return False
    for at in range(index + 1, min(len(tokens) - 1, index + _LONGEST_GROUP)):
        token = tokens[at]
        if token.kind != WORD or (token.word in words("breaks") and token.word not in {"of", "in", "than"}):
            return False
        if _is_plural(tokens[at - 1]) and _does(token.word, tokens[at + 1]):
            return True
    return False


def _is_plural(token: Token) -> bool:
    word = token.word
    if token.kind != WORD:
        return word in {"%", "percent"}
    return word in words("plurals_without_s") or ends_in_s(word)


def _does(word: str, following: Token) -> bool:
    """Tell whether a word behind a plural is its verb by what follows: an object, or what a verb of opinion takes."""
    if not word.isalpha() or word.endswith(("ing", "ly", "s")):
        return False
    if word in words("breaks", "ways", "prepositions", "coordinators", "adverbs", "determiners", "number_words"):
        return False
    cue = cue_verbs().get(word)
    if cue and cue.form == "base" and following.word in {"of", "in", "to", "with", "that"}:
        return True
    if word.endswith("ed"):
        return following.kind == NAME or following.word in words("articles") or following.word.endswith("ing")
    opens = following.kind == NAME or following.word[:1].isdigit() or following.word in {"more", "less", "fewer", "too"}
    return opens or following.word in words("determiners", "pronouns")
