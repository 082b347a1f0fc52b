"""Which failures of a task another try may mend."""

from __future__ import annotations

from typing import Any

import duckdb

from flows.sources.source import SourceError
from warehouse.lake import LakeError
from warehouse.location import LocationError


def may_pass(_task: Any, _run: Any, state: Any) -> bool:
    """Tell of a failed task run whether to try again: not where a person must mend a path, a setting or a lake.

    What the database says of a lake, such as that somebody holds it, may pass.
    """
    try:
        state.result()
    except (SourceError, LocationError):
        return False
    except LakeError as error:
        return isinstance(error.__cause__, duckdb.Error)
    except Exception:
        return True
    return False
