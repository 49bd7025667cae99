"""The command `elchi`: a group whose commands are loaded when they are called, so that help is quick."""

from __future__ import annotations

import importlib
import io
import os
import sys
from pathlib import Path
from typing import Any

import click

import elchi
from elchi.printable import escaped

# Name → module and function, and the line that `elchi --help` prints.
COMMANDS: dict[str, tuple[str, str]] = {
    "read": ("elchi.cli.read:read", "Read reports and print what they say: cards, JSON Lines or a page."),
    "schema": ("elchi.cli.schema:schema", "Print the JSON Schema of a reading."),
    "record": ("elchi.cli.record:record", "Read reports and add them to the record."),
    "show": ("elchi.cli.history:show", "Show what the record knows of a person, or of the relations of two states."),
    "timeline": ("elchi.cli.history:timeline", "List events in order of time, each once."),
    "plans": ("elchi.cli.history:plans", "List plans and targets with what became of them."),
    "figures": ("elchi.cli.history:figures", "List figures by measure and time."),
    "conflicts": ("elchi.cli.history:conflicts", "List where reports disagree."),
    "changes": ("elchi.cli.history:changes", "List what was told for the first time since a day."),
    "find": ("elchi.cli.find:find", "Find reports by words in any form, people, states, topics, days."),
    "decisions": ("elchi.cli.decisions:decisions", "Write out or read in what people decided."),
    "export": ("elchi.cli.upkeep:export", "Write the derived record as JSON Lines."),
    "rebuild": ("elchi.cli.upkeep:rebuild", "Derive the record anew from its readings."),
    "check": ("elchi.cli.upkeep:check", "Check that a record holds together."),
    "rm": ("elchi.cli.upkeep:rm", "Take a report out of the record."),
    "evaluate": ("elchi.cli.evaluate:evaluate", "Compare readings with readings written by hand."),
}


class LazyGroup(click.Group):
    """A group that imports a command's module only when that command runs or explains itself."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, _, function = COMMANDS[cmd_name][0].partition(":")
        command: click.Command = getattr(importlib.import_module(module), function)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """A reader that has gone away (`| head`) ends the command quietly; a full disk is told."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            _drop_output()
            return 0
        except OSError as error:
            if error.filename is not None:  # no fault of the output
                raise
            _drop_output()
            raise click.ClickException(f"the output cannot be written ({error.strerror})") from error

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands from the table above: nothing is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


def _drop_output() -> None:
    """What Python still wants to flush at its exit goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(elchi.__version__, prog_name="elchi")
def cli() -> None:
    """Read reports on relations between states and keep what they say, with the words each fact rests on.

    \b
    elchi read report.txt                  what one report says, on the terminal
    elchi read reports/ > readings.jsonl   one JSON object a report
    elchi read report.txt --html page.html the text with its facts, as a page
    elchi record reports/                  many reports joined to one record
    elchi plans KG KZ                      what was planned between two states, and what became of it
    """


def main() -> None:
    """The entry point: the exit code is that of the command, 2 for wrong use, 130 for an interruption."""
    _open_streams()
    try:
        sys.exit(cli(standalone_mode=False))
    except click.exceptions.Abort:
        click.echo("interrupted", err=True)
        sys.exit(130)
    except click.ClickException as error:
        told = io.StringIO()
        error.show(told)
        click.echo(escaped(told.getvalue()), err=True, nl=False)  # names of files and options may hold escape codes
        sys.exit(error.exit_code)


def _open_streams() -> None:
    """Streams that were closed before the start (`>&-`) go nowhere; what a terminal cannot write becomes "?"."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode))  # noqa: SIM115 - open to the end
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")


if __name__ == "__main__":
    main()
