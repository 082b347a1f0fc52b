"""Verb groups: a cue with its auxiliaries, modals and negations."""

from __future__ import annotations

from flows.extract.statements.cues import is_adverb, words
from flows.extract.statements.noun_phrases import is_person
from flows.extract.statements.units import NAME, QUOTE, WORD, Token
from schemas.records import TimeExpression

_BEFORE_DAY = frozenset({"on", "late", "early", "in", "earlier"})
_BEFORE_DAY_OF_TEXT = frozenset({"from", "of", "during", "over"})
_BEFORE_PLACE = frozenset({"in", "at", "from", "near", "within"})
_NEAR = 7
_TOLD_AHEAD = frozenset({"say", "tell", "warn"})
_SILENT = frozenset({"declined", "declines", "declining", "refused", "refuses", "refusing"})


def verb_group(tokens: list[Token], index: int) -> tuple[int, set[str]]:
    """Return where the verb group begins, and its auxiliaries, modals and negations."""
    first, helpers = index, set()
    while first > 0 and tokens[first - 1].kind == WORD:
        word = tokens[first - 1].word
        if word in words("auxiliaries", "modals", "negations"):
            helpers.add(word)
        elif word == "longer" and first > 1 and tokens[first - 2].word == "no":
            helpers.add("not")
            first -= 1
        elif not (word in {"only", "long"} or is_adverb(word)) or _is_pronoun(tokens, first - 1):
            break
        first -= 1
    while first < index and tokens[first].word in {"'s", "’s"} and not helpers - {"'s", "’s"}:
        first += 1
    return first, helpers


def _is_pronoun(tokens: list[Token], index: int) -> bool:
    """``Both said``, ``..., both denied``: nothing that it could stand beside goes before it."""
    if tokens[index].word not in {"both", "all"}:
        return False
    before = tokens[index - 1] if index else None
    return before is None or before.kind not in {NAME, WORD} or before.word in words("coordinators")


def day_before(tokens: list[Token], first: int) -> tuple[int, TimeExpression | None]:
    """Return where the subject before a verb group ends and the day between them: "the bank on Friday said"."""
    item = tokens[first - 1].item if first else None
    if not isinstance(item, TimeExpression):
        return first, None
    start = first - 1
    if start > 1 and (tokens[start - 2].word, tokens[start - 1].word) == ("as", "of"):
        start -= 2  # "reports as of Wednesday said"
    is_its_own = tokens[start - 1].word in _BEFORE_DAY_OF_TEXT if start else False  # "a study from March found"
    while start and tokens[start - 1].word in _BEFORE_DAY | _BEFORE_DAY_OF_TEXT:
        start -= 1
    is_place = start > 1 and tokens[start - 1].kind == NAME and tokens[start - 2].word in _BEFORE_PLACE
    if is_place and start > 2 and is_person(tokens[start - 3]):
        return start - 2, item  # "Lind in Lima on Sunday said"
    is_aside = start > 1 and tokens[start - 1].word == "," and tokens[start - 2].kind == NAME  # "Lind, on Sunday said"
    is_subject = is_aside or (start > 0 and tokens[start - 1].kind in {WORD, NAME} and not is_place)
    return (start, None if is_its_own else item) if is_subject else (first, None)


def would_say(tokens: list[Token], index: int, helpers: set[str]) -> bool:
    """``would only say``, ``would later say``, ``would not say whether``, ``will say: "..."``: what a modal tells."""
    before = {tokens[index - 1].word, tokens[index - 2].word if index > 1 else ""}
    if "only" in before or ("would" in helpers and not before.isdisjoint(words("in_time"))):
        return True
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    if "will" in helpers and tokens[index].word in _TOLD_AHEAD and not helpers & words("negations"):
        return any(one.kind == QUOTE or one.word == "that" for one in tokens[index + 1 : index + _NEAR])
    is_plain = tokens[index].word in {"say", "comment", "confirm", "rule", "discuss"}
    return is_plain and bool(helpers & words("negations")) and following in words("wh_words")


def was_asked(tokens: list[Token], index: int) -> bool:
    """``Lind, asked whether it was so, said``: a participle, where the verb of the sentence follows its comma."""
    if index < 1 or tokens[index - 1].word != "," or tokens[index].word not in words("was_asked"):
        return False
    for at in range(index + 1, len(tokens) - 1):
        if tokens[at].word == "," and tokens[at + 1].word in words("plain_pasts", "answering"):
            return True
    return False


def is_nobody(tokens: list[Token], first: int, helpers: set[str]) -> bool:
    """``do you think``, ``nobody said``, ``it is thought that``, ``when asked whether``: no one that says it."""
    before = tokens[first - 1].word
    is_passive_it = before == "it" and bool(helpers & {"is", "was", "been"})
    is_none = before in {"nobody", "none"} or (before == "one" and first > 1 and tokens[first - 2].word == "no")
    return before == "you" or is_passive_it or is_none or (before in {"when", "if"} and not helpers)


def is_silent(tokens: list[Token], index: int) -> bool:
    """Tell ``declined to say``."""
    return index > 1 and tokens[index - 1].word == "to" and tokens[index - 2].word in _SILENT
