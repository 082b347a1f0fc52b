"""Where content ends before its sentence does, and where a second "that" begins its second piece."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import cue_nouns, cue_verbs, words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.inflections import ends_in_s
from flows.extract.statements.noun_phrases import is_person_or_body, phrase_after
from flows.extract.statements.own_deeds import does_otherwise
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

_MARKED = frozenset({"label", "quotation"})
_CLAUSES = frozenset({"that_clause", "bare_clause"})
_SPANS = frozenset({"seconds", "minutes", "hours", "days", "weeks", "months", "years", "moments", "shortly", "just"})
_NEAR_SHARES = 6
_NEAR_DETAILS = 5
_NEAR_LABEL = 3
_NEAR_QUOTATION = 10
_LONGEST_ACTOR = 14
_LONGEST_TO_COME = 40
_TURNING = frozenset({",", ":", "and", "but", "without"})
"""At no other word does content end before its sentence does, but behind a quotation."""
_GOING_ON = frozenset({"while", "as", "after", "with", "adding", "saying", "before"})
_BEFORE_THAT = frozenset({"and", "but", ";"})
_BEFORE_QUOTATION = _CLAUSES | {"label", "object"}
_VERBAL = frozenset({"infinitive", "object_infinitive", "gerund", "object"})


def content_end(tokens: list[Token], begin: int, end: int, rule: str, made: Attribution) -> int:
    """Cut ``, a charge that she denied`` off a clause, and ``but was found guilty`` off an infinitive."""
    if rule in {"gap_label", "of_quotation"}:
        return begin + 1  # 'what it called "unhelpful" moves'
    for index in range(begin + 1, end - 1):
        if tokens[index - 1].kind == QUOTE and _ends_behind_quotation(tokens, index, end, rule):
            return index
        if tokens[index].word not in _TURNING:
            continue
        is_left = tokens[index].word == "," and (
            _names_content(tokens, index, end)
            or _is_denied(tokens, index)
            or _is_left(tokens, index, made)
            or (rule in _VERBAL and _ends_deed(tokens, index, end))
            or (rule in _CLAUSES and _is_disputed(tokens, index, end))
        )
        is_over = rule in _CLAUSES and (_is_explained(tokens, index, made) or _is_left_unsaid(tokens, index))
        is_over = is_over or (rule in _BEFORE_QUOTATION and _is_before_quotation(tokens, index))
        if is_left or is_over:
            return index
        joins = tokens[index].word in {"and", "but"}
        is_next = joins and ((rule in _VERBAL and _goes_on(tokens, index + 1, made)) or _gives_no_more(tokens, index))
        if is_next or (rule in _CLAUSES and _turns_to_deed(tokens, begin, index, made)):
            return index - (tokens[index - 1].word == ",")
    return end


def _gives_no_more(tokens: list[Token], index: int) -> bool:
    """``said he was held, but gave no details``: what the speaker did not tell beside it."""
    if index + 3 >= len(tokens):
        return False
    verb, negation = tokens[index + 1].word, tokens[index + 2].word
    near = (token.word for token in tokens[index + 3 : index + 3 + _NEAR_DETAILS])
    return verb in words("giving") and negation in {"no", "few"} and any(word in words("details") for word in near)


def _turns_to_deed(tokens: list[Token], begin: int, index: int, made: Attribution) -> bool:
    """``said it had proof and called for an inquiry``, ``said it would appeal and asked for a stay``."""
    joins = tokens[index].word in {"and", "but"}
    if joins and (_is_by_same(tokens, index + 1, made) or does_otherwise(tokens, begin, index, made)):
        return True
    if joins and tokens[index - 1].word == "," and _hopes(tokens, begin, index + 1, made):
        return True
    is_deed = joins and (_is_act(tokens, index + 1) or _sentences(tokens, begin, index + 1))
    return is_deed or _turns_past(tokens, begin, index, made)


def _hopes(tokens: list[Token], begin: int, verb: int, made: Attribution) -> bool:
    """``says it has raised a million, and hopes to reopen``: the speaker hopes; not ``says Lima waits, and hopes``."""
    is_own = tokens[begin].word in {"it", "he", "she"} and made.cue.form in {"third", "past"}
    return is_own and verb + 1 < len(tokens) and tokens[verb].word in words("hoping") and tokens[verb + 1].word == "to"


def _is_by_same(tokens: list[Token], start: int, made: Attribution) -> bool:
    """``sources say he was ill, but the sources ruled out a stroke``: the speaker is named again, with a cue."""
    if made.subject is None or start + 2 >= len(tokens) or tokens[start].word != "the":
        return False
    is_same = tokens[start + 1].word == tokens[made.subject.head].word and tokens[start + 1].kind == WORD
    return is_same and (tokens[start + 2].word in cue_verbs() or tokens[start + 2].word in words("acts_of_speech"))


def _turns_past(tokens: list[Token], begin: int, index: int, made: Attribution) -> bool:
    """``said it would appeal and asked``, ``announced it would go, before staying``: what is to come is over."""
    following = tokens[index + 1]
    if tokens[index].word == ",":
        behind = tokens[index + 2].word if index + 2 < len(tokens) else ""
        if following.word in {"while", "whereas"}:
            return made.cue.form == "past" and _is_to_come(tokens, begin, index) and _acted(tokens, index + 2)
        is_own = tokens[begin].word in words("subject_pronouns") and made.cue.form == "past"
        is_turn = is_own and following.word == "before" and behind.endswith("ing")
    else:
        is_turn = tokens[index].word in {"and", "but"} and following.kind == WORD and _is_past_cue(following.word)
    if not is_turn:
        return False
    told = [one.word for one in tokens[begin : min(index, begin + _LONGEST_TO_COME)]]
    return "be" not in told and _is_to_come(tokens, begin, index)


def _is_to_come(tokens: list[Token], begin: int, end: int) -> bool:
    """``it would appeal``: the first verb of what is said is a modal."""
    told = (one.word for one in tokens[begin : min(end, begin + _LONGEST_TO_COME)])
    return next((word for word in told if word in words("finite", "modals")), "") in words("modals")


def _acted(tokens: list[Token], start: int) -> bool:
    """``while Okafor, the mayor, also shut parks``: a named person or body did something, told in the past."""
    actor = tokens[start] if start < len(tokens) else None
    if actor is None or not is_person_or_body(actor):
        return False
    at = start + 1
    if at < len(tokens) and tokens[at].word == ",":
        closing = range(at + 1, min(len(tokens) - 1, at + _LONGEST_ACTOR))
        at = next((low + 1 for low in closing if tokens[low].word == ","), at)
    at += at < len(tokens) and tokens[at].word in words("adverbs")
    if at >= len(tokens) or tokens[at].kind != WORD:
        return False
    return tokens[at].word.endswith("ed") or tokens[at].word in words("plain_pasts", "leaving", "only_pasts")


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


def _is_disputed(tokens: list[Token], comma: int, end: int) -> bool:
    """``said it was so, but the family disputes this``: somebody else denies it."""
    if comma + 2 >= end or tokens[comma + 1].word not in {"but", "though", "although"}:
        return False
    near = tokens[comma + 3 : min(end, comma + _NEAR_SHARES * 2)]
    verbs = (one for one in near if one.kind is WORD and one.word in cue_verbs())
    verb = next(verbs, None)
    cue = cue_verbs()[verb.word] if verb else None
    return cue is not None and cue.meaning == "deny" and cue.form in {"third", "past"}


def _is_denied(tokens: list[Token], comma: int) -> bool:
    """``said it had broken the truce, which Lima denies``."""
    if tokens[comma + 1].word != "which":
        return False
    cues = (cue_verbs().get(one.word) for one in tokens[comma + 3 : comma + _NEAR_SHARES])
    return any(cue is not None and cue.meaning == "deny" and cue.form in {"third", "past"} for cue in cues)


def _is_act(tokens: list[Token], index: int) -> bool:
    """``and called for an inquiry``, ``and she called``, ``but did not elaborate``: what the speaker did beside it."""
    index += tokens[index].word in {"he", "she", "it", "they"}
    if index < len(tokens) and tokens[index].word in {"did", "didn", "do", "does"}:
        return any(_is_left_open(tokens, at) for at in range(index + 1, min(len(tokens), index + 4)))
    return index < len(tokens) and tokens[index].word in words("acts_of_speech")


def _sentences(tokens: list[Token], begin: int, index: int) -> bool:
    """``said he was a danger and jailed him``: the judge does; not ``said a court had tried and jailed him``."""
    if tokens[index].word not in words("sentencing"):
        return False
    told = {token.word for token in tokens[begin:index]}
    return told.isdisjoint({"had", "has", "have", "being"} | words("courts"))


def _is_left_open(tokens: list[Token], index: int) -> bool:
    """``elaborate``, ``say why``; not ``say he had ordered it``."""
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    is_telling = tokens[index].word != "say" or following in words("wh_words")
    return is_telling and tokens[index].word in words("left_open")


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


def _ends_behind_quotation(tokens: list[Token], index: int, end: int, rule: str) -> bool:
    if rule in _MARKED and _is_over(tokens, index, end):
        return True
    if rule == "label":
        return _leaves_label(tokens, index)
    if tokens[index].word == "," and tokens[index + 1].word in {"and", "but", "which"} and index + 2 < end:
        following = tokens[index + 2].word
        is_relative = tokens[index + 1].word == "which" and rule in _VERBAL  # 'not to let it "drag on", which took ...'
        acts = following in cue_verbs() or following in words("walking_off")  # 'that "all is well", but warned ...'
        return is_relative or (acts and tokens[index + 1].word != "which")
    if tokens[index].word != "and":
        return False
    if rule == "quotation":  # 'chanted "Go home" and threw eggs'
        return tokens[index + 1].word in words("finite") or tokens[index + 1].word.endswith("ed")
    return rule in _CLAUSES and _is_deed(tokens, index + 1)  # 'was "asleep" and demanded ...'


def _is_left(tokens: list[Token], comma: int, made: Attribution) -> bool:
    """``, arguing that it was late, and was jeered``: the sentence goes on; ``thought they had won, but had not``."""
    if tokens[comma + 1].word in words("judging") or _moves_shares(tokens, comma):
        return True
    pair = tokens[comma + 1].word, tokens[comma + 2].word if comma + 2 < len(tokens) else ""
    if pair == ("even", "as") or (pair[0] == "without" and pair[1] in words("left_unsaid")):
        return True  # "takes it seriously, without elaborating"
    conjunction, following = tokens[comma + 1].word, tokens[comma + 2].word if comma + 2 < len(tokens) else ""
    if made.cue.form == "ing":
        is_past = following in words("past_helpers", "plain_pasts", "leaving", "acts_of_speech")
        return conjunction in {"and", "but"} and (is_past or _is_past_cue(following))
    return conjunction == "but" and made.cue.meaning == "believe" and made.cue.form == "past"


def _is_left_unsaid(tokens: list[Token], index: int) -> bool:
    """``said he died in Lima without elaborating``: what the speaker did not tell beside it."""
    if tokens[index].word != "without" or tokens[index + 1].word not in words("left_unsaid"):
        return False
    near = (token.word for token in tokens[index + 2 : index + _NEAR_DETAILS])
    return tokens[index + 1].word in words("telling_no_more") or any(word in words("details") for word in near)


def _moves_shares(tokens: list[Token], comma: int) -> bool:
    """``, sending its shares down``: what came of it."""
    following = {token.word for token in tokens[comma + 2 : comma + _NEAR_SHARES]}
    return tokens[comma + 1].word in words("moving") and not following.isdisjoint(words("shares"))


def _is_past_cue(word: str) -> bool:
    cue = cue_verbs().get(word)
    return cue is not None and cue.form == "past"


def _is_deed(tokens: list[Token], index: int) -> bool:
    """Tell whether a verb of the speaker stands behind "and": of speech, or in the past."""
    return tokens[index].word in cue_verbs() or tokens[index].word in words("plain_pasts", "leaving", "seeking")


def _is_over(tokens: list[Token], index: int, end: int) -> bool:
    """``said "we won" after the match``: when and where it was said, behind the last quotation."""
    at = index + (tokens[index].word in _SPANS)  # "minutes before the boat sank"
    return tokens[at].word in words("sets_scene") and not any(token.kind == QUOTE for token in tokens[index:end])


def _names_content(tokens: list[Token], comma: int, end: int) -> bool:
    """``a claim Quantra rejects``: the story speaks of the content again."""
    if comma + 2 < end and tokens[comma + 1].word in words("plural_claims"):  # ", allegations the firm denies"
        following = tokens[comma + 2]
        return following.kind == NAME or following.word in words("determiners", "pronouns")
    return (
        comma + 2 < end and tokens[comma + 1].word == "something"  # ", something it denies"
    ) or (
        comma + 3 < end
        and tokens[comma + 1].word in {"a", "an"}
        and (tokens[comma + 2].word in cue_nouns() or tokens[comma + 2].word in words("taken_up"))
        and tokens[comma + 3].kind != MARK
        and tokens[comma + 3].word not in words("prepositions")
    )


def headline_deed(tokens: list[Token], begin: int, end: int, made: Attribution) -> int:
    """``Judge rules they are citizens, then delays ruling``, ``admits downing jet, cites error``: the next deed."""
    if made.cue.form != "third":
        return end
    for comma in range(begin + 1, end - 2):
        at = comma + 1 + (tokens[comma + 1].word == "then")
        if tokens[comma].word != "," or at + 1 >= end or tokens[at + 1].word in {"and", "or", ","}:
            continue
        cue = cue_verbs().get(tokens[at].word)
        is_told = cue is not None and cue.form == "third"
        if is_told or (tokens[at].kind == WORD and tokens[at].word in words("headline_deeds")):
            return comma
    return end


def end_before_main_verb(tokens: list[Token], begin: int, end: int) -> int:
    """``A lawsuit alleging that the firm hid it was filed``: the second finite verb is that of the sentence."""
    has_own = False
    for index in range(begin + 1, end):
        word = tokens[index].word
        if tokens[index].kind in {MARK, QUOTE} or word in words("coordinators", "relatives"):
            return end
        if word in words("finite_only") and word not in {"'s", "’s", "'d", "’d"}:
            if has_own:
                return index
            has_own = True
        has_own = has_own or word == "be" or word in words("finite")
    return end


def relative_end(tokens: list[Token], begin: int, end: int) -> int:
    """``who has threatened to quit, urged both``: what a relative clause says ends where its sentence goes on."""
    for index in range(begin + 1, end - 1):
        following = tokens[index + 1]
        if tokens[index].word in {"and", "but"} and following.word in {"which", "that", "who"}:
            return index
        if tokens[index].word == "," and (following.word in words("finite") or _goes_on_finite(tokens, index + 1)):
            return index
        if tokens[index].word == "," and following.word in words("at_once") and _is_third(tokens[index + 2]):
            return index  # "which says it is late, now sees"
    return end


def subordinate_end(tokens: list[Token], begin: int, end: int, made: Attribution) -> int:
    """``While Lind said it was dead, Okafor disagreed``: content in an opening clause ends before the main one."""
    opening = 1 if tokens[0].word in {"but", "and", "even", "yet"} else 0
    is_opening = tokens[opening].word in words("subordinators") or tokens[opening].word in {"as", "before", "whereas"}
    if not is_opening or tokens[begin - 1].word == "," or any(one.word == "," for one in tokens[: made.first]):
        return end
    commas = [at for at in range(begin + 2, end - 2) if tokens[at].word == ","]
    return next((at for at in commas if _begins_clause(tokens, at + 1, end)), end)


def _begins_clause(tokens: list[Token], start: int, end: int) -> bool:
    first = tokens[start]
    may_begin = first.kind == NAME or (first.kind == WORD and first.word not in words("breaks", "relatives"))
    return may_begin and has_verb(tokens[:end], start, False)


def _is_third(token: Token) -> bool:
    return token.kind == WORD and ends_in_s(token.word)


def _leaves_label(tokens: list[Token], index: int) -> bool:
    """``called it "brave" but declined to ...``: the speaker does something else."""
    if tokens[index].word == ",":
        is_second = tokens[index + 1].word in {"and", "but"} and not _is_labelled(tokens, index + 2)
        return is_second or tokens[index + 1].word in _GOING_ON  # 'called it "brave", while others ...'
    if tokens[index].word not in {"and", "but"}:
        return tokens[index].word in words("finite_only")  # 'a man described as "armed" was seen'
    return tokens[index + 1].kind == NAME or _is_deed(tokens, index + 1) or _goes_on_finite(tokens, index + 1)


def _is_labelled(tokens: list[Token], index: int) -> bool:
    """``called it "brave", and "wise"``, ``and a "must"``: words in marks go on with the label."""
    near = tokens[index : index + _NEAR_LABEL]
    return any(token.kind == QUOTE for token in near)


def _goes_on(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``calls on both to stop and demands the release``: a verb of the speaker follows, in the form of the cue."""
    cue = cue_verbs().get(tokens[index].word)
    is_same = cue is not None and cue.form == made.cue.form == "third"
    is_same = is_same or (cue is not None and made.is_passive and tokens[index - 1].word == "but")
    is_past = made.cue.form == "past" and tokens[index].word in words("plain_pasts", "leaving", "only_pasts")
    is_third = tokens[index].word in words("finite_only") or tokens[index].word in {"wants", "says"}
    return is_same or is_past or is_third or _goes_on_finite(tokens, index)


def _goes_on_finite(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    return token.kind == WORD and (
        token.word in words("past_helpers") or (token.word.endswith("ed") and len(token.word) > 4)
    )


def split_at_that(tokens: list[Token], begin: int, end: int, rule: str) -> list[tuple[int, int]]:
    """``said that prices rose and that wages fell`` is one statement in two pieces."""
    if rule in _CLAUSES:
        for index in range(begin + 2, end - 2):
            if tokens[index].word == "that" and (
                tokens[index - 1].word in _BEFORE_THAT or _is_listed(tokens, index, end, rule)
            ):
                last = index - 1 - (tokens[index - 2].word == ";")
                return [(begin, last), *split_at_that(tokens, index + 1, end, rule)]
    return [(begin, end)]


def _is_listed(tokens: list[Token], that: int, end: int, rule: str) -> bool:
    """``that it is late, that it is dear, and that ...``: one of three clauses."""
    if rule != "that_clause" or tokens[that - 1].word != ",":
        return False
    return any(tokens[at].word == "that" and tokens[at - 1].word == "and" for at in range(that + 2, end - 2))
