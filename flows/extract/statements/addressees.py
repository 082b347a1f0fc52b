"""Addressees: "told reporters", "told an audience that peaked at 212,000"."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import POSSESSIVES, Phrase, is_person, phrase_after
from flows.extract.statements.occasions import LONGEST_OCCASION
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_LONGEST_MEDIUM = 4
_BEHIND = frozenset({"that", ",", ":", "whether", "if", "why", "how", "what"})


def addressed(tokens: list[Token], start: int) -> Phrase | None:
    """A name, a pronoun or a noun that one speaks to; of a longer run only as far as such a noun."""
    if start >= len(tokens) or _acts(tokens, start):
        return None
    is_pronoun = tokens[start].word in {"him", "her", "them", "us", "me", "you", "it"} and not _is_hers(tokens, start)
    phrase = Phrase(start, start, start, start + 1) if is_pronoun else phrase_after(tokens, start)
    several = _crowd(tokens, start) or (phrase and not is_pronoun and _pair(tokens, phrase))
    if phrase is None or is_pronoun or several:
        return several or phrase
    following = tokens[phrase.end] if phrase.end < len(tokens) else None
    is_marked_off = following is not None and (following.word in _BEHIND or following.kind == QUOTE)
    is_crowd = tokens[start].word in words("articles") and _ends_sentence(tokens, phrase)
    if _names_title(tokens, phrase.end):
        return phrase._replace(end=phrase.end + 1)
    last = next((index for index in range(phrase.first, phrase.end) if _is_addressee(tokens, index)), None)
    if is_crowd or (last is not None and following is not None and following.word == "that"):
        return phrase
    if last is not None:
        while last + 1 < phrase.end and _goes_on(tokens, last + 1):
            last += 1
        end = last + 3 if _is_of_name(tokens, last) else last + 1
        return Phrase(phrase.first, phrase.first, last, end)
    may_hear = tokens[start].word in words("determiners") or tokens[phrase.head].word.endswith("s")
    return phrase if is_marked_off and may_hear else None


def _ends_sentence(tokens: list[Token], phrase: Phrase) -> bool:
    """``told a packed hall on Tuesday evening.``: nothing that is told follows; not ``told a joke.``."""
    at = phrase.end
    at += at + 1 < len(tokens) and tokens[at].word == "on" and tokens[at + 1].kind == TIME
    at += at < len(tokens) and tokens[at].kind == TIME
    return (at >= len(tokens) or tokens[at].word == ".") and tokens[phrase.head].word not in words("told_tales")


def _is_hers(tokens: list[Token], start: int) -> bool:
    """``told her interviewer that``: whose the one is who hears it."""
    phrase = phrase_after(tokens, start) if tokens[start].word == "her" else None
    ends = phrase is not None and phrase.end < len(tokens) and tokens[phrase.end].word in _BEHIND
    return ends and phrase is not None and phrase.end > start + 1


def _pair(tokens: list[Token], phrase: Phrase) -> Phrase | None:
    """``told police and local media that``: two who hear it, before "that", a question or a pronoun that acts."""
    joint = phrase.end
    if joint + 2 >= len(tokens) or tokens[joint].word != "and":
        return None
    second = phrase_after(tokens, joint + 1)
    if second is None or second.end >= len(tokens) or tokens[second.head].word in words("pronouns"):
        return None
    following = tokens[second.end].word
    hear = any(_is_addressee(tokens, at) for at in (phrase.head, second.head))
    begins = following in _BEHIND - {",", ":"} or following in words("subject_pronouns")
    return phrase._replace(end=second.end) if hear and begins else None


def _crowd(tokens: list[Token], start: int) -> Phrase | None:
    """``told thousands of supporters the vote was lost``; not ``told dozens of people had died``."""
    of = start + 1 + (tokens[start].word == "a")
    if of + 1 >= len(tokens) or tokens[of].word != "of" or tokens[of - 1].word not in words("crowds"):
        return None
    heard = phrase_after(tokens, of + 1)
    last = next((at for at in range(heard.first, heard.end) if _is_addressee(tokens, at)), None) if heard else None
    if last is None and heard and heard.end < len(tokens) and tokens[heard.head].word.endswith("s"):
        is_over = tokens[heard.end].word in words("subject_pronouns") | {"that"}  # "a group of young players they had"
        last = heard.head if is_over else None
    if last is None or last + 1 >= len(tokens) or tokens[last + 1].word in words("finite"):
        return None
    return Phrase(start, start, last, last + 1)


def _goes_on(tokens: list[Token], index: int) -> bool:
    """``the Reuters news service``, ``state television reporters``; not ``state television Russia would``."""
    kinds, before = words("kinds_of_media"), tokens[index - 1]
    if tokens[index].word in kinds and (before.kind != WORD or before.word in kinds):
        return True
    return _is_addressee(tokens, index) and not _begins_anew(tokens, index)


def _acts(tokens: list[Token], index: int) -> bool:
    """``warned it would rain``: what is said begins with the pronoun."""
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    return tokens[index].word in {"you", "it"} and following in words("finite")


def _begins_anew(tokens: list[Token], index: int) -> bool:
    """``told state television Russia would``, ``told NPR Lind had``: another name is the subject of what is said."""
    if tokens[index - 1].word in words("media_nouns") and getattr(tokens[index].item, "kind", "") == "organization":
        return False  # "told the news agency Reuters"
    is_other = tokens[index - 1].kind == WORD or (is_person(tokens[index]) and not is_person(tokens[index - 1]))
    return tokens[index].kind == NAME and is_other


def _is_addressee(tokens: list[Token], index: int) -> bool:
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    is_owner = following in {"'s", "’s"} or following.startswith("-")  # "told Brussels-based network Euractiv"
    token = tokens[index]
    if getattr(token.item, "form", "") == "demonym" and _names_medium(tokens, index + 1):
        return False
    hears = token.kind == NAME or token.word in words("addressees", "role_nouns")
    is_titled = index > 0 and tokens[index - 1].word in words("articles")
    hears = hears or (is_titled and token.word in load_words("entities", "titles"))  # "told the coroner it had sunk"
    are_many = token.word.endswith("s") and token.word[:-1] in words("role_nouns", "single_persons")
    return not is_owner and (hears or are_many)


def _is_of_name(tokens: list[Token], index: int) -> bool:
    """``asked the mayors of Bergen to``: who is spoken to goes on to a name."""
    following = tokens[index + 1 : index + 3]
    return [one.kind for one in following] == [WORD, NAME] and following[0].word == "of"


def _names_medium(tokens: list[Token], start: int) -> bool:
    """``French news channel Orlan TV``: whose it is stands before the medium that one tells."""
    for index in range(start, min(len(tokens) - 1, start + _LONGEST_MEDIUM)):
        if tokens[index].kind != WORD:
            return False
        if tokens[index].word in words("media_nouns"):
            return getattr(tokens[index + 1].item, "kind", "") == "organization"
    return False


def _names_title(tokens: list[Token], end: int) -> bool:
    """``told CNN's "State of the Day"``: the programme in marks belongs to whom one tells."""
    return end < len(tokens) and tokens[end].kind == QUOTE and tokens[end - 1].word in POSSESSIVES


def behind_relative(tokens: list[Token], that: int) -> int:
    """``told an audience that peaked at 212,000``: a finite verb right behind "that" belongs to the audience."""
    if that + 1 >= len(tokens) or tokens[that].word not in {"that", "who", "which"}:
        return that
    if tokens[that + 1].word not in words("finite") and not tokens[that + 1].word.endswith("ed"):
        return that
    end = that + 1
    while end < len(tokens) and end - that < LONGEST_OCCASION and tokens[end].kind not in {MARK, QUOTE}:
        if tokens[end].word == "that":
            return end
        end += 1
    return end
