"""On which side of an attribution its content lies."""

from __future__ import annotations

from itertools import pairwise

from flows.extract.statements.attribution import AFTER, AROUND, BEFORE, Attribution
from flows.extract.statements.cues import words
from flows.extract.statements.finite_verbs import opens_clause
from flows.extract.statements.noun_phrases import Phrase
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.units import MARK, QUOTE, Token

_ENDS = frozenset({".", ";", "!", "?", "…", ")"})
_SEPARATORS = frozenset({",", ";", "—", "–", "-"})
FEWEST_BEFORE = 5
_LONGEST_INSERTION = 14
_RELATIVES = frozenset({"where", "which", "who"})


def lead_of(tokens: list[Token], start: int) -> int:
    """Return where an attribution begins, with the conjunction and comma before its subject."""
    lead = start
    if lead and tokens[lead - 1].word in {"and", "but", "while", "though", "although", "whereas", "as", "yet", "with"}:
        lead -= 1
    if lead and tokens[lead - 1].word in _SEPARATORS:
        lead -= 1
        if lead > 1 and tokens[lead - 1].word in {"and", "but"} and tokens[lead - 2].word in _SEPARATORS:
            lead -= 2  # ", and, he added"
    return lead


def reporter_before(tokens: list[Token], made: Attribution) -> Phrase | None:
    """``..., the Herald reported the mayor said``: who reported what somebody else said, behind what that is."""
    verb = made.subject.start - 1 if made.subject and ends_at(tokens, made.extras.end) else 0
    if verb < FEWEST_BEFORE or tokens[verb].word not in words("handing_on"):
        return None
    reporter = phrase_before(tokens, verb)
    is_behind = reporter is not None and reporter.start > 1
    is_behind = is_behind and reporter is not None and _is_mark(tokens[reporter.start - 1])
    return reporter if is_behind else None


def _is_mark(token: Token) -> bool:
    return token.kind == QUOTE or token.word in {",", "—", "–"}


def ends_at(tokens: list[Token], index: int) -> bool:
    """Tell whether nothing follows from a token on."""
    return index >= len(tokens) or (tokens[index].kind == MARK and tokens[index].word in _ENDS)


def side_of(tokens: list[Token], made: Attribution) -> str:
    """Content lies before where nothing follows, around where something stands before and after."""
    if made.subject is None and not made.is_passive:
        return AFTER
    start = made.subject.start if made.subject else made.first
    has_before = start > 0 and (tokens[start - 1].word in {",", "—", "–", "-"} or tokens[start - 1].kind == QUOTE)
    is_saying = start > 1 and tokens[start - 1].word == "as" and tokens[start - 2].word == ","
    is_saying = is_saying and made.first == made.index and tokens[made.index].word in {"say", "says"}
    has_before = has_before or (is_saying and ends_at(tokens, made.extras.end))  # "Rubbish out, as coders say"
    is_rumour = made.is_passive and made.extras.end < len(tokens) and tokens[made.extras.end].word == "to"
    is_told_of = made.is_passive and "strict" in made.cue.frames  # "the book, ..., was published"
    if not has_before or made.is_shared or is_rumour or is_told_of or made.is_silent:
        return AFTER
    return _side_by_follow(tokens, made, start)


def _side_by_follow(tokens: list[Token], made: Attribution, start: int) -> str:
    follow = made.extras.end
    if ends_at(tokens, follow):
        return BEFORE
    has_quote = any(token.kind == QUOTE for token in tokens[:start])
    explains = not has_quote and _explains(tokens, follow, start)
    if explains or tokens[follow].word in {",", "—", "–", "-"}:
        if follow + 1 < len(tokens) and tokens[follow + 1].kind == QUOTE and not has_quote:
            is_torn = _goes_on_in_marks(tokens, follow + 1)  # 'The finding, the authors write, "turns it on its head"'
            return AROUND if is_torn else AROUND if start > FEWEST_BEFORE and opens_clause(tokens, start) else AFTER
        return AROUND
    is_plain = "strict" not in made.cue.frames or made.cue.form in {"third", "base"} or _is_written_in(tokens, made)
    is_plain = (is_plain or made.extras.addressee is not None) and not made.is_passive  # "joked with reporters as he"
    if is_plain and start >= FEWEST_BEFORE and _is_tail(tokens, follow) and opens_clause(tokens, start):
        return BEFORE
    stands_before = start - 1 if tokens[start - 1].kind == QUOTE or start < FEWEST_BEFORE - 3 else start - 2
    # "promise a closing" has an object, "told a magazine" has not
    has_object = "infinitive" in made.cue.frames and tokens[follow].word in words("articles")
    if has_quote and tokens[stands_before].kind == QUOTE and tokens[follow].word != "that" and not has_object:
        return AROUND if _goes_on(tokens, follow) else BEFORE
    return AFTER


def _explains(tokens: list[Token], colon: int, start: int) -> bool:
    """``It was late, she said: nobody had come``: a clause stands before who says it, and no mark behind the colon."""
    is_colon = tokens[colon].word == ":" and colon + 1 < len(tokens) and tokens[colon + 1].kind != QUOTE
    return is_colon and start >= FEWEST_BEFORE - 1 and opens_clause(tokens, start)


def _goes_on_in_marks(tokens: list[Token], index: int) -> bool:
    """Tell whether a quotation goes on with the clause before it; behind "In a statement" it is all that is said."""
    item, opening = tokens[index].item, tokens[0].word
    is_setting = opening in words("was_asked", "occasion_prepositions") or opening.endswith("ing")
    is_setting = is_setting or (opening in words("subordinators") and opening not in {"if", "unless"})
    return isinstance(item, Quotation) and item.opens_small and not is_setting


def _is_written_in(tokens: list[Token], made: Attribution) -> bool:
    """``..., the authors wrote in the journal``."""
    return tokens[made.index].word == "wrote" and tokens[made.extras.end].word in {"in", "on"}


def _is_tail(tokens: list[Token], follow: int) -> bool:
    """``..., the fund says in its latest outlook``: only what hangs on the cue follows."""
    following = tokens[follow + 1].word if follow + 1 < len(tokens) else ""
    is_subject = following in words("subject_pronouns") or following == "it"
    if is_subject and tokens[follow].word in words("sets_scene"):
        return True  # "..., the minister said as she left"
    if tokens[follow].word not in words("prepositions", "occasion_prepositions"):
        return False
    rest = tokens[follow + 1 :]
    relative = (at for at, (one, other) in enumerate(pairwise(rest)) if one.word == "," and other.word in _RELATIVES)
    rest = rest[: next(relative, None)]  # "..., they wrote in the journal, where the findings appeared"
    return not any(token.kind == QUOTE or token.word in words("finite", "tails_end") for token in rest)


def _goes_on(tokens: list[Token], follow: int) -> bool:
    """``Lind said in her memoirs, "so I left"``: another quotation behind a comma in the same sentence."""
    for index in range(follow, min(len(tokens), follow + _LONGEST_INSERTION)):
        if tokens[index].kind == QUOTE:
            return index == follow or tokens[index - 1].word == ","
        if tokens[index].word in {".", ";", ":"}:
            break
    return False
