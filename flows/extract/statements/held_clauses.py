"""Nouns that hold a clause: "the bank's view that ...", "a warning by the bank that ...", "voiced fears that"."""

from __future__ import annotations

from flows.extract.statements.clause_subjects import main_subject
from flows.extract.statements.comments import names_content
from flows.extract.statements.content import kind_of, piece
from flows.extract.statements.cues import cue_nouns, cue_verbs, words
from flows.extract.statements.finite_verbs import has_verb, is_relative_verb
from flows.extract.statements.found import Found
from flows.extract.statements.noun_phrases import POSSESSIVES, Phrase, phrase_after
from flows.extract.statements.sources import clause_end
from flows.extract.statements.speakers import Speaker, SpeakerFinder
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.units import MARK, NAME, TIME, WORD, Token, Unit
from flows.extract.statements.unowned_nouns import holds_bare_clause, is_unowned, opening_end
from flows.extract.statements.verb_groups import verb_group

_LATEST_SUBJECT = 10
_LONGEST_NOUN_IN_ED = 4  # "need", "seed"
_LONGEST_IDIOM = 4
_HAVING = frozenset({"has", "have", "had"})
_LEAVING = frozenset({"leave", "leaves", "left"})
_BEING = frozenset({"is", "was", "are", "were", "remains"})


class HeldClauses:
    """Finds the clauses that nouns hold, with whose they are."""

    def __init__(self, string: str, speakers: SpeakerFinder) -> None:
        self._string = string
        self._speakers = speakers

    def of(self, unit: Unit, index: int) -> Found | None:
        """``the bank's view that ...``, ``a warning by the bank that ...``."""
        tokens = unit.tokens
        meaning = cue_nouns()[tokens[index].word]
        that = index + 1
        giver: Phrase | None = None
        if that < len(tokens) and tokens[that].word in {"by", "from", "of", "among"}:
            giver = phrase_after(tokens, that + 1)
            that = giver.end if giver else that
        if index and tokens[index - 1].word == "it":
            that = _behind_day(tokens, that)
        if that + 3 < len(tokens) and tokens[that].word in _BEING and tokens[that + 1].word == "that":
            that += 1  # "its main worry is that"
        is_unheld = is_unowned(tokens, index)
        if _is_bare(tokens, index) or (is_unheld and holds_bare_clause(tokens, index)):
            that = index
        elif that + 2 >= len(tokens) or tokens[that].word != "that" or _is_relative(tokens, index, that):
            return None
        denied = _denied(tokens, index)
        if denied is not None:
            meaning, giver = "deny", phrase_before(tokens, verb_group(tokens, denied)[0])
        speaker = self._speakers.of(tokens, giver) or self._owner(unit, index) or self._expresser(unit, index)
        if speaker is None and index and tokens[index - 1].word in {"his", "her"}:  # "it was her opinion that"
            speaker = self._speakers.of(tokens, Phrase(index - 1, index - 1, index - 1, index))
        if speaker is None and not is_unheld:
            return None
        stretch = (that + 1, opening_end(tokens, that + 1, _end_of_subject(unit, index, that + 1)))
        span = piece(self._string, tokens, *stretch)
        if span is None or span[1] - span[0] < 12:
            return None
        is_let = tokens[index].word == "known" and tokens[index - 3].word in words("letting")
        cue = (tokens[index - 3 * is_let].start, tokens[index].end)
        cue = cue if denied is None else (tokens[denied].start, _idiom_end(tokens, denied, index))
        return Found((span,), kind_of(tokens, [stretch]), speaker, cue, meaning, "noun", unit.paragraph)

    def _owner(self, unit: Unit, index: int) -> Speaker | None:
        """The possessor of the noun, else none."""
        tokens = unit.tokens
        for low in range(index - 1, max(-1, index - 5), -1):
            if tokens[low].word in {"'s", "’s", "'", "’"} and low:
                return self._speakers.of(tokens, phrase_before(tokens, low))
            if tokens[low].kind != WORD or tokens[low].word in words("breaks"):
                return None
        return None

    def _expresser(self, unit: Unit, index: int) -> Speaker | None:
        """``Lind voiced fears that``, ``Lind made it clear that``: the subject of the verb, unless it is negated."""
        tokens = unit.tokens
        if tokens[index].word in words("attitudes"):
            first, helpers = verb_group(tokens, index)
            subject = phrase_before(tokens, first) if helpers and not helpers & words("negations") else None
            return self._speakers.of(tokens, subject) if subject and tokens[subject.head].word != "it" else None
        word = tokens[index].word
        if (verb := _made_one(tokens, index)) is not None:
            first, helpers = verb_group(tokens, verb)
            return None if helpers & words("negations") else self._speakers.of(tokens, _subject_of(tokens, first))
        for low in range(index - 1, max(-1, index - 5), -1):
            token = tokens[low]
            if token.word in words("expressing") and (token.word not in _HAVING or cue_nouns()[word] == "believe"):
                first, helpers = verb_group(tokens, low)
                subject = None if helpers & words("negations") else _subject_of(tokens, first)
                return None if _only_raises(tokens, low, subject) else self._speakers.of(tokens, subject)
            is_stirred = token.word in words("raising")  # "has fueled fears that"
            if token.kind != WORD or is_stirred or token.word in words("breaks") or token.word in {"no", "any"}:
                return None
        return None


def _behind_day(tokens: list[Token], index: int) -> int:
    """``made it clear on Monday that``: behind the day, where one stands."""
    day = index + (index < len(tokens) and tokens[index].word == "on")
    return day + 1 if day < len(tokens) and tokens[day].kind == TIME else index


def _only_raises(tokens: list[Token], verb: int, subject: Phrase | None) -> bool:
    """``This raises the concern that``, ``the move raised fears that``: a thing has no fears."""
    if subject is None or not tokens[verb].word.startswith("rais"):
        return False
    head = tokens[subject.head]
    kind = getattr(head.item, "kind", "")
    is_someone = head.word in words("subject_pronouns", "role_nouns", "single_persons", "counting", "pronominal")
    return head.word == "this" or not (kind in {"person", "organization", "country", "group"} or is_someone)


def _denied(tokens: list[Token], index: int) -> int | None:
    """``hit back at claims that``, ``shrugged off the suggestion that``: where the verb that denies the noun begins."""
    end = index - (index > 0 and tokens[index - 1].kind == WORD and tokens[index - 1].word in words("determiners"))
    for at in range(end - 2, max(0, end - _LONGEST_IDIOM), -1):
        if tokens[at].word == "as" and tokens[at - 1].word in words("turning_down"):
            return at - 1  # 'dismissed as "nonsense" reports that'
    for length in range(min(_LONGEST_IDIOM, end), 0, -1):
        idiom = " ".join(token.word for token in tokens[end - length : end])
        if idiom in words("denying_idioms"):
            return end - length
    return None


def _idiom_end(tokens: list[Token], verb: int, noun: int) -> int:
    """Where the verb with its particles ends: before the article of the noun, or before "as"."""
    if tokens[verb + 1].word == "as":
        return tokens[verb].end
    return (
        tokens[noun - 1 - (tokens[noun - 1].word in words("determiners"))].end if noun > verb + 1 else tokens[verb].end
    )


def _made_one(tokens: list[Token], index: int) -> int | None:
    """``let it be known``, ``is of the view``, ``has no doubt``: the verb that makes the words somebody's."""
    before = [token.word for token in tokens[max(0, index - 3) : index]]
    if tokens[index].word == "known" and before[1:] == ["it", "be"] and before[0] in words("letting"):
        return index - 3
    if tokens[index].word == "doubt" and before[2:] == ["no"] and before[1] in _HAVING | _LEAVING:
        return index - 2
    is_held = before[1:] in (["of", "the"], ["under", "the"]) and before[0] in words("auxiliaries")
    return index - 3 if is_held else None


def _is_bare(tokens: list[Token], index: int) -> bool:
    """``expressed hope the talks would resume``: the clause stands right behind the noun, without "that"."""
    gives = (
        ("expressing", "auxiliaries", "adverbs") if tokens[index].word in words("firm_attitudes") else ("expressing",)
    )
    at = index - 1 - (tokens[index - 1].word == "it")  # "made it clear she would stay"
    is_given = at >= 0 and tokens[at].word in words(*gives)
    if index + 2 >= len(tokens) or not is_given:
        return False
    following = tokens[index + 1]
    opens = following.kind == NAME or (following.word != "that" and following.word in words("determiners", "pronouns"))
    return opens and has_verb(tokens, index + 1, True)


def _is_relative(tokens: list[Token], index: int, that: int) -> bool:
    """``concern that has grown``; not ``expressed concern that spent fuel could be lost``."""
    verb = tokens[that + 1].word
    if verb in cue_verbs() and cue_verbs()[verb].form == "third" and tokens[that + 1].kind == WORD:
        return True  # "a message that calls on Lima to wait"
    if is_relative_verb(tokens, that):
        return True
    is_described = verb in words("participles") and tokens[that + 2].kind == WORD and index > 0
    is_described = is_described and tokens[index - 1].word in words("expressing")
    is_noun = tokens[that + 2].word not in words("determiners", "breaks", "ways", "prepositions")
    return verb in words("finite") and not (is_described and is_noun)


def _subject_of(tokens: list[Token], first: int) -> Phrase | None:
    """The subject before a verb; behind "and" that of the clause: "pledged to meet and expressed hope that"."""
    is_shared = first > 0 and tokens[first - 1].word in {"and", "but"}
    return main_subject(tokens, first) if is_shared else phrase_before(tokens, first)


def _end_of_subject(unit: Unit, noun: int, start: int) -> int:
    """``her claim that it was stolen has been rejected``: the verb of the noun ends its clause."""
    end, has_own = clause_end(unit, start), False
    is_subject = noun < _LATEST_SUBJECT and not has_verb(unit.tokens[:noun], 0, False)
    for index in range(start + 1, end):
        token = unit.tokens[index]
        if token.word == "," and names_content(unit.tokens, index, end):
            return index  # "concerns it is seeking weapons, a charge its government denies"
        if token.kind == MARK or token.word in words("coordinators", "relatives"):
            return end
        is_verb = token.word in words("finite_only") and token.word not in POSSESSIVES
        before = unit.tokens[index - 1].word
        is_fate = token.word in words("fates_of_claims") and before not in words("auxiliaries", "modals", "negations")
        if has_own and (is_verb or (is_subject and is_fate)):
            return index
        has_own = has_own or is_verb or (is_subject and _is_past(token))
    return end


def _is_past(token: Token) -> bool:
    is_listed = token.word in words("plain_pasts", "happening", "leaving", "only_pasts")
    return token.kind == WORD and (is_listed or (token.word.endswith("ed") and len(token.word) > _LONGEST_NOUN_IN_ED))
