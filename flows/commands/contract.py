"""``wirehouse contract``: the published contract against the models, and what changed between two contracts."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.console import ExitCode, fail, listing, messages, output

if TYPE_CHECKING:
    from schemas.contract_changes import Change
    from schemas.contracts import Contract

MODELS = "models"
GIT = "git:"
_FOLDER = "schemas/contract"
_SIDE = "A folder with a published contract, git:REVISION, or the word models."

contract_app = typer.Typer(help="Hold the published contract in CI, and name what changed in it.", no_args_is_help=True)


@contract_app.command("check")
def check_command(
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="The published contract; default: this installation's.")
    ] = None,
) -> None:
    """Fail with exit code 3 where the published contract is not that of the models, and say what differs.

    Example: `wirehouse contract check`.
    """
    from schemas.contract_changes import find_changes
    from schemas.contracts import contract_of_models, differences
    from schemas.version import CONTRACT_ROOT

    root = folder or CONTRACT_ROOT
    published = _read(str(root))
    changed = differences(root)
    if not changed:
        messages().print("the published contract is that of the models", markup=False)
        return
    _print(find_changes(published, contract_of_models()), as_json=False)
    messages().print(
        f"{root}: {', '.join(changed)} not as the models are; python -m schemas.contracts --write",
        style="red", markup=False, soft_wrap=True,
    )  # fmt: skip
    raise typer.Exit(ExitCode.CONTRACT)


@contract_app.command("diff")
def diff_command(
    old: Annotated[str, typer.Argument(metavar="CONTRACT", help=_SIDE)],
    new: Annotated[str, typer.Argument(metavar="CONTRACT", help=_SIDE)] = MODELS,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object per change.")] = False,
) -> None:
    """Name each breaking and each compatible change between two contracts; exit code 3 where any breaks.

    Breaking: rows that kept the old contract, or queries over it, may fail under the new one.

    Examples:

    - `wirehouse contract diff schemas/contract models`

    - `wirehouse contract diff git:v1.0 git:HEAD --json`
    """
    from schemas.contract_changes import find_changes

    changes = find_changes(_read(old), _read(new))
    _print(changes, as_json)
    breaking = sum(change.is_breaking for change in changes)
    messages().print(f"{breaking} breaking and {len(changes) - breaking} compatible changes", markup=False)
    if breaking:
        raise typer.Exit(ExitCode.CONTRACT)


def _read(side: str) -> Contract:
    from schemas.contracts import ContractError, contract_of_models, parse_contract, read_contract

    try:
        if side == MODELS:
            return contract_of_models()
        if side.startswith(GIT):
            return parse_contract(_from_git(side.removeprefix(GIT)))
        return read_contract(Path(side))
    except ContractError as error:
        fail(str(error), ExitCode.USAGE)


def _from_git(revision: str) -> dict[str, bytes]:
    """Return the contract's files of a revision of the checkout that the command runs in."""
    names = [
        name
        for name in _git("ls-tree", "--name-only", revision, f"{_FOLDER}/").decode().split()
        if name.endswith(".json")
    ]
    if not names:
        fail(f"git:{revision}: there is no {_FOLDER} in it; run this at the root of a checkout", ExitCode.USAGE)
    return {f"{GIT}{revision}:{name}": _git("show", f"{revision}:{name}") for name in names}


def _git(*arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)
    except FileNotFoundError:
        fail("git is not installed; give folders instead", ExitCode.USAGE)
    if done.returncode:
        fail(done.stderr.decode(errors="replace").strip(), ExitCode.USAGE)
    return done.stdout


def _print(changes: list[Change], as_json: bool) -> None:
    if as_json:
        for change in changes:
            found = {"where": change.where, "what": change.what, "is_breaking": change.is_breaking}
            sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
        return
    if changes:
        rows = [("breaking" if change.is_breaking else "compatible", change.where, change.what) for change in changes]
        output().print(listing(("effect", "where", "change"), rows))
