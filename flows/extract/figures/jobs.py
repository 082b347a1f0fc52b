"""Jobs, seats and customers that are won or lost: "lost 22,600 jobs", "240 posts would go", "laid off 90 workers"."""

from __future__ import annotations

from flows.extract.figures.forms import words
from flows.extract.figures.place import is_person
from flows.extract.figures.reading import Reading
from flows.extract.lang.hedges import HEDGES
from flows.extract.lang.lazy_regexp import LazyRegexp
from flows.extract.words import Words

_PEOPLE = r"(?:workers|employees|staff|people|teachers|nurses|miners|drivers|pilots|engineers|officers|men|managers)"
_POSTS = r"(?:jobs|posts|positions|roles|redundancies|lay-?offs)"
_ENDED = r"(?:cut|lost|axed|shed|eliminated|abolished|scrapped)"
_ROUNDED = rf"(?:another |a further |all )?{HEDGES}"
_TO_GO = LazyRegexp(
    rf"(?: of (?:its|their|the)(?: [a-z'’-]+){{0,3}} [0-9][0-9,]*)? (?:[a-z-]+ ){{0,2}}{_POSTS}"
    rf"(?: [a-z]+){{0,4}}? (?:go|went|disappear(?:ed)?|vanish(?:ed)?|gone"
    rf"|(?:be|been|were|are|being) {_ENDED})\b"
    rf"|(?: (?!of\b)[a-z-]+){{0,3}}? {_PEOPLE}(?: [a-z]+){{0,3}}? (?:be|been|were|are|being)"
    r" (?:laid off|made redundant|let go|dismissed|sacked|fired|axed|shed|furloughed|given notice)\b"
    r"|(?: (?!of\b)[a-z-]+){0,3}?(?: who (?:(?!and\b|but\b)[a-z'’-]+ ){1,5}?[a-z'’-]+)?"
    r"(?: (?:have|has|had|will|would|could|may|might|also|already)){0,2}"
    r" (?:lost|lose|losing) (?:their|his|her) (?:jobs?|posts?|positions?|livelihoods?)\b"
)
"""Behind a number: "some 240 posts would go", "60 drivers were made redundant"."""

_NO_MORE = LazyRegexp(
    r" (?:[a-z-]+ ){0,2}(?:redundanc(?:y|ies)|lay-?offs?"
    r"|(?:job|post|staff|staffing) (?:loss(?:es)?|(?:cut|reduction)s?))\b"
    r"|(?: of its| of their| of the)?(?: [a-z0-9,]+){0,4}? (?:redundant|out of (?:work|a job))\b"
)
"""Behind a number: "220 redundancies", "made 90 of its workers redundant"."""

_MADE = LazyRegexp(rf"\b(?:mak(?:e|es|ing)|made|put|puts|putting|thrown?) {_ROUNDED}\Z")
_LAID_OFF = LazyRegexp(
    r"\b(?:(l(?:ay|ays|aid|aying) off|furlough(?:s|ed|ing)?|(?:make|making|made) redundant|pink slips (?:to|for))"
    r"|let(?:s|ting)? go(?: of)?|sack(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|fir(?:e|es|ed|ing))"
    rf" {_ROUNDED}\Z"
)
"""Before the number of those who lose their jobs; some of these are of other things, too, unless people follow."""

_OF_PEOPLE = LazyRegexp(rf" (?:of (?:its|their|the) )?(?:[a-z0-9,-]+ ){{0,3}}?{_PEOPLE}\b")

_WORK = frozenset(
    ["job", "new job", "post", "new post", "position", "role", "extra job", "full-time job", "permanent job"]
)
_CREATED = LazyRegexp(r"\b(?:creat(?:e|es|ed|ing)|add(?:s|ed|ing)?) (?:(?:[a-z]+ ){0,2})\Z")
_LOST = LazyRegexp(
    r"\b(?:lost|lose|loses|losing|loss of|losses of|eliminat(?:e|es|ed|ing)|abolish(?:es|ed|ing)?"
    r"|scrap(?:s|ped|ping)?) "
    rf"{_ROUNDED}\Z"
)
_COST = LazyRegexp(
    r"\b(?:costs?|costing|axe[sd]?|axing|slash(?:es|ed|ing)?|h(?:ae|e)morrhag(?:es|ed|ing)|destroy(?:s|ed|ing)?"
    r"|chop(?:s|ped|ping)?|threaten(?:s|ed|ing)?|cut(?:s|ting)?|shed(?:s|ding)?|trim(?:s|med|ming)?|pare[sd]?|paring"
    r"|cull(?:s|ed|ing)?) "
    rf"{_ROUNDED}\Z"
)
"""Before jobs alone: "that costs 410 jobs"."""

_JOBS = LazyRegexp(r" (?:of (?:its|their|the) )?(?:[a-z0-9,-]+ ){0,2}(?:jobs|posts|positions)\b")
_PUT_LOST = LazyRegexp(
    r"\b(?:jobs|posts|positions|seats|customers|subscribers|members) (?:lost|shed|cut|axed|gone)"
    rf" (?:at|is|was|to|as) (?:between )?{HEDGES}\Z"
)
"""Before a number: "put the number of jobs lost at between"."""

_ALL_OF = LazyRegexp(
    r"(?:[0-9]|hundred|thousand|dozen|half|third|quarter|cent|percent) of (?:its|their|the) (?:[a-z'’-]+ ){0,3}\Z"
)
"""Before all the jobs that there are: "900 of the group's 11,300 jobs would go"."""
_LOSING = frozenset({
    *("lost", "shed", "sheds", "shedding", "cut", "cuts", "cutting", "axe", "axes", "axed", "axing", "gone", "go"),
    *("off", "furlough", "furloughs", "furloughed", "furloughing", "redundant", "slips", "sack", "sacks", "sacked"),
    *("sacking", "dismiss", "dismisses", "dismissed", "dismissing", "fire", "fires", "fired", "firing", "lose"),
    *("loses", "losing", "loss", "losses", "eliminate", "eliminates", "eliminated", "eliminating", "abolish"),
    *("abolishes", "abolished", "abolishing", "scrap", "scraps", "scrapped", "scrapping", "cost", "costs", "costing"),
    *("slash", "slashes", "slashed", "slashing", "hemorrhages", "hemorrhaged", "hemorrhaging", "haemorrhages"),
    *("haemorrhaged", "haemorrhaging", "destroy", "destroys", "destroyed", "destroying", "chop", "chops"),
    *("chopped", "chopping"),
    *("threaten", "threatens", "threatened", "threatening", "trim", "trims", "trimmed", "trimming", "pare", "pares"),
    *("pared", "paring", "cull", "culls", "culled", "culling"),
    *("create", "creates", "created", "creating", "add", "adds", "added", "adding"),
})  # fmt: skip
_LOST_BEHIND = frozenset({
    *("jobs", "posts", "positions", "roles", "redundancies", "redundancy", "layoff", "layoffs", "off", "offs", "laid"),
    *("redundant", "let", "dismissed", "sacked", "fired", "axed", "shed", "furloughed", "notice", "job", "post"),
    *("position", "livelihood", "livelihoods", "staff", "staffing", "work"),
})  # fmt: skip
"""Of the words before a number or of those behind it what is won or lost needs one."""

_MOST_BEHIND = 200
_PUT_REACH, _NEAR = 60, 36
_JOBS_REACH, _SEATS_REACH = 400, 150


def of_jobs(lower: str, said: Words, reading: Reading) -> str | None:
    """Return the direction of jobs, also untold, and of what one has a number of; ``said`` are the story's words."""
    if reading.kind not in {"count", "number"} or not _may_be_lost(said, reading):
        return None
    start, end = reading.start, reading.end
    if _ALL_OF.search(lower, max(0, start - _PUT_REACH), start):
        return None
    if _TO_GO.match(lower, end) or _PUT_LOST.search(lower, max(0, start - _PUT_REACH), start):
        return "down"
    near = max(0, start - _NEAR), start
    if reading.counted in _WORK and _CREATED.search(lower, *near):
        return "up"
    is_of_people = is_person(reading.counted or "") and _LAID_OFF.search(lower, *near) is not None
    if is_of_people or _is_laid_off(lower, end, near) or (_LOST.search(lower, *near) and _is_held(lower, reading)):
        return "down"
    return None


def _may_be_lost(said: Words, reading: Reading) -> bool:
    """Tell whether one of the words stands beside a number without which nothing is won or lost."""
    if not _LOSING.isdisjoint(said.before(reading.start)):
        return True
    return not _LOST_BEHIND.isdisjoint(said.between(reading.end, reading.end + _MOST_BEHIND))


def _is_laid_off(lower: str, end: int, near: tuple[int, int]) -> bool:
    """Tell whether people lose their jobs: "laid off 90", "made 90 of them redundant", "that costs 410 jobs"."""
    no_more = _NO_MORE.match(lower, end)
    if no_more:
        is_made = no_more.group().endswith((" redundant", " out of work", " out of a job"))
        return not is_made or _MADE.search(lower, *near) is not None
    laid_off = _LAID_OFF.search(lower, *near)
    if laid_off:
        return laid_off.group(1) is not None or _OF_PEOPLE.match(lower, end) is not None
    return _COST.search(lower, *near) is not None and _JOBS.match(lower, end) is not None


def _is_held(lower: str, reading: Reading) -> bool:
    """Tell whether what was lost are jobs or the seats of a party, which a number alone counts, too."""
    if reading.counted in _WORK or (reading.counted or "").rpartition(" ")[2] in words("held_in_number"):
        return True
    if lower.find(" seats", max(0, reading.start - _SEATS_REACH), reading.start) >= 0:
        if reading.kind == "number":
            reading.kind, reading.counted, reading.rule = "count", "seat", "count_seats_lost"
        return True
    near = lower[max(0, reading.start - _JOBS_REACH) : reading.end + 12]
    return " jobs" in near or " positions" in near
