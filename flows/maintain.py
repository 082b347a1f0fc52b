"""The Prefect flow of maintenance, for a schedule beside the one of ingestion."""

from __future__ import annotations

from pathlib import Path

from flows.prefect_environment import set_prefect_environment

set_prefect_environment()  # Prefect reads the environment as it is imported

from prefect import flow, task  # noqa: E402
from prefect.cache_policies import NO_CACHE  # noqa: E402

from flows.maintenance import maintain_lake  # noqa: E402
from flows.retries import may_pass  # noqa: E402
from flows.settings import load_settings  # noqa: E402


@task(
    name="maintain lake",
    retries=3,
    retry_delay_seconds=[5.0, 30.0, 120.0],
    retry_condition_fn=may_pass,
    cache_policy=NO_CACHE,
)
def maintain_task(lake: str, keep_days: float, grace_minutes: float) -> dict[str, int]:
    """Maintain the lake; whatever a failed try left is taken up by the next."""
    return maintain_lake(lake, keep_days, grace_minutes)


@flow(name="maintain", flow_run_name="maintain {lake}", persist_result=False)
def maintain(
    lake: str | None = None, keep_days: float | None = None, grace_minutes: float | None = None
) -> dict[str, int]:
    """Merge files, expire snapshots and delete orphans of a lake; return the counts."""
    folder = Path(lake) if lake else None
    settings = load_settings(lake=folder, keep_days=keep_days, grace_minutes=grace_minutes)
    return maintain_task(str(settings.lake), settings.keep_days, settings.grace_minutes)


if __name__ == "__main__":
    maintain()
