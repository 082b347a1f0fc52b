"""Where content ends before its sentence does, and where a second "that" begins its second piece."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.comments import is_denied, is_disputed, moves_shares, names_content
from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.deeds_beside import gives_no_more, is_left_unsaid, is_past_cue, turns_to_deed
from flows.extract.statements.noun_phrases import phrase_after
from flows.extract.statements.quotation_ends import ends_behind_quotation, goes_on_finite
from flows.extract.statements.units import NAME, QUOTE, WORD, Token

_CLAUSES = frozenset({"that_clause", "bare_clause"})
_NEAR_QUOTATION = 10
_TURNING = frozenset({",", ":", "and", "but", "without"})
"""At no other word does content end before its sentence does, but behind a quotation."""
_BEFORE_QUOTATION = _CLAUSES | {"label", "object"}
_VERBAL = frozenset({"infinitive", "object_infinitive", "gerund", "object"})


def content_end(tokens: list[Token], begin: int, end: int, rule: str, made: Attribution) -> int:
    """Cut ``, a charge that she denied`` off a clause, and ``but was found guilty`` off an infinitive."""
    if rule in {"gap_label", "of_quotation"}:
        return begin + 1  # 'what it called "unhelpful" moves'
    for index in range(begin + 1, end - 1):
        if tokens[index - 1].kind == QUOTE and ends_behind_quotation(tokens, index, end, rule):
            return index
        if tokens[index].word not in _TURNING:
            continue
        is_left = tokens[index].word == "," and (
            names_content(tokens, index, end)
            or is_denied(tokens, index)
            or _is_left(tokens, index, made)
            or (rule in _VERBAL and _ends_deed(tokens, index, end))
            or (rule in _CLAUSES and is_disputed(tokens, index, end))
        )
        is_over = rule in _CLAUSES and (_is_explained(tokens, index, made) or is_left_unsaid(tokens, index))
        is_over = is_over or (rule in _BEFORE_QUOTATION and _is_before_quotation(tokens, index))
        if is_left or is_over:
            return index
        joins = tokens[index].word in {"and", "but"}
        is_next = joins and ((rule in _VERBAL and _goes_on(tokens, index + 1, made)) or gives_no_more(tokens, index))
        if is_next or (rule in _CLAUSES and turns_to_deed(tokens, begin, index, made)):
            return index - (tokens[index - 1].word == ",")
    return end


def _ends_deed(tokens: list[Token], comma: int, end: int) -> bool:
    """Tell whether the comma ends what somebody is to do: a source, another subject or the verb of the sentence."""
    return _is_sourced(tokens, comma) or _turns_to_other(tokens, comma, end) or _moves_on(tokens, comma)


def _turns_to_other(tokens: list[Token], comma: int, end: int) -> bool:
    """``asked her to delay the ruling, but she declined``: an infinitive holds no clause with a subject of its own."""
    if comma + 3 >= end or tokens[comma + 1].word not in {"but", "and"}:
        return False
    subject, verb = tokens[comma + 2], tokens[comma + 3]
    is_subject = subject.kind == NAME or subject.word in words("subject_pronouns") or subject.word == "it"
    phrase = phrase_after(tokens, comma + 2) if tokens[comma + 1].word == "but" else None
    if phrase and phrase.end < end and tokens[phrase.end].word in words("finite_only"):
        return True  # "agreed to help, but most projects are on hold"
    return is_subject and (verb.word in words("finite", "plain_pasts") or verb.word.endswith("ed"))


def _is_sourced(tokens: list[Token], comma: int) -> bool:
    """``admitted to paying them, according to police``: who tells that somebody did."""
    following = [one.word for one in tokens[comma + 1 : comma + 3]]
    return following == ["according", "to"]


def _moves_on(tokens: list[Token], comma: int) -> bool:
    """``carrying placards asking it to stop, marched from the park``: the verb of the sentence."""
    verb, following = tokens[comma + 1], tokens[comma + 2] if comma + 2 < len(tokens) else None
    is_past = verb.kind == WORD and (verb.word in words("happening") or verb.word in words("plain_pasts"))
    return is_past and following is not None and following.word in words("prepositions", "ways", "determiners")


def _is_before_quotation(tokens: list[Token], index: int) -> bool:
    """``said it was late: "Nobody came."``, ``: Lind remarked, "No."``: what stands in marks is said anew."""
    if tokens[index].word != ":":
        return False
    near = tokens[index + 1 : index + _NEAR_QUOTATION]
    marks = next((at for at, one in enumerate(near) if one.kind == QUOTE), None)
    if not marks:
        return marks == 0
    is_told = near[0].kind == NAME and any(one.word in cue_verbs() for one in near[:marks])
    return is_told and near[marks - 1].word in {",", ":"}


def _is_explained(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``denied that it was late: the fault was in May``: what is so is another statement."""
    return tokens[index].word == ":" and made.cue.meaning == "deny"


def _is_left(tokens: list[Token], comma: int, made: Attribution) -> bool:
    """``, arguing that it was late, and was jeered``: the sentence goes on; ``thought they had won, but had not``."""
    if tokens[comma + 1].word in words("judging") or moves_shares(tokens, comma):
        return True
    pair = tokens[comma + 1].word, tokens[comma + 2].word if comma + 2 < len(tokens) else ""
    if pair == ("even", "as") or (pair[0] == "without" and pair[1] in words("left_unsaid")):
        return True  # "takes it seriously, without elaborating"
    conjunction, following = tokens[comma + 1].word, tokens[comma + 2].word if comma + 2 < len(tokens) else ""
    if made.cue.form == "ing":
        is_past = following in words("past_helpers", "plain_pasts", "leaving", "acts_of_speech")
        return conjunction in {"and", "but"} and (is_past or is_past_cue(following))
    return conjunction == "but" and made.cue.meaning == "believe" and made.cue.form == "past"


def _goes_on(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``calls on both to stop and demands the release``: a verb of the speaker follows, in the form of the cue."""
    cue = cue_verbs().get(tokens[index].word)
    is_same = cue is not None and cue.form == made.cue.form == "third"
    is_same = is_same or (cue is not None and made.is_passive and tokens[index - 1].word == "but")
    is_past = made.cue.form == "past" and tokens[index].word in words("plain_pasts", "leaving", "only_pasts")
    is_third = tokens[index].word in words("finite_only") or tokens[index].word in {"wants", "says"}
    return is_same or is_past or is_third or goes_on_finite(tokens, index)
