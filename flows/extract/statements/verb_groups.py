"""Verb groups: a cue with its auxiliaries, modals and negations."""

from __future__ import annotations

from itertools import takewhile

from flows.extract.statements.cues import Cue, is_adverb, words
from flows.extract.statements.noun_phrases import POSSESSIVES, is_person
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token
from schemas.records import TimeExpression

_HAVING = frozenset({"has", "have", "had"})
_BEFORE_DAY = frozenset({"on", "late", "early", "in", "earlier"})
_BEFORE_DAY_OF_TEXT = frozenset({"from", "of", "during", "over", "for"})
_BEFORE_PLACE = frozenset({"in", "at", "from", "near", "within"})
_NEAR = 7
_LONGEST_ASIDE = 10
_SHORTEST_SECOND = 4
_TOLD_AHEAD = frozenset({"say", "tell", "warn"})
_PLAIN_WITHHELD = frozenset(
    {"say", "comment", "confirm", "rule", "discuss", "disclose", "reveal", "specify", "explain"}
)
_NEAR_QUESTION = 6
"""Tokens behind "would not say" among which the question begins: "at first whether"."""
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
        elif not (word in {"only", "long"} or is_adverb(word) or _is_of_each(tokens, first - 1)) or _is_pronoun(
            tokens, first - 1
        ):
            break
        first -= 1
    if first == index and (helper := _behind_helper(tokens, index)):
        return verb_group(tokens, helper)[0], {*helpers, *verb_group(tokens, helper)[1]}
    while first < index and tokens[first].word in {"'s", "’s"} and not helpers - {"'s", "’s"}:
        first += 1
    return first, helpers


def _is_of_each(tokens: list[Token], index: int) -> bool:
    """``Peru and Chile each said``."""
    return index > 0 and tokens[index].word == "each" and tokens[index - 1].kind in {NAME, WORD}


def _behind_helper(tokens: list[Token], index: int) -> int:
    """``had on Sunday accused``, ``has, in a letter, urged``: where what parts a helper and its verb begins, else 0."""
    if index > 2 and tokens[index - 1].word == ",":
        near = range(index - 2, max(0, index - _NEAR), -1)
        comma = next((at for at in near if tokens[at].word == ","), 0)
        is_turned = comma == index - 3 and tokens[comma - 1].word in words("negations")  # "did not, however, accept"
        return comma if comma and (is_turned or tokens[comma - 1].word in _HAVING) else 0
    if not index or tokens[index - 1].kind != TIME:
        return 0
    start = index - 1
    while start and tokens[start - 1].word in _BEFORE_DAY:
        start -= 1
    return start if start and tokens[start - 1].word in words("auxiliaries", "modals") else 0


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
    if is_place and start > 2 and _is_thing(tokens[start - 3]):
        return start, item  # "officials in Lima on Sunday said"
    is_aside = start > 1 and tokens[start - 1].word == "," and _ends_aside(tokens, start - 1)
    is_subject = is_aside or (start > 0 and tokens[start - 1].kind in {WORD, NAME} and not is_place)
    return (start, None if is_its_own else item) if is_subject else (first, None)


def _ends_aside(tokens: list[Token], comma: int) -> bool:
    """``Lind, on Sunday said``, ``Orlan, a wholesaler, on Sunday said``: a comma that closes what is told of a name."""
    if tokens[comma - 1].kind == NAME:
        return True
    opened = next((at for at in range(comma - 1, max(0, comma - _LONGEST_ASIDE), -1) if tokens[at].kind is MARK), 0)
    is_comma = opened and tokens[opened].word == "," and tokens[opened - 1].kind == NAME
    is_owner = tokens[opened + 2].word in POSSESSIVES  # "Orlan, Europe's largest wholesaler, today said"
    return bool(is_comma) and (is_owner or tokens[opened + 1].word in words("determiners"))


def _is_thing(token: Token) -> bool:
    """Tell whether a word is a noun, as far as it can be told: no verb, nothing that a phrase ends at."""
    is_deed = token.word.endswith("ed") or token.word in words("finite", "leaving", "plain_pasts", "participles")
    return token.kind == WORD and not is_deed and token.word not in words("breaks", "pronouns", "prepositions")


def medium_before(tokens: list[Token], first: int) -> int:
    """``and on Twitter called it``: where a medium between "and" and a second verb begins, else ``first``."""
    if first < _SHORTEST_SECOND or tokens[first - 1].kind != NAME or tokens[first - 2].word not in {"on", "via"}:
        return first
    return first - 2 if tokens[first - 3].word in {"and", "but"} else first


def would_say(tokens: list[Token], index: int, helpers: set[str]) -> bool:
    """``would only say``, ``would later say``, ``would not say whether``, ``will say: "..."``: what a modal tells."""
    before = {tokens[index - 1].word, tokens[index - 2].word if index > 1 else ""}
    if "only" in before or ("would" in helpers and not before.isdisjoint(words("in_time"))):
        return True
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    if "will" in helpers and tokens[index].word == "tell" and following in {"you", "anyone", "anybody"}:
        return tokens[index - 2].word not in {"i", "we", "you"}  # "any farmer will tell you"
    if "would" in helpers and following == "only":
        return True  # "would say only that"
    if "will" in helpers and tokens[index].word in _TOLD_AHEAD and not helpers & words("negations"):
        return any(one.kind == QUOTE or one.word == "that" for one in tokens[index + 1 : index + _NEAR])
    is_plain = tokens[index].word in _PLAIN_WITHHELD
    asked = tokens[index + 1 : index + _NEAR_QUESTION]
    is_asked = any(one.word in words("wh_words") for one in takewhile(lambda one: one.kind is not MARK, asked))
    is_asked = is_asked or tokens[0].word in words("wh_words") or any(one.word == ";" for one in tokens[:index])
    return is_plain and bool(helpers & words("negations")) and is_asked


def was_asked(tokens: list[Token], index: int) -> bool:
    """``Lind, asked whether it was so, said``: a participle, where the verb of the sentence follows its comma."""
    if index < 1 or tokens[index - 1].word != "," or tokens[index].word not in words("was_asked"):
        return False
    for at in range(index + 1, len(tokens) - 1):
        if tokens[at].word == "," and tokens[at + 1].word in words("plain_pasts", "answering"):
            return True
    return False


def asks_to_be_unnamed(tokens: list[Token], index: int, cue: Cue) -> bool:
    """``an aide, who asked not to be named, said``: what is asked of those who write it, no part of the news."""
    if cue.meaning not in {"ask", "demand"}:
        return False
    near = takewhile(lambda one: one.kind == WORD, tokens[index + 1 : index + _NEAR])
    return not words("unnamed").isdisjoint(one.word for one in near)


def is_nobody(tokens: list[Token], first: int, index: int, helpers: set[str]) -> bool:
    """``do you think``, ``nobody said``, ``it is thought that``, ``when asked whether``: no one that says it."""
    before = tokens[first - 1].word
    is_passive_it = before == "it" and bool(helpers & {"is", "was", "been"})
    is_passive_it = is_passive_it and tokens[index].word not in words("told_by_nobody")
    is_passive_it = is_passive_it and not _is_told_by(tokens, index)
    is_none = before in {"nobody", "none", "nothing"} or (
        before == "one" and first > 1 and tokens[first - 2].word == "no"
    )
    return before == "you" or is_passive_it or is_none or (before in {"when", "if"} and not helpers)


def _is_told_by(tokens: list[Token], index: int) -> bool:
    """``it had been warned by the bank``: "it" is a body, and who tells it stands behind."""
    following = tokens[min(index + 1, len(tokens) - 1)].word
    return following == "by" and tokens[index].word in words("told_by_somebody")


def is_silent(tokens: list[Token], index: int) -> bool:
    """Tell ``declined to say``, ``declined on Monday to say``."""
    return index > 1 and tokens[index - 1].word == "to" and tokens[before_going_on(tokens, index - 2)].word in _SILENT


def before_going_on(tokens: list[Token], last: int) -> int:
    """``went on to add``, ``took to Facebook to say``: the verb before what stands before "to"."""
    if last > 0 and tokens[last].word == "on":
        return last - 1
    if last > 1 and tokens[last].kind == NAME and tokens[last - 1].word == "to":
        return last - 2
    if tokens[last].kind == TIME:
        last -= 1
        while last > 0 and tokens[last].word in _BEFORE_DAY:
            last -= 1
    while last > 0 and (tokens[last].word in {"as", "so", "far"} or is_adverb(tokens[last].word)):
        last -= 1
    return last
