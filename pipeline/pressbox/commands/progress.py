"""How far a run is: a bar where there is a terminal, else a line now and then, or lines of JSON."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from rich.console import Console

    from pressbox.corpus.telling import Progress

_SLOW = 0.95  # files a second: a smaller number is told with its decimal
_PAUSE = 10.0  # seconds between two lines
_SOON = 5.0  # seconds of which nobody needs to be told


@contextmanager
def progress_of(*, quiet: bool, log: str | None) -> "Iterator[Progress]":
    from pressbox.corpus.telling import Silent

    if log == "json":
        yield Lines(as_json)
    elif quiet:
        yield Silent()
    elif sys.stderr.isatty():
        bar = Bar()
        try:
            yield bar
        finally:
            bar.stop()
    else:
        yield Lines(as_words)


class Bar:
    """One bar after another, on standard error."""

    def __init__(self, console: "Console | None" = None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        self._bars = Progress(
            TextColumn("{task.description:<9}"), BarColumn(), MofNCompleteColumn(), TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(compact=True), TextColumn("{task.fields[skips]}"),
            console=console or Console(stderr=True), transient=True,
        )  # fmt: skip
        self._skips = 0

    def begin(self, what: str, total: int) -> None:
        self._bars.start()
        self._skips = 0
        self._task = self._bars.add_task(what, total=total, rate="", skips="")

    def step(self, done: int = 1, skips: int = 0) -> None:
        self._skips += skips
        told = f"{self._skips:,} skipped" if self._skips else ""
        speed = next(task.speed for task in self._bars.tasks if task.id == self._task)
        self._bars.update(self._task, advance=done, rate=f"{_pace(speed)}/s" if speed else "", skips=told)

    def end(self) -> None:
        self._bars.remove_task(self._task)

    def note(self, line: str) -> None:
        self._bars.console.print(f"pressbox: {line}", highlight=False, markup=False)

    def stop(self) -> None:
        self._bars.stop()


class Lines:
    """A line at the beginning of each part that takes longer, then one now and then, and one at its end."""

    def __init__(self, form: Any) -> None:
        self._form = form

    def begin(self, what: str, total: int) -> None:
        self._what, self._total, self._done, self._skips, self._first = what, total, 0, 0, 0
        self._began = self._last = self._since = time.monotonic()

    def step(self, done: int = 1, skips: int = 0) -> None:
        if not self._done:
            self._first, self._since = done, time.monotonic()  # what loads before the first is no pace of reading
        self._done += done
        self._skips += skips
        if time.monotonic() - self._last >= _PAUSE:
            self._last = time.monotonic()
            self._say()

    def end(self) -> None:
        if time.monotonic() - self._began >= _SOON or self._form is as_json:
            self._say()

    def note(self, line: str) -> None:
        click.echo(json.dumps({"note": line}) if self._form is as_json else f"pressbox: {line}", err=True)

    def _say(self) -> None:
        click.echo(self._form(self._what, self._done, self._total, self._skips, self._pace()), err=True)

    def _pace(self) -> float:
        """Files a second since the first was done: what loads before it is no reading."""
        later = self._done - self._first
        began = self._since if later else self._began
        return (later or self._done) / max(time.monotonic() - began, 1e-9)


def as_words(what: str, done: int, total: int, skips: int, rate: float) -> str:
    left = f", {_span((total - done) / rate)} left" if rate and done < total else ""
    skipped = f", {skips:,} skipped" if skips else ""
    return f"{what}: {done:,} of {total:,}, {_pace(rate)} a second{left}{skipped}"


def as_json(what: str, done: int, total: int, skips: int, rate: float) -> str:
    left = round((total - done) / rate, 1) if rate else None
    told = {
        "doing": what,
        "done": done,
        "of": total,
        "skipped": skips,
        "per_second": round(rate, 1),
        "seconds_left": left,
    }
    return json.dumps(told)


def _pace(rate: float) -> str:
    """'140', '0.3'."""
    return f"{rate:,.0f}" if rate >= _SLOW else f"{rate:.1f}"


def _span(seconds: float) -> str:
    """'40 s', '12 min', '3 h 05 min'."""
    minutes = round(seconds / 60)
    if minutes < 2:
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02} min"
