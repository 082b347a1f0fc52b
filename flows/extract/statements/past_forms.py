"""Whether a form in the past is the verb of a clause: "the dam burst", not "the dam built in May"."""

from __future__ import annotations

from flows.extract.statements.amounts import CURRENCIES, ROUNDING, is_number
from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.inflections import ends_in_s
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_SUMS = frozenset({"dozens", "hundreds", "thousands", "millions", "billions", "trillions", "tens", "points", "times"})
_OBJECT_PRONOUNS = frozenset({"him", "her", "them", "it", "us", "me"})


def acts(word: str) -> bool:
    """``was``, ``goes``, ``built``: a form that may be the verb of a clause."""
    return word in words("finite") or word.endswith("ed")


def is_finite(tokens: list[Token], index: int) -> bool:
    """A listed form, unless it is a noun ("the need", "a plan") or a possessive."""
    before = tokens[index - 1].word
    if tokens[index].word in {"'s", "’s"}:
        return before in words("pronouns") or before in {"that", "there", "what", "who", "here"}
    word = tokens[index].word
    if word not in words("finite"):
        return False
    if word == "remains" and before in {"human", "skeletal", "charred", "his", "her", "their", "its", "the"}:
        return False
    if word in words("nouns_with_for") and index + 1 < len(tokens) and tokens[index + 1].word == "for":
        return False
    left_out = words("articles") if word in words("finite_only") else words("articles", "possessives")
    return before not in {"to", "own"} and before not in left_out


def is_reduced(tokens: list[Token], index: int) -> bool:
    """``proteins found only in glue``: a participle behind its noun, no object follows."""
    if tokens[index].word not in words("participles"):
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    has_object = following is not None and (
        following.kind in {NAME, QUOTE}
        or following.word in words("determiners", "pronouns")
        or following.word in _OBJECT_PRONOUNS
        or following.word in {"$", "€", "£", "that"}
        or following.word[:1].isdigit()
    )
    return not has_object


def happens(tokens: list[Token], index: int) -> bool:
    """``the fire started in a car``, ``all suffocated``: a past of what only happens is no participle."""
    before = tokens[index - 1]
    is_behind_noun = before.kind == NAME or (before.kind == WORD and not before.word.endswith("ly"))
    if tokens[index].word not in words("happening") or not is_behind_noun:
        return False
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    is_noun_behind = before.word in words("determiners", "common_adjectives") or before.word.isdigit()
    if is_noun_behind or following is None:
        return not is_noun_behind
    ends = following.kind in {MARK, TIME} or following.word.endswith("ly") or following.word[:1].isdigit()
    return ends or following.word in words("prepositions", "ways")


def has_object(tokens: list[Token], index: int) -> bool:
    """``the 36 infected included 26 soldiers``, ``Iran issued warrants``: a past with an object is no participle."""
    token = tokens[index]
    if not token.word.endswith("ed") or token.word in words("naming_participles") or index + 1 >= len(tokens):
        return False
    before, following = tokens[index - 1], tokens[index + 1]
    if before.kind == NAME:
        is_behind_preposition = tokens[index - 2].word in words("prepositions") if index > 1 else False
        return (
            not is_behind_preposition
            and following.kind in {NAME, WORD}
            and following.word not in words("prepositions", "breaks_behind_names")
        )
    is_open = (
        before.word == ","
        or before.kind == TIME
        or (before.kind == WORD and before.word not in words("determiners", "common_adjectives"))
    )
    is_object = following.kind == NAME or following.word in words("articles") or following.word[:1].isdigit()
    is_object = is_object or following.word in _OBJECT_PRONOUNS
    return is_open and is_object


def does_next(tokens: list[Token], start: int, index: int) -> bool:
    """``chanted slogans and threw eggs``, ``reported a theft and closed the shop``: what else the speaker did."""
    if index + 1 >= len(tokens) or tokens[index].kind != WORD or tokens[index - 2].kind != WORD:
        return False
    word, following = tokens[index].word, tokens[index + 1]
    if any(acts(one.word) or one.word in words("participles") for one in tokens[start : index - 1]):
        return False  # "the driver lost control and left the road"
    if word in words("only_pasts"):
        return True
    opens = following.kind == NAME or following.word in words("determiners") or following.word in _OBJECT_PRONOUNS
    return opens and (word in words("leaving") or (word.endswith("ed") and len(word) > len("need")))


def looks_finite(tokens: list[Token], index: int) -> bool:
    """``471 ended in a sale``, ``he walks``: a verb by its ending and what stands before it; no list knows it."""
    word, before = tokens[index].word, tokens[index - 1]
    if before.kind == WORD and is_number(before.word):
        return word.endswith("ed") and _hangs_on(tokens, index + 1)  # "471 ended in a sale"
    if word.endswith("ed") and len(word) > 3:
        return before.word not in words("determiners") and not _is_done_by(tokens, index + 1)
    cue = cue_verbs().get(word)
    if (
        cue
        and cue.form in {"base", "third"}
        and not _is_done(tokens, index + 1)
        and (before.kind == NAME or (before.word.endswith("s") and before.word not in words("determiners")))
    ):
        return True
    if _is_plural_noun(tokens, index) or _is_done(tokens, index + 1):
        return False
    if _acts_on(tokens, index):
        return True
    is_third = ends_in_s(word) and len(word) > 3
    return is_third and (
        before.kind == NAME
        or before.word in {"it", "he", "she"}
        or (
            before.kind == WORD
            and not before.word.endswith("s")
            and before.word not in words("determiners")
            and before.word not in words("breaks")
        )
    )


def _is_done_by(tokens: list[Token], by: int) -> bool:
    """``the raid carried out by rebels``: a participle with who did it; not ``sales increased by half``."""
    by += by < len(tokens) and tokens[by].word in words("particles")
    agent = tokens[by + 1] if by + 1 < len(tokens) and tokens[by].word == "by" else None
    if agent is None:
        return False
    is_many = agent.kind == WORD and agent.word.endswith("s") and agent.word not in _SUMS
    return agent.kind == NAME or agent.word in {"a", "an", "the"} or is_many


def _is_done(tokens: list[Token], index: int) -> bool:
    """Tell whether a participle with who did it stands at a token."""
    if index >= len(tokens) or not (tokens[index].word.endswith("ed") or tokens[index].word in words("participles")):
        return False
    return _is_done_by(tokens, index + 1)


def _hangs_on(tokens: list[Token], index: int) -> bool:
    if index >= len(tokens):
        return False
    word = tokens[index].word
    return word[:1].isdigit() or word in CURRENCIES or word in words("prepositions", "articles") or word in ROUNDING


def _acts_on(tokens: list[Token], index: int) -> bool:
    """``its products place a strong emphasis``: a word between a plural and an article is the verb."""
    word, before = tokens[index].word, tokens[index - 1]
    following = tokens[index + 1].word if index + 1 < len(tokens) else "."
    is_plural = before.kind == WORD and ends_in_s(before.word)
    may_be = is_plural and following in {"a", "an", "the", "its", "their"} and before.word not in words("determiners")
    return may_be and word.isalpha() and not word.endswith(("s", "ing", "ly")) and not _joins(word)


def _joins(word: str) -> bool:
    return word in words("breaks", "ways", "aside_prepositions", "coordinators", "adverbs", "determiners", "joining")


def _is_plural_noun(tokens: list[Token], index: int) -> bool:
    """``new steps toward``, ``white sharks from``: what hangs on a noun follows."""
    following = tokens[index + 1].word if index + 1 < len(tokens) else "."
    return following in words("noun_followers") or tokens[index - 1].word in words("common_adjectives")
