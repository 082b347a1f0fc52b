"""The ``wirehouse`` command. Data goes to stdout, progress and messages to stderr; what costs is imported late."""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence

import typer

from flows.commands.console import ExitCode, fail, messages
from flows.commands.contract import contract_app
from flows.commands.export import export_command
from flows.commands.extract import extract_command
from flows.commands.ingest import ingest_command
from flows.commands.maintain import maintain_command
from flows.commands.migrate import migrate_command
from flows.commands.parameters import join_parameters
from flows.commands.readers import reader_may_go
from flows.commands.rejects import rejects_app
from flows.commands.show import show_command
from flows.commands.snapshots import snapshots_command
from flows.commands.sql import sql_command
from flows.commands.tables import tables_command
from flows.commands.validate import validate_command
from flows.commands.version import program
from flows.interrupts import INTERRUPTED, exit_code, is_interrupt
from flows.settings import misspelt_variables

_TAKE_ANY_NAME = ("ingest", "extract")

app = typer.Typer(
    name="wirehouse",
    epilog="Exit codes: 0 done, 1 error, 2 wrong usage, 3 the lake breaks its contract, 4 done with rejects.",
    no_args_is_help=True,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.callback()(program)
app.command("ingest")(ingest_command)
app.command("extract")(extract_command)
app.command("sql")(sql_command)
app.command("show")(show_command)
app.command("export")(export_command)
app.command("snapshots")(snapshots_command)
app.command("maintain")(maintain_command)
app.command("validate")(validate_command)
app.command("migrate")(migrate_command)
app.command("tables")(tables_command)
app.add_typer(rejects_app, name="rejects")
app.add_typer(contract_app, name="contract")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; errors that a person can mend end it with their message alone."""
    with reader_may_go():
        _tell_misspelt_variables()
        given = sys.argv[1:] if arguments is None else arguments
        _check_encoding(given)
        _run(_queries(join_parameters(given)))


def _tell_misspelt_variables() -> None:
    for variable, meant in misspelt_variables().items():
        words = f"warning: {variable} is no setting and changes nothing; is {meant} meant?"
        messages().print(words, markup=False, soft_wrap=True)


def _check_encoding(arguments: Sequence[str]) -> None:
    """Refuse bytes that are no text: a name in SQL or of a file that DuckDB reads must be one, a source's need not."""
    if arguments and arguments[0] in _TAKE_ANY_NAME:
        return
    for word in arguments:
        if re.search("[\ud800-\udfff]", word):
            encoding = sys.getfilesystemencoding()
            fail(f"'{word}': bytes that are no text in {encoding}; write it so, or correct LC_ALL", ExitCode.USAGE)


def _queries(arguments: Sequence[str]) -> list[str]:
    """Return the arguments, those that begin with a comment of SQL with a space before: they are no options."""
    return [f" {word}" if re.match(r"--[\s-]|--[^\n]*\n", word) else word for word in arguments]


def _run(arguments: Sequence[str]) -> None:
    try:
        app(args=arguments, prog_name="wirehouse")
    except BrokenPipeError:
        raise
    except SystemExit as end:
        # typer takes whatever interrupts for Ctrl-C
        raise SystemExit(exit_code() if end.code == INTERRUPTED else end.code) from None
    except Exception as error:
        if is_interrupt(error):
            raise SystemExit(exit_code()) from None
        from flows.commands.remedies import words_about

        words = words_about(error)
        if words is None:
            raise
        fail(words)


if __name__ == "__main__":
    main()
