"""What stands between a cue and what is said: to whom, when, on which occasion."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from flows.extract.statements.addressees import addressed, behind_relative
from flows.extract.statements.cues import Cue, ends_as_adverb, is_adverb, words
from flows.extract.statements.noun_phrases import POSSESSIVES, Phrase, is_place, phrase_after
from flows.extract.statements.occasions import occasion_end, occasion_noun, place_end, time_inside
from flows.extract.statements.units import MARK, NAME, QUOTE, TIME, WORD, Token
from schemas.records import TimeExpression

_BEGINNINGS = frozenset(["only", "on", "late", "early", "in", "at", "earlier", "last", "this", "with", "to", ","]) | {
    "twice", "repeatedly", "outside", "near", "inside", "of", "about", "when",
}  # fmt: skip
_LATEST_PROMISE = 7
_LONGEST_HEARING = 6
_LONGEST_QUESTION = 14


@dataclass(slots=True)
class Extras:
    """Where the content may begin (index of a token), and what was passed on the way there."""

    end: int
    addressee: Phrase | None = None
    occasion: tuple[int, int] | None = None
    time: TimeExpression | None = None


def read_extras(tokens: list[Token], start: int, cue: Cue) -> Extras:
    """Read over addressee, occasion, day and adverbs from the token behind a cue."""
    extras = Extras(start)
    if _particle(tokens, start):
        extras.end += 1
    while extras.end < len(tokens) and _may_pass(tokens, extras, cue):
        before = extras.end
        if (
            _adverb(tokens, extras)
            or _time(tokens, extras, cue)
            or _frequency(tokens, extras)
            or _hearing(tokens, extras)
            or _addressee(tokens, extras, cue)
            or _occasion(tokens, extras, cue)
            or _place(tokens, extras)
            or _whereabouts(tokens, extras)
            or _topic(tokens, extras, cue)
            or _question(tokens, extras)
        ):
            continue
        if extras.end == before:
            break
    return extras


def _may_pass(tokens: list[Token], extras: Extras, cue: Cue) -> bool:
    """Tell what any of the readers can pass over from what mostly stands there, the beginning of what is said."""
    at = extras.end
    token = tokens[at]
    if token.kind == TIME or token.word in _passed():
        return True
    if "addressee" in cue.frames and extras.addressee is None:
        return True
    return ends_as_adverb(token.word) or (at + 1 < len(tokens) and tokens[at + 1].word == "times")


@cache
def _passed() -> frozenset[str]:
    """The words that one of the readers begins with; adverbs of other endings, times and addressees aside."""
    return _BEGINNINGS | words("adverbs", "occasion_prepositions", "standing_there")


def _particle(tokens: list[Token], start: int) -> bool:
    """``pointed out``: a particle behind the verb, before a mark, a quotation or "that"."""
    if start >= len(tokens) or tokens[start].word not in words("particles"):
        return False
    following = tokens[start + 1] if start + 1 < len(tokens) else None
    is_pair = f"{tokens[start - 1].word} {tokens[start].word}" in words("pairs")
    return is_pair or following is None or following.kind in {MARK, QUOTE} or following.word == "that"


def _adverb(tokens: list[Token], extras: Extras) -> bool:
    token = tokens[extras.end]
    may_pass = token.kind == WORD and is_adverb(token.word)
    following = tokens[extras.end + 1] if extras.end + 1 < len(tokens) else None
    if token.word == "only" and following is not None and (following.word == "that" or following.kind in {MARK, QUOTE}):
        extras.end += 1
        return True
    if not may_pass or token.word in {"all", "both", "only", "even", "however"}:
        return False
    if (
        following is None
        or following.kind in {MARK, QUOTE, TIME}
        or following.word == "that"
        or following.word in words("prepositions", "wh_words")
        or (following.word in words("pronouns") and token.word.endswith("ly"))
        or (token.word in words("later_on") and following.word in words("pronouns", "articles"))
    ):
        extras.end += 1
        return True
    return False


def _time(tokens: list[Token], extras: Extras, cue: Cue) -> bool:
    index = extras.end
    if _opens_content(tokens, index, cue):
        return False
    if tokens[index].word in {"on", "late", "early", "in", "at", "earlier", "last", "this"} and index + 1 < len(tokens):
        index += 1
        if tokens[index].word in {"late", "early", "on"} and index + 1 < len(tokens):
            index += 1
    token = tokens[index]
    if token.kind != TIME or not isinstance(token.item, TimeExpression):
        return False
    if index + 1 < len(tokens) and tokens[index + 1].word in POSSESSIVES:
        return False  # "said Thursday's accident was the fourth"
    extras.time = extras.time or token.item
    extras.end = index + 1
    return True


def _opens_content(tokens: list[Token], index: int, cue: Cue) -> bool:
    """``says last June, dozens left``: behind a present cue a time with its comma is content."""
    item = tokens[index].item
    is_time = tokens[index].kind == TIME and isinstance(item, TimeExpression)
    if not is_time or cue.form not in {"third", "base"} or index + 3 >= len(tokens):
        return False
    is_long = isinstance(item, TimeExpression) and " " in item.exact
    return is_long and tokens[index + 1].word == "," and tokens[index + 2].word != "that"


def _hearing(tokens: list[Token], extras: Extras) -> bool:
    """``told detectives, the court heard, that``: where it was heard again, before "that"."""
    comma = extras.end
    if tokens[comma].word != "," or extras.addressee is None:
        return False
    near = range(comma + 2, min(len(tokens) - 2, comma + _LONGEST_HEARING))
    verb = next((at for at in near if tokens[at].word in words("hearing")), None)
    if verb is None or tokens[verb + 1].word != "," or tokens[verb + 2].word != "that":
        return False
    extras.end = verb + 2
    return True


def _frequency(tokens: list[Token], extras: Extras) -> bool:
    """``asked the witness three times, ...``: how often, before a mark or the end; ``at the time``."""
    begins = tokens[extras.end].word == "at"
    if begins and [one.word for one in tokens[extras.end + 1 : extras.end + 3]] == ["the", "time"]:
        extras.end += 3
        return True
    end = extras.end + (1 if tokens[extras.end].word in {"twice", "repeatedly"} else 2)
    is_counted = tokens[end - 1].word == "times" if end <= len(tokens) else False
    if end > len(tokens) or not (is_counted or end == extras.end + 1):
        return False
    if end < len(tokens) and tokens[end].kind not in {MARK, QUOTE} and tokens[end].word != "that":
        return False
    extras.end = end
    return True


def _may_hear(tokens: list[Token], index: int) -> bool:
    """``said to the crowd``; ``hopes to send people`` is no address, nor is ``adds to the strain``."""
    if index >= len(tokens):
        return False
    token, is_adding = tokens[index], tokens[index - 2].word in words("adding")
    is_described = index + 1 < len(tokens) and tokens[index + 1].word in words("addressees")  # "to cheering fans that"
    return (
        ((token.kind == NAME or is_described) and not is_adding)
        or token.word in words("addressees", "role_nouns")
        or (token.word in words("determiners") and not is_adding)
        or token.word in {"him", "her", "them", "me", "us"}
    )


def _whereabouts(tokens: list[Token], extras: Extras) -> bool:
    """``told reporters there on Monday``, ``told fans at the airport she would stay``: where they heard it."""
    start = extras.end
    if extras.addressee is None:
        return False
    end = start + 1 if tokens[start].word in words("standing_there") else place_end(tokens, start)
    following = tokens[end] if start < end < len(tokens) else None
    if following is not None and following.word == "on" and end + 1 < len(tokens):
        following = tokens[end + 1]
    if following is None or not (following.kind == TIME or following.word in words("subject_pronouns") | {"that"}):
        return False
    extras.end = end
    return True


def _topic(tokens: list[Token], extras: Extras, cue: Cue) -> bool:
    """``said of the mayor, "..."``: whom the words are about."""
    if cue.meaning != "say" or tokens[extras.end].word not in {"of", "about"}:
        return False
    phrase = phrase_after(tokens, extras.end + 1)
    at = phrase.end if phrase else len(tokens)
    if at + 1 >= len(tokens) or not (
        tokens[at].kind == QUOTE or tokens[at].word in {":", "that"} or tokens[at + 1].kind == QUOTE
    ):
        return False
    extras.end = at
    return True


def _question(tokens: list[Token], extras: Extras) -> bool:
    """``said when asked about the deal, "..."``: what was asked, up to a mark, a quotation or the end."""
    start = extras.end
    if tokens[start].word != "when" or start + 1 >= len(tokens) or tokens[start + 1].word not in words("was_asked"):
        return False
    near = range(start + 2, min(len(tokens), start + _LONGEST_QUESTION))
    end = next((at for at in near if tokens[at].kind in {MARK, QUOTE}), len(tokens))
    if start + _LONGEST_QUESTION <= end:
        return False
    extras.end = end
    return True


def _addressee(tokens: list[Token], extras: Extras, cue: Cue) -> bool:
    if extras.addressee is not None:
        return False
    start = extras.end
    is_joke = tokens[start].word == "with" and cue.meaning == "argue"  # "joked with reporters"
    is_told_to = tokens[start].word == "to" and not cue.frames & {"addressee", "infinitive", "as"}
    if (is_joke or is_told_to) and _may_hear(tokens, start + 1):
        phrase = addressed(tokens, start + 1)
    elif "addressee" in cue.frames:
        phrase = addressed(tokens, start)
    else:
        return False
    if phrase is None:
        return False
    extras.addressee, extras.end = phrase, behind_relative(tokens, phrase.end)
    return True


def _occasion(tokens: list[Token], extras: Extras, cue: Cue) -> bool:
    start = extras.end
    if cue.meaning == "demand" and tokens[start].word == "on" and _is_whom(tokens, start + 1):
        return False  # "called on EU governments to act"
    if tokens[start].word == "," and start + 1 < len(tokens):
        start += 1
    if tokens[start].word not in words("occasion_prepositions"):
        return False
    noun = occasion_noun(tokens, start + 1)
    if noun is None or (tokens[start].word == "from" and tokens[noun].kind == NAME):
        return False
    if start > extras.end:
        # an aside counts only where it ends with a comma again
        end = occasion_end(tokens, noun + 1)
        if end >= len(tokens) or tokens[end].word != ",":
            return False
        extras.occasion, extras.end = extras.occasion or (start, noun + 1), end + 1
        return True
    is_topic = tokens[start].word == "on" and tokens[start - 1].word.startswith("comment")  # "commented on the vote"
    extras.occasion = extras.occasion or (None if is_topic else (start, noun + 1))
    extras.end = occasion_end(tokens, noun + 1)
    if "infinitive" in cue.frames:
        extras.end = _promise_behind(tokens, noun + 1, extras.end)
    extras.time = extras.time or time_inside(tokens, noun + 1, extras.end)
    return True


def _promise_behind(tokens: list[Token], start: int, end: int) -> int:
    """``agreed at a summit in Lima to reopen the border``: the infinitive right behind the occasion or its place."""
    for at in range(start, min(end, len(tokens) - 1, start + _LATEST_PROMISE)):
        is_behind = at == start or tokens[at - 1].kind in {NAME, TIME}
        if tokens[at].word == "to" and is_behind and tokens[at + 1].kind is WORD:
            return at if tokens[at + 1].word not in words("determiners", "addressees") else end
    return end


def _is_whom(tokens: list[Token], index: int) -> bool:
    """``called on EU governments``: who is to do it, not where it was said."""
    return index < len(tokens) and tokens[index].kind == NAME


def _behind_capital(tokens: list[Token], end: int) -> int | None:
    """``said in the capital, Abuja, that``: the token behind the place in commas."""
    if end + 3 >= len(tokens) or tokens[end - 1].word != "the" or tokens[end].word not in words("kinds_of_places"):
        return None
    is_aside = tokens[end + 1].word == tokens[end + 3].word == "," and tokens[end + 2].kind == NAME
    return end + 4 if is_aside else None


def _place(tokens: list[Token], extras: Extras) -> bool:
    """``told reporters in Brisbane on Monday``: a place before the day, the end or what is said."""
    end = extras.end + 2
    if end > len(tokens) or tokens[extras.end].word not in {"in", "at", "outside", "near"}:
        return False
    if (behind := _behind_capital(tokens, end)) is not None:
        extras.end = behind
        return True
    if not is_place(tokens[end - 1]):
        return False
    if end + 1 < len(tokens) and tokens[end].word == "," and tokens[end + 1].kind == NAME:
        end += 2  # "in Cambridge, Massachusetts," with its comma where the day or "that" follows
        end += end + 1 < len(tokens) and tokens[end].word == "," and tokens[end + 1].word in {"on", "that"}
    following = tokens[end] if end < len(tokens) else None
    begins = {"that", "on", "late", "early"}
    opens = following is not None and following.word in words(
        "pronouns", "articles"
    )  # "told the court in Oslo he was ill"
    ends = following is None or following.kind in {MARK, QUOTE, TIME} or following.word in begins or opens
    extras.end = end if ends else extras.end
    return ends
