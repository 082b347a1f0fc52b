"""Speakers: the noun phrase that speaks as a span, and the entity that it stands for."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from flows.extract.entities.named import UNNAMED, Named
from flows.extract.statements.antecedents import BODY, FIRM, PERSON, Antecedents
from flows.extract.statements.called_bodies import may_be_called
from flows.extract.statements.cues import words
from flows.extract.statements.descriptions import Descriptions
from flows.extract.statements.genders import Genders
from flows.extract.statements.governments import Governments
from flows.extract.statements.named_kinds import named_before_kind
from flows.extract.statements.new_persons import speaks_up_between
from flows.extract.statements.noun_phrases import POSSESSIVES, Phrase
from flows.extract.statements.quotations import Quotation
from flows.extract.statements.turns import find_turns
from flows.extract.statements.units import NAME, Token
from flows.extract.text import Text
from schemas.records import Mention, Role

_PERSONAL_PRONOUNS = {"he": "he", "she": "she", "him": "he", "her": "she", "his": "he"}
_OF_BODY = 2
_FURTHEST_PERSON = 3
"""Paragraphs between a pronoun and the name of somebody who is surely meant by such a one."""
_VOICES = frozenset({"government", "administration"})
"""Bodies that are called by their country: who only speaks for one, as a spokeswoman does, has a name of their own."""
_FORMER = frozenset({"former", "ex", "onetime", "one-time", "erstwhile"})


class Speaker(NamedTuple):
    """A speaker as printed and the entity, None where no name is known."""

    start: int
    end: int
    entity_id: str | None


class SpeakerFinder:
    """Finds speakers in one text."""

    def __init__(self, text: Text, named: Named, quotations: list[Quotation]) -> None:
        self._text = text
        self._antecedents = Antecedents(text, named, quotations)
        self._genders = Genders(text, named)
        self._descriptions = Descriptions(text, named)
        self._governments = Governments(named, self._antecedents)
        self._marked = {(m.start_char, m.end_char): m.entity_id for m in named.mentions if m.form in UNNAMED}
        self._marked_ends = {end: entity_id for (_, end), entity_id in self._marked.items()}
        self._roles = _persons_by_title(named.roles)
        self._turns = find_turns(text, named)

    def speaking(self, tokens: list[Token], phrase: Phrase | None) -> Speaker | None:
        """Return the speaker that a phrase stands for, and remember it for the pronouns to come."""
        speaker = self.of(tokens, phrase)
        if phrase is None or speaker is None:
            return speaker
        head = tokens[phrase.head]
        if isinstance(head.item, Mention):
            person = self._antecedents.before(head.start, PERSON) if _is_compatriot(tokens, phrase) else None
            self._antecedents.note(person or head.item, head.start)
        elif head.word in words("pronouns") or head.word in _PERSONAL_PRONOUNS:
            if mention := self._antecedent(head):
                self._antecedents.note(mention, head.start)
        elif speaker.entity_id and (named := self._antecedents.person_of(speaker.entity_id, head.start)):
            self._antecedents.note(named, head.start)  # "the coach said ... He added"
        elif _is_new_person(tokens, phrase) or (
            speaker.entity_id is None and _is_of_body(tokens, phrase)
        ):  # of whom no name is known, though their body may be
            self._antecedents.note_unnamed(head.start, PERSON)
        elif speaker.entity_id is None and head.word in words("works_that_show", "occasions"):
            self._antecedents.note_unnamed(head.start, BODY)  # "a report says ... It says"
        return speaker

    def acting_before(self, position: int, floor: int) -> Speaker | None:
        """``Wirth shakes her head. "..."``: who makes a gesture in the sentence before, if that begins behind floor."""
        before = self._text.sentence_before(position)
        mention = self._antecedents.first_in(before.start_char, before.end_char) if before else None
        if before is None or mention is None or before.start_char < floor:
            return None
        behind = self._text.lower[mention.end_char : before.end_char].split(maxsplit=2)
        if not any(word.strip(",.") in words("gestures") for word in behind[:2]):
            return None
        return Speaker(mention.start_char, mention.end_char, mention.entity_id)

    def of(self, tokens: list[Token], phrase: Phrase | None) -> Speaker | None:
        """Return the speaker that a phrase stands for."""
        if phrase is None:
            return None
        head = named_before_kind(tokens, phrase) or tokens[phrase.head]
        if head.kind == NAME and isinstance(head.item, Mention):
            if _is_compatriot(tokens, phrase):
                found = self._antecedents.before(head.start, PERSON)
                return Speaker(tokens[phrase.first].start, head.end, _id(found))
            if (
                phrase.end - phrase.head > 1
                and phrase.end <= len(tokens)
                and (tokens[phrase.end - 1].kind == NAME or tokens[phrase.end - 1].word.endswith("s"))
                and (_is_list(tokens, phrase.head) or _is_list_of_many(tokens, phrase))
            ):
                return Speaker(head.start, tokens[phrase.end - 1].end, head.item.entity_id)
            return Speaker(head.start, head.end, head.item.entity_id)
        is_joined = phrase.head + 1 < phrase.end <= len(tokens) and tokens[phrase.head + 1].word == "and"
        is_joined = is_joined or _is_list_of_many(tokens, phrase)
        start, end = tokens[phrase.first].start, tokens[phrase.end - 1].end if is_joined else head.end
        if head.word in words("pronouns") or (head.word in _PERSONAL_PRONOUNS and phrase.first == phrase.head):
            return Speaker(start, end, self._of_pronoun(head))
        return Speaker(start, end, self._of_role(tokens, phrase))

    def _of_pronoun(self, token: Token) -> str | None:
        marked = self._marked.get((token.start, token.end))
        if marked:
            return marked
        if token.word == "i":
            return next((turn.entity_id for turn in self._turns if turn.start <= token.start < turn.end), None)
        return _id(self._antecedent(token))

    def _antecedent(self, token: Token) -> Mention | None:
        """Return whom "it", "he" or "she" stands for."""
        if token.word == "it":
            found = self._antecedents.before(token.start, BODY)
            is_unnamed = found is None and self._antecedents.spoke_unnamed(token.start, BODY)
            return None if is_unnamed else found or self._only_firm(token)
        pronoun = _PERSONAL_PRONOUNS.get(token.word)
        if pronoun is None:
            return None

        def may_be(one: Mention) -> bool:
            return one.kind in PERSON and not self._genders.is_other(one, pronoun)

        found = self._antecedents.before(token.start, PERSON)
        if found and may_be(found):
            return None if speaks_up_between(self._text, found.start_char, token.start, pronoun) else found
        if self._antecedents.spoke_unnamed(token.start, PERSON):
            return None
        return (
            self._antecedents.last_person(token.start, may_be)
            or self._antecedents.only_before(token.start, may_be)
            or self._antecedents.last_person(
                token.start, lambda one: self._genders.is_known(one, pronoun), _FURTHEST_PERSON
            )
        )

    def _body(self, tokens: list[Token], at: int) -> Mention | None:
        """Whom "the company" stands for: a firm of the same sentence, else the last that spoke or began a sentence."""
        head = tokens[at]
        if head.word == "government":
            return self._governments.before(head.start)
        sentence = self._text.sentence_at(head.start)
        is_firm = sentence is not None and head.word in words("firms")

        def may_be(mention: Mention) -> bool:
            return mention.kind in FIRM and may_be_called(self._text.lower, mention, tokens, at)

        beside = self._antecedents.inside(sentence.start_char, head.start, may_be) if sentence and is_firm else None
        found = self._named_by(head, may_be) or beside
        if found is None:
            is_sought = head.word not in words("named_bodies")
            found = self._antecedents.before(head.start, FIRM, may_be if is_sought else None)
            found = found if found and may_be(found) else None
        if found or not is_firm:
            return found
        return self._antecedents.only_before(head.start, may_be) or self._antecedents.only_of_lead(head.start, may_be)

    def _only_firm(self, token: Token) -> Mention | None:
        """Of the organizations so far the only one, or the one that it is all about."""
        return self._antecedents.only_before(token.start, lambda one: one.kind in FIRM)

    def _named_by(self, head: Token, may_be: Callable[[Mention], bool] | None = None) -> Mention | None:
        """``the court``: the only one whose name says that it is one."""

        def is_called(one: Mention) -> bool:
            is_named = one.kind in FIRM and head.word in one.exact.lower().split()
            return is_named and (may_be is None or may_be(one))

        return self._antecedents.only_before(head.start, is_called)

    def _of_role(self, tokens: list[Token], phrase: Phrase) -> str | None:
        head = tokens[phrase.head]
        inside = [t.item for t in tokens[phrase.first : phrase.end] if isinstance(t.item, Mention)]
        spoken_for = self._marked_ends.get(head.end) or _spoken_for(head, inside)
        if spoken_for or tokens[phrase.first].word not in {"the", "his", "her", "its"}:
            return spoken_for
        is_owned = any(token.word in POSSESSIVES for token in tokens[phrase.first : phrase.head])
        if told := None if is_owned else self._told(head, inside):
            return told.entity_id
        if head.word in words("bodies") and not inside:
            return None if is_owned else _id(self._body(tokens, phrase.head))
        if holders := self._roles.get(head.word):
            return self._holder(holders, head.start)
        if not is_owned and (firm := self._described_firm(tokens, phrase, inside)):
            return firm.entity_id
        named = None if is_owned else self._named_by(head)
        return _id(named or self._by_epithet(tokens, phrase))

    def _described_firm(self, tokens: list[Token], phrase: Phrase, inside: list[Mention]) -> Mention | None:
        """``the Eindhoven-based firm``, ``the Dutch toymaker``: the only firm that may be called so so far."""
        head = tokens[phrase.head]
        is_told = len(inside) == 1 and (inside[0].form == "demonym" or inside[0].kind == "place")
        if not is_told or head.word not in words("firms") or tokens[phrase.first].word != "the":
            return None

        def may_be(mention: Mention) -> bool:
            return mention.kind in FIRM and may_be_called(self._text.lower, mention, tokens, phrase.head)

        return self._antecedents.only_before(head.start, may_be) or self._antecedents.only_of_lead(head.start, may_be)

    def _told(self, head: Token, inside: list[Mention]) -> Mention | None:
        """``the fisherman``: who was told to be one; ``the Norwegian firm``: Norway's that was told of."""
        if head.word in words("single_persons") and not inside and head.word not in self._roles:
            return self._descriptions.person(head.word, head.start)
        is_of_people = head.word in words("bodies") and len(inside) == 1 and inside[0].form == "demonym"
        return self._descriptions.body(inside[0], head.start) if is_of_people else None

    def _holder(self, roles: list[Role], position: int) -> str | None:
        """``the coach``: the only one of the story, else the last one named in the paragraph."""
        if len({role.person_entity_id for role in roles}) == 1:
            return roles[0].person_entity_id
        paragraph = self._text.paragraph_at(position)
        near = [
            one for one in roles if one.end_char <= position and self._text.paragraph_at(one.start_char) == paragraph
        ]
        return near[-1].person_entity_id if near else None

    def _by_epithet(self, tokens: list[Token], phrase: Phrase) -> Mention | None:
        """``the striker``, ``the 45-year-old``: the person before."""
        head = tokens[phrase.head]
        is_epithet = head.word in words("epithets") or head.word.endswith("-year-old")
        is_plain = phrase.head == phrase.first + 1 and tokens[phrase.first].word == "the"
        is_former = tokens[phrase.first].word == "the" and tokens[phrase.first + 1].word in _FORMER
        is_former = is_former and all(token.kind != NAME for token in tokens[phrase.first : phrase.head])
        is_meant = (is_epithet and is_plain) or is_former
        return self._antecedents.before(head.start, PERSON) if is_meant else None


def _spoken_for(head: Token, inside: list[Mention]) -> str | None:
    """``the Norwegian government``: the one country or body that is named."""
    bodies = [mention for mention in inside if mention.kind in {"organization", "country"}]
    return bodies[0].entity_id if head.word in _VOICES and len(bodies) == 1 else None


def _is_list(tokens: list[Token], first: int) -> bool:
    """``Lind and``, ``Lima, Quito``, ``Peru, the United States``; not ``Lind, who``."""
    if tokens[first + 1].word != ",":
        return tokens[first + 1].word == "and"
    second = first + 2 + (tokens[first + 2].word in words("articles"))
    return tokens[second].kind == NAME


def _is_list_of_many(tokens: list[Token], phrase: Phrase) -> bool:
    """``Peru, other states and Chile``, ``the players, their agents and the league``."""
    behind = [one.word for one in tokens[phrase.head + 1 : phrase.end]]
    return behind[:1] == [","] and "and" in behind and behind[1] in {"other", "their", "its"}


def _is_compatriot(tokens: list[Token], phrase: Phrase) -> bool:
    """``the Dutchman``: a person who was named before."""
    item = tokens[phrase.head].item
    is_demonym = isinstance(item, Mention) and item.form == "demonym" and not item.exact.endswith("s")
    return is_demonym and phrase.head > 0 and tokens[phrase.head - 1].word == "the"


def _is_new_person(tokens: list[Token], phrase: Phrase) -> bool:
    """``a spokesman``, ``its president``: a person without a name; "the minister" may have one."""
    is_new = tokens[phrase.first].word in {"a", "an", "one", "another", "its", "their"}
    is_new = is_new or phrase.first == phrase.head  # "said lawmaker ..." with a name that was not found
    return is_new and tokens[phrase.head].word in words("single_persons", "offices")


def _is_of_body(tokens: list[Token], phrase: Phrase) -> bool:
    """``the head of the inquiry``, ``the commander of the force``: an office of which nobody was told to hold it."""
    behind = tokens[phrase.head + 1 : phrase.head + 3]
    is_office = tokens[phrase.head].word in words("single_persons", "offices") and tokens[phrase.first].word == "the"
    if not is_office or len(behind) < _OF_BODY or behind[0].word not in {"of", "for"}:
        return False
    return behind[1].kind == NAME or behind[1].word in words("articles", "possessives")  # not "the mother of four"


def _id(mention: Mention | None) -> str | None:
    return mention.entity_id if mention else None


def _persons_by_title(roles: list[Role]) -> dict[str, list[Role]]:
    """The roles of persons, in the order of the text, by the noun of their title."""
    found: dict[str, list[Role]] = {}
    for role in sorted(roles, key=lambda one: one.start_char):
        if role.person_entity_id and role.title:
            found.setdefault(role.title.split()[-1].lower(), []).append(role)
    return found
