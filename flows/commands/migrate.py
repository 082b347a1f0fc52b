"""``wirehouse migrate``: a lake of an older contract version is brought up to date."""

from __future__ import annotations

from flows.commands.console import messages, output
from flows.commands.options import LakeFolder
from flows.settings import load_settings


def migrate_command(
    lake: LakeFolder = None,
) -> None:
    """Bring a lake that an older wirehouse made up to this one's contract, in one transaction.

    A lake that is up to date is left alone. Example: `wirehouse migrate --lake lake`.
    """
    from schemas.version import CONTRACT_VERSION
    from warehouse.migration import migrate

    folder = load_settings(lake=lake).lake
    for migration in migrate(folder):
        output().print(f"{migration.version}: {migration.description}", markup=False, soft_wrap=True)
    messages().print(f"{folder} keeps contract version {CONTRACT_VERSION}", markup=False, soft_wrap=True)
