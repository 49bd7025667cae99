"""`elchi evaluate`: how many facts of readings are right, by kind, against gold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import click
import msgspec

from elchi.cli.tables import accuracy_lines, tally_lines
from elchi.evaluation import KINDS, Evaluation, GoldError, GoldReading, check_floors, load_floors, load_folder
from elchi.evaluation import evaluate as compare
from elchi.model import Reading


@click.command()
@click.argument("gold", type=click.Path(exists=True, path_type=Path))
@click.argument("readings", type=click.File("rb"), required=False)
@click.option("--show", is_flag=True, help="List every miss and extra, and right facts with wrong details.")
@click.option("--files", is_flag=True, help="Add a line for each report.")
@click.option("--kind", "kinds", multiple=True, type=click.Choice(KINDS), help="Only this kind of fact (repeatable).")
@click.option("--floors", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Floors to keep (TOML).")
@click.option("--set", "gold_set", help="The set in the file of floors [default: the name of the folder GOLD].")
def evaluate(
    gold: Path,
    readings: BinaryIO | None,
    *,
    show: bool,
    files: bool,
    kinds: tuple[str, ...],
    floors: Path | None,
    gold_set: str | None,
) -> None:
    """Compare READINGS (JSON Lines of `elchi read --jsonl`, or - for standard input) with GOLD (a folder or one file).

    Without READINGS the texts of GOLD are read here and now. Only totals are printed unless --show is given.

    \b
    elchi evaluate gold/dev
    elchi evaluate gold/dev readings.jsonl --show --kind events
    elchi evaluate gold/dev --floors gold/floors.toml

    Exit codes: 0; 1 where a kind of fact lies below its floor; 2 where GOLD or READINGS are wrong.
    """
    try:
        golds, left_out = load_folder(gold)
        given = _readings(readings) if readings else read_texts(golds)
        evaluation = compare(golds, given)
        pinned = load_floors(floors, gold_set or (gold if gold.is_dir() else gold.parent).name) if floors else {}
    except GoldError as error:
        raise click.UsageError(str(error)) from error
    for line in (*left_out, *(f"{name}: no reading of it was given" for name in evaluation.unread)):
        click.echo(line, err=True)
    wanted = kinds or KINDS
    click.echo("\n".join(_report(evaluation, wanted, files=files, show=show)))
    below = check_floors(evaluation, pinned)
    for line in below:
        click.echo(line, err=True)
    if below:
        raise click.exceptions.Exit(1)


def read_texts(golds: Sequence[GoldReading]) -> Iterator[Reading]:
    """Readings of the texts of gold, made by elchi itself; one that fails is told on standard error and left out."""
    from elchi.cli.work import read_all
    from elchi.sources import SourceError, report_from_text

    for result in read_all(report_from_text(gold.text, path=gold.name) for gold in golds):
        if isinstance(result, SourceError):
            click.echo(str(result), err=True)
        else:
            yield result


def _readings(stream: BinaryIO) -> Iterator[Reading]:
    decoder = msgspec.json.Decoder(Reading)
    for number, line in enumerate(stream, start=1):
        if not line.strip():
            continue
        try:
            yield decoder.decode(line)
        except msgspec.DecodeError as error:
            where = f"{stream.name}, line {number}"
            raise click.UsageError(f"{where}: {error}; write it with elchi read --jsonl") from error


def _report(evaluation: Evaluation, kinds: Sequence[str], *, files: bool, show: bool) -> Iterable[str]:
    by_kind = {kind: tally for kind, tally in evaluation.by_kind().items() if kind in kinds}
    yield from tally_lines("kind", {**by_kind, "all": sum(by_kind.values(), start=type(evaluation.micro)())})
    details = {kind: table for kind, table in evaluation.details().items() if kind in kinds and table}
    if details:
        yield ""
        yield from accuracy_lines(details)
    if files:
        yield ""
        yield from tally_lines("report", evaluation.by_report())
    if show:
        yield from _listed(evaluation, kinds)


def _listed(evaluation: Evaluation, kinds: Sequence[str]) -> Iterator[str]:
    for score in evaluation.scores:
        if score.kind not in kinds or not (score.misses or score.extras or score.wrong):
            continue
        yield f"\n{score.report}: {score.kind}"
        yield from (f"  missed  {line}" for line in score.misses)
        yield from (f"  extra   {line}" for line in score.extras)
        yield from (f"  details {line}" for line in score.wrong)
