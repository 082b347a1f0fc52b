"""Inverted attributions: "...," said Okafor."""

from __future__ import annotations

from flows.extract.lang.load import load_words
from flows.extract.statements.appositions import name_behind
from flows.extract.statements.attribution import AFTER, AROUND, BEFORE, Attribution
from flows.extract.statements.cues import Cue, words
from flows.extract.statements.extras import read_extras
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.noun_phrases import Phrase, phrase_after
from flows.extract.statements.sides import ends_at
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token

_LATEST_QUESTION = 12
_DESCRIBED_WITHIN = 4
_LONGEST_ADDED = 8


def inverted(tokens: list[Token], index: int, cue: Cue) -> Attribution | None:
    """``"...," said Okafor``; ``exports rose, says the bank``: the subject follows at once and nothing else does."""
    if not index or cue.form not in {"past", "third", "base"} or (cue.meaning == "say" and "addressee" in cue.frames):
        return None if index else _at_beginning(tokens, cue)
    before = tokens[index - 1]
    is_after_quote = before.kind == QUOTE or (before.word == "," and index > 1 and tokens[index - 2].kind == QUOTE)
    may_follow = is_after_quote or (before.word in {",", "—", "–"} and not _asks_whom(tokens, index, cue))
    subject = phrase_after(tokens, index + 1) if may_follow else None
    if subject is None or not _may_invert(tokens[subject.head], cue, is_after_quote):
        return None
    # "The spokeswoman, Mara Lind, said one of the drivers had left"
    is_lost = not (is_after_quote or _is_speaker(tokens[subject.head]) or _closes(tokens, index, subject))
    quote = index - 1 - (before.word == ",")
    is_apposed = before.word == "," and not is_after_quote and _tells_of(tokens, index, subject.end)
    is_title = "object" in cue.frames and is_after_quote and quote > 0 and tokens[quote - 1].kind == WORD
    head = tokens[subject.head].word
    # 'the "losers" comment reported in the Post'
    is_labelled = cue.form == "base" and before.kind == QUOTE and tokens[index + 1].word.endswith("ed")
    is_many = head.endswith("s") or head in words("plurals")
    is_alone = cue.form == "base" and not (is_many or (is_after_quote and tokens[subject.head].kind == NAME))
    is_acting = not is_after_quote and "sure" not in cue.frames and _is_object(tokens, index, subject.head)
    is_asking = cue.meaning == "ask" and not is_after_quote and _asks_for(tokens, subject.end)
    if is_lost or is_title or is_alone or is_apposed or is_acting or is_asking or is_labelled:
        return None  # 'which made "Iron Tide," blamed the weather', "record producer Lind"
    subject = name_behind(tokens, subject)
    extras = read_extras(tokens, subject.end, cue)
    made = Attribution(cue, index, index, index - (before.kind == MARK), subject, extras, BEFORE)
    follow = extras.end
    if (
        ends_at(tokens, follow)
        or is_after_quote
        or tokens[follow].word in words("prepositions")
        or tokens[follow].word in {"who", "after", "as"}
        or _is_described(tokens, subject.head, follow)
    ):
        made.side = AROUND if _quote_follows(tokens, follow) else BEFORE
        return made
    if tokens[follow].word == ",":
        is_told_of = follow + 1 < len(tokens) and tokens[follow + 1].word in {"who", "whose"}
        is_torn = tokens[index - 2].word in words("finite_only") or phrase_before(tokens, index) is None
        # "It was, said Lind, a long day", but "None did, said Lind, who asked for help"
        is_whole = has_verb(tokens[: index - 1], 0, False) and (is_told_of or not is_torn)
        is_whole = is_whole and not _adds(tokens, follow + 1)
        made.side = BEFORE if is_whole else AROUND
    elif tokens[follow].word == ":":
        is_quoted = follow + 1 < len(tokens) and tokens[follow + 1].kind == QUOTE
        made.side = AFTER if is_quoted else AROUND  # 'Not so, said Lind: "We won."'
    else:
        return None
    return made


def _is_object(tokens: list[Token], index: int, head: int) -> bool:
    """``Lind, an engineer in Lima, questioned the findings, saying``: the verb of a sentence that has had none yet."""
    begins = tokens[0].kind == NAME or tokens[0].word in words("determiners")
    return begins and tokens[head].kind == WORD and not has_verb(tokens[: index - 1], 0, False)


def _adds(tokens: list[Token], index: int) -> bool:
    """``, said police, with 20 others hurt``: what else happened; not ``with tears in her eyes``."""
    if tokens[index : index + 1] == [] or tokens[index].word != "with":
        return False
    near = tokens[index + 2 : index + _LONGEST_ADDED]
    return any(one.kind is WORD and (one.word in words("befallen") or one.word.endswith("ed")) for one in near)


def _tells_of(tokens: list[Token], index: int, follow: int) -> bool:
    """``Her lawyer, Lind, said the mother of two, who was away, had``: what is said begins with her."""
    if tokens[index - 2].kind != NAME or has_verb(tokens[: index - 1], 0, False):
        return False
    near = range(follow, min(len(tokens) - 1, follow + _DESCRIBED_WITHIN))
    comma = next((at for at in near if tokens[at].word == ","), None)
    return comma is not None and tokens[comma + 1].word in words("relatives")


def _asks_whom(tokens: list[Token], index: int, cue: Cue) -> bool:
    """``the letter, dated in May, asked Lind, then chief, if``: whom one asks stands behind the verb."""
    near = {token.word for token in tokens[index + 2 : index + _LATEST_QUESTION]}
    return cue.meaning == "ask" and not near.isdisjoint({"if", "whether"})


def _asks_for(tokens: list[Token], end: int) -> bool:
    """``Lima says no to dam, asks Quito for talks``."""
    return end < len(tokens) and tokens[end].word in {"for", "to"}


def _at_beginning(tokens: list[Token], cue: Cue) -> Attribution | None:
    """``Says Lind: "..."``: the sentence begins with the verb."""
    subject = phrase_after(tokens, 1) if cue.meaning == "say" and cue.form in {"past", "third"} else None
    if subject is None or subject.end >= len(tokens) or tokens[subject.end].word not in {":", ","}:
        return None
    if tokens[0].word in words("was_asked") or not _may_invert(tokens[subject.head], cue, False):
        return None
    return Attribution(cue, 0, 0, 0, subject, read_extras(tokens, subject.end, cue), AFTER)


def _may_invert(head: Token, cue: Cue, is_after_quote: bool) -> bool:
    if "object" in cue.frames and not is_after_quote:
        return False  # "the leader, Lind, accused the state of idling"
    if cue.form == "past" and "strict" in cue.frames and not is_after_quote and head.word in words("occasions"):
        return False  # "her lawyer, Lind, read a statement"
    is_speaker = _is_speaker(head) or _is_somebody(head.word, cue)
    is_object = head.word in {"him", "her", "them", "us", "me"} or (head.word == "it" and not is_after_quote)
    return (is_speaker or is_after_quote) and not is_object


def _closes(tokens: list[Token], index: int, subject: Phrase) -> bool:
    """``It was late, said one of the drivers.``: a clause stands before the verb; of a group nothing follows."""
    if not has_verb(tokens[: index - 1], 0, False):
        return False
    end = subject.end
    if tokens[subject.head].word not in words("counting") or end >= len(tokens) or tokens[end].word != "of":
        return True
    group = phrase_after(tokens, end + 1)
    return group is not None and ends_at(tokens, group.end)


def _is_speaker(head: Token) -> bool:
    return head.kind == NAME or head.word in words("role_nouns", "pronouns")


def _is_somebody(word: str, cue: Cue) -> bool:
    """``said drivers``, ``said one of the drivers``; behind a verb that only tells also ``said a banker``, a trade."""
    one = word.removesuffix("s")
    if word in words("single_persons", "counting") or one in words("role_nouns", "single_persons"):
        return True
    is_title = one in load_words("entities", "titles") or one in load_words("occupations", "occupations")
    is_work = is_title or word in words("works_that_show")  # in a headline: "..., says survey of 300"
    return "sure" in cue.frames and (is_work or word in words("plurals_without_s"))


def _is_described(tokens: list[Token], head: int, follow: int) -> bool:
    """``, says a paper published on Monday``, ``said two people close to the talks``: no other verb follows a role."""
    if tokens[head].kind != WORD or tokens[head].word in words("pronouns") or follow + 1 >= len(tokens):
        return False
    behind = tokens[follow + 1]
    hangs = behind.kind == TIME or behind.word in words("prepositions", "occasion_prepositions")
    if tokens[follow].word in words("postposed"):
        return hangs or behind.word == "to"
    return hangs and tokens[follow].word.endswith("ed") and not has_verb(tokens, follow + 1, False)


def _quote_follows(tokens: list[Token], follow: int) -> bool:
    for index in range(follow, min(len(tokens), follow + 25)):
        if tokens[index].kind == QUOTE and (index == follow or tokens[index - 1].kind == MARK):
            return True
    return False
