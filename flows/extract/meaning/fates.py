"""What happened to the people that a number counts: deaths, injuries, cases."""

from __future__ import annotations

from functools import cache

from flows.extract.asides import without_asides
from flows.extract.figures.left import is_included
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.ailments import have_ailment
from flows.extract.meaning.second_victims import fate_of_second
from flows.extract.meaning.words_before import start_with_modifier
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_BODIES_OF = LazyRegexp(
    rf"\b(?:(?:bodies|corpses|remains|murders?|killings|assassinations?|executions?|slayings?"
    rf"|beheadings?) of|(?:claim(?:ed|s|ing)?|took|taking|cost) the lives of) (?:the )?{HEDGES}\Z"
)
_OF_VICTIMS = LazyRegexp(r" of the (injured|wounded|dead|killed)\b(?! (?:were|was|are|had|have)\b)")
_TREATING = LazyRegexp(rf"\b(?:treated|treating|treat) {HEDGES}\Z")
_TREATED_FOR = LazyRegexp(r" [a-z]+ (?:[a-z]+ )?for (?:[a-z]+ )?(?:burns|wounds|injuries|cuts|fractures|shock|smoke)\b")
"""Around people whom doctors treat: "treated 31 people for burns"."""
_TOLL = LazyRegexp(r"\btolls?\b[^.;,\n]{0,44}\Z")
_TOLL_OF = LazyRegexp(r"\b(?:toll|number of (?:people |those )?(?:killed|dead|deaths))\b[^.;,\n]{0,110}\Z")
_PASSIVE = LazyRegexp(
    r"(?: (?:u\.[ks]\.|[\w'’-]+)){1,9}? (?:were|was|been|being|be|(?:have|has|had)(?= (?:died|drowned|perished)\b))"
    r" (?:[a-z]+ly |(?:reported|believed|presumed|feared|confirmed|found|shot|stabbed|beaten|burned|burnt|hacked"
    r"|trampled|crushed|frozen) (?:to have been |and |to )?)?([a-z]+)\b"
)
_ASIDE = LazyRegexp(
    r"(?:(?<= was|were), according to"
    r"|, (?:aged|both|including|among them|most of them|many of them|some of them|mostly))"
    r" (?:[^,;.]|(?<=[ .][a-z])\.){2,60},"
)
_INCLUDED = LazyRegexp(r"[^,.;\n]{2,40}, (?:(?:were|was|have been|had been|has been) )?([a-z]+)\b")
_OBJECT = LazyRegexp(
    r"\b(?:kill(?:ed|s|ing)?|injur(?:ed|es|ing)|wound(?:ed|s|ing)|(?:deaths?|killings?) of)"
    rf" (?:all |the )?{HEDGES}\Z"
)
_HARMED = frozenset({
    "kill", "killed", "kills", "killing", "killings", "injured", "injures", "injuring", "wounded", "wounds", "wounding",
    "death", "deaths",
})  # fmt: skip
_BODIES = frozenset({
    "bodies", "corpses", "remains", "lives", "murder", "murders", "killings", "assassination", "assassinations",
    "execution", "executions", "slaying", "slayings", "beheading", "beheadings",
})  # fmt: skip
"""Words of which what tells a fate needs one."""

_LONGEST_ASIDE = 80
_AUXILIARIES = frozenset({"were", "was", "have", "had"})
_VERBS_OF_HARM = _AUXILIARIES | {"died", "drowned", "perished", "received", "suffered", "sustained"}
_WORDS_BEHIND, _WORDS_BEFORE = 11, 4
_BEFORE, _BEHIND, _BEHIND_OF_PASSIVE = 45, 55, 85
"""Characters on either side of a number within which "killed" or "injured" is of those that it counts."""
_LONGEST_SUBJECT = 110
_LONGEST = 400


def were_hurt(text: Text, figure: Figure, noun: str) -> bool:
    """Tell people by what was done to them, "35 insurgents were killed": who is no animal."""
    if noun in load_words("counting", "animals") or noun in load_words("measures", "killed_things"):
        return False
    is_near = not _HARMED.isdisjoint(text.words.before(figure.start_char))
    if is_near and _OBJECT.search(text.lower, max(0, figure.start_char - _BEFORE), figure.start_char):
        return True
    sentence = text.sentence_at(figure.start_char)
    if _left(text, figure) or (sentence and fate_of_second(text, figure, sentence)):
        return True
    if text.words.distinct.isdisjoint(_harms()):
        return False
    behind = _PASSIVE.match(text.lower, figure.end_char, figure.end_char + _LONGEST_SUBJECT)
    return behind is not None and _harm(behind[1]) is not None


def fate_of(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """Return the measure of a number of people, None where nothing is told to have happened to them."""
    begin = max(sentence.start_char, figure.start_char - _LONGEST)
    near = max(begin, figure.start_char - _LONGEST_ASIDE), figure.start_char
    said = text.words.before(figure.start_char)
    if "of" in said and _OF_ALL.search(text.lower, *near) and not _WHO.match(text.lower, figure.end_char):
        return None  # "killed nine of the 21 people aboard"
    if of_victims := _of_victims(text, figure):
        return of_victims
    if (not _BODIES.isdisjoint(said) and _BODIES_OF.search(text.lower, *near)) or _is_toll(text, figure, begin):
        return "deaths"
    if harm := _left(text, figure) or _of_included(text, figure):
        return harm
    return (
        fate_of_second(text, figure, sentence)
        or _of_list(text, figure, sentence)
        or _of_nearest_word(text, figure, sentence)
        or ("cases" if have_ailment(text, figure) else None)
    )


def _of_victims(text: Text, figure: Figure) -> str | None:
    """Return the fate of "17 of the injured", the injuries of "treated 31 people for burns"."""
    if of_victims := _OF_VICTIMS.match(text.lower, figure.end_char):
        return _harm(of_victims[1])
    near = max(0, figure.start_char - _BEFORE), figure.start_char
    is_treated = _TREATED_FOR.match(text.lower, figure.end_char) and _TREATING.search(text.lower, *near)
    return "injuries" if is_treated else None


def _left(text: Text, figure: Figure) -> str | None:
    """Return the fate of "has left 180 South Africans dead", "made 948 ill", the cases of "cholera struck 41,000"."""
    said = text.words.before(figure.start_char)
    if _LEAVING.isdisjoint(said) and _STRIKING.isdisjoint(said):
        return None
    before = text.lower[max(0, figure.start_char - _BEFORE) : figure.start_char]
    if _LEFT.search(before) and (state := _STATE.match(text.lower, figure.end_char)):
        is_ill = state[1] in load_words("measures", "sick")
        return "cases" if is_ill else _harm(state[1])
    is_struck = _STRUCK.search(before) is not None
    is_of_disease = is_struck and not load_words("measures", "diseases").isdisjoint(_WORDS.findall(before))
    return "cases" if is_of_disease else None


_LEAVING = frozenset(["left", "leaves", "leave", "leaving", "made", "making", "makes"])
_STRIKING = frozenset({
    "struck", "strikes", "sickened", "sickens", "infected", "infects", "infecting", "affected", "affects", "afflicts",
    "afflicted", "felled", "hit",
})  # fmt: skip
_LEFT = LazyRegexp(rf"\b(?:{one_of(_LEAVING)}) {HEDGES}\Z")
_STATE = LazyRegexp(r"(?: [\w'’-]+){0,3}? (dead|injured|wounded|hurt|ill|sick|infected)\b")
_STRUCK = LazyRegexp(rf"\b(?:{one_of(_STRIKING)}) {HEDGES}\Z")
_WORDS = LazyRegexp(r"[a-z][a-z0-9-]+")


@cache
def _harms() -> frozenset[str]:
    """Return all words that tell a harm."""
    return load_words("measures", "killed") | load_words("measures", "hurt")


def _harm(word: str) -> str | None:
    if word in load_words("measures", "killed"):
        return "deaths"
    return "injuries" if word in load_words("measures", "hurt") else None


def _is_toll(text: Text, figure: Figure, begin: int) -> bool:
    """``the toll from the blast at a mine climbed to 87``: far from the number only where the toll moves."""
    is_moving = figure.change_role in {"start", "end", "change"}
    toll = _TOLL_OF if is_moving else _TOLL
    if figure.counted != "people" or text.words.distinct.isdisjoint(_TOLD_OF_TOLL):
        return False
    return toll.search(without_asides(text.lower[begin : figure.start_char])) is not None


_TOLD_OF_TOLL = frozenset(["toll", "tolls", "number"])


def _of_included(text: Text, figure: Figure) -> str | None:
    """``17 people, including seven children, were killed``: of those named by the way the same is told."""
    if not is_included(text.lower, figure.start_char):
        return None
    told = _INCLUDED.match(text.lower, figure.end_char)
    return _harm(told[1]) if told else None


def _of_list(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """``two women, three children and a man were killed``: of each in a list the same is told, by its last verb."""
    within = min(sentence.end_char, figure.end_char + _LONGEST_SUBJECT)
    told = _LISTED.match(text.lower, figure.end_char, within)
    return _harm(told[1]) if told else None


_NUMERAL = (
    r"(?:[0-9][0-9,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|dozens of|scores of|hundreds of|thousands of|several)"
)
_OF_ALL = LazyRegexp(rf"\b(?:{_NUMERAL}|half|most|none|many|some) of (?:the|its|their|his|her|our) {HEDGES}\Z")
_WHO = LazyRegexp(r" (?:[a-z]+ )?(?:who|that|killed|injured|wounded|hurt|sick|infected|dead|victims)\b")
_OWN_WORDS = r"(?: (?!were\b|was\b|are\b|have\b|had\b|died\b|killed\b)(?:u\.[ks]\.|[\w'’-]+)){1,3}"
_LISTED = LazyRegexp(
    rf"{_OWN_WORDS}(?:, {_NUMERAL}{_OWN_WORDS}){{0,3}},? and {_NUMERAL}{_OWN_WORDS}?"
    r" (?:(?:were|was|have been|had been|are) )?(killed|dead|injured|wounded|died|drowned|hurt)\b"
    r"(?! (?:at least |more than |some |about |a |an |the |his |her |their )?[a-z0-9]+ (?:[a-z]+s|people)\b)"
)


def _of_nearest_word(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    """The nearest such word right behind the number, else right before it."""
    is_passive = _PASSIVE.match(text.lower, figure.end_char, figure.end_char + _LONGEST_SUBJECT) is not None
    within = _BEHIND_OF_PASSIVE if is_passive else _BEHIND
    after = text.lower[figure.end_char : min(sentence.end_char, figure.end_char + within + _LONGEST_ASIDE)]
    after = _ASIDE.sub("", after, count=1)[:within]
    start = start_with_modifier(text, figure)
    before = text.lower[max(sentence.start_char, start - _BEFORE) : start]
    behind = after.split(",")[0].split()[:_WORDS_BEHIND]
    ahead = before.rpartition(",")[2].rpartition(";")[2].split()[: -_WORDS_BEFORE - 1 : -1]
    return _first_fate(text, behind, True) or _first_fate(text, ahead, False)


def _first_fate(text: Text, words: list[str], is_behind: bool) -> str | None:
    """The first word that tells a fate, up to one that ends what is told of the number."""
    for index, word in enumerate(words):
        bare = word.strip(".,;:")
        if bare in load_words("measures", "fate_ends") or (bare == "and" and not _joins(words, index, is_behind)):
            return None
        if is_behind and bare in _RELATIVES and index > _NOUN_WITHIN:
            return None  # "charged 29 people with the bombings that killed 191"
        is_of_living = bare == "lives" and not is_behind  # "changed the lives of 12 farmers"
        if bare in _SURVIVED and "not" in words[max(0, index - _NEGATED_WITHIN) : index]:
            return "deaths"
        if not is_of_living and (fate := _harm(bare) or _illness(text, words, index)):
            if "not" in words[max(0, index - _NEGATED_WITHIN) : index]:
                return None  # "12 people were not hurt"
            return None if is_behind and _is_of_other(words, index) else fate
    return None


_NEGATED_WITHIN = 2
_RELATIVES = frozenset(["that", "which"])
_NOUN_WITHIN = 3
"""Words of a counted noun, behind which a relative clause is of another."""
_SURVIVED = frozenset(["survive", "survived"])


def _illness(text: Text, words: list[str], index: int) -> str | None:
    """Return what a word of doctors tells: injuries by the wounds behind it, cases of the sick."""
    bare = words[index].strip(".,;:")
    if bare in _TREATED and not _WOUNDS.isdisjoint(word.strip(".,;:") for word in words[index + 1 : index + 4]):
        return "injuries"
    if bare in load_words("measures", "sick") and "off" not in words:
        return "cases"
    is_in = bare in load_words("measures", "in_hospital") or _is_in_hospital(words, index)
    return _fate_in_hospital(text) if is_in else None


def _is_in_hospital(words: list[str], index: int) -> bool:
    """Tell whether people are "in hospital" or were taken "to a hospital"."""
    bare = words[index].strip(".,;:")
    if bare not in {"hospital", "hospitals"} or not index:
        return False
    before = (
        words[index - 2 : index] if words[index - 1] in {"a", "the", "nearby", "local"} else words[index - 1 : index]
    )
    return before[:1] == ["to"] or (before == ["in"] and bare == "hospital")


def _fate_in_hospital(text: Text) -> str | None:
    """Return what those in hospital have in a story: a disease, else injuries where it tells of some."""
    said = text.words.distinct
    if any(not said.isdisjoint(load_words("measures", key)) for key in ("diseases", "sick")):
        return "cases"
    is_hurt = any(not said.isdisjoint(load_words("measures", key)) for key in ("accidents", "hurt"))
    return "injuries" if is_hurt else None


def _is_of_other(words: list[str], index: int) -> bool:
    """Tell whether a word of harm is one of two ("killed or injured"), of others ("the dead bird") or done by them."""
    if words[index + 1 : index + 2] == ["or"] and index + 2 < len(words) and _harm(words[index + 2].strip(".,;:")):
        return True
    if words[index + 1 : index + 2] and words[index + 1][0].isdigit() and _AUXILIARIES.isdisjoint(words[:index]):
        return True  # "two rebels killed 40 villagers"
    is_state = words[index] in _STATES or words[index].rstrip(".,;:") in _DEEDS
    is_noun = is_state and index > 0 and words[index - 1] in _BEFORE_NOUNS
    return is_noun and words[index - 2 : index - 1] != ["among"]


_STATES = frozenset(["dead", "injured", "wounded", "death", "deaths"])
_DEEDS = frozenset(["killing", "killings"])
_BEFORE_NOUNS = frozenset(["the", "a", "an", "its", "their", "his", "her", "with", "of"])
_TREATED = frozenset(["treated", "suffered", "sustained", "received", "with"])
_WOUNDS = frozenset({
    "burns", "wounds", "injuries", "fractures", "cuts", "bruises", "concussion", "lacerations", "shrapnel", "gunshot",
    "inhalation", "bones", "smoke", "shock",
})  # fmt: skip


def _joins(words: list[str], index: int, is_behind: bool) -> bool:
    """``and 12``, ``and a child were``, ``were shot and killed``: a number, a second subject or verb behind "and"."""
    following = words[index + 1 : index + 5]
    has_verb = not _AUXILIARIES.isdisjoint(words[:index])
    is_subject = is_behind and not has_verb and not _VERBS_OF_HARM.isdisjoint(following[1:])
    is_verb = is_behind and has_verb and bool(following) and _harm(following[0].strip(".,;:")) is not None
    return bool(following) and (following[0][0].isdigit() or is_subject or is_verb)
