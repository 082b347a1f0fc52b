"""Attributions: each cue of a unit that is a verb, with its subject and side."""

from __future__ import annotations

from flows.extract.statements.attribution import AFTER, BEFORE, Attribution
from flows.extract.statements.clause_subjects import headline_subject, issuer, main_subject, subordinate_subject
from flows.extract.statements.clauses import content_start
from flows.extract.statements.cues import Cue, cue_verbs, words
from flows.extract.statements.explicit_cues import is_shown
from flows.extract.statements.extras import read_extras
from flows.extract.statements.homographs import is_noun
from flows.extract.statements.inversions import inverted
from flows.extract.statements.noun_phrases import Phrase, is_person
from flows.extract.statements.occasions import time_inside
from flows.extract.statements.opening_participles import opening_participle
from flows.extract.statements.participles import participle
from flows.extract.statements.passives import by_agent, is_passive
from flows.extract.statements.purposes import purpose_verb
from flows.extract.statements.sides import lead_of, reporter_before, side_of
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.units import NAME, QUOTE, WORD, Token, Unit
from flows.extract.statements.verb_groups import (
    asks_to_be_unnamed,
    before_going_on,
    day_before,
    is_nobody,
    is_silent,
    medium_before,
    verb_group,
    was_asked,
    would_say,
)

_LONGEST_TITLE = 6
_NOBODY = frozenset({"nobody", "nothing", "none"})


def find_attributions(unit: Unit, string: str) -> list[Attribution]:
    """Return the attributions of a unit of a text in order; outside of a title a cue is written small."""
    tokens = unit.tokens
    verbs = cue_verbs()
    found: list[Attribution] = []
    for index in unit.marked:
        cue = verbs.get(tokens[index].word)
        if cue is None or (found and index < found[-1].extras.end):
            continue
        is_big = string[tokens[index].start].isupper()
        if is_big and not unit.is_title and index and tokens[index - 1].kind != QUOTE:
            continue
        before = _before(tokens, index, found)
        made = _attribution(tokens, index, cue, before)
        if made and not _is_of_clause(tokens, made, before):
            _share_day(made, before)
            if unit.is_title and made.side == AFTER and made.first and tokens[made.first - 1].word == ",":
                made.subject = headline_subject(tokens, made.first - 1) or made.subject
            made.is_passive = made.is_passive or (unit.is_title and _is_told(tokens, made))
            found.append(made)
    return found


def _share_day(made: Attribution, before: Attribution | None) -> None:
    """``said on Monday that it was late, adding that ...``: a second verb of speech has the day of the first."""
    if before is None or not made.is_shared or made.subject is None or made.subject is not before.subject:
        return
    if made.cue.form in {"ing", before.cue.form}:
        made.extras.time = made.extras.time or before.extras.time


def _before(tokens: list[Token], index: int, found: list[Attribution]) -> Attribution | None:
    """The attribution before; of "said a test found traces, and added" the outer one, which goes on behind a comma."""
    last = found[-1] if found else None
    if last and "unquoted" in last.cue.frames and index and _goes_back(tokens, index, last):
        return _outer(found)
    if last is None or len(found) < 2 or [one.word for one in tokens[index - 2 : index]] != [",", "and"]:
        return last
    outer = found[-2]
    is_nested = last.subject is not None and outer.side == AFTER and last.subject.start <= outer.extras.end + 1
    return outer if is_nested or (outer.side == AFTER and _tells_nothing(tokens, last)) else last


def _goes_back(tokens: list[Token], index: int, last: Attribution) -> bool:
    """``denied he had shown no remorse and said``: of a verb that shows nothing the outer one is gone on with."""
    if tokens[index - 1].word == ",":
        return True
    return tokens[index - 1].word in {"and", "but"} and _tells_nothing(tokens, last)


def _tells_nothing(tokens: list[Token], made: Attribution) -> bool:
    """Tell whether nothing behind a cue is said by it: "asked to leave the room" of a question."""
    return made.side == AFTER and content_start(tokens, made, False) is None


def _attribution(tokens: list[Token], index: int, cue: Cue, previous: Attribution | None) -> Attribution | None:
    turned = opening_participle(tokens, index, cue) or inverted(tokens, index, cue)
    group = None if turned else _group(tokens, index, cue)
    if group is None:
        return turned
    first, helpers = group
    extras = read_extras(tokens, index + 1, cue)
    first, day = day_before(tokens, medium_before(tokens, first))
    extras.time = extras.time or day or time_inside(tokens, first, index)  # "had on Sunday warned"
    is_negated = bool(helpers & words("negations"))
    is_disbelief = is_negated and _disbelieves(tokens, first, index, helpers)
    says_nothing = (is_negated and not is_disbelief) or is_silent(tokens, index)
    made = Attribution(cue, first, index, first, None, extras, AFTER, False, False, False, says_nothing, is_disbelief)
    if by_agent(tokens, made):
        return made
    made.is_passive = is_passive(cue, helpers)
    if (cue.form == "ing" and not helpers) or tokens[first].word == "having":
        return participle(tokens, made, previous)
    if first and tokens[first - 1].word in {"and", "but", "or", "then"}:
        is_base = cue.form == "base" and not helpers and not _is_said_by_many(tokens, first, previous)
        if is_base or (cue.form in {"past", "participle"} and helpers == {"not"}):
            return None  # "has been held and not told why"
        _share_subject(tokens, made, previous)
    else:
        made.subject = issuer(tokens, phrase_before(tokens, first))
        made.lead = lead_of(tokens, made.subject.start) if made.subject else first
    if made.subject and (_says_nothing(tokens, made, made.subject) or _is_asked_of(tokens, made, made.subject)):
        return None
    made.side = AFTER if cue.frames <= {"of", "for", "gerund"} else side_of(tokens, made)
    if (reporter := reporter_before(tokens, made)) is not None:
        made.lead, made.side = lead_of(tokens, reporter.start), BEFORE
    return made


def _says_nothing(tokens: list[Token], made: Attribution, subject: Phrase) -> bool:
    """``nothing in the report suggests``, ``the union wants guarantees that``: nobody says anything by the word."""
    is_plural_noun = made.cue.form in {"third", "base"} and _holds_verb(tokens, subject)
    return is_plural_noun or _is_nobody_of(tokens, subject) or _is_of_source(tokens, made)


def _is_asked_of(tokens: list[Token], made: Attribution, subject: Phrase) -> bool:
    """``demanding Prime Minister Ola Conti apologize for it``: a bare form behind one person is asked of them."""
    is_bare = made.cue.form == "base" and made.first == made.index and not made.is_shared
    if not is_bare or subject.end != made.first or not is_person(tokens[subject.head]):
        return False
    for at in range(subject.head - 1, max(-1, subject.head - _LONGEST_TITLE), -1):
        cue = cue_verbs().get(tokens[at].word)
        if cue and cue.meaning == "demand":
            return cue.form != "base"
        if tokens[at].kind not in {WORD, NAME} or tokens[at].word in words("breaks"):
            return False
    return False


def _holds_verb(tokens: list[Token], subject: Phrase) -> bool:
    """``the union wants``, ``three men got lesser``: a clause with a verb, so that what follows is a noun."""
    held = tokens[subject.first + 1 : subject.head + 1]
    return any(one.kind is WORD and one.word in words("having_nouns") for one in held)


def _disbelieves(tokens: list[Token], first: int, index: int, helpers: set[str]) -> bool:
    """``analysts do not believe he will run``; not ``I don't think so`` in one's own words."""
    is_own = first > 0 and tokens[first - 1].word in {"i", "we", "you"}
    return not is_own and tokens[index].word in words("disbelieving") and not helpers.isdisjoint(words("doing"))


def _is_nobody_of(tokens: list[Token], subject: Phrase) -> bool:
    """``nothing in the report``, ``not everyone``."""
    is_negated = subject.start > 0 and tokens[subject.start - 1].word == "not"
    is_negated = is_negated and tokens[subject.first].word in {"everyone", "everybody", "all", "many", "every"}
    return tokens[subject.head].word in _NOBODY or is_negated


def _is_of_clause(tokens: list[Token], made: Attribution, previous: Attribution | None) -> bool:
    """``said officers searched the house and found it was empty``: what was found is a part of what is said."""
    is_second = made.first > 0 and tokens[made.first - 1].word == "and" and "unquoted" in made.cue.frames
    if not is_second or previous is None or previous.side != AFTER or made.cue.meaning != "say":
        return False
    is_telling = previous.cue.frames.isdisjoint({"unquoted", "infinitive"})
    begun = content_start(tokens, previous, False) if is_telling else None
    return begun is not None and begun[0] < made.first and begun[1] in {"bare_clause", "that_clause"}


def _is_of_source(tokens: list[Token], made: Attribution) -> bool:
    """``according to facts heard in court, ...``: a participle of the source, no verb."""
    start = made.subject.start if made.subject and made.subject.end == made.first else 0
    if start < 2 or tokens[start - 1].word != "to" or tokens[start - 2].word != "according":
        return False
    is_participle = made.cue.form == "past" and tokens[made.first - 1].word not in words("relatives")
    return is_participle and made.cue.frames.isdisjoint({"sure", "addressee"})


def _is_said_by_many(tokens: list[Token], first: int, previous: Attribution | None) -> bool:
    """``Party leaders have left the talks, and say they will not return``: the main clause has a plural subject."""
    if previous and previous.cue.form == "base":
        return True
    if tokens[first].word != "say" or first < 4 or tokens[first - 2].word != ",":
        return False
    subject = main_subject(tokens, first)
    helper = tokens[subject.end].word if subject and subject.end < first else ""
    return helper in {"have", "are", "were", "do"}


def _group(tokens: list[Token], index: int, cue: Cue) -> tuple[int, set[str]] | None:
    """Where the verb group of a cue begins and its auxiliaries, None where nobody says anything by it."""
    first, helpers = verb_group(tokens, index)
    if cue.form == "ing" and first == index and index > 1 and tokens[index - 1].word in words("keeping"):
        first, helpers = verb_group(tokens, index - 1)
        helpers.add("kept")
    if tokens[index].word == "say" and first > 1 and tokens[first - 2].word == "neither":
        helpers.add("not")  # "why it failed, neither side would say"
    is_other = is_noun(tokens, index, cue, helpers) or _is_dismissed(tokens, index)
    if is_other or (helpers & words("modals") and not would_say(tokens, index, helpers)):
        return None
    if (
        was_asked(tokens, index)
        or asks_to_be_unnamed(tokens, index, cue)
        or ("wanting" in cue.frames and not _wants(tokens, index, cue))
    ):
        return None
    if ("explicit" in cue.frames and not is_shown(tokens, index, cue)) or _is_phrasal(tokens, index):
        return None
    if tokens[index - 1].word == "to" and index:
        main = _deed_before(tokens, index, cue)
        if main is None:
            return None
        negations = helpers & words("negations")
        first, helpers = verb_group(tokens, main)
        helpers |= negations
    if first and tokens[first - 1].word == "having":  # 'apologised for having called it "cheap"'
        return (first - 1, set()) if "label" in cue.frames else None
    is_neither = first > 0 and tokens[first - 1].word == "nor"  # "neither confirmed nor denied having it"
    return None if is_neither or (first and is_nobody(tokens, first, index, helpers)) else (first, helpers)


def _is_dismissed(tokens: list[Token], index: int) -> bool:
    """``dismissed as "nonsense" reports that``: a noun, behind what is said of it."""
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    is_labelled = index > 2 and tokens[index - 2].word == "as" and tokens[index - 3].word in words("turning_down")
    return is_labelled and following == "that"


def _deed_before(tokens: list[Token], index: int, cue: Cue) -> int | None:
    """``went on to say``, ``declined to say``, ``called a meeting to say``: the verb before "to", None for others."""
    if index < 2:
        return None
    main = before_going_on(tokens, index - 2)
    is_going_on = "wanting" in cue.frames or tokens[main].word in words("going_on")
    return main if is_going_on else purpose_verb(tokens, index)


def _wants(tokens: list[Token], index: int, cue: Cue) -> bool:
    """``wanted to know why``; in one's own words, "I wanted to know", nobody is asked."""
    if cue.form != "base" or index < 3 or tokens[index - 1].word != "to":
        return False
    return tokens[index - 2].word in words("wanting") and tokens[index - 3].word not in {"i", "we", "you"}


def _is_phrasal(tokens: list[Token], index: int) -> bool:
    """``has ruled out a deal``, ``called off the strike``: another verb, unless "that" or a quotation follows."""
    if index + 1 >= len(tokens):
        return False
    pair = f"{tokens[index].word} {tokens[index + 1].word}"
    if tokens[index].word in words("wanting") and [one.word for one in tokens[index + 1 : index + 3]] == ["to", "know"]:
        return True  # "asked to know": the other verb asks
    if tokens[index + 1].word not in words("parting"):
        return pair in words("other_verbs")
    following = tokens[index + 2] if index + 2 < len(tokens) else None
    tells = following is not None and (following.kind == QUOTE or following.word in {"that", ":", ",", "to"})
    return not tells and pair not in words("pairs")


def _outer(found: list[Attribution]) -> Attribution:
    """``said Lind had shown no remorse, adding``: who said it goes on, not who had shown it."""
    return next((made for made in reversed(found) if "unquoted" not in made.cue.frames), found[-1])


def _is_told(tokens: list[Token], made: Attribution) -> bool:
    """``"Leave now", residents warned``: a headline leaves "were" out."""
    may_be = made.cue.form == "past" and ("addressee" in made.cue.frames or made.cue.meaning == "demand")
    subject = made.subject if may_be and made.side == BEFORE and made.index == len(tokens) - 1 else None
    return subject is not None and tokens[subject.head].word.endswith("s") and subject.end == made.index


def _share_subject(tokens: list[Token], made: Attribution, previous: Attribution | None) -> None:
    """``... and added that``: a second verb has the subject of the first, else that of its clause."""
    made.is_shared = True
    made.lead = made.first - 1
    if made.lead and tokens[made.lead - 1].word == ",":
        made.lead -= 1
    own = None if previous else subordinate_subject(tokens, made.lead)
    made.subject = own or (previous.subject if previous else None) or main_subject(tokens, made.first)
