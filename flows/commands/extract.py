"""``wirehouse extract``: the engine alone, stories in, JSON out; it never touches a lake."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.console import ExitCode, messages
from flows.commands.options import Published, Source

if TYPE_CHECKING:
    from flows.sources.source import Reading, ReadOptions


def extract_command(
    paths: Annotated[list[str], typer.Argument(metavar="PATH|-", help="Files, folders, patterns; - for stdin.")],
    published: Published = None,
    source: Source = None,
) -> None:
    """Print one JSON object per story with all that the engine finds; `-` reads JSON lines and keeps order and ids.

    Examples:

    - `wirehouse extract story.txt --published 2017-08-22 | jq .figures`

    - `wirehouse extract - < stories.jsonl > found.jsonl`
    """
    from flows.extract import extract
    from flows.extract.lang.kept import KEPT
    from flows.extract_json import extraction_line
    from flows.plugins.names import load_name_tagger
    from flows.settings import load_settings
    from flows.sources.source import ReadOptions, SourceFault

    name_tagger = load_name_tagger(load_settings().name_tagger)
    options = ReadOptions(published.date() if published else None, source)
    faults = stories = 0
    for item in _readings(paths, options):
        if isinstance(item, SourceFault):
            faults += 1
            messages().print(f"rejected: {item.reason}", markup=False, soft_wrap=True)
        else:
            stories += 1
            sys.stdout.write(extraction_line(extract(item, name_tagger)) + "\n")
    sys.stdout.flush()
    KEPT.keep()
    if not (stories or faults):
        messages().print("0 stories read: nothing there to extract")
    if faults:
        raise typer.Exit(ExitCode.REJECTS)


def _readings(paths: list[str], options: ReadOptions) -> Reading:
    from flows.sources.files import find_sources
    from flows.sources.readers import read_source
    from warehouse.location import is_lake

    named = [path for path in paths if path != "-"]
    if "-" in paths:
        yield from _standard_input(options)
    if named:
        for source in find_sources(named, is_lake):
            yield from read_source(source, options)


def _standard_input(options: ReadOptions) -> Reading:
    from flows.sources.readers import read_json_lines

    return read_json_lines(sys.stdin.buffer, options)
