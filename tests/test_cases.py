"""Every check has a page of cases in tests/cases: releases, and what the check says of them."""

import datetime as dt
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

import pytest
import regex

from pressbox.checks import all_checks
from pressbox.checks.between.references import References
from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import Check
from pressbox.checks.frame.corpus import Corpus
from pressbox.checks.frame.run import check_corpus
from pressbox.checks.words.house import House
from pressbox.desk.referring import Known, read
from pressbox.extractor import Extractor
from pressbox.models import Finding, Release
from pressbox.packs import Packs
from pressbox.packs.tables import Reference

PAGES = Path(__file__).parent / "cases"
LEAST = {"fires": 3, "silent": 5, "near miss": 1}
HEADINGS = ["What it flags", "Why it matters", "Example", "Fine as it is"]
CHECKS = {check.code: check for check in all_checks()}
PACKS = Packs()
EXTRACTOR = Extractor(PACKS, findings=False)


@dataclass
class Example:
    """One section of a page: '## fires: what is special'."""

    code: str
    kind: str
    title: str
    releases: list[tuple[str, str]] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)
    references: list[tuple[str, str]] = field(default_factory=list)
    house: str = ""

    def __str__(self) -> str:
        return f"{self.code}-{self.kind}-{self.title}".replace(" ", "-")


def read_page(path: Path) -> list[Example]:
    examples: list[Example] = []
    fence: tuple[str, str] | None = None
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if fence is None and line.startswith("## "):
            kind, _, title = line[3:].partition(":")
            examples.append(Example(path.stem, kind.strip(), title.strip()))
        elif fence is None and line.startswith("```"):
            word, _, name = line[3:].partition(" ")
            fence, lines = (word, name.strip()), []
        elif fence is not None and line == "```":
            if fence[0] == "release":
                examples[-1].releases.append((fence[1] or "release", "\n".join(lines) + "\n"))
            elif fence[0] == "house":
                examples[-1].house = "\n".join(lines)
            elif fence[0] == "reference":
                examples[-1].references.append((fence[1], "\n".join(lines) + "\n"))
            else:
                examples[-1].findings += [one for one in lines if one.strip()]
            fence = None
        elif fence is not None:
            lines.append(line)
    return examples


def shown(value: Any) -> str:
    """A value as the pages write it: days as start/end, lists with commas."""
    if isinstance(value, dict):
        return "/".join(str(part) for part in value.values())
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value) if isinstance(value, str | int | float) else json.dumps(value)


def line_of(finding: Finding) -> str:
    """'error: 2026-04-18/2026-04-19 ≠ 2026-04-17/2026-04-19 → 2026-04-17/2026-04-19'."""
    line = f"{finding.severity}: " + " ≠ ".join(shown(value.value) for value in finding.values)
    return line if finding.suggestion is None else f"{line} → {shown(finding.suggestion)}"


def release_of(name: str, text: str, house: str = "") -> Case:
    """A release of a page; a first line 'published: 2026-05-04' is the day on which it came out.

    Lines like 'record: dates/0/start = "2026-05-12"' change its record, as another program might have.
    """
    head = regex.match(r"published: (\S+)\n", text)
    text = text[head.end() :] if head else text
    changes = regex.match(r"(?:record: (\S+) = (.+)\n)*", text)
    release = EXTRACTOR.extract(text[changes.end() :], name=name, published=head[1] if head else None)
    record = release.model_dump(mode="json", by_alias=True)
    for path, value in zip(changes.captures(1), changes.captures(2), strict=True):
        *above, last = (int(part) if part.isdigit() else part for part in path.split("/"))
        reduce(getitem, above, record)[last] = json.loads(value)
    wished = House.model_validate(tomllib.loads(house))
    return Case(Release.model_validate(record) if changes[0] else release, PACKS, wished)


def references_of(name: str, text: str, folder: Path) -> list[Reference]:
    """What `pressbox reference add` makes of a table or calendar file, as of the first of January."""
    (folder / name).write_text(text, encoding="utf-8")
    return read(folder / name, Known(source=name, date=dt.date(2026, 1, 1)), PACKS, None)


def examples() -> Iterator[Example]:
    for path in sorted(PAGES.glob("*.md")):
        yield from read_page(path)


@pytest.mark.parametrize("example", list(examples()), ids=str)
def test_case(example: Example, tmp_path: Path) -> None:
    corpus = Corpus([release_of(*one, example.house) for one in example.releases], PACKS)
    corpus.references = References([row for one in example.references for row in references_of(*one, tmp_path)])
    found = check_corpus(corpus, [CHECKS[example.code]]).findings
    assert sorted(map(line_of, found)) == sorted(example.findings)
    assert bool(example.findings) == (example.kind == "fires")


@pytest.mark.parametrize("check", list(CHECKS.values()), ids=lambda check: check.code)
def test_every_check_has_its_cases_and_its_documentation(check: Check) -> None:
    page = PAGES / f"{check.code}.md"
    assert page.is_file(), f"{check.code} has no page"
    assert page.read_text(encoding="utf-8").startswith(f"# {check.code} {check.name}\n")
    kinds = [example.kind for example in read_page(page)]
    assert {kind: kinds.count(kind) for kind in LEAST if kinds.count(kind) < LEAST[kind]} == {}
    assert list(check.sections) == HEADINGS
    assert check.title
    assert all(check.sections.values())


def test_every_page_is_of_a_check() -> None:
    assert {path.stem for path in PAGES.glob("*.md")} <= set(CHECKS)
