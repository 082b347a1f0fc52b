"""Opening the lake that a run loads into."""

from __future__ import annotations

from flows.settings import Settings
from warehouse.lake import Lake
from warehouse.location import Location


def open_lake(settings: Settings) -> Lake:
    """Open the lake to write, made where it is not there, and note in its folder where its catalog and data are.

    Every command finds them there afterwards. Raises LakeError where the lake can't be written.
    """
    Location(settings.lake.resolve(), settings.catalog, settings.data_path, settings.s3_endpoint).settle()
    return Lake.open(settings.lake)
