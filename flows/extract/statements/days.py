"""The day of saying where no extra of a cue tells it: "On Monday, the bank said", "accused the firm on Monday of"."""

from __future__ import annotations

from itertools import pairwise

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import words
from flows.extract.statements.noun_phrases import POSSESSIVES
from flows.extract.statements.occasions import occasion_noun
from flows.extract.statements.units import QUOTE, TIME, WORD, Token
from schemas.records import TimeExpression

_BEFORE_DAY = frozenset(
    {"by", "on", "late", "early", "earlier", "also", "and", "but", "then", "later", "meanwhile", ","}
)
_LATEST_HEAD = 4
_LATEST_IN_PHRASE = 14
_LATEST_ACCUSED = 10
_SPEAKING = frozenset(
    {"speaking", "talking", "writing", "testifying", "addressing", "briefing", "appearing", "replying", "responding"}
    | {"visiting", "touring", "attending", "chairing", "hosting", "campaigning", "preaching", "lecturing", "tweeting"}
)
"""What somebody does where or when something is said."""
_OCCASIONS = frozenset({"in", "at", "during"})
_SUBORDINATING = frozenset({"which", "who", "whose", "that", "where", "when", "after", "before", "since", "if", "as"})
_SPANNING = frozenset({"since", "until"})  # "in talks since the January 7 quake"
_ENDS = frozenset({".", "!", "?", ";", ":"})
_ENDS_VERB = frozenset({",", "and", "but"})
_GONE_BY = frozenset({"since", "of", "in", "from"})
_BARE_DAYS = frozenset({"yesterday", "today", "tonight"})


def day_told_before(tokens: list[Token], made: Attribution) -> TimeExpression | None:
    """Return the day that opens the clause of a cue, that of a verb with its subject or one behind the accused."""
    if accused := _day_behind_accused(tokens, made):
        return accused
    at = next((at for at, token in enumerate(tokens[: made.first]) if token.kind == TIME), None)
    day = tokens[at].item if at is not None else None
    if at is None or not isinstance(day, TimeExpression) or not _is_day(day):
        return None
    if _opens(tokens, at):
        return day if made.is_shared or not _has_verb(tokens, at + 1, made) else None
    if _is_in_aside_of_speaker(tokens, at, made):
        return day
    return day if made.is_shared and _is_of_verb_before(tokens, at, made) else None


def _is_in_aside_of_speaker(tokens: list[Token], at: int, made: Attribution) -> bool:
    """ "The envoy, speaking in Oslo on Monday, said": the day between a speaker and the cue."""
    if tokens[made.first - 1].word != "," or _breaks(tokens[at + 1 : made.first - 1]):
        return False
    opened = next((index for index in range(at - 1, -1, -1) if tokens[index].word == ","), at)
    return opened > 0 and tokens[opened + 1].word in _SPEAKING and not _breaks(tokens[opened + 1 : at])


def _day_behind_accused(tokens: list[Token], made: Attribution) -> TimeExpression | None:
    """ "Accused the firm on Monday of hiding the damage": the day between the accused and the deed."""
    if made.cue.meaning != "criticise":
        return None
    near = range(made.index + 1, min(len(tokens) - 1, made.index + _LATEST_ACCUSED))
    at = next((at for at in near if tokens[at].kind == TIME), None)
    day = tokens[at].item if at is not None and tokens[at + 1].word == "of" else None
    return day if isinstance(day, TimeExpression) and _is_day(day) else None


def _is_day(time: TimeExpression) -> bool:
    return time.period_start is not None and time.period_start == time.period_end


def _opens(tokens: list[Token], at: int) -> bool:
    """ "Also on Tuesday, the council", "At Monday's debate", not "Friday's storm"."""
    if tokens[at + 1].word in POSSESSIVES:
        return at == 1 and tokens[0].word in _OCCASIONS and occasion_noun(tokens, at + 2) is not None
    if any(token.word in _SPANNING for token in tokens[:at]):
        return False
    is_bare = at < _LATEST_HEAD and all(token.word in _BEFORE_DAY for token in tokens[:at])
    is_occasion = tokens[0].word in _OCCASIONS | _SPEAKING
    return is_bare or (at < _LATEST_IN_PHRASE and is_occasion and not _breaks(tokens[:at]))


def _breaks(tokens: list[Token]) -> bool:
    """Tell whether a clause begins: "in a statement issued on Monday" has none."""
    return any(
        token.kind == QUOTE or token.word == "," or (_may_be_verb(token) and token.word not in words("putting_out"))
        for token in tokens
    )


def _has_verb(tokens: list[Token], start: int, made: Attribution) -> bool:
    """Tell whether another verb than the cue has the day."""
    between = tokens[start : made.subject.start if made.subject else made.first]
    return any(token.kind == QUOTE or token.word in _ENDS or _may_be_verb(token) for token in between)


def _may_be_verb(token: Token) -> bool:
    is_finite = token.word in words("finite") and token.word not in POSSESSIVES
    return token.kind == WORD and (is_finite or token.word.endswith("ed"))


def _is_of_verb_before(tokens: list[Token], at: int, made: Attribution) -> bool:
    """ "Raised its rate on Monday, the first time since May, and said": the only day, in no clause of its own."""
    begin = made.subject.start if made.subject and made.subject.start < at else 0
    before, behind = tokens[begin:at], tokens[at + 1].word
    if not before or behind in POSSESSIVES or tokens[made.first - 1].word not in _ENDS_VERB:
        return False
    if not _is_only_day(tokens[: made.first], at) or _is_in_clause(before):
        return False
    if before[-1].word == "on":
        return behind in _ENDS_VERB or behind == "to" or behind in words("prepositions")
    day = tokens[at].item
    is_bare = before[-1].word not in words("prepositions")  # not "by tonight"
    return is_bare and isinstance(day, TimeExpression) and day.exact.lower() in _BARE_DAYS


def _is_only_day(tokens: list[Token], at: int) -> bool:
    """Tell whether no other day and no other time but one gone by ("since May") stands before the cue."""
    others = (index for index, token in enumerate(tokens) if token.kind == TIME and index != at)
    return all(index and tokens[index - 1].word in _GONE_BY for index in others)


def _is_in_clause(before: list[Token]) -> bool:
    """``agreed to meet on``, ``a deal that was signed on``: a day of another deed than that of the subject."""
    if not _SUBORDINATING.isdisjoint(token.word for token in before):
        return True
    return any(one.word == "to" and _may_be_base(other) for one, other in pairwise(before))


def _may_be_base(token: Token) -> bool:
    """``to meet``; not ``to 4 percent``, ``to the lowest``."""
    is_word = token.kind == WORD and token.word[0].isalpha()
    return is_word and token.word not in words("determiners") and not token.word.endswith("ly")
