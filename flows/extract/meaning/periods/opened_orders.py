"""Ranks and ratios of the time that their sentence opens with: "in 2010 one lorry in five was late"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_parted, is_past_verb, plain_words, tells_past, without_relatives
from flows.extract.meaning.periods.covers import MOST_TO_HEAD
from flows.extract.meaning.periods.openers import is_right_behind_time, period_before
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.timeless import is_ordering
from schemas.records import Figure

_SUBJECTS = frozenset({"it", "he", "she", "they", "we", "i"})
_RANKED = frozenset({"was", "were", "ranked", "came", "finished", "ended", "stood", "placed"})
_RANKING = frozenset({"was", "is", "were", "became", "ranks", "ranked", "marked", "brought", "proved", "went", "ended"})
_BEFORE_RANKED = frozenset({"and", "but", "that", "while", "the", "said", "says"})
_BEFORE_RANK = frozenset({"the", "its", "their", "a"})
_MOST_OF_RANKED, _MOST_TO_RANK = 4, 5
_REACH, _MOST_TO_VERB = 90, 9
_WAS = frozenset({"was", "were", "been", "stood"})
_MOST_TO_WAS = 9
_BY_THE_WAY = LazyRegexp(r", [^,;:]{1,60},")


def opened_by(scene: Scene, figure: Figure) -> Candidate | None:
    """Return the expression that the sentence of a rank or ratio opens with, where it tells of that time alone."""
    item = period_before(scene, figure) if is_ordering(figure) or figure.kind == "vote" else None
    if item is None:
        return None
    if figure.kind == "vote":
        return item if _was_then(scene, figure, item) else None
    if figure.kind == "ratio":
        return item if _acted_then(scene, figure) or _was_then(scene, figure, item) else None
    return item if _is_ranked(scene, figure, item) or _ranked_then(scene, figure, item) else None


def _is_ranked(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "2016 was the third-hottest year": the time itself has a rank."""
    is_first = item.start_char - scene.sentence.start_char <= MOST_TO_HEAD
    words = scene.between(item.end_char, figure.start_char).split()
    is_told = words[:1] != [] and words[0] in _RANKING and words[-1] in _BEFORE_RANK
    is_told = is_told and len(words) <= _MOST_OF_RANKED
    return is_told and (is_first or scene.word_before(item.start_char) in _BEFORE_RANKED)


def _acted_then(scene: Scene, figure: Figure) -> bool:
    """ "In 2010 one pipe in four that we made went abroad"."""
    behind = scene.between(figure.end_char, min(figure.end_char + _REACH, scene.sentence.end_char))
    is_past = any(map(tells_past, plain_words(behind)[:_MOST_TO_VERB]))
    return is_past and is_right_behind_time(scene, figure)


def _was_then(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "One in three is; in 2015 it was one in seven", "in 1998, before the ban, the share had been one in two"."""
    words = plain_words(_BY_THE_WAY.sub(" ", without_relatives(scene.between(item.end_char, figure.start_char)), 1))
    while words and words[-1] in load_words("periods", "before_number"):
        words.pop()
    if words[-1:] == ["at"]:
        words.pop()
    is_near = words[-1:] != [] and words[-1] in _WAS and len(words) <= _MOST_TO_WAS
    return is_near and not is_parted(" ".join(words)) and not any(map(is_past_verb, words[:-2]))


def _ranked_then(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """ "Last month it ranked 14th", "in 2021 it was India's second-biggest"."""
    lead = scene.lead(item.start_char).rpartition(";")[2].strip().lstrip('"“‘')
    words = plain_words(scene.between(item.end_char, figure.start_char).lstrip(", "))
    is_opened = lead in load_words("periods", "leads") and len(words) <= _MOST_TO_RANK
    return is_opened and words[:1] != [] and words[0] in _SUBJECTS and not _RANKED.isdisjoint(words[1:2])
