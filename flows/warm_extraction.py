"""Imported by the process that workers are forked from: reads the engine's data there, once for all of them.

Run by itself (``python -m flows.warm_extraction``, as ``make setup`` does) it keeps every pattern and the
holidays of these decades for runs to come.
"""

from __future__ import annotations

from pathlib import Path

from flows.extract import extract
from flows.extract.dates.holiday_names import holiday_countries
from flows.extract.dates.holiday_tables import keep_tables
from flows.extract.lang.compiled import compiled
from flows.extract.lang.kept import KEPT
from flows.extract.patterns import all_patterns
from flows.extraction import without_collector
from flows.sources.document import make_document

_EXAMPLES = Path(__file__).parent / "examples"
_YEARS = range(1990, 2036)
"""Of most stories; the library's tables of the moon's calendars end here."""


@without_collector()
def warm_up() -> None:
    """Extract the shipped stories: word lists, tables and weights are read and the most used patterns compiled."""
    for path in sorted(_EXAMPLES.glob("*.txt")):
        extract(make_document(text=path.read_text(encoding="utf-8")))
    KEPT.keep()


def keep_all() -> None:
    """Compile all patterns, those of rare wordings too, and read holidays, so that no story of a later run has to."""
    for pattern in all_patterns():
        compiled(pattern.pattern, pattern.flags)
    keep_tables(holiday_countries(), _YEARS)
    KEPT.keep()


warm_up()
if __name__ == "__main__":
    keep_all()
