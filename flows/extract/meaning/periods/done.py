"""What was done to things that are counted: "arrested 35 protesters", "300 people were arrested"."""

from __future__ import annotations

from functools import lru_cache

from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.meaning.periods.clauses import is_past_verb, plain_words
from flows.extract.meaning.periods.roles import Candidate
from flows.extract.meaning.periods.scene import Scene
from schemas.records import Figure

_OBJECT_REACH = 48
_ACT_REACH, _STATE_REACH = 3, 5
_OF_REACH = 3
_PAIR = 4
"""Words of a second number and noun: "58 helicopters and 67 boats took part"."""
_STOOD = frozenset({"were", "had", "lived", "lacked", "remained", "stayed", "owned", "went"})
_LEAST_DOING = 5
_PHRASES = frozenset(
    {"let go", "letting go", "took in", "taken in", "taking in", "took on", "taken on", "turned away", "turned back"}
    | {"sent back", "sent home", "handed over", "brought in", "called in", "flew in", "gave away", "threw away"}
)
_SUBJECT, _LONG_SUBJECT = 6, 9
_OTHERS = LazyRegexp(r"\b(?:the|its|their) (?:other|remaining) \Z")
""" "The other 14 rebels died in fighting on Saturday"."""
_SUBJECTS = frozenset({"count", "quantity"})
_ELLIPTIC = LazyRegexp(r"[a-z]+(?:[.,;]| (?:in|on|at|by|when|after|as)\b)")
_VERB_ALONE = LazyRegexp(r" ([a-z]+)(?:[.,;]| (?:in|on|at|to|into|through|for|from|by|up|out|off|with|against)\b)")
_WERE_DONE = LazyRegexp(
    r" (?:(?!(?:who|that|which|and|but|when|as|after|before|will|would|is|are|has|have|had)\b)[\w'’-]+ ){2,12}"
    r"(?:were|was) (?:also |later |then |each |all )?[a-z]+(?:ed|en|wn|ot|ught|eld|urt|un)\b"
)
_HAD_DONE = LazyRegexp(r" (?:[\w'’-]+ ){0,5}?[\w'’-]+(?:, [^,;.:]{1,60},)? had (?:been |already |not )*([a-z]+)\b")
_DASHES = frozenset({"-", "–", "—", "--"})
_DASH_REACH = 4
_LONGEST_LEAD = 7
_JOINING = frozenset({",", "as", ", when", "when", "that"})
_ASIDE = LazyRegexp(r", [^,;.:]{1,60},")
""" "Around 300 supporters, two of whom were arrested, held up the bus"."""
_TO_COME = LazyRegexp(r"will\b|(?:are|is) (?:to|due|set|scheduled|expected)\b")
_WERE_DOING = LazyRegexp(r"(?:were|was) (?:still |also |already )?[a-z]{2,}ing\b")
""" "About 40 people were still queuing at noon on Sunday"."""
_WERE_DUE = LazyRegexp(r"(?:were|was) (?:due|set|scheduled|expected|booked) to\b")
""" "About 9,000 passengers were due to pass through on Thursday"."""
_MOST_BEHIND_ASIDE = 3
_BROUGHT = LazyRegexp(r", (?:bringing|taking|lifting|raising|pushing|cutting|reducing|swelling) [^,;.]{2,40} to\Z")
_SUBJECT_REACH = 64
_LONG_REACH = 112
_WORDS = LazyRegexp(r"\d[\d.,]*\d(?![\w-])|\w+(?:[-'’]\w+)*|[^\w\s]")
_APPOSITION = LazyRegexp(r"\A([\w -]{1,24}), [^,;.]{1,48}, (?=were|was)")
""" "Two men, aged 19 and 23, were arrested"."""
_INCLUDING = LazyRegexp(r"\A([\w -]{0,24}), (?:including|among them|most of them|mostly|aged|all|both) [^,;.]{1,48}, ")
""" "At least seven, including four children, died"."""
_ABOARD_TOO = LazyRegexp(r"\b(?:with|carrying) (?:about |some |nearly )?\S*\d\S*(?: [\w'’-]+){1,3} and\Z")
""" "A jet with 162 passengers and six crew on board slid off": the verb is that of the jet."""


def is_done(scene: Scene, figure: Figure) -> bool:
    """Tell whether a verb of the past has the counted things as its object, or says what was done to them."""
    is_so = scene.done.get(figure.start_char)
    if is_so is None:
        is_so = scene.done[figure.start_char] = is_object(scene, figure) or is_subject(scene, figure)
    return is_so


def is_acting(scene: Scene, figure: Figure) -> bool:
    """ "In July 51,300 passengers sailed", "Last year 4 million came": where the sentence begins with the time."""
    behind = plain_words(scene.between(figure.end_char, figure.end_char + _SUBJECT_REACH))
    words = behind[1 : _ACT_REACH + (_PAIR if "and" in behind[1:_ACT_REACH] else 0)]
    words = [word.rstrip(";") for word in words]
    first, last = scene.items[0], next(scene.before(figure), None)
    is_led = isinstance(first, Candidate) and first.start_char - scene.sentence.start_char <= _LONGEST_LEAD
    if isinstance(last, Candidate):
        is_led = is_led or scene.between(last.end_char, figure.start_char) in _JOINING
    if isinstance(last, Candidate) and _is_right_before(scene, last, figure):
        if scene.word_before(last.start_char) == "by" and _had_done(_behind(scene, figure)):
            return True
        is_ahead = is_to_come(scene, last)  # "in late November 1.4 million candidates sit the exam"
        is_ahead = is_ahead or is_going_on(scene, last)
        has_verb = fared_further(scene, figure) or _is_alone(_behind(scene, figure))
        stood = behind[1 : _ACT_REACH + _PAIR] if behind[:1] == ["of"] else words  # "in 2001, 30 of 45 wells were dry"
        has_stood = "were" in stood or not (last.is_day or _STOOD.isdisjoint(stood))
        return is_ahead or has_verb or has_stood or any(map(is_past_verb, words))
    lead = scene.lead(figure.start_char, _OBJECT_REACH)
    if _is_crowd(lead) or (is_led and ("there were" in lead or word_before(scene, figure) == "had")):
        return True  # "on Monday the ward had 35 patients"
    return is_led and any(map(is_past_verb, words))


def _had_done(behind: str) -> bool:
    """ "By Sunday 40 members, most of them women, had signed"."""
    match = _HAD_DONE.match(behind)
    return match is not None and (match[1] == "had" or _is_participle(match[1]))


def _is_alone(behind: str) -> bool:
    """ "On Monday night 612 squeezed in": the verb stands right behind the number, and no noun behind it."""
    match = _VERB_ALONE.match(behind)
    return match is not None and is_past_verb(match[1])


def _is_right_before(scene: Scene, item: Candidate, figure: Figure) -> bool:
    """Tell whether nothing but a comma and "more than" or the like parts an expression from a figure."""
    words = plain_words(scene.between(item.end_char, figure.start_char))
    return all(not word or word in load_words("periods", "before_number") for word in words)


def is_to_come(scene: Scene, item: Candidate) -> bool:
    """Tell whether an expression begins behind the day of the story."""
    published, first = scene.text.document.published_on, item.time.period_start
    return published is not None and first is not None and first > published


def is_going_on(scene: Scene, item: Candidate) -> bool:
    """ "This year 74 films compete": an expression that a sentence opens with, for a while that is not over."""
    published, last = scene.text.document.published_on, item.time.period_end
    is_opened = scene.lead(item.start_char).lstrip('"“‘') == "" and item.time.exact.lower().startswith("this ")
    return is_opened and not item.is_day and published is not None and last is not None and last >= published


def _is_crowd(lead: str) -> bool:
    """ "Won on Monday in front of 40,000 people", "before a crowd of 300"."""
    words = lead.split()
    while words and words[-1] in load_words("periods", "before_number") - {"of"}:
        words.pop()
    return words[-1:] == ["of"] and words[-2:-1] != [] and words[-2] in load_words("periods", "crowds")


def will_be_done(scene: Scene, figure: Figure) -> bool:
    """ "The plant will open in the third quarter and create 140 jobs"."""
    is_to_come = figure.status in {"forecast", "target"}
    return is_to_come and word_before(scene, figure) in load_words("periods", "deeds_to_come")


def is_object(scene: Scene, figure: Figure) -> bool:
    """Tell whether a verb of what was done stands right before the number, but for "about", "at least" and the like."""
    lead = scene.lead(figure.start_char, _LONG_REACH)
    if lead.endswith(","):
        return False  # "of 931 issues traded, 256 rose"
    word = word_before(scene, figure)
    is_there = word == "were" and "there were" in lead
    return is_past_verb(word) or _is_doing(word) or is_there or _is_made_to_do(lead, word) or _is_phrase(lead)


def _is_phrase(lead: str) -> bool:
    """ "Let go 45 workers", "took in 310 dogs": a verb of two words."""
    words = plain_words(lead)
    while words and words[-1] in load_words("periods", "before_number"):
        words.pop()
    return " ".join(words[-2:]) in _PHRASES


def _is_made_to_do(lead: str, word: str) -> bool:
    """ "Forcing the district to order 4,700 people from their homes"."""
    before, to, _ = f"{lead} ".rpartition(f" to {word} ")
    return bool(to) and not load_words("periods", "forcing").isdisjoint(plain_words(before))


def _is_doing(word: str) -> bool:
    """ "Destroying 60 homes", not "carrying 60 passengers"."""
    return word.endswith("ing") and len(word) > _LEAST_DOING and word not in load_words("periods", "states_going_on")


def is_brought_to(scene: Scene, figure: Figure) -> bool:
    """ "Hired 300 people last year, bringing its staff to 2,400": how many there were then."""
    lead = scene.lead(figure.start_char, _OBJECT_REACH)
    return _BROUGHT.search(lead) is not None


def was_so(scene: Scene, figure: Figure) -> bool:
    """ "In 2008 the mine employed 6,000 people": what was so is of a year, though not of a day."""
    word = word_before(scene, figure)
    known = load_words("periods", "states") | load_words("periods", "foreseeing")
    return word in known or is_past_verb(word)


def stood_so(scene: Scene, figure: Figure) -> bool:
    """ "While 43 million Americans were poor": how things stood with whom a clause begins with."""
    if figure.kind != "count" or word_before(scene, figure) not in {"", "while"}:
        return False
    words = plain_words(scene.between(figure.end_char, figure.end_char + _SUBJECT_REACH))
    return not _STOOD.isdisjoint(words[:_STATE_REACH])


def word_before(scene: Scene, figure: Figure) -> str:
    """Return the word before a number but for "about", "at least" and the like."""
    return _last_word(scene.lead(figure.start_char, _OBJECT_REACH))


@lru_cache(64)
def _last_word(lead: str) -> str:
    """The same of the words before a number, which one rule after another asks about."""
    words = plain_words(lead[max(lead.rfind("; "), lead.rfind(": ")) + 1 :])
    if not _DASHES.isdisjoint(words[-_DASH_REACH:]):  # "COLUMBUS, Oct. 5 - About 3,400 nurses"
        words = words[max(at for at, word in enumerate(words) if word in _DASHES) + 1 :]
    last = ""
    while words and words[-1] in load_words("periods", "before_number"):
        last = words.pop()
    if last == "to" and words and words[-1] in load_words("periods", "cut_off"):
        words.pop()  # "cutting power to some 400,000 homes"
    return next((word for word in reversed(words) if word not in load_words("periods", "before_number")), "")


def opens_acting(scene: Scene, figure: Figure) -> bool:
    """ "Five members abstained": who is counted begins the sentence and did something."""
    return not word_before(scene, figure) and has_acted(scene, figure)


def has_acted(scene: Scene, figure: Figure) -> bool:
    """Tell whether a verb of the past stands right behind who is counted."""
    if figure.kind != "count":
        return False
    behind = scene.between(figure.end_char, figure.end_char + _LONG_REACH)
    words = plain_words(_INCLUDING.sub(r"\1 they ", behind)[:_SUBJECT_REACH])
    reach = _ACT_REACH + (_OF_REACH if words[1:2] == ["of"] else 0)  # "three occupants of the bus died"
    if words and (_is_bare_verb(words[0], behind) or (words[0] == "had" and any(map(_is_participle, words[1:2])))):
        return True
    at = next((at for at, word in enumerate(words[:reach]) if at and is_past_verb(word)), None)
    return at is not None and words[at + 1 : at + 2] != ["by"]  # "four ships assisted by aircraft are searching"


def fared_further(scene: Scene, figure: Figure) -> bool:
    """ "Three armed men in uniform broke in", "five aides travelling with him also were held": the verb is not near."""
    behind = _behind(scene, figure)
    return _verb_in(behind) is not None or _WERE_DONE.match(behind) is not None


def _is_bare_verb(word: str, behind: str) -> bool:
    """ "Another 90 began training", "612 squeezed in": a verb right behind the number, no noun or adjective."""
    is_verb = is_past_verb(word) and not word.endswith("ed") and word not in load_words("dates", "past_nouns")
    return is_verb or _is_alone(f" {behind}")


def verb_of_subject(scene: Scene, figure: Figure) -> int | None:
    """Return the end of the verb of who is counted at the beginning of a clause, with its place between.

    "About 3,400 nurses at five hospitals in Ohio began a strike on Thursday".
    """
    lead = _OTHERS.sub("", f"{scene.lead(figure.start_char, _OBJECT_REACH)} ", 1).strip()
    if figure.kind not in _SUBJECTS or _last_word(lead) not in load_words("periods", "before_subject"):
        return None
    if _ABOARD_TOO.search(scene.lead(figure.start_char, _LONG_REACH)):
        return None
    found = _verb_in(_behind(scene, figure))
    return figure.end_char + found[0] if found else None


def _behind(scene: Scene, figure: Figure) -> str:
    return scene.text.lower[figure.end_char : min(figure.end_char + _LONG_REACH, scene.sentence.end_char)]


@lru_cache(64)
def _verb_in(behind: str) -> tuple[int, bool] | None:
    """Return the end of the first verb behind who is counted, and whether it tells of what is to come."""
    begin, left = 0, _LONG_REACH
    for match in _WORDS.finditer(behind):
        word, at = match.group(), match.start()
        if at < begin:
            continue
        if word == "," and (aside := _ASIDE.match(behind, at)):
            begin = aside.end()
            left = left if aside.group().count(" ") == 1 else _MOST_BEHIND_ASIDE  # ", reportedly,"
            continue
        if to_come := _TO_COME.match(behind, at):
            return to_come.end(), True
        left -= 1
        if doing := _WERE_DOING.match(behind, at) or _WERE_DUE.match(behind, at):
            return doing.end(), False
        if left and behind.startswith("had had ", at):
            return match.end(), False
        if not (word[0].isalnum() and left) or word in load_words("periods", "ends_subject"):
            return None
        if at > 1 and is_past_verb(word):
            return match.end(), False
    return None


def end_of_verb(scene: Scene, figure: Figure, item: Candidate) -> int:
    """Return the end of the verb of who is counted where it stands before an expression that fits it, else 0."""
    end = verb_of_subject(scene, figure)
    if end is None or end > item.start_char:
        return 0
    _, is_ahead = _verb_in(_behind(scene, figure)) or (0, False)
    return 0 if is_ahead and is_over(scene, item) else end


def is_over(scene: Scene, item: Candidate) -> bool:
    """Tell whether an expression is of the time before the story."""
    published, last = scene.text.document.published_on, (item.until or item.time).period_end
    return published is not None and last is not None and last < published


def _is_participle(word: str) -> bool:
    return is_past_verb(word) or word in load_words("periods", "participles")


def is_subject(scene: Scene, figure: Figure) -> bool:
    """ "Were", "was" or "been" with a participle follows the noun."""
    behind = scene.between(figure.end_char, figure.end_char + _LONG_REACH)
    plain = _APPOSITION.sub(r"\1 ", behind) if ", w" in behind else behind
    words = plain_words(plain[:_SUBJECT_REACH])
    words = words[: _LONG_SUBJECT if words[:2] == ["of", "the"] else _SUBJECT]
    before = scene.word_before(figure.start_char)
    if before in {"by", "with"}:
        return False  # "a petition signed by 5,300 was handed in"
    if before == "and" and _ELLIPTIC.match(behind) and _is_participle(words[0]):
        lead = scene.lead(figure.start_char, _LONG_REACH)
        return " were " in lead or " been " in lead  # "90 flights were cancelled and 140 delayed"
    if words[:1] == ["had"] and any(map(_is_participle, words[1:2])) and "by" in words[2:4]:
        return True  # "more than 900 had signed up by Friday"
    at = next((at for at, word in enumerate(words) if word in {"were", "was", "been"}), None)
    if at and words[at - 1] in {"and", "but"}:
        return False  # "the firm runs 186 buses and was fined"
    return at is not None and any(_is_participle(word) for word in words[at + 1 : at + 3])
