"""Which worker runs which tests: thousands of short ones are handed out by the function, not one by one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xdist.scheduler import LoadGroupScheduling


class FunctionScheduling(LoadGroupScheduling):  # type: ignore[misc]
    """Groups go to one worker, and so do the cases of a test function; what stands first in the collection goes first.

    xdist looks through all that was handed out whenever a test ends, and through all ids for the number of each that
    is handed out: with seventeen thousand tests one by one a minute of processor time.
    """

    def __init__(self, config: Any, log: Any) -> None:
        super().__init__(config, log)
        config.option.loadscopereorder = False  # else the functions with most cases go first, which are short ones

    def add_node_collection(self, node: Any, collection: Sequence[str]) -> None:
        """Take the ids of the tests that a worker found."""
        super().add_node_collection(node, collection)
        self.registered_collections[node] = _Numbered(collection)

    def _split_scope(self, nodeid: str) -> str:
        scope = str(super()._split_scope(nodeid))
        is_grouped = scope != nodeid
        return scope if is_grouped else nodeid.partition("[")[0]


class _Numbered(list[str]):
    """Ids of tests that know their numbers, which a list would look for."""

    def __init__(self, ids: Sequence[str]) -> None:
        super().__init__(ids)
        self._numbers = {name: number for number, name in enumerate(ids)}

    def index(self, name: str, *_: Any) -> int:
        return self._numbers[name]
