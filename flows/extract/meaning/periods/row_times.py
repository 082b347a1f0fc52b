"""The period of a figure in a row of a table: that of the heading above it."""

from __future__ import annotations

from flows.extract.meaning.periods.named import dated
from flows.extract.meaning.periods.period_of import period_of
from flows.extract.meaning.periods.roles import Candidate, Part
from flows.extract.meaning.periods.scene import Scene
from flows.extract.meaning.periods.story_times import StoryTimes
from flows.extract.meaning.periods.table_times import (
    compares_inside,
    dates_itself,
    is_bracketed,
    is_charged,
    is_longer_change,
    times_of_heading,
)
from flows.extract.table_rows import Table
from schemas.records import Figure


class RowTimes:
    """The times that the headings of a text's tables name."""

    def __init__(self, times: StoryTimes) -> None:
        self._times = times
        self._headings: dict[Table, tuple[list[Candidate], list[Candidate]]] = {}

    def dated(self, scene: Scene, figure: Figure) -> Figure | None:
        """Return the figure with the period of the heading over its row; None in no row, or where that tells none."""
        text, times = scene.text, self._times.by_sentence
        found = text.tables.row_at(figure.start_char)
        if found is None:
            return None
        row, table = found
        if figure.start_char < row.value:
            return figure
        is_base = figure.change_role == "start" and compares_inside(text, row, times)
        if is_base or dates_itself(text, row, times):
            return None
        told, bracketed = self._of_heading(table)
        is_of_before = figure.change_role == "start" and not table.is_column
        if is_of_before or (bracketed and is_bracketed(text, figure.start_char)):
            return dated(figure, period_of(scene, figure, bracketed[-1])) if bracketed else figure
        is_longer = figure.change_role == "change" and is_longer_change(text, table, told)
        if is_longer or (told and told[-1].part is Part.ONWARD and not is_charged(figure)):
            return figure
        return dated(figure, period_of(scene, figure, told[-1])) if told else None

    def _of_heading(self, table: Table) -> tuple[list[Candidate], list[Candidate]]:
        """The times of a table, read once for all its rows."""
        times = self._headings.get(table)
        if times is None:
            times = self._headings[table] = times_of_heading(self._times.text, table, self._times.by_sentence)
        return times
