"""The time that an entry of a running report begins with, which nobody says: "15:05 - The bridge is shut, she said"."""

from __future__ import annotations

from flows.extract.lang.lazy_regexp import LazyRegexp

_ENTRY_TIME = LazyRegexp(
    r"[\[(]?(?:(?:[01]?[0-9]|2[0-3])[:.h][0-5][0-9](?: ?[ap]\.?m\b\.?| ?hrs\b)?"
    r"|(?:0?[1-9]|1[0-2]) ?[ap]\.?m\b\.?"
    r"|(?:[01][0-9]|2[0-3])[0-5][0-9](?= ?(?:[A-Z]{1,3}T\b|UTC\b|hrs\b)))"
    r"(?: ?(?:[A-Z]{1,3}T\b|UTC\b|hrs\b|local time\b))?(?:[\])]?(?: ?[—–] ?| --? |: )|[\])] )(?=[A-Z\"“‘'])"
)
"""A clock time, perhaps with its zone, and a dash, colon or closing bracket before a capital or a quotation."""


def behind_entry_time(string: str, start: int, end: int) -> int:
    """Return where an entry goes on behind the time that its line begins with, else its start."""
    if not (string[start].isdigit() or string[start] in "[(") or (start and string[start - 1] != "\n"):
        return start
    match = _ENTRY_TIME.match(string, start, end)
    return match.end() if match else start
