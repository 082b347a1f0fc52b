"""Words written like a cue that are no verb: "the claims", "confirmed deaths", "initial reports stated"."""

from __future__ import annotations

from flows.extract.statements.amounts import is_number
from flows.extract.statements.cues import Cue, cue_nouns, cue_verbs, ends_as_adverb, is_adverb, words, words_but
from flows.extract.statements.noun_phrases import POSSESSIVES
from flows.extract.statements.relatives import tells_of
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

_LONGEST_NOUN_IN_ED = 4  # "need", "seed"
_MORE_PREPOSITIONS = frozenset({"about", "over", "into", "against", "near", "around", "across"})
_LONGEST_TAIL = 9
_FEWEST_EACH = 2
_OF_QUALITIES = ("al", "ive", "ous", "ic", "able", "ary", "ful", "less")


def is_noun(tokens: list[Token], index: int, cue: Cue, helpers: set[str]) -> bool:
    """``the claims``, ``a report``, ``its warning``: no verb at all."""
    if not index:
        following = tokens[1] if len(tokens) > 1 else None
        opens = following is not None and (following.kind == NAME or following.word in words("determiners", "pronouns"))
        return cue.form != "past" or not opens  # "Asked whether ..." is a participle, "Said Lind" is none
    before = tokens[index - 1]
    if before.word in words_but("determiners", "pronominal") and not _counts(tokens, index):
        return not _is_each(tokens, index)
    is_unit = tokens[index].word in {"point", "points"} and before.word in words("before_points")
    if is_unit or (tokens[index].word in words("nouns_in_past") and _hangs_on(tokens, index + 1)):
        return True
    is_joined = before.word == "and" or before.word in words("prepositions") or _is_past(before)
    is_joined = is_joined or (index > 1 and tokens[index - 2].word == "to")  # "to smuggle alleged rebels"
    if is_joined and tokens[index].word in words("adjectives_in_past") and _may_be_called(tokens, index + 1):
        return True
    if _is_adjective(tokens, index, cue):
        return True
    may_be = cue.form not in {"past", "participle"}
    return may_be and (_is_made_by(tokens, index) or _is_noun_in_present(tokens, index, cue, helpers))


def _is_each(tokens: list[Token], index: int) -> bool:
    """``Peru and Chile each said``: of several before it each."""
    if tokens[index - 1].word != "each" or index < _FEWEST_EACH:
        return False
    before = [one.word for one in tokens[max(0, index - _LONGEST_TAIL) : index - 1]]
    return "and" in before or tokens[index - 2].word.endswith("s")


def _is_noun_in_present(tokens: list[Token], index: int, cue: Cue, helpers: set[str]) -> bool:
    before = tokens[index - 1]
    is_listed = before.word in words("prepositions") or before.word in _MORE_PREPOSITIONS
    idiom = f"{tokens[index - 2].word} {before.word}" if index > 1 else ""
    is_object = cue.form == "base" and before.word in words("turning_down", "taking_up")
    is_object = is_object or idiom in words("denying_idioms")
    if before.word in {"'s", "’s"} or is_object or _is_of_one(tokens, index, cue):
        return True  # "played down fears", "Orlan denies report that"
    if cue.form == "ing":
        return is_listed and before.word not in {"with", "by"} and "label" not in cue.frames  # 'for calling it "cheap"'
    if (
        is_listed
        or _is_made(tokens, index)
        or _is_object(tokens, index)
        or before.word in words_but("common_adjectives", "pronominal")
        or _is_past(before)
    ):
        return True
    if tokens[index].word in words("mostly_nouns") and _is_described(tokens, index + 1):
        return True
    is_state = tokens[index].word in {"state", "states"} and not _says(tokens, index + 1)
    if is_state or _is_beaten(tokens, index, cue) or _is_subject(tokens, index, cue):
        return True
    while index > 1 and (is_adverb(before.word) or before.word in words("standing_there")):  # "the agencies now say"
        index -= 1
        before = tokens[index - 1]
    is_plain = cue.form == "base" and not helpers and before.kind == WORD
    return is_plain and not (_is_plural(before) or _is_of_many(tokens, index))


def _is_made_by(tokens: list[Token], index: int) -> bool:
    """``despite claims by Lima that``: a noun, and who holds it."""
    is_by = index + 1 < len(tokens) and tokens[index + 1].word == "by"
    return is_by and tokens[index].word in cue_nouns()


def _is_of_one(tokens: list[Token], index: int, cue: Cue) -> bool:
    """``a Peruvian report critical of the mine``, ``a U.N. report says``: a noun without a clause of its own."""
    is_owned = cue.form == "base" and tokens[index - 1].kind == NAME and index > 1
    if not is_owned or tokens[index - 2].word not in {"a", "an"} or index + 1 >= len(tokens):
        return False
    following = tokens[index + 1].word
    if following == "that":
        return tells_of(tokens, index + 1)
    return following != "to" and following not in words("determiners", "pronouns")


def _is_made(tokens: list[Token], index: int) -> bool:
    """``who made controversial comments``: the object of a verb that gives such a noun a speaker."""
    low = index - 1 - (tokens[index - 1].kind == WORD and tokens[index - 1].word not in words("expressing"))
    return low > 0 and tokens[low].kind == WORD and tokens[low].word in words("expressing")


def _is_object(tokens: list[Token], index: int) -> bool:
    """``to hold talks``, ``over territorial claims``: a verb or an adjective stands before the noun, no subject."""
    before = tokens[index - 1]
    if index < 2 or before.kind != WORD or before.word in words("role_nouns", "bodies"):
        return False
    if tokens[index].word in words("never_nouns"):
        return False
    outer = tokens[index - 2].word
    is_quality = before.word.endswith(_OF_QUALITIES) and (outer in words("prepositions") or outer in _MORE_PREPOSITIONS)
    is_far = index > 2 and (tokens[index - 3].word in words("modals") or tokens[index - 3].word == "to")
    is_far = is_far and tokens[index].word.endswith("s") and before.word not in words("breaks", "pronouns")
    is_acted_on = outer == "to" or outer in words("modals") or is_far  # "will help ease worries"
    is_counted = is_number(outer) and outer not in {"1", "one"}
    is_short = (is_acted_on or is_counted) and not _is_plural(before)  # "has had two heart attacks"
    return is_quality or is_short or _is_rising(tokens, index)


def _is_rising(tokens: list[Token], index: int) -> bool:
    """``the rising claims for aid``: a participle before a noun and what hangs on it."""
    is_quality = tokens[index - 1].word.endswith("ing") and tokens[index].word.endswith("s")
    return is_quality and index + 1 < len(tokens) and tokens[index + 1].word in {"for", "of"}


def _hangs_on(tokens: list[Token], index: int) -> bool:
    """``cut its forecast for the year``: what hangs on a noun follows a form that is one too."""
    return index < len(tokens) and tokens[index].word in {"for", "of", "to", "from"}


def _is_described(tokens: list[Token], that: int) -> bool:
    """``records that showed``: "that" begins a relative clause."""
    if that + 1 >= len(tokens) or tokens[that].word != "that":
        return False
    if that + 2 < len(tokens) and is_adverb(tokens[that + 1].word):  # "talks that also include"
        following = tokens[that + 2]
        return following.kind == WORD and following.word not in words("pronouns", "determiners")
    return tokens[that + 1].word in words("finite") or _is_past(tokens[that + 1])


def _is_beaten(tokens: list[Token], index: int, cue: Cue) -> bool:
    """``, beating estimates``, ``was echoing remarks``: the object of a participle; ``many reasons``."""
    before, outer = tokens[index - 1], tokens[index - 2].word if index > 1 else ""
    if cue.form == "third" and before.word in {"many", "few", "several", "both"}:
        return True
    if cue.form not in {"base", "third"} or before.kind != WORD or not before.word.endswith("ing"):
        return False
    return outer == "," or outer in words("auxiliaries")


def _describes(token: Token) -> bool:
    return token.word.endswith("ed") or token.word in words("participles")


def _is_of_many(tokens: list[Token], index: int) -> bool:
    """``many in town believe``, ``people who oppose it say``, ``data given by it show``: a plural before it."""
    for low in range(index - 2, max(0, index - _LONGEST_TAIL), -1):
        word, before = tokens[low].word, tokens[low - 1]
        is_preposition = word in words("prepositions") or word in _MORE_PREPOSITIONS
        is_described = before.word in words("postposed") or (is_preposition and _describes(before))
        head = tokens[low - 2] if is_described and low > 1 else before
        is_joint = is_preposition or is_described or word in {"who", "that"}
        is_joint = is_joint or _is_busy(tokens, low)  # "reports circulating there say"
        if is_joint and head.kind == WORD and _is_plural(head):
            return True
        if before.word in {"who", "that"}:
            continue  # the verb of the relative clause
        if tokens[low].word in POSSESSIVES:
            continue
        if tokens[low].kind == MARK or word in words("finite"):
            return False
    return False


def _is_busy(tokens: list[Token], index: int) -> bool:
    is_participle = tokens[index].kind == WORD and tokens[index].word.endswith("ing")
    return is_participle and tokens[index - 1].word not in POSSESSIVES


def _says(tokens: list[Token], index: int) -> bool:
    """Tell whether what follows "states" shows the verb: "states that", "states: ..."."""
    return index < len(tokens) and (tokens[index].kind == QUOTE or tokens[index].word in {"that", ":", ","})


def _counts(tokens: list[Token], index: int) -> bool:
    """``several said``, ``one told reporters``: a number of people, before a verb that is no adjective."""
    if tokens[index - 1].word not in words("counting"):
        return False
    is_after_quote = index > 1 and tokens[index - 2].kind == QUOTE
    return tokens[index].word in words("plain_pasts") or (is_after_quote and tokens[index].word.endswith("ed"))


def _is_adjective(tokens: list[Token], index: int, cue: Cue) -> bool:
    """``100,000 confirmed deaths``, ``40 questions``: behind a number and before a noun."""
    before = tokens[index - 1]
    if before.kind != WORD or not is_number(before.word):
        return False
    if cue.form not in {"past", "participle"}:
        return True
    is_of_name = tokens[index + 1 : index + 2] and tokens[index + 1].kind == NAME  # "five suspected Orlan members"
    is_of_name = is_of_name and tokens[index].word not in words("plain_pasts")
    return bool(is_of_name) or _is_plain(tokens, index + 1)


def _may_be_called(tokens: list[Token], index: int) -> bool:
    """``suspected militants``, ``suspected Kurdish rebels``: a noun, perhaps behind the adjective of a country."""
    is_of_country = index < len(tokens) and getattr(tokens[index].item, "form", "") == "demonym"
    return _is_plain(tokens, index + is_of_country)


def _is_plain(tokens: list[Token], index: int) -> bool:
    """Tell whether a noun can stand at a token."""
    following = tokens[index] if index < len(tokens) else None
    is_word = following is not None and following.kind == WORD
    return is_word and following is not None and following.word not in words("breaks", "determiners", "pronouns")


def _is_subject(tokens: list[Token], index: int, cue: Cue) -> bool:
    """``Initial reports stated``: a verb follows the noun, no content."""
    is_verb = tokens[index].word in words("never_nouns", "turning_down")
    if cue.form not in {"third", "base"} or index + 1 >= len(tokens) or is_verb:
        return False
    if tokens[index - 1].word in words("subject_pronouns"):
        return False  # "which they note is late"
    at = index + 1
    while at + 1 < len(tokens) and ends_as_adverb(tokens[at].word):
        at += 1
    following = tokens[at]
    verb = cue_verbs().get(following.word) if following.kind == WORD else None
    is_noun_behind = following.word.endswith("s") and following.kind == WORD
    is_compound = is_noun_behind and _is_cue(tokens, index + 2)
    is_past = (verb is not None and verb.form == "past") or _looks_past(following)  # "the jobs report dimmed hopes"
    is_quoting = following.word in {"quoting", "citing"}  # "media reports quoting police say"
    is_told = verb is not None and verb.form == "base" and "that" in verb.frames  # "media reports say"
    is_quoting = is_quoting or (is_told and tokens[index].word.endswith("s"))
    return following.word in words("finite") or is_past or is_compound or is_quoting


def _is_cue(tokens: list[Token], index: int) -> bool:
    """``state filings show``: the cue is the verb behind the noun."""
    return index < len(tokens) and tokens[index].word in cue_verbs() and not tokens[index].word.endswith("ing")


def _is_past(token: Token) -> bool:
    """``rejected claims``, ``dimmed hopes``: what stands behind another verb is its object."""
    verb = cue_verbs().get(token.word)
    return (verb is not None and verb.form == "past") or _looks_past(token)


def _looks_past(token: Token) -> bool:
    return token.kind == WORD and token.word.endswith("ed") and len(token.word) > _LONGEST_NOUN_IN_ED


def _is_plural(token: Token) -> bool:
    return token.word.endswith("s") or token.word in words("plurals")
