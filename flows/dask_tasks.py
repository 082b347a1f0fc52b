"""Batches on Dask workers: task runs of a Prefect flow in processes of a cluster that is its own or runs elsewhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flows.runners import Pending
from flows.settings import Settings, SettingsError

if TYPE_CHECKING:
    from prefect import Task
    from prefect_dask.task_runners import DaskTaskRunner


@contextmanager
def dask_tasks(task: Task[..., Path], settings: Settings, scratch: Path) -> Iterator[Callable[[Path], Pending]]:
    """Give the function that hands a batch to Dask, inside a flow run; end the cluster where it is the run's own.

    A batch whose worker was killed is done again by another: staging is whole or not at all. Raises SettingsError
    where the extra is not installed, or no cluster is where the setting says.
    """
    if find_spec("prefect_dask") is None:
        raise SettingsError("runner: 'dask' needs the extra: pip install 'wirehouse[dask]'")
    os.environ.setdefault("DASK_LOGGING__DISTRIBUTED", "warning")  # Dask reads it as it is imported
    from prefect.context import FlowRunContext
    from prefect.settings import PREFECT_API_URL, temporary_settings
    from prefect_dask.task_runners import DaskTaskRunner

    run = FlowRunContext.get()
    if run is None:
        raise RuntimeError("Dask takes the batches of a flow run only")
    # else each worker of a run on the temporary server would start a server of its own
    with (
        temporary_settings({PREFECT_API_URL: str(run.client.api_url)}),
        DaskTaskRunner(**_cluster(settings, scratch)) as runner,
    ):
        if settings.dask_scheduler:
            _meet(runner, settings.dask_scheduler)
        yield lambda folder: runner.submit(task, {"folder": folder, "submit": None})


def _meet(runner: DaskTaskRunner, address: str) -> None:
    """Connect to a cluster that runs elsewhere, which would else happen at the first batch."""
    try:
        _ = runner.client
    except (OSError, ValueError) as error:  # nobody answers; no address
        raise SettingsError(
            f"dask_scheduler: no Dask scheduler answers at '{address}' ({error}); start it with `dask scheduler`, or "
            "correct the address"
        ) from error


def _cluster(settings: Settings, scratch: Path) -> dict[str, Any]:
    if settings.dask_scheduler:
        return {"address": settings.dask_scheduler}
    own = {
        "n_workers": settings.workers,
        "threads_per_worker": 1,
        "processes": True,
        "dashboard_address": None,
        "local_directory": str(scratch / "dask"),
    }
    return {"cluster_kwargs": own}
