"""What a count measures, by what it counts or by what happened to the people that it counts."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from flows.extract.entities.reference import named_by
from flows.extract.figures.place import is_person
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words, load_yaml
from flows.extract.meaning.fates import fate_of, were_hurt
from flows.extract.meaning.made_in_works import is_made_in_works
from flows.extract.meaning.measure import Measure
from flows.extract.meaning.per_time import is_of_millions
from flows.extract.meaning.staff_as_people import is_no_post
from flows.extract.meaning.staff_told import is_of_number_told, is_on_payroll, is_staff_told
from flows.extract.meaning.words_before import words_before
from flows.extract.text import Text
from schemas.records import Figure, Sentence

_WORD = LazyRegexp(r"[a-z]+")
_LEAST_SOLD = 100
"""Fewer things that were sold are none of a firm's sales: "sold six aircraft"."""
_STAFF_OF = LazyRegexp(
    r"\b(?:staff|workforce|headcount|payroll)(?: (?:[a-z]+|[0-9][0-9,]*)){0,4}"
    r" (?:of|to|at|by|from|is|was|numbers|numbered) (?:[a-z]+ ){0,2}\Z"
)
_WERE_SOLD = LazyRegexp(r"(?: [a-z-]+){1,3} (?:were|was|are|have been|been|had been) sold\b")
_LONGEST_SUBJECT = 110
_LONGEST = 400
_BESIDE = 45
"""Characters before a number of people within which a noun is of them."""


def measure_of_count(text: Text, figure: Figure, sentence: Sentence) -> Measure | None:
    """Return the measure of a count; None where it is of none."""
    noun = (figure.counted or "").rpartition(" ")[2].lower()
    if _is_bought(text, figure):
        return Measure.unnamed("sales", figure)
    verb = _verb_of_count(text, figure, sentence, noun)
    if verb and not (verb == "sales" and (figure.value or _LEAST_SOLD) < _LEAST_SOLD):
        start = _verb_start(text, figure, verb)
        return Measure(
            verb, start, figure.start_char if start < figure.start_char else figure.end_char, False, is_verb=True
        )
    code = load_yaml("measures")["counted"].get(noun)
    is_no_job = code == "jobs" and is_no_post(text, figure, noun)
    code = None if is_no_job else code
    is_at_work = is_on_payroll(text, figure) or is_of_number_told(text, figure)
    code = code or ("jobs" if is_at_work else _of_population(text, figure, sentence))
    if noun in _POSTS and _is_of_election(text, figure):
        return None
    if noun == "case" and (_is_told_in(text, figure) or _is_of_court(text, sentence)):
        return None
    if noun == "life" and not load_words("measures", "taking_lives").isdisjoint(
        words_before(text, figure, sentence)[-5:]
    ):
        code = "deaths"
    if _is_of_family(text, figure):
        return None
    code = code or _called(figure) or _of_dead(text, figure)
    code = code or ("deaths" if _is_toll_alone(text, figure, noun) else None)
    if code is None and not is_no_job and _is_of_staff(text, figure, sentence, noun):
        code = "jobs"
    is_of_people = (
        (is_no_job and noun in load_words("measures", "staff"))
        or not noun
        or _are_people(noun)
        or _are_nationals(figure)
    )
    if code is None and (is_of_people or were_hurt(text, figure, noun)):
        code = fate_of(text, figure, sentence)
    return Measure.unnamed(code, figure) if code else None


def _is_toll_alone(text: Text, figure: Figure, noun: str) -> bool:
    """Tell whether a toll stands at a bare number, which only a noun before it seemed to say what it counts."""
    if (
        not noun
        or "toll" not in text.words.distinct
        or text.lower.find(noun, figure.end_char, figure.end_char + _BESIDE) >= 0
    ):
        return False
    return _TOLL_AT.search(text.lower, max(0, figure.start_char - _LONGEST_SUBJECT), figure.start_char) is not None


_TOLL_AT = LazyRegexp(rf"\btoll (?!on\b)[^.;\n]{{0,100}} (?:to|at|of|was|is|reached|passed|hit|topped) {HEDGES}\Z")


def _is_of_election(text: Text, figure: Figure) -> bool:
    """Tell whether posts are those of an election and none that are cut or made: "18,000 posts at stake"."""
    is_level = figure.change_role in {None, "level"}
    return is_level and not load_words("measures", "elections").isdisjoint(text.words.distinct)


_POSTS = frozenset(["post", "position"])


def _is_of_family(text: Text, figure: Figure) -> bool:
    """Tell whether the dead are told by whose they are: "her two dead brothers" died in no event."""
    if not (figure.counted or "").startswith("dead "):
        return False
    return text.lower.endswith((" her ", " his ", " their ", " my ", " our "), 0, figure.start_char)


def _called(figure: Figure) -> str | None:
    """Return the injuries of "21 injured individuals", the deaths of "three dead soldiers"."""
    first, _, noun = (figure.counted or "").partition(" ")
    if not noun or noun.rpartition(" ")[2] in load_words("counting", "animals"):
        return None
    return "injuries" if first in {"injured", "wounded"} else "deaths" if first in {"dead", "killed"} else None


def _of_dead(text: Text, figure: Figure) -> str | None:
    """Return the deaths of "eleven of the dead were pupils", in a story of the dead also "two of the victims"."""
    dead = _OF_DEAD.match(text.lower, figure.end_char)
    if dead is None or (dead.group(1) == "victims" and text.words.distinct.isdisjoint(_DYING)):
        return None
    return "deaths"


_OF_DEAD = LazyRegexp(
    r" of (?:the|those) (?:[0-9][0-9,]* |[a-z]+ (?=victims|dead were))?"
    r"(dead|victims|killed|fatalities|deceased)(?![’'-]| (?:man|woman|boy|girl|men|women|body|bodies)\b)"
)
_DYING = frozenset(["killed", "dead", "deaths", "died", "drowned", "killing"])


def _are_people(noun: str) -> bool:
    return is_person(noun)


def _are_nationals(figure: Figure) -> bool:
    """Tell whether people are called by their nation: "eight Mexicans", "two Bosnian Serbs"."""
    return (figure.counted or "").rpartition(" ")[2] in _demonyms()


@cache
def _demonyms() -> frozenset[str]:
    return frozenset(text for text, _ in named_by("demonym"))


def _is_told_in(text: Text, figure: Figure) -> bool:
    """Tell whether cases are times that something is so: "in at least two cases"."""
    return _IN.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char) is not None


_IN = LazyRegexp(rf"\bin {HEDGES}\Z")


def _is_of_court(text: Text, sentence: Sentence) -> bool:
    """Tell whether cases are those of lawyers, by a word of courts in their sentence."""
    end = min(sentence.end_char, sentence.start_char + _LONGEST)
    return not load_words("measures", "courts").isdisjoint(_WORD.findall(text.lower, sentence.start_char, end))


def _is_of_staff(text: Text, figure: Figure, sentence: Sentence, noun: str) -> bool:
    """Tell whether people are those of a firm: "employs 7,400 people", "added 57,000 workers"."""
    if is_staff_told(text, figure, noun) or (_LOSE_JOBS.match(text.lower, figure.end_char) and _are_people(noun)):
        return True
    is_plain = figure.counted != "worker" and noun != "people"
    if is_plain and _staff_words().isdisjoint(text.words.before(figure.start_char)):
        return False
    return _is_employed(text, figure, sentence, noun)


def _is_employed(text: Text, figure: Figure, sentence: Sentence, noun: str) -> bool:
    """Tell whether a firm has, hires or employs the people."""
    begin = max(sentence.start_char, figure.start_char - _BESIDE)
    near = set(_WORD.findall(_HEDGED.sub("", text.lower[begin : figure.start_char]))[-3:])
    if not near.isdisjoint(_PLACES):
        return False  # "employs 42,000 people in 23 states"
    if figure.counted == "worker" and _HAS.search(text.lower, begin, figure.start_char):
        return True  # "Orlan, which has 220 workers"
    if noun == "people" and _STAFF_OF.search(text.lower, max(0, figure.start_char - _BESIDE), figure.start_char):
        return True
    is_employed = bool(near & load_words("measures", "employs")) or _are_people(noun)
    is_employed = is_employed and bool(near & load_words("measures", "employing"))
    is_staff = noun in load_words("measures", "staff") or (_are_people(noun) and near >= _LAID_OFF)
    return bool(is_employed or (is_staff and near & load_words("measures", "hiring")))


@cache
def _staff_words() -> frozenset[str]:
    """Return the verbs of which the staff of a firm need one before their number, unless they are called workers."""
    return load_words("measures", "employing") | load_words("measures", "hiring")


_HAS = LazyRegexp(rf"\b(?:has|have|had|with) {HEDGES}\Z")
_LAID_OFF = frozenset(["laid", "off"])
_HEDGED = LazyRegexp(rf" {HEDGES}\Z")
_LOSE_JOBS = LazyRegexp(r"(?: [a-z-]+){1,4}? (?:lose|lost|losing|loses) their (?:jobs|posts|positions)\b")
_PLACES = frozenset(["in", "at", "across", "from"])


def _of_population(text: Text, figure: Figure, sentence: Sentence) -> str | None:
    before = text.lower[max(sentence.start_char, figure.start_char - _BESIDE) : figure.start_char]
    is_told = figure.counted in {"people", "inhabitant", "resident"} and (
        "population" in before
        or _COUNTRY_OF.search(before) is not None
        or _LIVE_IN.match(text.lower, figure.end_char) is not None
        or _with(text, figure)
        or (is_of_millions(figure) and _WHOSE.search(before) is not None)
    )
    return "population" if is_told else None


def _with(text: Text, figure: Figure) -> bool:
    """Tell whether people are those of what is named before them: "Niger, with 27 million people, became"."""
    begin = max(0, figure.start_char - _BESIDE)
    is_large = (figure.value or 0) >= _LEAST_PEOPLE
    return is_large and _NAMED_WITH.search(text.string, begin, figure.start_char) is not None


_WHOSE = LazyRegexp(rf"(?:\bits|[a-z]['’]s|s['’]) {HEDGES}\Z")
"""Before millions of people: "Peru's 33 million people"."""
_COUNTRY_OF = LazyRegexp(rf"\b(?:country|nation|town|city|village|island|community) of {HEDGES}\Z")
_LIVE_IN = LazyRegexp(
    r" (?:people|inhabitants|residents) (?:live|lives|lived) in (?:the|its|this)"
    r" (?:country|nation|town|city|village|island)\b"
)
_NAMED_WITH = LazyRegexp(
    r"[A-Z][a-z]+(?:, (?:with|home to)|(?:, [^,;.\n]{2,40},)? (?:had|has|counts|counted|is home to))"
    rf" (?:its )?{HEDGES}\Z"
)
_LEAST_PEOPLE = 1000


def _verb_of_count(text: Text, figure: Figure, sentence: Sentence, noun: str) -> str | None:
    """Return sales of "sold 30,000 cars", exports of "exported 2 million phones"."""
    if "sold" in text.words.distinct and _WERE_SOLD.match(text.lower, figure.end_char):
        return "sales"
    if figure.change_role in {"end", "level"} and not _sold_nouns().keys().isdisjoint(text.words.distinct):
        begin = max(sentence.start_char, figure.start_char - _LONGEST_SUBJECT)
        told = _told_of_sold().search(text.lower, begin, figure.start_char)
        if told and not _are_people(noun):
            return _sold_nouns()[told.group(1)]
    if noun and not _are_people(noun) and is_made_in_works(text, figure, noun):
        return "production"
    near = words_before(text, figure, sentence)[-3:]
    near = near[-_words_of_clause(text, figure) :] if _words_of_clause(text, figure) else []
    if "delivered" in near and noun in _DELIVERED:
        return "sales"
    if near[-1:] == ["to"]:
        return None  # "was sold to 142 bidders"
    near += [f"{first} {second}" for first, second in pairwise(near)]
    code = next((code for code, verbs in _verbs_of_counts().items() if not verbs.isdisjoint(near)), None)
    return None if code in _OF_THINGS and _are_people(noun) else code  # "turned out 3,000 strong", "sold 100 children"


_OF_THINGS = frozenset(["production", "sales", "exports", "imports"])


def _is_bought(text: Text, figure: Figure) -> bool:
    """Tell whether things are bought by a country's people or by customers: "Scots bought 14.8 million tickets"."""
    if (figure.value or 0) < _LEAST_BOUGHT or _BUYING.isdisjoint(text.words.distinct):
        return False
    bought = _BOUGHT.search(text.string, max(0, figure.start_char - _BESIDE), figure.start_char)
    if bought is None:
        return False
    return bought.group(1) in _CUSTOMERS or bought.group(1).removesuffix("s") in _demonyms()


_LEAST_BOUGHT = 1000
_BUYING = frozenset(["bought", "buy", "snapped"])
_BOUGHT = LazyRegexp(rf"\b([A-Za-z]+) (?:bought|buy|snapped up) {HEDGES}\Z")
_CUSTOMERS = frozenset(["consumers", "shoppers", "people", "customers", "buyers", "households", "fans", "drivers"])
_DELIVERED = frozenset(
    ["car", "vehicle", "truck", "van", "bus", "aircraft", "plane", "jet", "unit", "phone", "tractor"]
)
"""What a firm delivers is sold."""


def _words_of_clause(text: Text, figure: Figure) -> int:
    """Return how many words stand between a number and the mark before it: "firms that sell abroad, 52 more"."""
    before = text.lower[max(0, figure.start_char - _BESIDE) : figure.start_char]
    return len(_WORD.findall(_MARK.split(before)[-1]))


_MARK = LazyRegexp(r"[,;:] ")


@cache
def _sold_nouns() -> dict[str, str]:
    nouns: dict[str, list[str]] = load_yaml("measures")["nouns_of_counts"]
    return {noun: code for code, listed in nouns.items() for noun in listed}


@cache
def _told_of_sold() -> LazyRegexp:
    return LazyRegexp(
        rf"\b({one_of(_sold_nouns())})\b[^.;\n]*? (?:to|at|reached|hit|totalled|totaled|numbered|exceeded|topped)"
        r" (?:[a-z]+ ){0,2}\Z"
    )


@cache
def _verbs_of_counts() -> dict[str, frozenset[str]]:
    verbs: dict[str, list[str]] = load_yaml("measures")["verbs"]
    return {code: frozenset(verbs[code]) for code in sorted(load_words("measures", "verbs_of_counts"))}


def _verb_start(text: Text, figure: Figure, code: str) -> int:
    """Return where the verb stands that a count is the object of, so that its subject is looked for before it."""
    verbs: dict[str, list[str]] = load_yaml("measures")["verbs"]
    begin = max(0, figure.start_char - _BESIDE)
    return max([text.lower.rfind(f" {verb} ", begin, figure.start_char) + 1 for verb in verbs[code]] + [0]) or (
        figure.start_char
    )
