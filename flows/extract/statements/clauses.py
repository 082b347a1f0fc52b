"""What follows a cue: a clause with "that" or without, a question, an infinitive, a quotation."""

from __future__ import annotations

from flows.extract.statements.amounts import is_number
from flows.extract.statements.attribution import Attribution
from flows.extract.statements.bare_clauses import begins_clause, is_compared, told_in_court
from flows.extract.statements.content_asides import behind_aside, is_passable
from flows.extract.statements.cues import RETELLING, cue_verbs, words
from flows.extract.statements.denied import behind_bare_noun, behind_noun
from flows.extract.statements.finite_verbs import has_verb, is_relative_verb
from flows.extract.statements.gaps import behind_article, goes_on_relative, has_gap
from flows.extract.statements.objects import behind_agent, closing_comma, deed_of_addressee, without_clause
from flows.extract.statements.quoted_contents import quotation, takes_infinitive
from flows.extract.statements.told_questions import asks_with_preposition, behind_asked, is_when_asked, may_tell
from flows.extract.statements.tolls import is_toll
from flows.extract.statements.units import MARK, NAME, QUOTE, Token
from flows.extract.statements.unowned_nouns import holds_held_clause
from flows.extract.statements.verb_forms import is_infinitive
from flows.extract.statements.wishes import is_wish

_LONGEST_SETTING = 8
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves"})
_HEADLINE_BEGINNINGS = frozenset({"no", "yes", "goodbye", "to"})


def content_start(tokens: list[Token], made: Attribution, is_title: bool) -> tuple[int, str] | None:
    """Return the token at which what is said begins, and the rule that says so."""
    index = _behind_asides(tokens, made)
    if index >= len(tokens):
        return None
    if tokens[index].word == "as" and index + 1 < len(tokens) and has_gap(tokens, made):
        index = _behind_as(tokens, index)
    index = _behind_brackets(tokens, behind_article(tokens, index, made))
    token, frames = tokens[index], made.cue.frames
    if token.kind == QUOTE or token.word == ":":
        return quotation(tokens, index, made)
    if token.word in words("wh_words") and made.is_passive and made.cue.meaning != "ask":
        return None  # "was recalled to Oslo, where he"
    is_asked = token.word in words("wh_words") or asks_with_preposition(tokens, index)
    if is_asked and not (made.is_silent and is_when_asked(tokens, index)):
        return (index, "wh_clause") if made.is_silent or ("wh" in frames and may_tell(tokens, index, made)) else None
    if made.cue.meaning in {"deny", "criticise"} and (that := behind_noun(tokens, index)):
        index, token = that, tokens[that]
    if made.cue.meaning == "deny":
        index = behind_bare_noun(tokens, index)
    is_conjunction = token.word == "that" and not _is_judged(tokens, index, made)
    if is_conjunction and (not made.is_silent or _points_back(tokens, index)):
        return _behind_that(tokens, index, made)
    return None if made.is_silent else _other(tokens, index, made, is_title)


def _behind_asides(tokens: list[Token], made: Attribution) -> int:
    """Pass over asides and a comma, and before a question over whom it was asked from."""
    index = behind_aside(tokens, made.extras.end)
    if index < len(tokens) and tokens[index].word == "," and is_passable(tokens, index, made):
        index += 1
    if (
        made.cue.meaning == "ask"
        and made.index + 1 == index < len(tokens)
        and (closing := closing_comma(tokens, index))
    ):
        return closing + 1 if tokens[closing + 1].word in words("wh_words") else index  # "asking, in jest, whether"
    asks = made.is_silent or "wanting" in made.cue.frames
    return behind_asked(tokens, index) if asks and index < len(tokens) else index


def _behind_brackets(tokens: list[Token], index: int) -> int:
    """``said on state television (Channel 2) he intends``: behind brackets that stand before what is said."""
    if tokens[index].word != "(":
        return index
    near = range(index + 2, min(len(tokens) - 2, index + _LONGEST_SETTING))
    closing = next((at for at in near if tokens[at].word == ")"), None)
    return index if closing is None or tokens[closing + 1].kind == MARK else closing + 1


def _behind_as(tokens: list[Token], index: int) -> int:
    """``what it described as "unhelpful" moves``, ``as a "historic" deal``: the quotation, else what follows "as"."""
    is_article = index + 2 < len(tokens) and tokens[index + 1].word in words("articles")
    return index + 2 if is_article and tokens[index + 2].kind == QUOTE else index + 1


def _behind_that(tokens: list[Token], that: int, made: Attribution) -> tuple[int, str] | None:
    before = tokens[that - 1].word
    if _points_back(tokens, that) or before == "condition" or before in words("prepositions"):
        return None  # "were reported in that incident", "spoke on condition that he not be named"
    if is_relative_verb(tokens, that):
        return None  # "released documents that suggest the firm knew"
    if before in _REFLEXIVES and not has_verb(tokens, that + 1, False):
        return None  # "asked himself that every day"
    if made.cue.meaning in RETELLING and _stands_alone(tokens, that):
        return that, "bare_clause"
    is_whole = that + 1 < len(tokens) and tokens[that + 1].kind == QUOTE  # 'wrote that "We are late."'
    return (that + 1, "that_clause") if is_whole or that + 2 < len(tokens) else None


def _points_back(tokens: list[Token], index: int) -> bool:
    """``denied that, saying ...``: "that" is what was said before."""
    if index + 2 < len(tokens) and tokens[index + 1].word in {"but", "and"}:
        return True  # "accepted that but said ..."
    if index + 2 >= len(tokens) or tokens[index + 1].word != ",":
        return False
    following = tokens[index + 2].word
    return following.endswith("ing") and following in cue_verbs() and following != "considering"


def _is_judged(tokens: list[Token], that: int, made: Attribution) -> bool:
    """``rejected that comparison as misleading``, ``called that "a gift"``: "that" points at what is judged."""
    if "label" not in made.cue.frames:
        return False
    if "that" not in made.cue.frames:
        return any(token.kind == QUOTE for token in tokens[that + 1 : that + 3])
    turns_down = made.cue.meaning in {"deny", "criticise"}
    return turns_down and any(token.word == "as" for token in tokens[that + 2 : that + 4])


def _stands_alone(tokens: list[Token], that: int) -> bool:
    """``said that wasn't true``, ``say that number will rise``: "that" is the subject of the clause, or points."""
    if that + 2 < len(tokens) and tokens[that + 1].word in words("pointed_at"):
        return tokens[that + 2].word in words("finite_only")
    return that + 1 < len(tokens) and tokens[that + 1].word in words("finite_only")


def _other(tokens: list[Token], index: int, made: Attribution, is_title: bool) -> tuple[int, str] | None:
    frames = made.cue.frames
    if made.is_passive or made.is_agent:
        return behind_agent(tokens, index, made) if made.is_agent else _of_nobody(tokens, index, made)
    if frames & takes_infinitive(made) and is_infinitive(tokens, index := _behind_setting(tokens, index)):
        return None if _is_measured(tokens, made) else (index, "infinitive")
    if behind := deed_of_addressee(tokens, index, made) or without_clause(tokens, index, made):
        is_found = "unquoted" in frames and behind[1] == "gerund"  # "a virus found infecting birds"
        return None if is_found else behind
    if made.cue.meaning in {"demand", "ask"} and is_wish(tokens, index, made):
        return index, "object_infinitive"
    return _plain(tokens, index, made, is_title)


def _plain(tokens: list[Token], index: int, made: Attribution, is_title: bool) -> tuple[int, str] | None:
    """``said it was late``; in a title also ``says no to cuts``."""
    is_said = made.cue.meaning == "say" and "strict" not in made.cue.frames
    if is_title and is_said and made.cue.form in {"third", "base"} and tokens[index].word in _HEADLINE_BEGINNINGS:
        return (index, "headline")
    if tokens[made.index].word in words("dismissing") and holds_held_clause(tokens, index):
        return index + 1, "bare_clause"  # "dismissed speculation he would resign"
    return (index, "bare_clause") if _is_bare(tokens, index, made, is_title) else None


def _of_nobody(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """``is accused of hiding it``, ``was told the brakes had failed``: who says it is left out."""
    is_blamed = tokens[made.index].word in words("blamed") and index == made.index + 1
    return behind_agent(tokens, index, made) if is_blamed else told_in_court(tokens, index, made)


def _is_bare(tokens: list[Token], index: int, made: Attribution, is_title: bool) -> bool:
    """Tell whether a clause begins without "that", as far as the cue may have one."""
    frames = made.cue.frames
    may_be_bare = "bare" in frames or made.cue.meaning in {"say", "claim", "argue", "believe", "agree"}
    if (
        not may_be_bare
        or "explicit" in frames
        or tokens[made.index].word in words("never_bare")
        or tokens[min(index + 1, len(tokens) - 1)].word in words("stories")  # "tell the story of"
        or "that" not in frames
        or (tokens[index].kind == MARK and tokens[index].word not in {"$", "€", "£", "[", "(", "'", "’"})
    ):
        return False
    if tokens[made.index].word in words("conceding") and _is_score(tokens, index):
        return False
    if "strict" in frames and any(holds_held_clause(tokens, at) for at in (index, index + 1)):
        return False  # "heard rumours the club is for sale"
    is_clause = tokens[made.index].word in words("telling_tolls") and is_toll(tokens, index)
    is_clause = is_clause or goes_on_relative(tokens, index, made) or begins_clause(tokens, index, made, is_title)
    return is_clause and not is_compared(tokens, index, made)


def _is_score(tokens: list[Token], index: int) -> bool:
    """``conceded only 11 in 27 matches``, ``conceded two late goals``."""
    index += tokens[index].word in {"only", "just"}
    is_counted = is_number(tokens[index].word) or tokens[index].word in {"a", "an"}
    return is_counted and any(token.word in words("conceded") for token in tokens[index + 1 : index + 3])


def _is_measured(tokens: list[Token], made: Attribution) -> bool:
    """``as widely as the makers claim to hope``: a clause that something is compared with."""
    start = made.subject.start if made.subject and made.subject.end == made.first else 0
    return start > 1 and tokens[start - 1].word in {"as", "than"} and tokens[start - 2].kind != MARK


def _behind_setting(tokens: list[Token], index: int) -> int:
    """``agreed shortly before five in the morning to cut``: the infinitive behind the time or place, else ``index``."""
    if closing := closing_comma(tokens, index):
        is_set = tokens[index + 1].word in words("settings") and is_infinitive(tokens, closing + 1)
        return closing + 1 if is_set else index
    if tokens[index].word not in words("settings"):
        return index
    for at in range(index + 1, min(len(tokens) - 1, index + _LONGEST_SETTING)):
        if tokens[at].word == "to":
            is_noun = tokens[at - 1].word in words("aims", "settings")
            return index if is_noun or not is_infinitive(tokens, at) or tokens[at + 1].kind == NAME else at
        if tokens[at].kind in {MARK, QUOTE} or tokens[at].word in words("finite", "relatives", "setting_ends"):
            return index
    return index
