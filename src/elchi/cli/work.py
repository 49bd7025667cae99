"""Reading in this process or in several, always in the order given."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

import click

from elchi.cli.collector import collect_seldom
from elchi.model import Reading, Report
from elchi.sources import SourceError

_BATCH = 16  # reports read at once
_AHEAD = 3  # batches a worker may have waiting
Loaded = Report | SourceError
Read = Reading | SourceError


class NotReadError(SourceError):
    """A report over which the reading itself failed: a fault of elchi's."""


def read_all(loaded: Iterable[Loaded], *, jobs: int = 1) -> Iterator[Read]:
    """A reading or an error for each report or error, in order; `jobs` processes read where that is more than one."""
    batches = _batches(loaded, _BATCH)  # also in one process: 16 reports at once are read a quarter quicker than singly
    if jobs == 1:
        collect_seldom()
        for batch in batches:
            yield from read_batch(batch)
        return
    yield from _in_processes(batches, jobs)


def readings_of(results: Iterable[Read], failures: list[SourceError]) -> Iterator[Reading]:
    """The readings; what could not be read is told on standard error as it comes, and kept in `failures`."""
    for result in results:
        if isinstance(result, SourceError):
            failures.append(result)
            click.echo(str(result), err=True)
        else:
            yield result


def read_batch(batch: list[Loaded]) -> list[Read]:
    """The batch read; where it fails, each report is read alone and the one at fault becomes an error."""
    from elchi.reading.reader import read_reports

    try:
        readings = read_reports([one for one in batch if isinstance(one, Report)])
        return [next(readings) if isinstance(one, Report) else one for one in batch]
    except Exception as error:  # one bad report must not take the others with it
        if len(batch) == 1:
            return [_fault(batch[0], error)]
        return [result for one in batch for result in read_batch([one])]


def _fault(report: Loaded, error: Exception) -> SourceError:
    where = (report.path or report.url or report.id) if isinstance(report, Report) else "?"
    what = f"elchi failed over this report ({type(error).__name__}: {error})"
    return NotReadError(what, where=where, advice="please report it with the text")


def _in_processes(batches: Iterator[list[Loaded]], jobs: int) -> Iterator[Read]:
    # One thread a process: the workers share the cores. Set before they start, read by numpy when it loads.
    for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(name, "1")
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)
    waiting: deque[Future[list[Read]]] = deque()
    try:
        for batch in batches:
            waiting.append(pool.submit(read_batch, batch))
            if len(waiting) >= jobs * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise click.ClickException(
            "a reading process was killed, perhaps for want of memory; use fewer (-j)"
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begin() -> None:
    """Ctrl-C reaches the whole group; the parent alone answers it."""
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _batches(loaded: Iterable[Loaded], size: int) -> Iterator[list[Loaded]]:
    iterator = iter(loaded)
    while batch := list(islice(iterator, size)):
        yield batch
