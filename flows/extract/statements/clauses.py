"""What follows a cue: a clause with "that" or without, a question, an infinitive, a quotation."""

from __future__ import annotations

from flows.extract.statements.attributions import Attribution
from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.noun_phrases import phrase_after
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

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
        "hello",
        "sorry",
        "into",
        "from",
        "against",
        "over",
        "than",
        "yes",
        "nothing",
    }
)

_LONGEST_ASIDE = 14
_LONGEST_TARGET = 8
_SPEAKING = frozenset({"comment", "discuss", "speculate", "identify", "name", "give", "be", "respond", "talk", "speak"})


def content_start(tokens: list[Token], made: Attribution, is_title: bool) -> tuple[int, str] | None:
    """Return the token at which what is said begins, and the rule that says so."""
    index = _behind_aside(tokens, made.extras.end)
    if index < len(tokens) and tokens[index].word == "," and _is_passable(tokens, index, made):
        index += 1
    if index >= len(tokens):
        return None
    token, frames = tokens[index], made.cue.frames
    if token.kind == QUOTE or token.word == ":":
        if "label" in frames and token.kind == QUOTE and index == made.index + 1:
            return None  # a storm called "Ada"
        begin = index + (token.word == ":")
        return (begin, "quotation") if begin < len(tokens) else None
    if token.word in words("wh_words"):
        return (index, "wh_clause") if "wh" in frames or made.is_silent else None
    if token.word == "that" and not made.is_silent:
        return (index + 1, "that_clause") if index + 2 < len(tokens) else None
    return None if made.is_silent else _other(tokens, index, made, is_title)


def _behind_aside(tokens: list[Token], index: int) -> int:
    """Pass over ``, however,`` and ``outside the court`` where "that" follows."""
    if index >= len(tokens) or not (
        tokens[index].word == "," or tokens[index].word in words("prepositions") | words("aside_prepositions")
    ):
        return index
    is_marked = tokens[index].word == ","
    for at in range(index + 1, min(len(tokens), index + _LONGEST_ASIDE)):
        token = tokens[at]
        if token.word == "that":
            return at if at > index + 1 and (tokens[at - 1].word == ",") == is_marked else index
        if token.kind == QUOTE or token.word in words("finite") or token.word in {".", ";", ":"}:
            break
        if token.word == "," and not is_marked:
            break
    return index


def _is_passable(tokens: list[Token], comma: int, made: Attribution) -> bool:
    """A comma before what is said: before a quotation, before "that", in "As Lind told reporters, ..."."""
    if tokens[made.lead].word == "as" or (made.lead + 1 < len(tokens) and tokens[made.lead + 1].word == "as"):
        return True
    following = tokens[comma + 1] if comma + 1 < len(tokens) else None
    return following is not None and (following.kind == QUOTE or following.word == "that")


def _other(tokens: list[Token], index: int, made: Attribution, is_title: bool) -> tuple[int, str] | None:
    frames = made.cue.frames
    if made.is_passive:
        return None
    if frames & _takes_infinitive(made) and _is_infinitive(tokens, index):
        return (index, "infinitive") if made.cue.meaning != "refuse" or _is_deed(tokens[index + 1]) else None
    behind = _label(tokens, index) if "label" in frames else None
    behind = behind or (_behind_object(tokens, index, made) if frames & {"object_infinitive", "object"} else None)
    if behind:
        return behind
    is_said = made.cue.meaning == "say" and "strict" not in frames
    if is_title and is_said and made.cue.form in {"third", "base"} and tokens[index].word in {"no", "yes", "goodbye"}:
        return (index, "headline")
    may_be_bare = "bare" in frames or made.cue.meaning in {"say", "claim", "believe"}
    if (
        not may_be_bare
        or "that" not in frames
        or (tokens[index].kind == MARK and tokens[index].word not in {"$", "€", "£", "[", "(", "'", "’"})
    ):
        return None
    return (index, "bare_clause") if _is_clause(tokens, index, made, is_title) else None


def _takes_infinitive(made: Attribution) -> frozenset[str]:
    """``promised to wait``; ``asked customers to wait``, where the object was read as the addressee."""
    return frozenset({"infinitive", "object_infinitive"} if made.extras.addressee else {"infinitive"})


def _is_deed(token: Token) -> bool:
    """``declined to comment`` tells of no deed and no content."""
    return token.word not in _SPEAKING and token.word not in cue_verbs()


def _label(tokens: list[Token], index: int) -> tuple[int, str] | None:
    """``called it "theft"``, ``dismissed the sum as "small change"``: the words in marks judge."""
    target = phrase_after(tokens, index)
    if target is None:
        return None
    at = target.end
    while at < len(tokens) and at - target.end < _LONGEST_TARGET and tokens[at].kind != QUOTE:
        if tokens[at].kind == MARK or tokens[at].word in words("finite"):
            return None
        at += 1
    if at >= len(tokens) or tokens[at].kind != QUOTE:
        return None
    is_beside = at == target.end or tokens[at - 1].word in {"as", "of", "for"} or tokens[at - 1].kind == NAME
    return (at, "label") if is_beside else None


def _is_infinitive(tokens: list[Token], index: int) -> bool:
    if tokens[index].word == "not":
        index += 1
    has_verb = index + 1 < len(tokens) and tokens[index + 1].kind in {WORD, QUOTE}
    return (
        index < len(tokens)
        and tokens[index].word == "to"
        and has_verb
        and tokens[index + 1].word not in words("determiners")
    )


def _behind_object(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """``accused Lima of cheating``, ``urged Lima to wait``, ``denied breaking the rules``."""
    is_for = tokens[index].word == "for" and made.cue.meaning == "demand"
    if is_for or (tokens[index].word == "on" and made.cue.meaning == "demand"):
        index += 1
    elif (
        made.cue.meaning in {"deny", "criticise"} and tokens[index].word.endswith("ing") and tokens[index].kind == WORD
    ):
        return (index, "gerund") if made.cue.meaning == "deny" else None
    target = phrase_after(tokens, index)
    if target is None or target.end + 1 >= len(tokens):
        return None
    following = tokens[target.end].word
    if "object_infinitive" in made.cue.frames and _is_infinitive(tokens, target.end):
        return (index if is_for else target.end, "object_infinitive")
    if "object" in made.cue.frames and following in {"of", "as", "for"} and made.cue.meaning != "deny":
        is_verbal = tokens[target.end + 1].word.endswith("ing") or following == "as"
        return (target.end + 1, "object") if is_verbal else None
    return None


def _is_clause(tokens: list[Token], index: int, made: Attribution, is_title: bool) -> bool:
    """A subject and a finite verb; a trusted verb of speech may be followed by any verb at all."""
    token = tokens[index]
    is_measure = token.word == "as" and index + 1 < len(tokens) and tokens[index + 1].word in {"many", "much", "few"}
    if token.kind == WORD and not is_measure and (token.word in _NO_CLAUSE or token.word in words("finite")):
        return False
    if token.word in words("prepositions") | {"after", "during", "before", "under"} and not _is_opening(tokens, index):
        return False
    if is_title and made.cue.meaning in {"say", "claim", "warn"} and "strict" not in made.cue.frames:
        return len(tokens) - index > 2
    if "sure" in made.cue.frames and (token.kind == NAME or token.word in words("determiners") | words("pronouns")):
        return len(tokens) - index > 3
    is_strict = "bare" not in made.cue.frames or made.cue.meaning == "promise" or "strict" in made.cue.frames
    return has_verb(tokens, index, is_strict)


def _is_opening(tokens: list[Token], index: int) -> bool:
    """``said in the first quarter it would ...``: an opening adverbial, where a clause follows it."""
    return any(token.word in {"he", "she", "it", "they", ","} for token in tokens[index + 1 : index + 9])
