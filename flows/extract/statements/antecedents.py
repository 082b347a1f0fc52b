"""Antecedents: whom "she", "it" or "the company" stands for, by who spoke last and who began a sentence since."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from flows.extract.entities.named import UNNAMED, Named
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.meaning.headline import lead_end
from flows.extract.statements.cues import words
from flows.extract.statements.quotations import Quotation
from flows.extract.text import Text, is_in_brackets
from schemas.records import Mention

_ASKED = LazyRegexp(r"\b(?:[Aa]sked|[Qq]uestioned|[Pp]ressed) by [\w. ]*\Z")
_APPOSED = LazyRegexp(r"(?: [KQ]C| MEP| MP)?,")
_OWNED_ROLE = LazyRegexp(r"[^,;:“\"]{1,60}['’]s? (?:[a-z-]+ ){0,5}[a-z-]+")
""" "Kaarti Bank's senior analyst", "Lind's wife"."""
_LATEST_BEGINNING = 100
_NEAR_BEGINNING = 40
"""Characters before a sentence's subject: a title, a nationality."""
_FURTHEST = 60
"""Mentions to look back over."""
_ALL = 200
_FAR_MORE = 2
PERSON = frozenset({"person"})
FIRM = frozenset({"organization"})
STATE = frozenset({"country"})
BODY = FIRM | STATE
_SPEAKING = PERSON | BODY
_NO_NAMES = UNNAMED - {"role"}


class _Spoke(NamedTuple):
    """Who spoke last, None where nobody named, and where."""

    mention: Mention | None
    at: int


class Antecedents:
    """Remembers the speakers of a text in order, and finds the last one of a kind."""

    def __init__(self, text: Text, named: Named, quotations: list[Quotation]) -> None:
        self._text = text
        self._quotations = quotations
        listed = [m for m in named.mentions if m.kind in _SPEAKING and m.form not in _NO_NAMES]
        if "(" in text.string:  # nobody speaks of the wire behind the place of a dateline
            listed = [one for one in listed if not _is_bracketed(text.string, one)]
        self._mentions = _not_inside_others(sorted(listed, key=lambda one: (one.start_char, -one.end_char)))
        self._starts = [mention.start_char for mention in self._mentions]
        self._spoke: dict[frozenset[str], _Spoke] = {}

    def note(self, mention: Mention, at: int) -> None:
        """Remember that a named one spoke, by name or as a pronoun that stands at ``at``."""
        for kinds in (PERSON, BODY, FIRM, STATE):
            if mention.kind in kinds:
                self._spoke[kinds] = _Spoke(mention, at)

    def note_unnamed(self, at: int, kinds: frozenset[str]) -> None:
        """Remember that a person, or a report of a body, without a name spoke."""
        self._spoke[kinds] = _Spoke(None, at)

    def before(
        self, position: int, kinds: frozenset[str], may_be: Callable[[Mention], bool] | None = None
    ) -> Mention | None:
        """Return who began a sentence since the last speaker of these kinds, else that speaker, if near enough."""
        spoke = self._spoke.get(kinds)
        if spoke is not None and not (spoke.at <= position and self._is_near(spoke.at, position, _reach(kinds))):
            spoke = None
        if spoke and spoke.mention and may_be and not may_be(spoke.mention):
            spoke = None
        begun = self._began(position, kinds, spoke.at + 1 if spoke else 0, may_be)
        return begun or (spoke.mention if spoke else None)

    def spoke_unnamed(self, position: int, kinds: frozenset[str]) -> bool:
        """Tell whether the last of these kinds who spoke, not far before a position, has no name."""
        spoke = self._spoke.get(kinds)
        return spoke is not None and spoke.mention is None and self._is_near(spoke.at, position)

    def has_spoken(self, mention: Mention) -> bool:
        """Tell whether of its kind this one spoke last."""
        return any(
            spoke.mention is not None and spoke.mention.entity_id == mention.entity_id for spoke in self._spoke.values()
        )

    def inside(self, start: int, end: int, may_be: Callable[[Mention], bool]) -> Mention | None:
        """Return the last one who may be meant that is named between two positions."""
        near = (mention for mention in self._back_from(end) if mention.start_char >= start)
        return next((mention for mention in near if may_be(mention)), None)

    def last_person(self, position: int, may_be: Callable[[Mention], bool], reach: int = 1) -> Mention | None:
        """Return the last person named before who may be meant, not more than ``reach`` paragraphs before."""
        for mention in self._back_from(position):
            if mention.kind in PERSON and not self._is_quoted(mention) and may_be(mention):
                return mention if self._is_near(mention.start_char, position, reach) else None
        return None

    def only_before(self, position: int, may_be: Callable[[Mention], bool]) -> Mention | None:
        """Return the only one in the text so far who may be meant, or who is named far more often than the others."""
        index = bisect_left(self._starts, position)
        found = [mention for mention in self._mentions[max(0, index - _ALL) : index] if may_be(mention)]
        counts = Counter(mention.entity_id for mention in found)
        most, *fewer = sorted(counts.values(), reverse=True) or [0]
        if not most or (fewer and most <= _FAR_MORE * fewer[0]):
            return None
        return next(mention for mention in found if counts[mention.entity_id] == most)

    def only_of_lead(self, position: int, may_be: Callable[[Mention], bool]) -> Mention | None:
        """Return the only one of the headline and first sentence who may be meant: who the story is about."""
        end = min(position, lead_end(self._text))
        found = [one for one in self._mentions[: bisect_left(self._starts, end)] if may_be(one)]
        return found[0] if len({one.entity_id for one in found}) == 1 else None

    def first_in(self, start: int, end: int) -> Mention | None:
        """Return the person that a sentence begins with."""
        index = bisect_left(self._starts, start)
        mention = self._mentions[index] if index < len(self._mentions) else None
        is_first = mention is not None and mention.end_char <= end and mention.kind in PERSON
        return mention if mention and is_first and self._begins_sentence(mention) else None

    def person_of(self, entity_id: str, position: int) -> Mention | None:
        """Return where a person is named next to a position: "the coach" may stand before the name."""
        index = bisect_left(self._starts, position)
        near = self._mentions[max(0, index - _FURTHEST) : index + 2]
        return next((one for one in reversed(near) if one.entity_id == entity_id and one.kind in PERSON), None)

    def _back_from(self, position: int) -> Iterator[Mention]:
        """Yield those who are named before a position, the last one first."""
        index = bisect_left(self._starts, position)
        return reversed(self._mentions[max(0, index - 1 - _FURTHEST) : index])

    def _is_quoted(self, mention: Mention) -> bool:
        """Tell whether a name stands in a quotation: whom one speaks of is seldom who speaks."""
        index = bisect_left(self._quotations, (mention.start_char,)) - 1
        return index >= 0 and self._quotations[index].start < mention.start_char < self._quotations[index].end

    def _began(
        self, position: int, kinds: frozenset[str], floor: int, may_be: Callable[[Mention], bool] | None = None
    ) -> Mention | None:
        """Of those who begin a sentence after ``floor`` the last."""
        floor = max(floor, self._near_start(position, _reach(kinds)))
        for mention in self._back_from(position):
            if mention.start_char < floor:
                return None
            is_meant = mention.kind in kinds and not (kinds == STATE and _is_people(mention))
            if is_meant and (may_be is None or may_be(mention)) and self._begins_sentence(mention):
                return mention
        return None

    def _begins_sentence(self, mention: Mention) -> bool:
        sentence = self._text.sentence_at(mention.start_char)
        if sentence is None or mention.start_char - sentence.start_char > _LATEST_BEGINNING:
            return False
        opening = self._behind_opening(sentence.start_char, mention)
        start = self._behind_role(opening, mention)
        if mention.start_char - start > _NEAR_BEGINNING:
            return False
        first = sentence.start_char if start == opening else start  # "Lind's coach, Moe, came": he is no second one
        if self._text.string.startswith(("'s ", "’s "), mention.end_char) or self._is_second(mention, first):
            return False
        if self._is_quoted(mention):
            return False  # "‘Lind never paid us,’ he said"
        before = self._text.string[start : mention.start_char]
        before = before[3:] if before[1:3] == ": " else before  # "A: Norway is small. It has promised to wait."
        speaks_for = mention.form == "role" and before.endswith(" for ")  # "a spokesman for the minister said"
        if speaks_for or _ASKED.search(before) or not words("within_what_is_said").isdisjoint(before.split()):
            return False  # "asked by Lind whether he knew": he is another; "a spokeswoman said Lind": she is another
        return not set(before) & set(',"“;:') and not before.endswith(
            (" of ", " in ", " by ", " with ", " to ", " on ")
        )

    def _behind_opening(self, start: int, mention: Mention) -> int:
        """``In Balud, ...``, ``Speaking after the hearing, ...``: where the sentence has its subject."""
        before = self._text.lower[start : mention.start_char]
        comma = before.find(", ")
        if comma < 0:
            return start
        first = before.split(maxsplit=1)[0]
        opens = first in words("openings", "was_asked") or first.endswith("ing")
        return start + comma + 2 if opens else start

    def _behind_role(self, start: int, mention: Mention) -> int:
        """``The head, Lind, came``, ``Norway's coach, Lind, came``: where a name begins that is told by its role."""
        before = self._text.lower[start : mention.start_char]
        comma = before.rfind(", ")
        if comma < 0 or before.count(", ") != 1 or not _APPOSED.match(self._text.string, mention.end_char):
            return start
        tail = before[comma + 2 :].rstrip(". ")
        is_owned = _OWNED_ROLE.fullmatch(before, 0, comma) is not None
        is_role = is_owned or before.split(maxsplit=1)[0] in words("determiners")
        return start + comma + 2 if is_role and (not tail or tail in words("courtesies")) else start

    def _is_second(self, mention: Mention, start: int) -> bool:
        """Tell whether another of its kind stands before it in the sentence."""
        index = bisect_left(self._starts, mention.start_char) - 1
        return index >= 0 and self._starts[index] >= start and self._mentions[index].kind == mention.kind

    def _is_near(self, at: int, position: int, reach: int = 1) -> bool:
        """In the same paragraph or one before it."""
        return at >= self._near_start(position, reach)

    def _near_start(self, position: int, reach: int) -> int:
        """Where the paragraph begins that is no more than so many before that of a position."""
        first = self._text.paragraph_at(position) - reach
        return self._text.paragraphs[first][0] if first > 0 else 0


def _is_bracketed(string: str, mention: Mention) -> bool:
    start = mention.start_char
    return (not start or string[start - 1] == "(") and is_in_brackets(string, start, mention.end_char)


def _not_inside_others(mentions: list[Mention]) -> list[Mention]:
    """Return the mentions, in order, that stand in no longer one: who speaks for Transport Canada is no country's."""
    found: list[Mention] = []
    end = 0
    for mention in mentions:
        if mention.end_char > end:
            found.append(mention)
            end = mention.end_char
    return found


def _reach(kinds: frozenset[str]) -> int:
    """How many paragraphs before a pronoun what it stands for may be named last: of bodies fewer are told of."""
    return 1 if kinds is PERSON else 2


def _is_people(mention: Mention) -> bool:
    """``Albanians lodged 900 claims``: the government that is spoken of next is that of others."""
    return mention.form == "demonym" and mention.exact.endswith("s")
