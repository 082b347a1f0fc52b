"""What follows a cue: a clause with "that" or without, a question, an infinitive, a quotation."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.cues import cue_nouns, cue_verbs, words, words_but
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.noun_phrases import JOINING_MARKS, phrase_after
from flows.extract.statements.objects import behind_agent, closing_comma, is_infinitive, without_clause
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.tolls import is_toll
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token
from flows.extract.statements.wishes import is_wish

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
_LONGEST_ASIDE = 14
_LONGEST_IN_COMMAS = 6
_LONGEST_CONDITION = 20
_LONGEST_SPEAKER = 10
_FEWEST_IN_CONTACT = 2
_SHORTEST_BLAME = 12
"""Characters."""
_LONGEST_SETTING = 8
_LONGEST_DENIED = 6
_LONGEST_OPENING = 20
_LONGEST_TOLL = 7
_REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves"})
_ROUNDING = frozenset({"about", "around", "over", "under", "up", "between"})
_OBJECTS = frozenset({"him", "them", "me", "us"})
_HEADLINE_BEGINNINGS = frozenset({"no", "yes", "goodbye", "to"})
_UNDER_WAY = frozenset({"is", "are", "was", "were", "be", "been", "still", "of", "for"})
_RETELLING = frozenset({"say", "claim", "argue", "believe"})


def content_start(tokens: list[Token], made: Attribution, is_title: bool) -> tuple[int, str] | None:
    """Return the token at which what is said begins, and the rule that says so."""
    index = _behind_asides(tokens, made)
    if index >= len(tokens):
        return None
    if tokens[index].word == "as" and index + 1 < len(tokens) and _has_gap(tokens, made):
        index = _behind_as(tokens, index)
    token, frames = tokens[index], made.cue.frames
    if token.kind == QUOTE or token.word == ":":
        return _quotation(tokens, index, made)
    if token.word in words("wh_words") and made.is_passive and made.cue.meaning != "ask":
        return None  # "was recalled to Oslo, where he"
    is_asked = token.word in words("wh_words") or _asks_with_preposition(tokens, index)
    if is_asked and not (made.is_silent and _is_when_asked(tokens, index)):
        return (index, "wh_clause") if made.is_silent or ("wh" in frames and _may_tell(tokens, index, made)) else None
    if made.cue.meaning in {"deny", "criticise"} and (that := _behind_noun(tokens, index)):
        index, token = that, tokens[that]
    if made.cue.meaning == "deny":
        index = _behind_bare_noun(tokens, index)
    if token.word == "that" and (not made.is_silent or _points_back(tokens, index)):
        return _behind_that(tokens, index, made)
    return None if made.is_silent else _other(tokens, index, made, is_title)


def _is_when_asked(tokens: list[Token], index: int) -> bool:
    """``did not comment when asked``; not ``did not say when it would open``."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if tokens[index].word != "when":
        return False
    return following is None or following.kind == MARK or following.word.endswith("ed")


def _behind_asides(tokens: list[Token], made: Attribution) -> int:
    """Pass over asides and a comma, and before a question over whom it was asked from."""
    index = _behind_aside(tokens, made.extras.end)
    if index < len(tokens) and tokens[index].word == "," and _is_passable(tokens, index, made):
        index += 1
    asks = made.is_silent or "wanting" in made.cue.frames
    return _behind_asked(tokens, index) if asks and index < len(tokens) else index


def _behind_asked(tokens: list[Token], index: int) -> int:
    """``wanted to know from the minister, Mara Lind, why``, ``did not say at first why``: where the question begins."""
    if tokens[index].word == "that" or tokens[index].word in words("wh_words"):
        return index
    asking = words_but("wh_words", "relatives")
    near = range(index + 2, min(len(tokens), index + _LONGEST_ASIDE))
    return next((at for at in near if tokens[at].word in asking), index)


def _asks_in_marks(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``asked them "to think again"``, ``agreed "to disagree"``: what somebody is to do."""
    takes = made.cue.meaning != "refuse" and bool(made.cue.frames & _takes_infinitive(made))
    return takes and is_infinitive(tokens, index)


def _behind_as(tokens: list[Token], index: int) -> int:
    """``what it described as "unhelpful" moves``, ``as a "historic" deal``: the quotation, else what follows "as"."""
    is_article = index + 2 < len(tokens) and tokens[index + 1].word in words("articles")
    return index + 2 if is_article and tokens[index + 2].kind == QUOTE else index + 1


def _behind_noun(tokens: list[Token], index: int) -> int | None:
    """``rejected claims that``, ``denied Peruvian charges by the mayor that``: where the clause of the noun begins."""
    for at in range(index, min(len(tokens) - 1, index + _LONGEST_DENIED)):
        token = tokens[at]
        if token.kind in {MARK, QUOTE} and token.word not in JOINING_MARKS:
            return None
        if token.word in cue_nouns() or token.word in words("taken_up"):
            that = at + 1
            if tokens[that].word == "by" and (author := phrase_after(tokens, that + 1)):
                that = author.end
            is_clause = that < len(tokens) and tokens[that].word == "that" and not _is_told_of(tokens, that)
            return that if is_clause else None
        if token.word in words("finite", "prepositions", "relatives", "pronouns"):
            return None
    return None


def _is_told_of(tokens: list[Token], that: int) -> bool:
    """``a report that calls for reform``: a relative clause."""
    verb = cue_verbs().get(tokens[that + 1].word) if that + 1 < len(tokens) else None
    return _is_relative(tokens, that) or (verb is not None and verb.form in {"third", "past"})


def _behind_bare_noun(tokens: list[Token], index: int) -> int:
    """``rejected suggestions the budget was late``: where the clause of the noun begins, without "that"."""
    following = tokens[index + 1] if index + 1 < len(tokens) else None
    if following is None or tokens[index].word not in cue_nouns():
        return index
    if following.kind != NAME and following.word not in words("determiners", "pronouns"):
        return index
    return index + 1 if has_verb(tokens, index + 1, True) else index


def _may_tell(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``explained why``, ``told her when``; not ``in the speech, which was long``, ``laughs when she is asked``."""
    if made.cue.meaning == "ask":
        return True
    if "unquoted" in made.cue.frames and _is_to_be_found(tokens, index, made):
        return False
    word = tokens[index].word
    if word == "if" and made.cue.meaning in _RETELLING and _is_conditional(tokens, index):
        return True
    is_loose = word in {"when", "where", "if"} and tokens[made.index].word not in words("tells_when")
    may_be_loose = bool(made.extras.addressee) or _opens_sentence(tokens, index)
    return word not in {"which", "who"} and (may_be_loose or not is_loose)


def _is_conditional(tokens: list[Token], index: int) -> bool:
    """``said if it rained the match would be off``, ``says if elected she plans to``: what depends on it follows."""
    near = [token.word for token in tokens[index + 2 : index + _LONGEST_CONDITION]]
    is_participle = index + 1 < len(tokens) and tokens[index + 1].word.endswith("ed")
    return not {"would", "will"}.isdisjoint(near[2:]) or (is_participle and not {"he", "she", "it"}.isdisjoint(near))


def _is_to_be_found(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``young birds learn how to fish``, ``the aim is determining whether``: nobody has found out anything yet."""
    is_skill = index + 1 < len(tokens) and tokens[index + 1].word == "to"
    return is_skill or (made.cue.form == "ing" and made.index > 0 and tokens[made.index - 1].word in _UNDER_WAY)


def _opens_sentence(tokens: list[Token], index: int) -> bool:
    """``said if it rained, the match would be off``: the main clause stands behind a comma."""
    for at in range(index + 2, min(len(tokens) - 1, index + _LONGEST_CONDITION)):
        if tokens[at].word == ",":
            following = tokens[at + 1]
            return (
                following.kind == NAME or following.word in words("determiners", "pronouns") or following.word == "then"
            )
    return False


def _quotation(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    token = tokens[index]
    if token.kind == QUOTE and _asks_in_marks(tokens, index, made):
        return index, "infinitive"
    blamed = without_clause(tokens, index, made) if _is_blamed(tokens, index, made) else None
    if blamed:
        return blamed  # 'accused "foreign hands" of paying'
    is_label = "label" in made.cue.frames and token.kind == QUOTE
    if is_label and (_has_gap(tokens, made) or _labels_noun(tokens, index, made)):
        return index, "gap_label"  # 'what it called "unhelpful" moves'
    if token.kind == QUOTE and _blames(tokens, index, made):
        return index, "gap_label"
    begin = index + (token.word == ":")
    return (begin, "quotation") if begin < len(tokens) and not _is_named(made, index, token) else None


def _is_blamed(tokens: list[Token], index: int, made: Attribution) -> bool:
    return "object" in made.cue.frames and index + 1 < len(tokens) and tokens[index + 1].word in {"of", "for"}


def _blames(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``blamed "a flood from abroad"``: words of several that judge a deed, right behind the verb."""
    item = tokens[index].item
    if made.cue.meaning not in {"criticise", "praise"} or index != made.index + 1 or not isinstance(item, Quotation):
        return False
    return item.opening in words("articles") and item.inner_end - item.inner_start >= _SHORTEST_BLAME


def _behind_that(tokens: list[Token], that: int, made: Attribution) -> tuple[int, str] | None:
    if _points_back(tokens, that) or tokens[that - 1].word in words("prepositions"):
        return None  # "were reported in that incident"
    if tokens[that - 1].word in _REFLEXIVES and not has_verb(tokens, that + 1, False):
        return None  # "asked himself that every day"
    if made.cue.meaning in _RETELLING and _stands_alone(tokens, that):
        return that, "bare_clause"
    is_whole = that + 1 < len(tokens) and tokens[that + 1].kind == QUOTE  # 'wrote that "We are late."'
    return (that + 1, "that_clause") if is_whole or that + 2 < len(tokens) else None


def _labels_noun(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``a decision he labelled "a gift to the rich"``: a noun right before the pronoun, and words that judge it."""
    item, subject = tokens[index].item, made.subject
    if subject is not None and subject.start > 0 and isinstance(item, Quotation) and subject.end == made.first:
        before = tokens[subject.start - 1].word
        is_noun = before in words("taken_up") or before in cue_nouns()
        if before in words("plural_claims") or (is_noun and tokens[subject.start - 2].word in {"a", "an"}):
            return True  # 'allegations the firm called "fantasy"', 'a step the union called "cruel"'
    is_pronoun = subject is not None and subject.start > 0 and tokens[subject.head].word in words("pronouns")
    if not is_pronoun or subject is None or tokens[subject.start - 1].kind != WORD or not isinstance(item, Quotation):
        return False
    is_noun = tokens[subject.start - 1].word not in words("breaks", "adverbs")
    return is_noun and item.opening in words("articles") and item.inner_end - item.inner_start >= _SHORTEST_BLAME


def _is_named(made: Attribution, index: int, token: Token) -> bool:
    """A storm called "Ada", a film that showed "a nation at war"."""
    frames = made.cue.frames
    return token.kind == QUOTE and (("label" in frames and index == made.index + 1) or "unquoted" in frames)


def _points_back(tokens: list[Token], index: int) -> bool:
    """``denied that, saying ...``: "that" is what was said before."""
    if index + 2 < len(tokens) and tokens[index + 1].word in {"but", "and"}:
        return True  # "accepted that but said ..."
    if index + 2 >= len(tokens) or tokens[index + 1].word != ",":
        return False
    return tokens[index + 2].word.endswith("ing") and tokens[index + 2].word in cue_verbs()


def _stands_alone(tokens: list[Token], that: int) -> bool:
    """``said that wasn't true``, ``say that number will rise``: "that" is the subject of the clause, or points."""
    if that + 2 < len(tokens) and tokens[that + 1].word in words("pointed_at"):
        return tokens[that + 2].word in words("finite_only")
    return that + 1 < len(tokens) and tokens[that + 1].word in words("finite_only")


def _behind_aside(tokens: list[Token], index: int) -> int:
    """Pass over ``, however,`` and ``outside the court`` where "that" follows."""
    if index >= len(tokens) or not (
        tokens[index].word == "," or tokens[index].word in words("prepositions", "aside_prepositions")
    ):
        return index
    is_marked = tokens[index].word == ","
    for at in range(index + 1, min(len(tokens), index + _LONGEST_ASIDE)):
        token = tokens[at]
        if token.word == "," and is_marked and tokens[index + 1].word in words("goes_on_telling"):
            return at + 1 if at + 1 < len(tokens) else index  # "reported, citing the bank, there were"
        if token.word == "that":
            # not "suspected of links to a group that", "found bodies from the boat that sank", "ruled on that"
            is_pointed = tokens[at - 1].word in words("prepositions")
            is_content = tokens[index].word != "of" and not (is_pointed or _is_relative(tokens, at))
            return at if is_content and at > index + 1 and (tokens[at - 1].word == ",") == is_marked else index
        if token.kind == QUOTE and tokens[at - 1].word == "," and (not is_marked or _is_short(tokens, index, at)):
            return at  # 'added with a smile, "..."', 'read, in part, "..."'
        if token.kind == QUOTE or token.word in words("finite") or token.word in {".", ";", ":"}:
            break
        if token.word == "," and is_marked and _opens_behind(tokens, index, at):
            return at + 1  # "claimed, as of Thursday, it was free"
        if token.word == "," and not is_marked and not (at + 1 < len(tokens) and tokens[at + 1].kind == QUOTE):
            index = _behind_second_aside(tokens, at) or index
            break
    return index


def _behind_second_aside(tokens: list[Token], comma: int) -> int:
    """``told a guard at the door, in French, "..."``: the quotation behind a short aside, else 0."""
    near = range(comma + 2, min(len(tokens) - 1, comma + _LONGEST_IN_COMMAS + 1))
    closing = next((at for at in near if tokens[at].word == ","), 0)
    is_told = closing and tokens[closing + 1].kind == QUOTE and _is_short(tokens, comma, closing)
    return closing + 1 if is_told else 0


def _opens_behind(tokens: list[Token], comma: int, end: int) -> bool:
    """``, by way of example, the firm had``: a clause behind a short aside."""
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if following is None or not (_is_short(tokens, comma, end) or tokens[comma + 1].word == "as"):
        return False
    opens = following.kind == NAME or following.word in words("determiners", "pronouns")
    return opens and has_verb(tokens, end + 1, True)


def _is_relative(tokens: list[Token], that: int) -> bool:
    """``the boat that sank``: a verb right behind "that"."""
    at = that + 1
    is_time = at + 1 < len(tokens) and tokens[at + 1].kind == TIME  # "that since May has been"
    at += 2 * (is_time and tokens[at].word in words("prepositions", "month_prepositions"))
    if at >= len(tokens) or tokens[at].kind != WORD:
        return False
    return tokens[at].word in words("finite", "plain_pasts") or tokens[at].word.endswith("ed")


def _is_short(tokens: list[Token], comma: int, end: int) -> bool:
    """``, in part,``: a few words behind a preposition, between commas."""
    is_few = end - comma <= _LONGEST_IN_COMMAS
    return is_few and tokens[comma + 1].word in words("prepositions", "aside_prepositions", "occasion_prepositions")


def _is_passable(tokens: list[Token], comma: int, made: Attribution) -> bool:
    """A comma before what is said: before a quotation or "that", in "As Lind told us, ...", behind an occasion."""
    if tokens[made.lead].word == "as" or (made.lead + 1 < len(tokens) and tokens[made.lead + 1].word == "as"):
        return True
    following = tokens[comma + 1] if comma + 1 < len(tokens) else None
    if following is None or following.kind == QUOTE or following.word == "that":
        return following is not None
    opens = following.kind == NAME or following.word in words("determiners", "pronouns")
    is_set = bool(made.extras.occasion or made.extras.time or made.extras.addressee)
    if made.extras.occasion and tokens[made.extras.occasion[0]].word == "by":
        return False  # "figures reported by the agency, it rose"
    is_set = is_set and ("strict" not in made.cue.frames or tokens[made.index].word in words("before_comma"))
    is_amount = following.word in _ROUNDING and comma + 2 < len(tokens) and _counts(tokens[comma + 2].word)
    opens = opens or is_amount or (following.kind == WORD and following.word not in words("breaks"))
    is_sure = made.cue.meaning == "say" and "strict" not in made.cue.frames and made.extras.addressee is not None
    return opens and is_set and has_verb(tokens, comma + 1, not is_sure)


def _other(tokens: list[Token], index: int, made: Attribution, is_title: bool) -> tuple[int, str] | None:
    frames = made.cue.frames
    if made.is_passive or made.is_agent:
        return behind_agent(tokens, index, made) if made.is_agent else _told_in_court(tokens, index, made)
    if frames & _takes_infinitive(made) and is_infinitive(tokens, index := _behind_setting(tokens, index)):
        return None if _is_measured(tokens, made) else (index, "infinitive")
    if behind := without_clause(tokens, index, made):
        is_found = "unquoted" in frames and behind[1] == "gerund"  # "a virus found infecting birds"
        return None if is_found else behind
    if made.cue.meaning in {"demand", "ask"} and is_wish(tokens, index, made):
        return index, "object_infinitive"
    is_said = made.cue.meaning == "say" and "strict" not in frames
    if is_title and is_said and made.cue.form in {"third", "base"} and tokens[index].word in _HEADLINE_BEGINNINGS:
        return (index, "headline")
    return (index, "bare_clause") if _is_bare(tokens, index, made, is_title) else None


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
    is_clause = tokens[made.index].word in words("telling_tolls") and is_toll(tokens, index)
    is_clause = is_clause or _goes_on_relative(tokens, index, made) or _is_clause(tokens, index, made, is_title)
    return is_clause and not _is_compared(tokens, index, made)


def _told_in_court(tokens: list[Token], index: int, made: Attribution) -> tuple[int, str] | None:
    """``The inquest was told the brakes had failed``, ``it was reported they had``: who says it is left out."""
    subject = tokens[made.subject.head].word if made.subject else ""
    is_told = subject in words("addressees") and {"addressee", "bare"} <= made.cue.frames
    is_told = is_told or (subject == "it" and tokens[made.index].word in words("told_by_nobody"))
    return (index, "bare_clause") if is_told and _is_clause(tokens, index, made, False) else None


def _is_compared(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``lower than analysts predicted it would be``, ``as he said he would``: nothing but helpers is said."""
    start = made.subject.start if made.subject else 0
    opens = start > 0 and tokens[start - 1].word in {"than", "as", "where"}
    if not opens or tokens[index].word not in words("pronouns"):
        return False
    end = index + 1
    while end < len(tokens) and tokens[end].word in words("auxiliaries", "modals", "negations"):
        end += 1
    return end > index + 1 and (end == len(tokens) or tokens[end].kind == MARK)


def _is_measured(tokens: list[Token], made: Attribution) -> bool:
    """``as widely as the makers claim to hope``: a clause that something is compared with."""
    start = made.subject.start if made.subject and made.subject.end == made.first else 0
    return start > 1 and tokens[start - 1].word in {"as", "than"} and tokens[start - 2].kind != MARK


def _takes_infinitive(made: Attribution) -> frozenset[str]:
    """``promised to wait``; ``asked customers to wait``, where the object was read as the addressee."""
    return frozenset({"infinitive", "object_infinitive"} if made.extras.addressee else {"infinitive"})


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


def _is_clause(tokens: list[Token], index: int, made: Attribution, is_title: bool) -> bool:
    """A subject and a finite verb; a trusted verb of speech may be followed by any verb at all."""
    token = tokens[index]
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    is_much = following in {"many", "much", "few"} and tokens[min(index + 2, len(tokens) - 1)].word == "as"
    is_measure = (token.word == "as" and is_much) or (token.word == "at" and following in {"least", "most"})
    is_measure = is_measure or (token.word in _ROUNDING and _rounds(tokens, index + 1))
    is_noun = following in words("finite", "leaving", "happening") or following.endswith("ed")  # "said use peaked"
    is_verb = token.word in words("finite") and (token.word in words("finite_only") or not is_noun)
    may_open = (token.word != "of" and token.word in words("prepositions")) or token.word in {
        "after",
        "during",
        "before",
        "under",
        "as",
    }
    is_agent = token.word == "by" and index + 1 < len(tokens) and tokens[index + 1].kind != TIME
    is_agent = is_agent and following != "then" and not following.endswith("ing")  # "by waiting, they had"
    is_opening = may_open and not is_agent and _is_opening(tokens, index)
    is_object = token.word in _OBJECTS and following != "to"  # "confirmed him, but"
    is_object = is_object or (made.cue.meaning == "claim" and _is_claimed(tokens, index))
    is_strict = "strict" in made.cue.frames  # "a letter posted online to the board was written by him"
    if is_object or (is_strict and (token.word == "online" or _is_relative_verb(tokens, index, made))):
        return False
    if token.kind == WORD and not (is_measure or is_opening) and (token.word in _NO_CLAUSE or is_verb or may_open):
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
    return has_verb(tokens[:end], index, is_strict)


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


def _asks_with_preposition(tokens: list[Token], index: int) -> bool:
    """``asked in which year it would open``."""
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    return tokens[index].word in words("prepositions") and following in {"which", "what", "whom", "whose"}


def _is_claimed(tokens: list[Token], index: int) -> bool:
    """``claims sovereignty over``, ``claimed a right to``, ``claimed 600 lives``: a thing and no clause."""
    near = range(index + 1, min(len(tokens) - 1, index + _LONGEST_TOLL))
    lives = next((at for at in near if tokens[at].word in {"lives", "life"}), 0)
    if lives and tokens[lives + 1].word not in words("finite"):
        return True
    at = index + (tokens[index].word in words("determiners"))
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_thing = tokens[at].word in words("claimed")
    phrase = None if is_thing else phrase_after(tokens, index)
    if phrase and tokens[phrase.head].word in words("claimed") and phrase.end < len(tokens):
        return tokens[phrase.end].word in words("prepositions", "ways")  # "claimed numerous attacks against it"
    if following is None:
        return is_thing
    return is_thing and (following.word in words("prepositions") or following.word in {"to", "over"})


def _counts(word: str) -> bool:
    """``about 20 people were hurt``, ``over a hundred came``: what rounds a number opens a clause, too."""
    first = word.partition("-")[0]  # "two-thirds"
    return first[:1].isdigit() or first in {"a", "half", "to", "one"} or first in words("number_words")


def _rounds(tokens: list[Token], index: int) -> bool:
    """``about a third``, ``over a hundred``; not ``told pilots about a system``."""
    if tokens[index : index + 1] == [] or not _counts(tokens[index].word):
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


def _goes_on_relative(tokens: list[Token], index: int, made: Attribution) -> bool:
    """``a move that he says will cost jobs``: the verb follows at once, its subject stood before the speaker."""
    is_plain = made.cue.meaning in _RETELLING and "strict" not in made.cue.frames
    is_told = is_plain and tokens[index].word in words("finite_only")
    if is_plain and tokens[index].word.endswith("ed") and "sure" in made.cue.frames and _has_gap(tokens, made):
        return True
    if is_told and (_has_gap(tokens, made) or _is_contact(tokens, made)):
        return True
    if is_plain and tokens[index].word.endswith("s") and tokens[index].word in words("finite"):
        return _has_gap(tokens, made)  # "a name that he explained derives from a song"
    return is_plain and _is_of_whom(tokens, made) and tokens[index].kind == WORD and _is_verb(tokens[index].word)


def _is_of_whom(tokens: list[Token], made: Attribution) -> bool:
    """``rebels who police say hide there``: a relative right before the speaker, behind no mark."""
    start = made.subject.start if made.subject else 0
    is_says = tokens[made.index].word in words("plain_says") or tokens[made.index].word == "say"
    return is_says and start > 1 and tokens[start - 1].word in {"who", "that"} and tokens[start - 2].kind != MARK


def _is_verb(word: str) -> bool:
    return word not in words("no_verbs", "breaks", "pronouns", "determiners")


def _is_contact(tokens: list[Token], made: Attribution) -> bool:
    """``, a move Mara Lind says is late``: a relative clause without its pronoun."""
    subject = made.subject
    if subject is None or subject.end != made.first:
        return False
    if tokens[subject.head].word in words("subject_pronouns"):
        before = tokens[subject.start - 1] if subject.start else None  # "programmes he says will help"
        return before is not None and before.kind == WORD and before.word not in words("breaks", "finite", "adverbs")
    if tokens[subject.head].kind != NAME:
        return False
    first = next((at for at in range(subject.head, 1, -1) if tokens[at].word == ","), 0)
    return first > 0 and tokens[first + 1].word in {"a", "an"} and subject.head - first > _FEWEST_IN_CONTACT


def _has_gap(tokens: list[Token], made: Attribution) -> bool:
    """Tell whether a relative stands before the speaker."""
    start = made.subject.start if made.subject else 0
    return start > 0 and tokens[start - 1].word in {"that", "which", "who", "whom", "what"}


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
    return False
