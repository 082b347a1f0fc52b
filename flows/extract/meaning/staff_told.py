"""People who work for a body, where no verb of employing tells it: "the force has 1,240 officers", "let go 45"."""

from __future__ import annotations

from collections.abc import Set

from flows.extract.figures.counted import singular
from flows.extract.lang.alternation import one_of
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.lang.load import load_words
from flows.extract.text import Text
from schemas.records import Figure

_REACH = 80
_BODIES = one_of(load_words("measures", "bodies") | load_words("measures", "employers"))
_BODY_HAS = LazyRegexp(
    rf"\b(?:{_BODIES})(?: of [a-z]+| in [^.;,\n]{{2,30}}|, [^.;,\n]{{2,40}},|,)?"
    r" (?:now |still |currently |that |which )?"
    rf"(?:has|have|had|with) {HEDGES}\Z"
)
_BODY_OF = LazyRegexp(rf"\b(?:{_BODIES})['’]s {HEDGES}\Z")
_OWN = LazyRegexp(rf"(?:\bits|(?<=[a-z])['’]s|(?<=s)['’]) {HEDGES}(?:remaining |own )?\Z")
_OUR_OWN = LazyRegexp(rf"\bour {HEDGES}(?:own )?\Z")
_TAKEN_ON = LazyRegexp(rf"\b(?:take|takes|taking|took|taken) on {HEDGES}(?:another |an extra )?\Z")
_SENT_AWAY = LazyRegexp(
    r"\b(?:let go|lets go|letting go|(?:lay|lays|laid|laying) off"
    rf"|(?:gives?|giving|gave|provides?|provided|providing) (?:work|jobs|employment) (?:to|for)) (?:of )?{HEDGES}\Z"
)
_HIRED = LazyRegexp(
    rf"\b(?:{one_of(load_words('measures', 'employing') | load_words('measures', 'sacking'))}) {HEDGES}\Z"
)
_TRADES = one_of(load_words("measures", "trades_of_staff") | load_words("measures", "staff"))
_NUMBER_OF = LazyRegexp(
    rf"\bnumber of (?!(?:injured|dead|killed|wounded|missing|sick|ill|striking) )(?:[a-z-]+ )?(?:{_TRADES})s"
    r"(?: (?:in|at|on|of) [^.;,\n]{2,30}?)?(?: (?:was|is|has|had|been|will|would|be|by))*(?: [a-z]+){0,2}?"
    rf" (?:from|to|at|by|was|is|reached) (?:[0-9][0-9,]* (?:to|in [0-9]{{4}} to) )?{HEDGES}\Z"
)
"""Before how many of a trade there are: "cut the number of inspectors from 61 to"."""
_SHORT_OF = LazyRegexp(rf"\b(?:short of|lacks?|lacked|vacancies for|recruitment of|hiring of|recruiting) {HEDGES}\Z")
_WHO_WORK = LazyRegexp(r" [a-z-]+ (?:who|that) (?:still |now |currently )?work(?:s|ed)?(?: there| here| at| in|,)")
_OUT_OF_WORK = LazyRegexp(
    r" (?:[a-z-]+ )?(?:people|men|women|workers|staff|employees|hands)? ?out of (?:work|a job|jobs)\b"
)
_PUT = LazyRegexp(rf"\b(?:put|puts|putting|throw|throws|threw|leave|leaves|left|leaving) {HEDGES}\Z")
_WITH_JOB = LazyRegexp(
    r"\b(?:number of people|those|people) (?:with (?:a )?jobs?|in work|in employment|employed|at work)\b[^.;\n]{0,40}"
    rf" (?:by|to|at) {HEDGES}\Z"
)
_ON_PAYROLL = LazyRegexp(
    r"(?: (?:people|workers|men|women|men and women|staff))? on (?:its|the|their|his|her) (?:payroll|books|staff)\b"
)
_WHERE = LazyRegexp(rf"\bwhere {HEDGES}\Z")
_WORK = LazyRegexp(r"(?: [a-z-]+){0,2}? (?:work|works|worked|(?:are|were|is|was) (?:employed|working))\b")
_ARE_SACKED = LazyRegexp(
    r"(?: [a-z-]+){1,3}? (?:(?:will|would|could|may|might|must|should|to|are|were|have|had|has|been|be|being) ){1,3}"
    r"(?:laid off|made redundant|let go|kept on|hired|recruited|taken on"
    rf"|{one_of(load_words('measures', 'sacking'))})\b"
)
_REDUNDANT = LazyRegexp(r" [a-z-]+ redundant\b")
_MANY = 10
"""Fewer who are dismissed may be ministers or judges."""
_WORKER = frozenset(["officer", "inspector", "doctor", "engineer"])


def is_on_payroll(text: Text, figure: Figure) -> bool:
    """Tell whether people are told to be "on its payroll"."""
    if _PAYROLLS.isdisjoint(text.words.distinct):
        return False
    if _ON_PAYROLL.match(text.lower, figure.end_char):
        return True
    return _PAYROLLS_MOVED.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char) is not None


_PAYROLLS_MOVED = LazyRegexp(
    r"\b(?:people|workers|employees) (?:on|in) (?:company |firms['’] |employers['’] |the )?payrolls?"
    rf" [a-z]+(?: [a-z]+)?(?: (?:by|to|at))? {HEDGES}\Z"
)
"""Before how many there are: "the number of people on company payrolls increased by"."""
_PAYROLLS = frozenset(["payrolls", "payroll", "books", "staff"])


def is_staff_told(text: Text, figure: Figure, noun: str) -> bool:
    """Tell whether people are the staff of a body that has them, lets them go or gives them work."""
    lower, near = text.lower, (max(0, figure.start_char - _REACH), figure.start_char)
    is_where = "where" in text.words.before(figure.start_char) and _WHERE.search(lower, *near)
    if is_where and _WORK.match(lower, figure.end_char):
        return True
    is_worker = noun in _WORKER or noun in load_words("measures", "staff")
    is_trade = is_worker or singular(noun) in load_words("occupations", "occupations")
    is_trade = is_trade or noun in load_words("measures", "trades_of_staff")
    are_people = is_trade or noun in load_words("measures", "people")
    if _is_sent_away(text, figure):
        return are_people
    if (are_people and _do_work(lower, figure)) or (is_trade and _SHORT_OF.search(lower, *near)):
        return True
    if (figure.value or 0) >= _MANY and _is_taken(text, figure, are_people, is_trade):
        return True
    is_of_body = is_worker or noun in load_words("measures", "trades_of_staff")
    if _is_own(text, figure, noun, near) or (is_of_body and _BODY_OF.search(lower, *near)):
        return True
    return is_trade and noun not in _NOT_STAFF and _BODY_HAS.search(lower, *near) is not None


def _do_work(lower: str, figure: Figure) -> bool:
    """Tell whether all who work somewhere are told: "the 2,480 people who work there"."""
    is_all = lower.endswith(("the ", "its ", "their "), 0, figure.start_char)
    return is_all and _WHO_WORK.match(lower, figure.end_char) is not None


def _is_taken(text: Text, figure: Figure, are_people: bool, is_trade: bool) -> bool:
    if are_people and _is_hired(text, figure):
        return True
    begin = max(0, figure.start_char - _REACH)
    return is_trade and _TAKEN_ON.search(text.lower, begin, figure.start_char) is not None


def is_trade_of(text: Text, figure: Figure, firms: Set[int]) -> bool:
    """Tell whether people of a trade stand right behind whose they are: "Orlan's 640 dockers"; ``firms`` end there."""
    noun = (figure.counted or "").rpartition(" ")[2].lower()
    if noun not in load_words("measures", "trades_of_staff") or not _UNIONS.isdisjoint(text.words.distinct):
        return False
    own = _OWN.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char)
    return own is not None and own.start() in firms


def _is_own(text: Text, figure: Figure, noun: str, near: tuple[int, int]) -> bool:
    """Tell whether staff are told by whose they are: "its 8,700 workers", "our 300 colleagues", no union's workers."""
    if noun not in _OF_EMPLOYER or not _UNIONS.isdisjoint(_WORD.findall(text.lower, *near)):
        return False
    if _OWN.search(text.lower, *near):
        return True
    return figure.counted == noun and _OUR_OWN.search(text.lower, *near) is not None  # no "our 22,000 booth workers"


_OF_EMPLOYER = frozenset(["worker", "employee", "staffer", "associate", "colleague"])
_UNIONS = frozenset(["union", "unions", "federation", "party", "campaign"])
_WORD = LazyRegexp(r"[a-z]+")


def _is_hired(text: Text, figure: Figure) -> bool:
    """Tell whether people are hired, sacked or made redundant: "sacked 60 drivers", "60 drivers would be axed"."""
    if _ARE_SACKED.match(text.lower, figure.end_char) or _REDUNDANT.match(text.lower, figure.end_char):
        return True
    return _HIRED.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char) is not None


def is_number_of_staff(text: Text, figure: Figure) -> bool:
    """Tell whether a number alone is of staff: "lay off 412", "had 2,300 on its payroll"."""
    if figure.kind != "number":
        return False
    return is_on_payroll(text, figure) or _is_sent_away(text, figure) or is_of_number_told(text, figure)


def is_of_number_told(text: Text, figure: Figure) -> bool:
    """Tell whether a number is of those who work, as its sentence tells: "the number of inspectors fell to 38"."""
    near = max(0, figure.start_char - 2 * _REACH), figure.start_char
    said = text.words.before(figure.start_char)
    if "number" in said and (_NUMBER_OF.search(text.lower, *near) or _WITH_JOB.search(text.lower, *near)):
        return True
    is_out = _OUT_OF_WORK.match(text.lower, figure.end_char) is not None
    return is_out and _PUT.search(text.lower, *near) is not None


def _is_sent_away(text: Text, figure: Figure) -> bool:
    """Tell whether people are let go, laid off or given work."""
    if _SENDING.isdisjoint(text.words.before(figure.start_char)):
        return False
    return _SENT_AWAY.search(text.lower, max(0, figure.start_char - _REACH), figure.start_char) is not None


_SENDING = frozenset(["go", "off", "work", "jobs", "employment"])


_NOT_STAFF = frozenset(["student", "pensioner", "resident", "owner", "survivor", "witness", "volunteer", "investor"])
