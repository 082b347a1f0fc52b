"""Relative clauses that somebody says: "a move that he says will cost jobs", "rebels who police say hide there"."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import RETELLING, words
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

_FEWEST_IN_CONTACT = 2


def goes_on_relative(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``a move that he says will cost jobs``: the verb follows at once, its subject stood before the speaker."""
    is_plain = made.cue.meaning in RETELLING and "strict" not in made.cue.frames
    is_told = is_plain and tokens[index].word in words("finite_only")
    if is_plain and tokens[index].word.endswith("ed") and "sure" in made.cue.frames and has_gap(tokens, made):
        return True
    if is_told and (has_gap(tokens, made) or _is_contact(tokens, made)):
        return True
    if is_plain and tokens[index].word.endswith("s") and tokens[index].word in words("finite"):
        return has_gap(tokens, made)  # "a name that he explained derives from a song"
    return is_plain and _is_of_whom(tokens, made) and tokens[index].kind == WORD and _is_verb(tokens[index].word)


def _is_of_whom(tokens: list[Token], made: Attribution) -> bool:
    """``rebels who police say hide there``: a relative right before the speaker, behind no mark."""
    start = made.subject.start if made.subject else 0
    is_says = tokens[made.index].word in words("plain_says") or tokens[made.index].word == "say"
    return is_says and start > 1 and tokens[start - 1].word in {"who", "that"} and tokens[start - 2].kind != MARK


def _is_verb(word: str) -> bool:
    return word not in words("no_verbs", "breaks", "pronouns", "determiners")


def _is_contact(tokens: list[Token], made: Attribution) -> bool:
    """``, a move Mara Lind says is late``: a relative clause without its pronoun."""
    subject = made.subject
    if subject is None or subject.end != made.first:
        return False
    if tokens[subject.head].word in words("subject_pronouns"):
        before = tokens[subject.start - 1] if subject.start else None  # "programmes he says will help"
        return before is not None and before.kind == WORD and before.word not in words("breaks", "finite", "adverbs")
    if tokens[subject.head].kind != NAME:
        return False
    first = next((at for at in range(subject.head, 1, -1) if tokens[at].word == ","), 0)
    return first > 0 and tokens[first + 1].word in {"a", "an"} and subject.head - first > _FEWEST_IN_CONTACT


def has_gap(tokens: list[Token], made: Attribution) -> bool:
    """Tell whether a relative stands before the speaker."""
    start = made.subject.start if made.subject else 0
    return start > 0 and tokens[start - 1].word in {"that", "which", "who", "whom", "what"}


def behind_article(tokens: list[Token], index: int, made: Attribution) -> int:
    """``which she called a "hoax"``, ``an act the panel called "cruel"``: the quotation that judges, else ``index``."""
    is_article = tokens[index].word in words("articles", "possessives")
    quoted = index + is_article
    is_label = "label" in made.cue.frames and quoted < len(tokens) and tokens[quoted].kind == QUOTE
    if not is_label or made.is_passive or index > made.index + 2:
        return index
    return quoted if has_gap(tokens, made) or (is_article and _is_beside_noun(tokens, made)) else index


def _is_beside_noun(tokens: list[Token], made: Attribution) -> bool:
    """``an act the panel called``: a relative clause without its pronoun, right behind a noun."""
    subject = made.subject
    if subject is None or subject.end != made.first or subject.start < _FEWEST_IN_CONTACT:
        return False
    before, opening = tokens[subject.start - 1], tokens[subject.first].word
    is_noun = before.kind == WORD and before.word not in words("breaks", "finite", "adverbs", "wh_words", "articles")
    return is_noun and (tokens[subject.first].kind == NAME or opening in words("pronouns", "articles", "possessives"))
