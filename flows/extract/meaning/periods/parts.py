"""A part of what was counted just before: "2,931 fell ill, of whom 412 died", "34 points, 15 of them late"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.abstentions import is_abstention
from flows.extract.meaning.periods.clauses import has_verb, is_past_verb, opens_deed, plain_words, tells_past
from flows.extract.meaning.periods.ledes import is_fate
from flows.extract.meaning.periods.next_clause import is_opened
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.shares import is_apposed_share
from schemas.records import Figure

_OR = LazyRegexp(
    r"(?:[\w'’-]+ ?){0,2}(?:(?:more|less|fewer|higher|lower) than (?:[\w'’-]+ ?){1,5})?, or"
    r"(?: (?:about|nearly|almost|roughly|some))?"
)
_ELLIPTIC = LazyRegexp(r"(?:to|from|in|for|by|at) (?:[\w'’-]+ ?){1,4}(?:,| and|, and)")
""" "22 percent to China, 16 to South Korea and 14 to India"."""
_OF_WHICH = LazyRegexp(
    r"[^;]{0,40}, of (?:which|whom|these|those) (?:[\w'’-]+ ){1,6}[\w'’-]+(?: (?:about|some|nearly|only))?"
)
""" "2.3 million tonnes last year, of which China took 730,000"."""
_WHICH_IS = LazyRegexp(
    r"[^,;:]{0,60}, (?:which|that) (?:is|was|means|meant|equals|makes|made|works out (?:at|to)|worked out (?:at|to)"
    r"|amounts to|amounted to|comes to|came to|translates into|represents|represented)"
    r"(?: (?:about|some|nearly|almost|over|more than|roughly|around|only|just))?"
)
""" "7.4 million people on 1 February, which is 7.1 percent fewer than in 2001"."""
_PARTS = LazyRegexp(r", of (?:which|whom|these|those) [^;:]{1,160}\Z")
_JOINED_PARTS = LazyRegexp(r"and|(?:[a-z]{1,20} ?)?(?:,|and|, and) (?:[\w'’-]+ ){0,3}[\w'’-]+")
_SHARED = ("to ", "from ", "in ", "for ", "by ")
_GAPPED = LazyRegexp(r"(?: than (?:[\w'’-]+ ){1,5}|\A[\w'’-]{0,12} ?)and (?:[\w'’-]+ ){0,2}[\w'’-]+\Z")
_GAPPED_BEHIND_MARK = LazyRegexp(r"; (?:and |the )?(?:[\w'’-]+ ){0,2}(?!now|today|then|this)[\w'’-]+(?:,| by)\Z")
""" "Exports grew 8 percent; imports, 11 percent"."""
_ELIDED = LazyRegexp(
    r"(?:[\w'’-]+ ?){0,4}[,;] (?:and |the )?(?:[\w'’-]+ ){0,2}(?!now|today|then|this|but|or|and|about|over)[\w'’-]+"
)
""" "Vietnam supplied 11.6 million of that, Malaysia 4.9 million", "Kenya sold 40,000 tonnes; Uganda 12,000"."""
_ELIDED_AND = LazyRegexp(r"(?:[\w'’.-]+ ?){0,6}\band (?:the )?(?:[\w'’-]+ ){0,3}[\w'’-]+(?: one of)?")
""" "Senegal registered 19 cases in May and Guinea 52", "Iceland has a quota of 130 tonnes and Norway one of 85"."""
_UP = frozenset({", up", ", down", ", up about", ", up nearly", ", down about", ", down nearly"})
""" "To reach $4 billion, up 18 percent from last year"."""
_JOINED = LazyRegexp(
    r"(?:[a-z’'-]+ ){0,3}[a-z’'-]+(?: and|, and|,|,? including|, among them)"
    r"(?: (?:about|some|nearly|almost|over|more than|at least))?"
)
_SURVIVING = frozenset({"survive", "survives", "remain", "remains", "exist", "still", "live", "are", "is"})
_MOST_TO_STILL = 3
_PAST_ASIDE = LazyRegexp(
    r"(?:[^,;]{0,60}, (?:(?:almost|nearly|about|far) )?(?:more|fewer|less|as (?:many|much|high) as)"
    r"|as (?:many|much) as) [^,;]{2,50}, and(?: (?:about|some|nearly|almost|over|more than|at least))?"
)
""" "1,500 cases this year, almost as many as in all of 2023, and 39 deaths"."""
_MOST_TO_VERB = 4
_NOW = frozenset({"is", "are", "has", "have", "will", "had"})
"""Verbs of a clause of its own behind "and": "seized nine rifles, and two officers are on leave"."""
_LONGEST_LEAD = 16
_CONNECTIVE = LazyRegexp(r"\A(?:yet|but|and|still|so|now),? ")
_FROM_MARK = ("above ", "below ", "short of ", "over ", "under ", "higher ", "lower ")
_FIRST = 2
"""Items of a sentence among which a whole is that it opens with."""
_REACH, _FAR = 60, 120
_BEHIND = 10
_COUNTS = frozenset({"count", "number"})
_KINDS = frozenset({"count", "money", "percent", "number", "fraction"})
_KINDS_OF_PARTS = _KINDS | {"ratio"}
_FORESEEN = frozenset({"forecast", "target"})
_FORESEES = LazyRegexp(
    r"(?:;|,? while|, but|, and|,? whereas) (?:[\w'’.-]+ ){1,7}?(?:now |itself |only )?"
    r"(?:sees?|expects?|forecasts?|predicts?|projects?|estimates?|hopes? for|plans? for|foresees?|anticipates?"
    r"|reckons? on|(?:is|are) (?:picking|expecting|forecasting|predicting|counting on|looking for|banking on))"
    r"(?: (?:a|an|only|just|about|some|nearly|almost|no more than|more than|less than|at least|at most|up to|as much as"
    r"|growth of|a rise of|a fall of|an increase of|a gain of))*\Z"
)
_KINDS_OF_SHARES = frozenset({"percent", "fraction"})
_AS_MANY = LazyRegexp(r" as (?:many|much|high|large|big|long|fast)\b")


def whole_of(scene: Scene, figure: Figure) -> Figure | None:
    """Return the figure before that a figure is a part of, None where it is of nothing else."""
    last = next((item for item in scene.before(figure) if isinstance(item, Figure)), None)
    if last is None or is_opened(scene, figure) or _is_apart(figure, last):
        return None
    words = scene.between(last.end_char, figure.start_char)
    if opens_with_whole(scene, last):
        is_then = figure.kind in _KINDS_OF_PARTS and "," in words and not _is_so_still(scene, figure)
        return last if is_then else None
    is_of = words == "of" and {figure.kind, last.kind} <= _COUNTS  # "2.1 million of 5.7 million voters took part"
    is_next = last.kind in {"vote", "count"} and is_abstention(scene, figure)
    is_next = is_next or (words in _UP and figure.change_role == "change" and last.change_role != "start")
    is_next = is_next or _is_next_part(scene, figure, last) or _WHICH_IS.fullmatch(words) is not None
    is_next = is_next or (figure.status in _FORESEEN and figure.kind == last.kind and _is_foreseen_too(words))
    if is_of or is_next or _is_gapped(scene, figure, last):
        return last
    if figure.start_char - last.end_char > _REACH:
        return None
    if figure.kind == "multiple":
        return last if _is_compared(scene, figure, last) else None
    return last if figure.kind in _KINDS | {last.kind} and _is_part(scene, figure, last) else None


def _is_foreseen_too(words: str) -> bool:
    """ "Expects growth of 3 percent this year; the bank sees only 2 percent"."""
    return len(words.split()) > 2 and _FORESEES.search(words) is not None


def _is_next_part(scene: Scene, figure: Figure, last: Figure) -> bool:
    """ "Of 1,612 people asked in July, 62 percent felt unsafe and one in six wished to leave"."""
    first = next((item for item in scene.items[:_FIRST] if isinstance(item, Figure)), last)
    if first is last or not opens_with_whole(scene, first) or not {figure.kind, last.kind} <= _KINDS_OF_PARTS:
        return False
    words = scene.between(last.end_char, figure.start_char)
    return (
        ";" not in words
        and not _is_so_still(scene, figure)
        and words.endswith((" and", ",", " and nearly", " and about"))
    )


def joined_to(scene: Scene, figure: Figure) -> Figure | None:
    """ "On Monday the king issued seven pardons and four commutations": return the count that one is joined to."""
    last = next((item for item in scene.before(figure) if isinstance(item, Figure)), None)
    if last is None or figure.kind != "count" or figure.change_role != "level":
        return None
    if figure.start_char - last.end_char > _FAR:
        return None
    words = scene.between(last.end_char, figure.start_char)
    is_joined = last.kind == "count" and len(words) <= _REACH and _JOINED.fullmatch(words) is not None
    if _is_next_fate(scene, last, figure, words):
        return last
    is_joined = is_joined or (last.kind in {"count", "multiple"} and _PAST_ASIDE.fullmatch(words) is not None)
    behind = plain_words(scene.between(figure.end_char, figure.end_char + _REACH))[:_MOST_TO_VERB]
    return last if is_joined and not any(tells_past(word) or word in _NOW for word in behind) else None


def _is_next_fate(scene: Scene, last: Figure, figure: Figure, words: str) -> bool:
    """ "Tuesday's blast that killed 22 people and wounded 72": what one event did."""
    return is_fate(scene, last) and is_fate(scene, figure) and _AND_HURT.fullmatch(words) is not None


_AND_HURT = LazyRegexp(
    r"(?:[\w'’-]+ ){0,4}(?:[\w'’-]+,|and|[\w'’-]+, and)"
    r" (?:injured|wounded|hurt|killed|left|injuring|wounding|hurting|killing|leaving)"
    r"(?: (?:about|some|nearly|almost|over|more than|at least|another|around|an estimated|up to))?"
)


def opens_with_whole(scene: Scene, figure: Figure) -> bool:
    """Tell whether a figure is a whole that a sentence opens with: "of the 1,204 ships, 312 were tankers"."""
    start = scene.sentence.start_char
    if figure.start_char - start > _LONGEST_LEAD:
        return False
    lead = _CONNECTIVE.sub("", scene.between(start, figure.start_char), 1)
    return lead in {"of", "of the", "out of", "out of the"}


def _is_so_still(scene: Scene, figure: Figure) -> bool:
    """ "Of the 80 mills that ran in 1990, only nine survive"."""
    words = scene.between(figure.end_char, figure.end_char + _REACH)
    if words.startswith(("have not", "has not", "have yet", "are yet")):
        return True
    return bool(_SURVIVING.intersection(plain_words(words)[:_MOST_TO_STILL]))


def _is_apart(figure: Figure, last: Figure) -> bool:
    """Tell whether a figure is too far from the last or that only what the whole is compared with.

    "Sold 90 ships, up from 40 in 2020, and 12 planes".
    """
    is_start = last.change_role == "start" and figure.change_role == "level"
    return is_start or figure.start_char - last.end_char > _FAR


def _is_gapped(scene: Scene, figure: Figure, last: Figure) -> bool:
    """ "Pulses cost 27 percent more than a year ago and vegetables 14 percent", "110 died, out of 1,121 cases"."""
    words = scene.between(last.end_char, figure.start_char)
    if {figure.kind, last.kind} not in ({figure.kind}, {"quantity", "number"}, {"count", "number"}):
        return False
    is_marked = "; " in words and _GAPPED_BEHIND_MARK.search(words) is not None
    if is_marked or (words.endswith(", out of") and figure.kind == "count"):
        return True
    if _is_elided(scene, figure, words):
        return True
    after = scene.between(figure.end_char, figure.end_char + 1)
    if figure.kind != "percent" or after not in {".", ",", ";", ""} or ";" in words:
        return False
    clause = _GAPPED.search(words) if figure.change_role == last.change_role else None
    return clause is not None and not any(map(tells_past, plain_words(clause.group())))


def _is_elided(scene: Scene, figure: Figure, words: str) -> bool:
    """Tell whether a name and a number are all that is said again of what was told of another name before."""
    after = scene.between(figure.end_char, figure.end_char + _MOST_TO_VERB)
    if figure.change_role == "start" or (after and not after.startswith((".", ",", ";", "and "))):
        return False
    lead = scene.text.string[max(0, figure.start_char - _REACH) : figure.start_char].rstrip()
    name = lead.removesuffix(" one of").split()[-1:]
    if not name or not name[0][:1].isupper():
        return False  # asked before the patterns, which try many ways to divide a stretch into words
    is_elided = _ELIDED.fullmatch(words) is not None or ("and " in words and _ELIDED_AND.fullmatch(words) is not None)
    return is_elided and not has_verb(words)


def _is_compared(scene: Scene, figure: Figure, last: Figure) -> bool:
    """ "9,000 came in May, four times as many as a year before"."""
    words = scene.between(last.end_char, figure.start_char)
    is_close = (words.startswith((",", "in ", "on ", "last ")) or "," in words) and not opens_deed(words)
    return is_close and ";" not in words and _AS_MANY.match(scene.text.lower, figure.end_char) is not None


def _is_of_which(scene: Scene, figure: Figure, words: str) -> bool:
    """ "Of which China took 730,000 tonnes, Peru 300,000 and Chile 100,000": the verb is not said again."""
    is_gapped = not has_verb(words)
    return is_gapped and _PARTS.search(scene.lead(figure.start_char)) is not None


def _is_distance(figure: Figure, last: Figure, words: str, behind: str) -> bool:
    """ "Stood at 4.1 metres on Monday, 30 centimetres above flood stage": how far that is from a mark."""
    is_like = figure.kind == last.kind == "quantity" and figure.change_role != "start"
    return is_like and words.endswith(",") and behind.startswith(_FROM_MARK)


def _is_put_otherwise(scene: Scene, figure: Figure, last: Figure, words: str) -> bool:
    """ "143 people, compared with 179 in the other: 2.0 percent against 2.5": no verb behind the colon."""
    if words == "against" and figure.kind == last.kind:
        return scene.lead(last.start_char).endswith(":")
    if not words.endswith(":") or figure.kind not in _KINDS_OF_SHARES:
        return False
    behind = scene.between(figure.end_char, min(figure.end_char + _FAR, scene.sentence.end_char))
    return not has_verb(behind)


def _is_part(scene: Scene, figure: Figure, last: Figure) -> bool:
    words = scene.between(last.end_char, figure.start_char)
    if ";" in words:
        return False
    behind = scene.between(figure.end_char, figure.end_char + _BEHIND)
    if words.endswith(":") and figure.kind == "percent" and behind.startswith(_SHARED):
        return True  # "1.7 million went abroad: 22 percent to China"
    if _is_put_otherwise(scene, figure, last, words):
        return True
    if is_apposed_share(scene, figure, words) or _is_distance(figure, last, words, behind):
        return True  # "45 workers, a third of its staff"
    if _OR.fullmatch(words) or (figure.kind == last.kind and _ELLIPTIC.fullmatch(words)):
        return True  # "9,100 jobs, or 5 percent of its workforce"
    lead, wholes = plain_words(words)[-3:], load_words("periods", "wholes")
    while lead and lead[-1] in load_words("periods", "before_number") - {"of"}:
        lead.pop()
    is_led = lead[-2:-1] in (["of"], ["among"]) and lead[-1] in wholes
    is_led = is_led or (_OF_WHICH.fullmatch(words) is not None and any(map(is_past_verb, lead[-2:])))
    is_led = is_led or (_JOINED_PARTS.fullmatch(words) is not None and _is_of_which(scene, figure, words))
    return is_led or (behind.startswith("of ") and plain_words(behind)[1] in wholes)
