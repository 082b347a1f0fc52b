"""Quotations without a cue: a colon before them, a speaker carried on, an unlisted verb; scare quotes are nothing."""

from __future__ import annotations

from flows.extract.statements.attribution import Attribution
from flows.extract.statements.content import closes_sentence, is_complete, quoted
from flows.extract.statements.cues import cue_verbs, words
from flows.extract.statements.finite_verbs import has_verb
from flows.extract.statements.found import Found
from flows.extract.statements.noun_phrases import (
    POSSESSIVES,
    Phrase,
    before_finite,
    is_person,
    is_person_or_body,
    phrase_after,
)
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.reading import Reading
from flows.extract.statements.speakers import SpeakerFinder
from flows.extract.statements.speech_nouns import owner_before
from flows.extract.statements.subjects import phrase_before
from flows.extract.statements.tellers import teller_before
from flows.extract.statements.units import MARK, NAME, QUOTE, WORD, Token

_FEWEST_WORDS = 3
_FEWEST_TOKENS = 2
_LONGEST_PUTTING = 12
_LATEST_VERDICT = 6
_FEWEST_BEFORE = 4
_FEWEST_TOLD = 6
ALONE = "uncued"
SHORT = "short"
"""The rule of a quotation too short to be speech of its own: it is kept only as the second half of another."""


class UncuedFinder:
    """Finds speech in quotations that no listed cue took."""

    def __init__(self, string: str, speakers: SpeakerFinder) -> None:
        self._string = string
        self._speakers = speakers

    def read(self, reading: Reading) -> list[Found]:
        """Return statements of the quotations that are left in a unit."""
        tokens = reading.unit.tokens
        found: list[Found] = []
        for index in reading.unit.marked:
            if tokens[index].kind is not QUOTE or index in reading.used:
                continue
            token = tokens[index]
            assert isinstance(token.item, Quotation)
            made = (
                self._by_putting(reading, index)
                or self._by_noun(reading, index)
                or self._by_cry(reading, index)
                or self._by_verb(reading, index, token.item)
                or self._by_answer(reading, index)
                or self._by_colon(reading, index, token.item)
                or self._by_comma(reading, index, token.item)
                or self._in_headline(reading, index)
                or self._alone(reading, index, token.item)
            )
            if made:
                found.append(made)
        return found

    def _found(self, reading: Reading, token: Token, phrase: Phrase | None, cue: Token | None, rule: str) -> Found:
        assert isinstance(token.item, Quotation)
        speaker = self._speakers.speaking(reading.unit.tokens, phrase)
        span = (cue.start, cue.end) if cue else None
        return Found((quoted(self._string, token.item),), "direct", speaker, span, "say", rule, reading.unit.paragraph)

    def _by_verb(self, reading: Reading, index: int, quotation: Quotation) -> Found | None:
        """``"No," shrugged Lind`` and ``"No," Lind shrugged``: a comma inside the marks promises a cue."""
        inner = self._string[quotation.inner_start : quotation.inner_end].rstrip()
        if not inner.endswith((",", "?", "!")):
            return None
        tokens = reading.unit.tokens
        taken = {made.index for made in reading.attributions if made.begin}  # 'in her book, "Tides," she wrote that'
        for at in range(index + 1, min(len(tokens), index + 8)):
            token = tokens[at]
            if token.kind in {MARK, QUOTE} or at in taken:
                return None
            if (
                token.kind == WORD
                and (token.word.endswith(("ed", "s")) or token.word in words("going_along"))
                and token.word not in words("determiners")
                and token.word not in {"his", "this"}
            ):
                subject = phrase_after(tokens, at + 1) if at == index + 1 else phrase_before(tokens, at, index + 1)
                is_person = subject is not None and _is_someone(tokens, subject)
                found = self._found(reading, tokens[index], subject, token, "unlisted_verb") if is_person else None
                return self._with_rest(reading, at, found) if found else None
        return None

    def _with_rest(self, reading: Reading, verb: int, found: Found) -> Found:
        """``"It is late," she went on, "and cold."``: what follows its verb and a particle goes on with it."""
        tokens = reading.unit.tokens
        comma = next((at for at in range(verb + 1, min(len(tokens), verb + 3)) if tokens[at].word == ","), None)
        rest = tokens[comma + 1].item if comma and comma + 1 < len(tokens) else None
        if comma is None or not isinstance(rest, Quotation):
            return found
        reading.used.add(comma + 1)
        return found._replace(pieces=(*found.pieces, quoted(self._string, rest)))

    def _by_putting(self, reading: Reading, index: int) -> Found | None:
        """``As Lind puts it, "..."`` and ``"...," as Lind put it``."""
        tokens = reading.unit.tokens
        later = (at for at in range(index + 1, min(len(tokens), index + _LONGEST_PUTTING)) if tokens[at].word == "it")
        end = _put_before(tokens, index) if tokens[index - 1].word in {",", ":"} else next(later, 0)
        is_put = end > 1 and tokens[end].word == "it" and tokens[end - 1].word in {"put", "puts"}
        floor = next((at + 1 for at in range(end - 2, index, -1) if tokens[at].word in {"how", "as"}), 0)
        subject = phrase_before(tokens, end - 1, floor) if is_put else None
        return self._found(reading, tokens[index], subject, tokens[end - 1], "unlisted_verb") if subject else None

    def _by_noun(self, reading: Reading, index: int) -> Found | None:
        """``"No," was the verdict of Lind``, ``"Never," came the reply from the back benches``."""
        tokens = reading.unit.tokens
        if index + 4 >= len(tokens) or tokens[index + 1].word not in words("verdict_verbs"):
            return None
        if tokens[index + 2].word in {"how", "all"}:  # '"Never" is how Lind puts it', '"No" was all Lind would say'
            subject = phrase_after(tokens, index + 3)
            verb = _verb_behind(tokens, subject, tokens[index + 2].word == "all") if subject else None
            return self._found(reading, tokens[index], subject, verb, "unlisted_verb") if verb else None
        for at in range(index + 3, min(len(tokens) - 1, index + _LATEST_VERDICT)):
            if tokens[at].word in words("verdicts"):
                is_given = tokens[at + 1].word in {"of", "from", "by"}
                subject = phrase_after(tokens, at + 2) if is_given else owner_before(tokens, at)
                is_read = subject is None and tokens[index + 1].word in {"ran", "runs"}  # "ran a typical comment"
                subject = phrase_after(tokens, index + 2) if is_read else subject
                cue = tokens[index + 1 if is_read else at]
                return self._found(reading, tokens[index], subject, cue, "unlisted_verb")
        return None

    def _by_cry(self, reading: Reading, index: int) -> Found | None:
        """``came a shout of "Shame!"``, ``chants of "Go home"``: somebody in a crowd is heard."""
        tokens = reading.unit.tokens
        if index < 2 or tokens[index - 1].word != "of" or tokens[index - 2].word not in words("cries"):
            return None
        return self._found(reading, tokens[index], _crier(tokens, index), tokens[index - 2], "cry")

    def _by_answer(self, reading: Reading, index: int) -> Found | None:
        """``Lind hit back: "..."``: a verb with "back" before the colon."""
        tokens = reading.unit.tokens
        if index < _FEWEST_BEFORE or [token.word for token in tokens[index - 2 : index]] != ["back", ":"]:
            return None
        verb = tokens[index - 3]
        subject = phrase_before(tokens, index - 3) if verb.word in words("answering_back") else None
        if subject is None:
            return None
        found = self._found(reading, tokens[index], subject, None, "colon")
        return found._replace(cue=(verb.start, tokens[index - 2].end))

    def _by_colon(self, reading: Reading, index: int, quotation: Quotation) -> Found | None:
        """``Lind was blunt: "..."``: the subject of the sentence speaks."""
        tokens = reading.unit.tokens
        if not index or tokens[index - 1].word != ":":
            return None
        cues = [*reading.attributions, *reading.barren]
        previous = [made for made in sorted(cues, key=_place) if made.index < index and made.subject and _tells(made)]
        is_whole = closes_sentence(self._string, quotation) or (previous and is_complete(self._string, quotation))
        if not is_whole and not reading.unit.is_title:
            return None
        if previous:
            made = previous[-1]
            found = self._found(reading, tokens[index], made.subject, tokens[made.index], "colon")
            return found._replace(meaning=made.cue.meaning)
        if index > 3 and (given := _given_before(tokens, index)):
            return self._found(reading, tokens[index], given, tokens[index - 2], "colon")
        verb = tokens[index - 2] if index > 1 and tokens[index - 2].word.endswith(("ed", "s")) else None
        verb = None if index > 2 and tokens[index - 3].word in words("determiners") else verb  # "these findings: ..."
        subject = phrase_before(tokens, index - 2) if verb else None  # 'she signed: "..."'
        if subject is None or not _is_someone(tokens, subject):
            subject, verb = phrase_after(tokens, _behind_opening(tokens)), None
        if subject and subject.head < index - 2 and tokens[index - 2].word in words("occasions", "verdicts"):
            noun = tokens[index - 2] if tokens[index - 2].word in words("verdicts") else None
            return self._found(reading, tokens[index], subject, noun, "colon")  # "The firm issued this statement: ..."
        is_person = subject is not None and _is_someone(tokens, subject, reading.unit.is_title)
        subject = subject if is_person else teller_before(tokens, index)
        return self._found(reading, tokens[index], subject, verb, "colon")

    def _by_comma(self, reading: Reading, index: int, quotation: Quotation) -> Found | None:
        """``Lind defended the vote, "We had no other way out."``: whole sentences behind a comma, at the end."""
        tokens = reading.unit.tokens
        is_last = all(one.kind == MARK for one in tokens[index + 1 :])
        if index < _FEWEST_BEFORE or tokens[index - 1].word != "," or not is_last:
            return None
        content = self._string[quotation.inner_start : quotation.inner_end].split()
        is_told = len(content) >= _FEWEST_TOLD and sum(word[0].islower() for word in content) * 2 > len(content)
        if not is_told or not (is_complete(self._string, quotation) and closes_sentence(self._string, quotation)):
            return None
        subject = phrase_after(tokens, _behind_opening(tokens))
        is_person = subject is not None and _is_someone(tokens, subject) and has_verb(tokens[: index - 1], 0, False)
        return self._found(reading, tokens[index], subject, None, "comma") if is_person else None

    def _in_headline(self, reading: Reading, index: int) -> Found | None:
        """``'Nobody told us': flood victims blame council``: a headline that begins with what is said."""
        tokens = reading.unit.tokens
        is_joined = len(tokens) > _FEWEST_TOKENS and tokens[1].word in {":", "-", "–"}
        if not reading.unit.is_title or index or not is_joined:
            return None
        is_long = len(self._string[tokens[0].start : tokens[0].end].split()) >= _FEWEST_WORDS
        if len(tokens) <= _FEWEST_WORDS and not (is_long and _is_source(tokens[-1])):
            return None
        subject = _guest(tokens) or _before_verb(tokens, phrase_after(tokens, 2))
        head = tokens[subject.head] if subject else None
        speaks = head is not None and (head.kind == NAME or head.word in words("role_nouns") or head.word.endswith("s"))
        if not speaks and not is_long:
            return None  # "'Iron Tide': a review"
        return self._found(reading, tokens[index], subject if speaks else None, None, "headline")

    def _alone(self, reading: Reading, index: int, quotation: Quotation) -> Found | None:
        """Whole sentences in marks that make up the unit are speech."""
        tokens = reading.unit.tokens
        others = [token for token in tokens if token.kind not in {MARK, QUOTE}]
        content = self._string[quotation.inner_start : quotation.inner_end]
        if others or reading.unit.is_title:
            return None
        if len(content.split()) <= _FEWEST_WORDS:
            is_sentence = is_complete(self._string, quotation) and content.rstrip().endswith((".", "!", "?"))
            return self._found(reading, tokens[index], None, None, SHORT) if is_sentence else None
        is_whole = closes_sentence(self._string, quotation) or _is_closed_outside(self._string, quotation)
        is_speech = is_whole or quotation.is_open or quotation.continues
        return self._found(reading, tokens[index], None, None, ALONE) if is_speech else None


def _is_source(token: Token) -> bool:
    """``'Nobody told us': Lind``, ``'Nobody told us': police``."""
    return is_person_or_body(token) or token.word in words("headline_sources")


def _given_before(tokens: list[Token], index: int) -> Phrase | None:
    """``Lind's reply: "..."``, ``Lind has only this to say: "..."``: who speaks behind a colon."""
    if tokens[index - 2].word in words("verdicts") and tokens[index - 3].word in POSSESSIVES:
        return phrase_before(tokens, index - 3)
    if [one.word for one in tokens[index - 3 : index - 1]] != ["to", "say"]:
        return None
    has = next((at for at in range(index - 4, 0, -1) if tokens[at].word in {"has", "have", "had"}), 0)
    return phrase_before(tokens, has) if has else None


def _verb_behind(tokens: list[Token], subject: Phrase, is_modal: bool) -> Token | None:
    """The verb right behind who speaks; of ``would say``, ``had to say`` the second."""
    near = tokens[subject.end : subject.end + _LATEST_VERDICT]
    return next((one for one in near if not is_modal or one.word in cue_verbs()), None)


def _crier(tokens: list[Token], index: int) -> Phrase | None:
    """``From the benches came a shout of "..."``, ``shouts of "..." from the gallery``, ``The crowd broke into``."""
    following = tokens[index + 1].word if index + 1 < len(tokens) else ""
    if following in {"from", "by"}:
        return phrase_after(tokens, index + 2)
    if tokens[0].word == "from":
        fronted = phrase_after(tokens, 1)
        return before_finite(tokens, fronted) if fronted else None
    verb = next((at for at in range(index - 3, 0, -1) if tokens[at].word in words("crying_out")), 0)
    return phrase_before(tokens, verb) if verb else None


def _is_closed_outside(string: str, quotation: Quotation) -> bool:
    """``"We will not wait for them any longer".``: the full stop of the sentence stands behind the marks."""
    return is_complete(string, quotation) and string.startswith(".", quotation.end)


def _put_before(tokens: list[Token], index: int) -> int:
    """``puts it, "..."``, ``put it more bluntly: "..."``: where "it" stands."""
    for at in range(index - 2, max(0, index - _LONGEST_PUTTING), -1):
        if tokens[at].word == "it" or tokens[at].kind is not WORD:
            return at
    return 0


def _tells(made: Attribution) -> bool:
    """Behind ``dubbed the storm:`` there is a name."""
    return not made.cue.frames <= {"label", "for", "gerund"}


def _place(made: Attribution) -> int:
    return made.index


def _behind_opening(tokens: list[Token]) -> int:
    """``Asked about it, Lind was blunt: "..."``: where the main clause begins."""
    opens = tokens[0].word in words("was_asked", "openings", "subordinators") or tokens[0].word.endswith("ing")
    comma = next((index for index in range(1, len(tokens)) if tokens[index].word == ","), 0) if opens else 0
    return comma + 1 if comma else 0


def _is_someone(tokens: list[Token], subject: Phrase, is_title: bool = False) -> bool:
    head = tokens[subject.head]
    is_role = head.word in words("pronouns", "single_persons", "epithets", "counting")
    is_role = is_role or head.word.endswith("-year-old") or (is_title and head.word in words("role_nouns"))
    return head.kind == NAME or is_role


def _guest(tokens: list[Token]) -> Phrase | None:
    """``'I slept in the cab': five minutes with Mara Lind``."""
    at = next((index for index in range(2, len(tokens) - 1) if tokens[index].word == "with"), 0)
    return Phrase(at + 1, at + 1, at + 1, at + 2) if at and is_person(tokens[at + 1]) else None


def _before_verb(tokens: list[Token], phrase: Phrase | None) -> Phrase | None:
    """Headlines have verbs that look like nouns: ``flood victims blame council``."""
    if phrase is None:
        return None
    verb = next((index for index in range(phrase.first + 1, phrase.end) if tokens[index].word in cue_verbs()), None)
    return phrase if verb is None else phrase._replace(head=verb - 1, end=verb)
