"""Whether an expression before a figure holds for it too, past openings, asides and other clauses."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.asides import NAMED_EVENT
from flows.extract.meaning.periods.clauses import (
    has_infinitive,
    has_verb,
    is_not_past,
    is_of_now,
    is_parted,
    is_past_verb,
    plain_words,
    tells_past,
    without_relatives,
)
from flows.extract.meaning.periods.done import is_done as is_done_to
from flows.extract.meaning.periods.done import is_over, is_to_come, opens_acting, stood_so, verb_of_subject, word_before
from flows.extract.meaning.periods.ledes import is_fate
from flows.extract.meaning.periods.reach import LEAD, MOST_TO_WHOLE
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.so_now import is_so_now
from flows.extract.meaning.periods.subjects import without_clause_of_subject
from flows.extract.meaning.periods.timeless import is_rate, is_weather
from flows.extract.meaning.periods.tolls import without_finding
from flows.extract.meaning.periods.unfit import is_of_court, is_unfit_before
from flows.extract.sayers import without_sayers
from schemas.records import Figure

_SAME_TIME = LazyRegexp(r"\A(?:local time ?)?(?:\( ?\))?(?=, (?:which|when|who) )")
""" "At 13:40 local time (0040 UTC), which left 42 dead": what is left between of the time told twice."""
_CONCEDING = ("although ", "though ", "while ", "whereas ", "even though ", "even if ", "but although ", "but while ")
_TO_NAME = LazyRegexp(r"\bto ([A-Z]\w+)")
_DREW = LazyRegexp(
    r"(?:that|which) (?:also |later |again )?([a-z]+) "
    r"(?:(?:about|some|nearly|almost|over|more|than|only|just|around|at|least|up|to|an|estimated|hundreds|thousands|tens"
    r"|of) )*\Z"
)
""" "Held a rally on Saturday that also drew 40,000 people"."""
_BY_DOING = LazyRegexp(
    r"\b(?:tried|sought|moved|attempted|struggled|rushed|acted|hurried|scrambled|raced|intervened|fought|stepped in)"
    r" to (?:[^\s,;:]+ ){1,8}by (?=[a-z]{3,}ing\b)"
)
""" "Tried to fight inflation by raising its rate": how is what was done, not what was tried."""
_TOUCHED = LazyRegexp(r"(?:^| )after (?:it |they )?(?:had )?(?:earlier )?(?=(?:touch|hit|reach)(?:ed|ing|ting)?\b)")
""" "Ended at $6,538 on Tuesday after it had touched $6,481"."""
_CLEFT = LazyRegexp(r"\A(?:it was|it's|was it) (?:only |not until |just )?(?:in|on|at|during|late|early)?(?: the)?\Z")
_MOVES = {"change", "end"}
_SHARED = {"percent", "money"}
_WAS_SO = frozenset({"was", "were", "stood", "came", "averaged"})
_SOFTLY = LazyRegexp(r" (?:while|whereas|but|although|though) ")
_ALONGSIDE = LazyRegexp(r",? (?:despite (?=(?:an?|the)\Z)|and that (?=[a-z]+ [a-z]))")
""" "Exports rose in July, despite a 2 percent drop in", "in July, and that imports fell"."""
_OPENING_ASIDE = LazyRegexp(
    r", (?:before|after|when|as|until|once|with|despite|amid|following|thanks to|because of|according to) "
    r"[^,;:]{1,60},"
)
""" "In January, before the herd recovered, they fetched"."""
_IN_COURSE = LazyRegexp(r",? (?:before|after) (?=[a-z]{2,}ing\b)")
""" "Fell as much as 5 percent on Tuesday before closing at 126", "won on Saturday after trailing by 12 points"."""
_AT_WHICH = LazyRegexp(r",? (?:in|at|during) which\b")
""" "At a meeting on Tuesday, at which the budget passed by 24 votes to 21"."""
_AFTER_MEETING = LazyRegexp(
    r",? ?\bafter an? (?:[\w'’-]+ ){0,2}(?:hearing|meeting|debate|session|vote|rally|march|ceremony|match|game|fight"
    r"|sitting|summit|protest|speech|concert|trial|talks?|display|parade|service|race|bout|count)\b"
    r"(?: (?:that|which)\b)?"
)
""" "Approved the fares on Tuesday after a hearing that drew 83 people": of the same day."""
_CAUSE = LazyRegexp(
    r"(?<!day )(?<!week )(?<!month )(?<!year )(?<!hour )(?<!s )\b(?:after|when|as|because|once) [^,;:]{3,70}, "
    r"(?=(?:and )?[a-z]{3,}ing\b)"
)
""" "Walked out on Monday after talks broke down, shutting off a tenth": the participle is of the main verb."""
_OF_TIME = LazyRegexp(
    r"\A, (?:the|its|their) (?:[\w'’-]+ ){0,4}(?:year|month|quarter|season|period|week|day)s? [^,;:]{1,60}, "
)
""" "In 2022, the most recent year for which there are figures, and"."""
_AFTER_FATAL = LazyRegexp(
    r", (?:after|when|during|following) an? (?:[\w'’-]+ ){1,3}(?:that|which) (?:killed|injured|wounded|hurt|left) "
    r"(?:(?:about|some|nearly|over|more than|at least|around|another) )?"
)
""" "In 1998, after a storm that killed seven, it took weeks"."""
_AT_COST = LazyRegexp(r", at an? (?:[a-z]+ )?(?:cost|price) of\b")
""" "Would be ready by 2014, he promised, at a cost of $4 million"."""
_WHICH_WILL = LazyRegexp(r",? which (?=(?:will|would|should|could|may|is to|are to) )")
""" "From March 1 the wage goes up to $15, which will benefit 38,000 people"."""
_LONGEST_HEADING = 8
"""Words before "in 2012:" that tell what a heading is of: "the Korean economy in 2012: 2.0 percent growth"."""
MOST_TO_NEXT, _MOST_TO_GAP = 3, 6
MOST_TO_HEAD, _MOST_TO_MOVE = 4, 5
"""Words between "last year's" and its figure, its mark among them."""
_LONGEST_OPENING = 12
_NOW = frozenset({"now", "today", "currently", "still"})
_USUALLY = frozenset({"usually", "normally", "typically", "generally", "traditionally", "often", "always"})
""" "Turnout was 88 percent in 2017 and by-elections usually shed eight points"."""
_ASKED = LazyRegexp(
    r"\b(?:(?:polled|surveyed|canvassed)|(?:rang|phoned|telephoned|interviewed|questioned|asked|called)"
    r" (?:(?:about|some|nearly|over|more than|a sample of) )?\d[\d,]{2,8} )"
)
""" "Castlereagh rang 617 voters between June 12 and 14": a pollster is not always said to poll."""


def covers(scene: Scene, figure: Figure, item: Candidate) -> bool:
    """Tell whether an expression before a figure holds for it too."""
    words = scene.words_between(item, figure)
    if words == ":" or _is_of_results(scene, item, words):
        return True
    if is_heading(scene, item) and words.startswith(":") and not _is_of_other_time(scene, figure, item, words):
        return True
    is_cost = is_to_come(scene, item) and _AT_COST.search(words) is not None
    if is_cost or is_unfit_before(scene, figure, item, words):
        return False
    words = _of_clause(scene, figure, item, words)
    if (item.is_day and item.part is not Part.ONWARD and is_rate(figure)) or _goes_on_otherwise(scene, item, words):
        return False
    if is_over(scene, item) and not is_poll(scene, item):
        verb = word_before(scene, figure)
        behind = scene.verb_behind(figure)
        behind = behind.partition(" and")[0] if is_past_verb(verb) else behind  # "opened 40 shops and has shut 12"
        is_now = verb in load_words("periods", "now_verbs") or is_of_now(f"{words} {behind}")
        is_conceded = ", " in words and scene.lead(item.start_char).startswith(_CONCEDING)
        if is_now or (is_conceded and is_so_now(scene, figure)):
            return False  # "although they left in 1994, the status of the minority (some 30%) remains"
    words = _behind_semicolon(scene, figure, item, words) if ";" in words else words
    words = f" {words}".replace(" but ", " ") if "but " in words and _has_same_verb(f" {words}") else words
    is_softly = not item.is_day and _goes_on_meanwhile(scene, figure, words) and not is_not_past(words)
    is_promise = figure.status in {"forecast", "target"} and is_over(scene, item)
    is_of_deed = item.is_day or is_rate(figure) or is_promise
    is_parting = is_parted(words, is_softly)
    return not (is_parting or (is_of_deed and has_infinitive(_without_names(scene, figure, item, words))))


def _without_names(scene: Scene, figure: Figure, item: Candidate, words: str) -> str:
    """ "Will shut its plant by May 18 and move the work to Mexico": a name behind "to" is where, no infinitive."""
    if "to " not in words:
        return words
    words = _BY_DOING.sub("by ", words) if "ing " in f"{words} " else words
    for name in _TO_NAME.findall(scene.text.string, item.end_char, figure.start_char):
        words = words.replace(f"to {name.lower()}", "there")
    return words


def _is_of_results(scene: Scene, item: Candidate, words: str) -> bool:
    """ "The club published its accounts for 2011: a loss of 3 million": no verb behind what was told."""
    if not words.startswith(":") or item.is_day or scene.word_before(item.start_char) != "for":
        return False
    return ";" not in words and not has_verb(words[1:])


def _is_of_other_time(scene: Scene, figure: Figure, item: Candidate, words: str) -> bool:
    """Tell whether something behind a heading is so now or to come."""
    if not scene.lead(item.start_char) and is_over(scene, item):  # a chronicle tells in the present what was then
        return not _NOW.isdisjoint(plain_words(words)) or figure.status in {"forecast", "target"}
    return is_of_now(f"{words} {scene.verb_behind(figure)}") or figure.status in {"forecast", "target"}


def _goes_on_meanwhile(scene: Scene, figure: Figure, words: str) -> bool:
    """ "Rents rose 6 percent in the year to June, while the vacancy rate stayed below 2 percent"."""
    if figure.change_role in _MOVES:
        return True
    if figure.kind == "count" and words.endswith(("while", "whereas")):
        return stood_so(scene, figure) or verb_of_subject(scene, figure) is not None
    clause = plain_words(f" {words} ".rpartition(" while ")[2]) if " while " in f" {words} " else []
    if figure.kind in _SHARED and any(map(is_past_verb, clause)):
        return True
    return figure.kind in _SHARED and _is_likewise(scene, figure, words)


def _is_likewise(scene: Scene, figure: Figure, words: str) -> bool:
    """ "The rate was 4 percent in May, but in Brant it was 7 percent": how the like stood elsewhere."""
    *_, clause = _SOFTLY.split(f" {words} ")
    is_told = clause != f" {words} " and not _WAS_SO.isdisjoint(plain_words(clause))
    return is_told and any(isinstance(one, Figure) and one.kind == figure.kind for one in scene.before(figure))


def _of_clause(scene: Scene, figure: Figure, item: Candidate, words: str) -> str:
    """Return the words between without what parts nothing: openings and asides of the same clause."""
    if is_heading(scene, item):
        words = words.removeprefix(":")
    words = _OF_TIME.sub(", ", f"{_SAME_TIME.sub('', words, 1)} ", 1)
    if is_fate(scene, figure) and _AFTER_FATAL.fullmatch(words):
        return ","
    words = _without_opening(scene, item, words).strip()
    if is_poll(scene, item) or _is_of_report(scene, item):
        words = f" {words} ".replace(" that ", " ", 1).strip()
        words = words.partition(": ")[2] or words
    words = _AT_WHICH.sub(",", words) if " which" in words else words
    words = _AFTER_MEETING.sub(" ", words) if item.is_day and "after a" in words else words
    words = _ahead(scene, figure, item, words)
    words = _in_course(scene, item, words)
    words = without_finding(scene, figure, item, words)
    if figure.change_role in _MOVES and not is_not_past(words):
        words = _ALONGSIDE.sub(" ", words)
    if words.startswith(", ") and item.start_char - scene.sentence.start_char <= _LONGEST_OPENING:
        words = _OPENING_ASIDE.sub(",", words, 1)
    words = f" {without_relatives(without_sayers(words))}".removesuffix(" as").strip()
    if is_done_to(scene, figure):
        words = _CAUSE.sub(", ", words.replace(", where", ","), 1)
    if _is_of_event(scene, figure, item, words) or _goes_on_moving(figure, item, words):
        words = f" {words}".replace(" that ", " ").replace(" which ", " ").strip()
    is_at_once = is_past_verb(word_before(scene, figure)) or (item.is_day and is_weather(scene, figure))
    if is_at_once or (not item.is_day and _moves_as(figure, words)):
        words = f" {words}".replace(" as ", " ").strip()
    if figure.measure == "price" and item.is_day:
        words = _TOUCHED.sub(" ", words)
    return without_clause_of_subject(f" {words} ").strip() if figure.change_role in _MOVES else words


def _without_opening(scene: Scene, item: Candidate, words: str) -> str:
    """Return the words behind an expression without what opens a clause that is of it."""
    for opening in (", when ", "when ", ", which ", ", who "):
        words = words.removeprefix(opening)
    return words.removeprefix("that ") if words.startswith("that ") and _is_cleft(scene, item) else words


def _is_cleft(scene: Scene, item: Candidate) -> bool:
    """ "It was on Monday that 40 fled", "she left the same day that 40 were held"."""
    return _CLEFT.search(scene.lead(item.start_char)) is not None or item.time.exact.startswith(
        ("the same ", "the very ")
    )


def _ahead(scene: Scene, figure: Figure, item: Candidate, words: str) -> str:
    """Return the words between without "which" before what will be so from then on."""
    is_ahead = figure.status in {"forecast", "target"} and (item.part is Part.ONWARD or not item.is_day)
    return _WHICH_WILL.sub(", ", words) if is_ahead and is_to_come(scene, item) else words


def _in_course(scene: Scene, item: Candidate, words: str) -> str:
    """Return the words between without what joins a participle to a deed of the same time, no offence to a sentence."""
    if "ing " not in f"{words} " or is_of_court(scene, item.start_char, words):
        return words
    told = f" {words}" if item.is_day else f" {words}".replace(" after ", " after: ")
    return _IN_COURSE.sub(" ", told).replace(" after: ", " after ").strip()


def _moves_as(figure: Figure, words: str) -> bool:
    """ "Climbed out of recession in the spring as output expanded by 1.9 percent": both at one time."""
    clause = plain_words(words.rpartition(" as ")[2] if " as " in words else words.removeprefix("as "))
    return figure.change_role in _MOVES and any(map(is_past_verb, clause[-_MOST_TO_MOVE:]))


def _is_of_event(scene: Scene, figure: Figure, item: Candidate, words: str) -> bool:
    """ "In 2019 he survived an attack that left six dead", "the 2019 Elm Mine disaster, which killed six"."""
    if item.is_day and figure.kind == "count" and (drew := _DREW.match(f"{words} ")) and is_past_verb(drew[1]):
        return True
    if is_fate(scene, figure) and NAMED_EVENT.fullmatch(words):
        return True
    is_at_head = item.start_char - scene.sentence.start_char <= MOST_TO_HEAD and "," not in words
    is_fatal = word_before(scene, figure) in load_words("periods", "deeds_of_fate")
    plain = plain_words(words)
    return is_fatal and ((is_at_head and plain[-2:-1] == ["that"]) or plain[:1] in (["that"], ["which"]))


def _goes_on_moving(figure: Figure, item: Candidate, words: str) -> bool:
    """ "Accounts for the year to June show a loss on turnover that slumped by 44 per cent": of the same time."""
    if figure.change_role not in {"change", "end"} or item.is_day:
        return False
    before, that, behind = f" {words} ".replace(" which ", " that ").rpartition(" that ")
    is_content = not load_words("periods", "said").isdisjoint(plain_words(before)[-1:])
    return bool(that) and not is_content and any(map(is_past_verb, plain_words(behind)[:1]))


def _behind_semicolon(scene: Scene, figure: Figure, item: Candidate, words: str) -> str:
    """ "Exports rose 5 percent in April; imports fell 2 percent": the clause behind it goes on about the same time."""
    clause = words.rpartition(";")[2].strip()
    is_led = scene.word_before(item.start_char) in load_words("periods", "time_prepositions")
    told = clause
    if opens_acting(scene, figure):
        told = f"{clause} {scene.verb_behind(figure)}"
    elif is_led or item.is_day:
        told = clause or scene.verb_behind(figure)
    elif figure.kind == "fraction" and load_words("periods", "before_number").issuperset(plain_words(clause)):
        told = scene.verb_behind(figure)  # "; more than half came from two sites"
    told = f"{told} {figure.exact.lower()}" if figure.kind == "multiple" else told  # "; those of copper doubled"
    goes_on = figure.status == "reported" and any(map(tells_past, plain_words(told))) and not is_not_past(told)
    is_foreseen = figure.status in {"forecast", "target"} and "will" in plain_words(told) and not is_over(scene, item)
    return clause if goes_on or is_foreseen or (figure.direction and scene.is_headline) else words


def _has_same_verb(words: str) -> bool:
    """ "Had revenue of $2.6 billion in 2022 but an operating loss of $84 million": no verb behind "but"."""
    clause = plain_words(words.rpartition(" but ")[2])
    is_short = len(clause) <= _MOST_TO_GAP and clause[:1] in (["a"], ["an"])
    return is_short and not has_verb(" ".join(clause))


def is_heading(scene: Scene, item: Candidate) -> bool:
    """ "July 9, 2022: The ferry leaves": what an entry of a chronology is of."""
    if not scene.text.lower.startswith(":", item.end_char):
        return False
    lead = plain_words(scene.lead(item.start_char))
    return len(lead) <= _LONGEST_HEADING and not has_verb(" ".join(lead))


def _goes_on_otherwise(scene: Scene, item: Candidate, words: str) -> bool:
    """ "Gained 5 percent this year and trades at 30.75", "hopes to land by 2026 and has set aside": another time."""
    plain = plain_words(words)
    clause = plain[plain.index("and") + 1 :] if "and" in plain else []
    if not _USUALLY.isdisjoint(clause):
        return True
    if clause and (clause[0] in load_words("periods", "now_verbs") or _is_of_now_behind(clause)):
        return True
    return (
        is_to_come(scene, item)
        and "and" in plain
        and bool({"has", "have", "had"}.intersection(plain[plain.index("and") :]))
    )


def _is_of_now_behind(clause: list[str]) -> bool:
    """ "And most packhouses pay between": who does so now stands before the verb."""
    verb = next((word for word in clause[1:MOST_TO_HEAD] if word in load_words("periods", "now_verbs")), "")
    return (
        verb != "" and clause[0] not in load_words("periods", "time_prepositions") and not any(map(tells_past, clause))
    )


def _is_of_report(scene: Scene, item: Candidate) -> bool:
    """ "China's February trade data landed with a thud: exports fell": what is published is of its month."""
    if item.is_day or scene.is_possessive(item):
        return False
    words = plain_words(scene.between(item.end_char, item.end_char + LEAD))[:MOST_TO_WHOLE]
    return not load_words("periods", "counted_in").isdisjoint(words)


def is_poll(scene: Scene, item: Candidate) -> bool:
    """ "A poll last week found that 61 percent", "a 2019 Reed poll": a poll is of the days on which it was taken."""
    lead = scene.lead(item.start_char, 60)
    if _ASKED.search(lead) is not None:
        return True
    named = scene.between(item.end_char, item.end_char + LEAD * 2).partition(",")[0]
    words = {*plain_words(lead), *plain_words(named)[:MOST_TO_HEAD]}
    return not load_words("periods", "polls").isdisjoint(words)
