"""Where a story stands in a source that holds more than one."""

from __future__ import annotations

from dataclasses import dataclass

from flows.sources.source import Origin, SourceFault


@dataclass(slots=True)
class Place:
    """A line of a source; makes its faults. ``name`` is what they call the source, ``record`` what they keep."""

    source_uri: str
    name: str
    line_no: int
    record: str | None = None

    @property
    def origin(self) -> Origin:
        """The source and the line."""
        return self.source_uri, self.line_no

    def fault(self, check_name: str, reason: str) -> SourceFault:
        """Return the fault of the line that a check found."""
        where = f"{self.name}:{self.line_no}"
        return SourceFault(self.source_uri, self.line_no, check_name, f"{where}: {reason}", self.record)
