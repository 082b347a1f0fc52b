"""Opening the lake that a run loads into, if wished while the engine is still being imported."""

from __future__ import annotations

from concurrent.futures import Future
from threading import Thread

from flows.settings import Settings
from warehouse.lake import Lake
from warehouse.location import Location


def open_lake(settings: Settings) -> Lake:
    """Open the lake to write, made where it is not there, and note in its folder where its catalog and data are.

    Every command finds them there afterwards. Raises LakeError where the lake can't be written.
    """
    Location(settings.lake.resolve(), settings.catalog, settings.data_path, settings.s3_endpoint).settle()
    return Lake.open(settings.lake)


def begin_opening(settings: Settings) -> Future[Lake]:
    """Open the lake in a thread: the database needs half a second for it and leaves the interpreter to the imports."""
    opening: Future[Lake] = Future()

    def run() -> None:
        try:
            opening.set_result(open_lake(settings))
        except BaseException as error:  # the one who waits raises it
            opening.set_exception(error)

    Thread(target=run, name="open lake", daemon=True).start()
    return opening
