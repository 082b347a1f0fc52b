"""Quotations right behind a cue: words that judge, name or are said."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import cue_nouns, words
from flows.extract.statements.gaps import has_gap
from flows.extract.statements.objects import without_clause
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.units import QUOTE, WORD, Token
from flows.extract.statements.verb_forms import is_infinitive

_SHORTEST_BLAME = 12
"""Characters."""


def _asks_in_marks(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``asked them "to think again"``, ``agreed "to disagree"``: what somebody is to do."""
    takes = made.cue.meaning != "refuse" and bool(made.cue.frames & takes_infinitive(made))
    return takes and is_infinitive(tokens, index)


def quotation(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """Return where the content of a quotation behind a cue begins, and the rule; None where it only names."""
    token = tokens[index]
    if token.kind == QUOTE and _asks_in_marks(tokens, index, made):
        return index, "infinitive"
    blamed = without_clause(tokens, index, made) if _is_blamed(tokens, index, made) else None
    if blamed:
        return blamed  # 'accused "foreign hands" of paying'
    is_label = "label" in made.cue.frames and token.kind == QUOTE
    is_behind_article = tokens[index - 1].word in words("articles", "possessives")  # 'an act the panel called a "sin"'
    if is_label and (is_behind_article or has_gap(tokens, made) or _labels_noun(tokens, index, made)):
        return index, "gap_label"  # 'what it called "unhelpful" moves'
    if token.kind == QUOTE and _blames(tokens, index, made):
        return index, "gap_label"
    begin = index + (token.word == ":")
    return (begin, "quotation") if begin < len(tokens) and not _is_named(made, index, token) else None


def _is_blamed(tokens: list[Token], index: int, made: Attribution) -> bool:
    return "object" in made.cue.frames and index + 1 < len(tokens) and tokens[index + 1].word in {"of", "for"}


def _blames(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``blamed "a flood from abroad"``: words of several that judge a deed, right behind the verb."""
    item = tokens[index].item
    if made.cue.meaning not in {"criticise", "praise"} or index != made.index + 1 or not isinstance(item, Quotation):
        return False
    return item.opening in words("articles") and item.inner_end - item.inner_start >= _SHORTEST_BLAME


def _labels_noun(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``a decision he labelled "a gift to the rich"``: a noun right before the pronoun, and words that judge it."""
    item, subject = tokens[index].item, made.subject
    if subject is not None and subject.start > 0 and isinstance(item, Quotation) and subject.end == made.first:
        before = tokens[subject.start - 1].word
        is_noun = before in words("taken_up") or before in cue_nouns()
        if before in words("plural_claims") or (is_noun and tokens[subject.start - 2].word in {"a", "an"}):
            return True  # 'allegations the firm called "fantasy"', 'a step the union called "cruel"'
    is_pronoun = subject is not None and subject.start > 0 and tokens[subject.head].word in words("pronouns")
    if not is_pronoun or subject is None or tokens[subject.start - 1].kind != WORD or not isinstance(item, Quotation):
        return False
    is_noun = tokens[subject.start - 1].word not in words("breaks", "adverbs")
    return is_noun and item.opening in words("articles") and item.inner_end - item.inner_start >= _SHORTEST_BLAME


def _is_named(made: Attribution, index: int, token: Token) -> bool:
    """A storm called "Ada", a film that showed "a nation at war"."""
    frames = made.cue.frames
    return token.kind == QUOTE and (("label" in frames and index == made.index + 1) or "unquoted" in frames)


def takes_infinitive(made: Attribution) -> frozenset[str]:
    """``promised to wait``; ``asked customers to wait``, where the object was read as the addressee."""
    return frozenset({"infinitive", "object_infinitive"} if made.extras.addressee else {"infinitive"})
