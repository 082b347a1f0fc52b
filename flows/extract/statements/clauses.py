"""What follows a cue: a clause with "that" or without, a question, an infinitive, a quotation."""

from __future__ import annotations

from flows.extract.statements.attributions import Attribution
from flows.extract.statements.cues import cue_verbs, words
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
_RELATIVE = frozenset({"that", "which", "who", "whom", "whose", "where"})
_STRICT_ENDS = _RELATIVE | {
    ",",
    ";",
    "whether",
    "what",
    "how",
    "why",
    "when",
    "as",
    "because",
    "after",
    "before",
    "while",
    "if",
    "but",
}
_LONGEST_SUBJECT = 24


def content_start(tokens: list[Token], made: Attribution, is_title: bool) -> tuple[int, str] | None:
    """Return the token at which what is said begins, and the rule that says so."""
    index = made.extras.end
    if index < len(tokens) and tokens[index].word == "," and _is_passable(tokens, index, made):
        index += 1
    if index >= len(tokens):
        return None
    token, frames = tokens[index], made.cue.frames
    if token.kind == QUOTE or token.word == ":":
        begin = index + (token.word == ":")
        return (begin, "quotation") if begin < len(tokens) else None
    if token.word in words("wh_words"):
        return (index, "wh_clause") if "wh" in frames or made.is_silent else None
    if token.word == "that" and not made.is_silent:
        return (index + 1, "that_clause") if index + 2 < len(tokens) else None
    return None if made.is_silent else _other(tokens, index, made, is_title)


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
    if "infinitive" in frames and _is_infinitive(tokens, index):
        return (index, "infinitive")
    if frames & {"object_infinitive", "object"}:
        behind = _behind_object(tokens, index, made)
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


def _is_infinitive(tokens: list[Token], index: int) -> bool:
    if tokens[index].word == "not":
        index += 1
    has_verb = index + 1 < len(tokens) and tokens[index + 1].kind == WORD
    return (
        index < len(tokens)
        and tokens[index].word == "to"
        and has_verb
        and tokens[index + 1].word not in words("determiners")
    )


def _behind_object(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """``accused Lima of cheating``, ``urged Lima to wait``, ``denied breaking the rules``."""
    if tokens[index].word in {"on", "for"} and made.cue.meaning == "demand":
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
        return (target.end, "object_infinitive")
    if "object" in made.cue.frames and following in {"of", "as", "for"} and made.cue.meaning != "deny":
        is_verbal = tokens[target.end + 1].word.endswith("ing") or following == "as"
        return (target.end + 1, "object") if is_verbal else None
    return None


def _is_clause(tokens: list[Token], index: int, made: Attribution, is_title: bool) -> bool:
    """A subject and a finite verb; a trusted verb of speech may be followed by any verb at all."""
    token = tokens[index]
    if token.kind == WORD and (token.word in _NO_CLAUSE or token.word in words("finite")):
        return False
    if token.word in words("prepositions") | {"after", "during", "before", "under"} and not _is_opening(tokens, index):
        return False
    if is_title and made.cue.meaning in {"say", "claim", "warn"} and "strict" not in made.cue.frames:
        return len(tokens) - index > 2
    if "sure" in made.cue.frames and (token.kind == NAME or token.word in words("determiners") | words("pronouns")):
        return len(tokens) - index > 3
    is_strict = "bare" not in made.cue.frames or "strict" in made.cue.frames
    return has_verb(tokens, index, is_strict)


def _is_opening(tokens: list[Token], index: int) -> bool:
    """``said in the first quarter it would ...``: an opening adverbial, where a clause follows it."""
    return any(token.word in {"he", "she", "it", "they", ","} for token in tokens[index + 1 : index + 9])


def has_verb(tokens: list[Token], start: int, is_strict: bool) -> bool:
    """Tell whether a finite verb stands near the beginning, behind a subject and before any relative clause."""
    relative_ends = start
    for index in range(start, min(len(tokens), start + _LONGEST_SUBJECT)):
        token = tokens[index]
        if is_strict and index > start and token.word in _STRICT_ENDS:
            return False
        if token.word in _RELATIVE and index > start:
            relative_ends = index + 2
        if token.kind in {NAME, TIME, MARK, QUOTE}:
            continue
        if index > start and index >= relative_ends and token.word in words("finite"):
            return True
        if index > start and not is_strict and _looks_finite(tokens, index):
            return True
    return False


def _looks_finite(tokens: list[Token], index: int) -> bool:
    word, before = tokens[index].word, tokens[index - 1]
    if word.endswith("ed") and len(word) > 3:
        return before.word not in words("determiners")
    cue = cue_verbs().get(word)
    if cue and cue.form in {"base", "third"} and (before.kind == NAME or before.word.endswith("s")):
        return True
    is_third = word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3
    return is_third and (
        before.kind == NAME
        or before.word in {"it", "he", "she"}
        or (
            before.kind == WORD
            and not before.word.endswith("s")
            and before.word not in words("determiners")
            and before.word not in words("breaks")
        )
    )
