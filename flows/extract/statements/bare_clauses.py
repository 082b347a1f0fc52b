"""Clauses without "that" behind a cue: a subject and a finite verb."""

from __future__ import annotations

from flows.extract.statements.amounts import ROUNDING, counts
from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import words
from flows.extract.statements.findings import begins_finding
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.noun_phrases import phrase_after
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_NO_CLAUSE = frozenset(
    {
        "to",
        "of",
        "by",
        "for",
        "about",
        "with",
        "as",
        "so",
        "and",
        "or",
        "goodbye",
        "goodnight",
        "farewell",
        "mass",
        "grace",
        "hello",
        "sorry",
        "into",
        "from",
        "against",
        "over",
        "than",
        "yes",
        "nothing",
        "never",
        "nor",
        "out",
        "up",
        "back",
    }
)
_LONGEST_SPEAKER = 10
_LONGEST_OPENING = 20
_LONGEST_TOLL = 7
_OPENING = frozenset({"after", "during", "before", "under", "as"})
_OBJECTS = frozenset({"him", "them", "me", "us"})


def begins_clause(tokens: list[Token], index: int, made: Attribution, is_title: bool) -> bool:
    """A subject and a finite verb; a trusted verb of speech may be followed by any verb at all."""
    token = tokens[index]
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    is_object = token.word in _OBJECTS and following != "to"  # "confirmed him, but"
    is_object = is_object or (made.cue.meaning == "claim" and _is_claimed(tokens, index))
    is_strict = "strict" in made.cue.frames  # "a letter posted online to the board was written by him"
    if is_object or (is_strict and (token.word == "online" or _is_relative_verb(tokens, index, made))):
        return False
    if token.kind == WORD and _is_unfit(tokens, index, following, made):
        return False
    is_sure = token.word in words("subject_pronouns") and made.cue.form != "ing"
    is_headline = is_title and made.cue.meaning in {"say", "claim", "argue", "warn"} and "strict" not in made.cue.frames
    if is_sure or is_headline:
        return len(tokens) - index > 2 or tokens[-1].kind == QUOTE  # 'said they "have shown no respect."'
    opens = token.kind == NAME or token.word.endswith("s") or token.word in words("determiners", "pronouns")
    if "sure" in made.cue.frames and opens:
        return len(tokens) - index > 3 or any(one.kind == QUOTE for one in tokens[index + 1 :])
    if tokens[made.index].word.startswith("add") and token.word[:1].isdigit():
        return has_verb(tokens[: _amount_end(tokens, index)], index, True)  # "added 300 jobs in May and expects more"
    is_strict = "bare" not in made.cue.frames or made.cue.meaning == "promise" or "strict" in made.cue.frames
    is_strict = is_strict or (
        "unquoted" in made.cue.frames and token.word.endswith("ing")
    )  # "fear losing their calves"
    end = _trailing_comma(tokens, index)
    if _is_described(tokens, made):  # "Lind, who denies murder but admits theft, sat with his head bowed"
        end = next((at for at in range(index + 1, end) if tokens[at].word == ","), end)
    return _is_timed(tokens, index) or begins_finding(tokens, index, made) or has_verb(tokens[:end], index, is_strict)


def _is_unfit(tokens: list[Token], index: int, following: str, made: Attribution) -> bool:
    """Tell whether no clause begins with a word: a verb, a preposition that opens nothing, "nothing of it"."""
    word = tokens[index].word
    may_open = _may_open(tokens, index)
    if not (may_open or _is_barred(word, following) or _is_verb(tokens, index, following)):
        return False
    is_much = following in {"many", "much", "few"} and tokens[min(index + 2, len(tokens) - 1)].word == "as"
    is_measure = (word == "as" and is_much) or (word == "at" and following in {"least", "most"})
    if is_measure or (word in ROUNDING and _rounds(tokens, index + 1)):
        return False
    is_agent = word == "by" and index + 1 < len(tokens) and tokens[index + 1].kind != TIME
    is_agent = is_agent and following != "then" and not following.endswith("ing")  # "by waiting, they had"
    is_opening = may_open and not is_agent and _is_opening(tokens, index)
    is_opening = is_opening or (may_open and "sure" in made.cue.frames and _is_set(tokens, index))
    return not (is_opening or _is_timed(tokens, index))


def _may_open(tokens: list[Token], index: int) -> bool:
    """``in the first quarter it would``, ``over the past two days``: a preposition before an adverbial."""
    word = tokens[index].word
    may_open = (word != "of" and word in words("prepositions")) or word in _OPENING
    return may_open or (word == "over" and any(one.word in words("spans") for one in tokens[index + 1 : index + 6]))


def _is_verb(tokens: list[Token], index: int, following: str) -> bool:
    """``said goes``; not ``said use peaked``, ``said work on it began``, where a noun of its form is the subject."""
    if tokens[index].word not in words("finite"):
        return False
    is_noun = following in words("finite", "leaving", "happening") or following.endswith("ed")
    is_noun = is_noun or (following in words("prepositions") and _is_subject(tokens, index))
    return tokens[index].word in words("finite_only") or not is_noun


def _is_barred(word: str, following: str) -> bool:
    """``said nothing of it``; not ``said nothing had been offered``."""
    return word in _NO_CLAUSE and not (word == "nothing" and following in words("finite"))


def _is_subject(tokens: list[Token], index: int) -> bool:
    """``said work on the pier began``: a noun and what hangs on it, before a verb."""
    return index + 2 < len(tokens) and has_verb(tokens, index + 2, True)


def _is_described(tokens: list[Token], made: Attribution) -> bool:
    """Tell whether the cue stands in a clause about its subject: ", who ..."."""
    subject = made.subject
    between = tokens[subject.end : made.first] if subject else []
    return any(one.word in {"who", "which"} for one in between)


def _is_relative_verb(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``a man who answered the phone said``: the first verb behind it is that of who says something."""
    if not made.first or tokens[made.first - 1].word not in {"who", "which"}:
        return False
    verbs = words("finite") | words("plain_says")
    return next((one.word for one in tokens[index:] if one.word in verbs), "") in words("plain_says")


def _is_claimed(tokens: list[Token], index: int) -> bool:
    """``claims sovereignty over``, ``claimed a right to``, ``claimed 600 lives``: a thing and no clause."""
    near = range(index + 1, min(len(tokens) - 1, index + _LONGEST_TOLL))
    lives = next((at for at in near if tokens[at].word in {"lives", "life"}), 0)
    if lives and tokens[lives + 1].word not in words("finite"):
        return True
    at = index + (tokens[index].word in words("determiners"))
    if at >= len(tokens):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_thing = tokens[at].word in words("claimed")
    phrase = None if is_thing else phrase_after(tokens, index)
    if phrase and tokens[phrase.head].word in words("claimed") and phrase.end < len(tokens):
        return tokens[phrase.end].word in words("prepositions", "ways")  # "claimed numerous attacks against it"
    if following is None:
        return is_thing
    return is_thing and (following.word in words("prepositions") or following.word in {"to", "over"})


def _rounds(tokens: list[Token], index: int) -> bool:
    """``about a third``, ``over a hundred``; not ``told pilots about a system``."""
    if tokens[index : index + 1] == [] or not counts(tokens[index].word):
        return False
    behind = tokens[index + 1].word if index + 1 < len(tokens) else ""
    return tokens[index].word != "a" or behind in words("number_words", "shares_of_a_whole")


def _trailing_comma(tokens: list[Token], index: int) -> int:
    """``feared a challenge, Lind said``: the comma behind which somebody else says it, else the end."""
    says = words("plain_says")
    for at in range(index + 1, len(tokens)):
        if tokens[at].word in says:
            return next(
                (low for low in range(at - 1, max(index, at - _LONGEST_SPEAKER), -1) if tokens[low].word == ","),
                len(tokens),
            )
    return len(tokens)


def _amount_end(tokens: list[Token], index: int) -> int:
    """Return where what is told of an amount ends: at a mark, "and" or a relative clause."""
    stops = {"and", "or", "that", "which", "who", ",", ";", "."}
    return next((at for at in range(index, len(tokens)) if tokens[at].word in stops), len(tokens))


def _is_opening(tokens: list[Token], index: int) -> bool:
    """``said in the first quarter it would ...``: an opening adverbial, where a clause follows it."""
    for at in range(index + 1, min(len(tokens) - 1, index + _LONGEST_OPENING)):
        word, following = tokens[at].word, tokens[at + 1]
        if word in {"and", "but"}:
            return False  # "hinted at a run and said she"
        opens = following.kind == NAME or following.word in words("determiners", "pronouns")
        if word in {"he", "she", "it", "they"} or (word == "," and opens):
            return True
        if word == "," and following.kind == WORD and following.word.endswith("s") and has_verb(tokens, at + 1, True):
            return True  # "says over the past two days, doctors have seen it"
    return False


def _is_timed(tokens: list[Token], index: int) -> bool:
    """``estimated by 2050, growing demand would raise prices``: a time and a comma before a clause."""
    at = index + (tokens[index].kind == WORD and tokens[index].word in {"by", "in", "from", "after"})
    if at + 2 >= len(tokens) or tokens[at].kind != TIME or tokens[at + 1].word != ",":
        return False
    return tokens[at + 2].word not in words("breaks") and has_verb(tokens, at + 2, True)


def _is_set(tokens: list[Token], index: int) -> bool:
    """``said at the end of the match her knee was sore``: a clause with its own article behind it."""
    at = index
    for _ in range(2):
        where = phrase_after(tokens, at + 1)
        at = where.end if where else len(tokens)
        if at >= len(tokens) or tokens[at].word != "of":
            break
    opens = at < len(tokens) and tokens[at].word in words("articles", "possessives", "subject_pronouns")
    return opens and tokens[at].kind == WORD and has_verb(tokens, at, True)


def is_compared(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``lower than analysts predicted it would be``, ``as he said he would``: nothing but helpers is said."""
    start = made.subject.start if made.subject else 0
    opens = start > 0 and tokens[start - 1].word in {"than", "as", "where"}
    if not opens or tokens[index].word not in words("pronouns"):
        return False
    end = index + 1
    while end < len(tokens) and tokens[end].word in words("auxiliaries", "modals", "negations"):
        end += 1
    return end > index + 1 and (end == len(tokens) or tokens[end].kind == MARK)


def told_in_court(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """``The inquest was told the brakes had failed``, ``it was reported they had``: who says it is left out."""
    subject = tokens[made.subject.head].word if made.subject else ""
    is_told = subject in words("addressees") and {"addressee", "bare"} <= made.cue.frames
    is_told = is_told or (subject == "it" and tokens[made.index].word in words("told_by_nobody"))
    return (index, "bare_clause") if is_told and begins_clause(tokens, index, made, False) else None
