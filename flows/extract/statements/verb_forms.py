"""Infinitives and gerunds: "to go", "hiding it", told from nouns that look like them."""

from __future__ import annotations

from flows.extract.statements.cues import words
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.units import MARK, QUOTE, TIME, WORD, Token


def is_before_noun(tokens: list[Token], index: int) -> bool:
    """``described building materials``; not ``described seeing smoke``, ``hiding under tables``."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or following.kind != WORD or tokens[index].word in words("lived"):
        return False
    return not (following.word[:1].isdigit() or following.word in words("determiners", "prepositions", "ways"))


def is_infinitive(tokens: list[Token], index: int) -> bool:
    """Tell whether "to" or "not to" with a verb begins at a token, or with "to" what stands in marks.

    ``agreed to power-sharing``, ``committed to cutting costs`` have none.
    """
    item = tokens[index].item if index < len(tokens) else None
    if isinstance(item, Quotation):
        return item.opening == "to"  # 'urged the council "to think again"'
    if tokens[index].word in {"not", "never"}:
        index += 1
    has_verb = index + 1 < len(tokens) and tokens[index + 1].kind in {WORD, QUOTE}
    has_verb = has_verb and not _is_plural(tokens[index + 1].word)
    return (
        index < len(tokens)
        and tokens[index].word == "to"
        and has_verb
        and tokens[index + 1].word not in words("determiners", "before_goals")
        and not _is_goal(tokens, index + 1)
        and not (tokens[index + 1].word.endswith("ing") and tokens[index + 1].word not in words("verbs_in_ing"))
    )


def _is_goal(tokens: list[Token], index: int) -> bool:
    """``ordered the case to trial``, ``called them to battle``; not ``vowed to battle the fire``."""
    if tokens[index].word not in words("goals"):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    ends = following is None or following.kind in {MARK, TIME}
    return ends or (following is not None and following.word in {"by", "after", "before", "and"})


def _is_plural(word: str) -> bool:
    """``offered to victims``, no verb; ``agreed to discuss``, ``to focus``."""
    return word.endswith("s") and not word.endswith(("ss", "us", "as"))


def is_gerund(tokens: list[Token], index: int) -> bool:
    """``denied breaking the rules``; not ``denied funding for the wall``, ``admitted nothing``."""
    token, following = tokens[index], tokens[index + 1].word if index + 1 < len(tokens) else "."
    is_form = token.kind == WORD and token.word.endswith("ing") and not token.word.endswith("thing")
    is_form = is_form and token.word != "during"
    return is_form and following not in {"for", "of", "between", ".", ","}


def is_lone_gerund(tokens: list[Token], index: int) -> bool:
    """``of lying.``, ``of panicking,``: a deed in one word at the end of its clause; not ``of wrongdoing``."""
    word = tokens[index].word
    is_deed = tokens[index].kind == WORD and word.endswith("ing") and word not in words("crimes_in_ing")
    return is_deed and (index + 1 >= len(tokens) or tokens[index + 1].kind == MARK)
