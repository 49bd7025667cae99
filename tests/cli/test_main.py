"""The command as a whole."""

from __future__ import annotations

import subprocess
import sys
import time

import click
import pytest
from click.testing import CliRunner

from elchi import __version__
from elchi.cli.main import COMMANDS, cli


def test_help_comes_quickly_and_loads_no_models() -> None:
    code = "import sys; sys.argv = ['elchi', '--help']\nfrom elchi.cli.main import cli\n"
    code += "cli(standalone_mode=False)\n"
    code += "assert not {'numpy', 'pymorphy3', 'trafilatura', 'rich', 'msgspec'} & set(sys.modules), 'loaded too much'"
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "read" in done.stdout
    assert time.perf_counter() - begun < 3, "0.1 s on an idle machine"


def test_the_version_is_told() -> None:
    assert __version__ in CliRunner().invoke(cli, ["--version"]).output


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_explains_itself_with_an_example(name: str) -> None:
    result = CliRunner().invoke(cli, [name, "--help"])
    assert result.exit_code == 0
    assert f"elchi {name} " in result.output.split("Usage:")[1].split("\n", 1)[1]


@pytest.mark.parametrize("name", COMMANDS)
def test_each_option_says_what_it_is_for(name: str) -> None:
    command = cli.get_command(click.Context(cli), name)
    assert command is not None
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{name} {parameter.opts[0]}"


def test_an_unknown_command_is_wrong_use() -> None:
    result = CliRunner().invoke(cli, ["dream"])
    assert result.exit_code == 2
    assert "No such command 'dream'" in result.output
