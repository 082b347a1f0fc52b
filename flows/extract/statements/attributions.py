"""Attributions: each cue of a unit with its subject, what stands around it, and where what is said must lie."""

from __future__ import annotations

from dataclasses import dataclass

from flows.extract.statements.appositions import name_behind
from flows.extract.statements.cues import Cue, cue_verbs, words
from flows.extract.statements.extras import Extras, read_extras
from flows.extract.statements.finite_verbs import opens_clause
from flows.extract.statements.noun_phrases import Phrase, phrase_after, phrase_before
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

BEFORE, AFTER, AROUND = "before", "after", "around"
_ENDS = frozenset({".", ";", "!", "?", "…", ")"})
_GOES_ON_TO = frozenset(
    {
        "declined",
        "declines",
        "refused",
        "refuses",
        "went",
        "goes",
        "continued",
        "continues",
        "wanted",
        "failed",
        "quick",
    }
)
_FEWEST_BEFORE = 5
_SILENT = frozenset({"declined", "declines", "declining", "refused", "refuses", "refusing"})


@dataclass(slots=True)
class Attribution:
    """A cue at token ``index``; ``lead`` is where the attribution begins, with its subject and conjunction.

    ``side`` tells where the content lies: BEFORE the attribution, AFTER it, or AROUND it.
    """

    cue: Cue
    first: int
    index: int
    lead: int
    subject: Phrase | None
    extras: Extras
    side: str
    is_shared: bool = False
    is_passive: bool = False
    is_silent: bool = False
    """``did not say whether``, ``declined to say why``: only a question can follow."""


def find_attributions(tokens: list[Token]) -> list[Attribution]:
    """Return the attributions of a unit in order."""
    verbs = cue_verbs()
    found: list[Attribution] = []
    for index, token in enumerate(tokens):
        cue = verbs.get(token.word) if token.kind == WORD else None
        if cue is None or (found and index < found[-1].extras.end):
            continue
        made = _attribution(tokens, index, cue, found[-1] if found else None)
        if made:
            found.append(made)
    return found


def _attribution(tokens: list[Token], index: int, cue: Cue, previous: Attribution | None) -> Attribution | None:
    inverted = _inverted(tokens, index, cue)
    if inverted:
        return inverted
    first, helpers = _verb_group(tokens, index)
    if helpers & words("modals") or _is_noun(tokens, index, cue, helpers):
        return None
    is_silent = bool(helpers & words("negations")) or _is_silent(tokens, index)
    if tokens[index - 1].word == "to" and index:
        if index < 2 or tokens[index - 2].word not in _GOES_ON_TO:
            return None
        first, helpers = _verb_group(tokens, index - 2)
    made = Attribution(cue, first, index, first, None, read_extras(tokens, index + 1, cue), AFTER, is_silent=is_silent)
    made.is_passive = bool(helpers & {"is", "was", "were", "are", "be", "been", "being"}) and cue.form in {
        "past",
        "participle",
    }
    if cue.form == "ing" and not helpers:
        return _participle(tokens, made, previous)
    if first and tokens[first - 1].word in {"and", "but", "or", "then"}:
        if cue.form == "base" and not helpers and not (previous and previous.cue.form == "base"):
            return None
        made.is_shared = True
        made.lead = first - 1
        if made.lead and tokens[made.lead - 1].word == ",":
            made.lead -= 1
        made.subject = previous.subject if previous else _main_subject(tokens, first)
    else:
        made.subject = phrase_before(tokens, first)
        made.lead = _lead(tokens, made.subject.start) if made.subject else first
    made.side = _side(tokens, made)
    return made


def _participle(tokens: list[Token], made: Attribution, previous: Attribution | None) -> Attribution | None:
    """``..., saying that ...`` shares the subject of its clause; ``with one poster writing`` has its own."""
    first = made.first
    own = _own_subject(tokens, first)
    if own is None and not (first and tokens[first - 1].word in {",", "and", "—", "–", "-", "by"}):
        return None
    made.is_shared = True
    made.subject = own or (previous.subject if previous else _main_subject(tokens, first))
    made.lead = _lead(tokens, own.start if own else first)
    return made


def _verb_group(tokens: list[Token], index: int) -> tuple[int, set[str]]:
    """Return where the verb group begins, and its auxiliaries, modals and negations."""
    first, helpers = index, set()
    while first > 0 and tokens[first - 1].kind == WORD:
        word = tokens[first - 1].word
        if word in words("auxiliaries") or word in words("modals") or word in words("negations"):
            helpers.add(word)
        elif not (word in words("adverbs") or (word.endswith("ly") and len(word) > 4)):
            break
        first -= 1
    while first < index and tokens[first].word in {"'s", "’s"} and not helpers - {"'s", "’s"}:
        first += 1
    return first, helpers


def _is_noun(tokens: list[Token], index: int, cue: Cue, helpers: set[str]) -> bool:
    """``the claims``, ``a report``, ``its warning``: no verb at all."""
    before = tokens[index - 1] if index else None
    if before is None:
        return cue.form != "past"
    if before.word in words("determiners") - {
        "this",
        "that",
        "those",
        "these",
        "some",
        "many",
        "others",
        "all",
        "both",
        "most",
        "few",
    }:
        return True
    if before.word in {"'s", "’s"} and cue.form not in {"past", "participle"}:
        return True
    if cue.form in {"base", "third", "ing"} and before.word in words("prepositions") | {
        "about",
        "over",
        "into",
        "against",
    }:
        return cue.form != "ing" or before.word not in {"with", "by"}
    if cue.form == "base" and not helpers and before.kind == WORD:
        return not _is_plural(before)
    return False


def _is_plural(token: Token) -> bool:
    return token.word.endswith("s") or token.word in {
        "they",
        "we",
        "i",
        "people",
        "police",
        "you",
        "who",
        "many",
        "some",
        "others",
        "not",
        "'t",
        "’t",
        "also",
        "still",
        "and",
        "to",
        "women",
        "men",
        "which",
        "that",
        "both",
        "media",
    }


def _is_silent(tokens: list[Token], index: int) -> bool:
    return index > 1 and tokens[index - 1].word == "to" and tokens[index - 2].word in _SILENT


def _own_subject(tokens: list[Token], first: int) -> Phrase | None:
    """``with one poster writing``: a participle may have a subject of its own."""
    if first and tokens[first - 1].kind in {NAME, WORD}:
        phrase = phrase_before(tokens, first)
        if phrase and phrase.start and tokens[phrase.start - 1].word == "with":
            return phrase
    return None


def _main_subject(tokens: list[Token], before: int) -> Phrase | None:
    """The subject of the clause that a participle or a second verb belongs to: the phrase that the unit begins with."""
    start = 1 if tokens and tokens[0].word in words("coordinators") else 0
    while start < before:
        phrase = phrase_after(tokens, start)
        if phrase and phrase.end <= before and tokens[phrase.head].kind in {NAME, WORD}:
            return phrase
        comma = next((i for i in range(start, min(before, start + 25)) if tokens[i].word == ","), before)
        start = comma + 1
    return None


def _lead(tokens: list[Token], start: int) -> int:
    lead = start
    if lead and tokens[lead - 1].word in {"and", "but", "while", "though", "although", "whereas", "as", "yet", "with"}:
        lead -= 1
    if lead and tokens[lead - 1].word in {",", ";", "—", "–", "-"}:
        lead -= 1
    return lead


def _ends(tokens: list[Token], index: int) -> bool:
    return index >= len(tokens) or (tokens[index].kind == MARK and tokens[index].word in _ENDS)


def _side(tokens: list[Token], made: Attribution) -> str:
    """Content lies before where nothing follows, around where something stands before and after."""
    if made.subject is None and not made.is_passive:
        return AFTER
    start = made.subject.start if made.subject else made.first
    has_before = start > 0 and (tokens[start - 1].word in {",", "—", "–", "-"} or tokens[start - 1].kind == QUOTE)
    if not has_before or made.is_shared:
        return AFTER
    return _side_by_follow(tokens, made.extras.end, start)


def _side_by_follow(tokens: list[Token], follow: int, start: int) -> str:
    if _ends(tokens, follow):
        return BEFORE
    has_quote = any(token.kind == QUOTE for token in tokens[:start])
    if tokens[follow].word in {",", "—", "–", "-"}:
        if follow + 1 < len(tokens) and tokens[follow + 1].kind == QUOTE and not has_quote:
            return AROUND if start > _FEWEST_BEFORE and opens_clause(tokens, start) else AFTER
        return AROUND
    if has_quote and tokens[start - 1].kind == QUOTE and tokens[follow].word != "that":
        return AROUND if tokens[follow].kind == QUOTE else BEFORE
    return AFTER


def _inverted(tokens: list[Token], index: int, cue: Cue) -> Attribution | None:
    """``"...," said Okafor``; ``exports rose, says the bank``: the subject follows at once and nothing else does."""
    if not index or cue.form not in {"past", "third", "base"}:
        return None
    before = tokens[index - 1]
    is_after_quote = before.kind == QUOTE or (before.word == "," and index > 1 and tokens[index - 2].kind == QUOTE)
    subject = phrase_after(tokens, index + 1) if is_after_quote or before.word in {",", "—", "–"} else None
    if subject is None or not _may_invert(tokens[subject.head], is_after_quote):
        return None
    subject = name_behind(tokens, subject)
    extras = read_extras(tokens, subject.end, cue)
    made = Attribution(cue, index, index, index - (before.kind == MARK), subject, extras, BEFORE)
    follow = extras.end
    if _ends(tokens, follow) or is_after_quote or tokens[follow].word in words("prepositions") | {"who", "after", "as"}:
        made.side = AROUND if _quote_follows(tokens, follow) else BEFORE
        return made
    if tokens[follow].word == ",":
        made.side = AROUND if phrase_before(tokens, index) is None else BEFORE
        return made
    return None


def _may_invert(head: Token, is_after_quote: bool) -> bool:
    is_speaker = head.kind == NAME or head.word in words("role_nouns") | words("pronouns")
    return (is_speaker or is_after_quote) and head.word not in {"him", "her", "them", "us", "me"}


def _quote_follows(tokens: list[Token], follow: int) -> bool:
    return any(token.kind == QUOTE for token in tokens[follow : follow + 25])
