"""Heads, claims and findings as rows of the store, and back."""

import datetime as dt
import hashlib
import json
from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, NamedTuple

from pressbox.checks import all_checks
from pressbox.checks.between.heads import Head, LastRow, Paragraph
from pressbox.checks.between.kinship import TWIN, VERSION
from pressbox.checks.frame.check import RANK
from pressbox.checks.frame.run import Outcomes, joined
from pressbox.claims import Claim
from pressbox.claims.occasions import OF_EVENTS, also_called, block_of
from pressbox.models import Evidence, Finding, Subject

_WORD, _THREE = "I", "Q"  # array's types: a word as a number, three words as one
_SUBJECTS = 1024  # of so many the last ones asked for are kept
EVENT, SENDER = "event", "sender"  # what numbers of groups are made with
_END = b"\0"
_WIDTH = 4  # bytes of a place in a text
Row = tuple[Any, ...]


def number(*names: str) -> int:
    """The number of what is called so: the same everywhere and always, so that rows don't depend on what came first."""
    return int.from_bytes(hashlib.blake2b("\0".join(names).encode(), digest_size=8).digest(), "big") >> 1


class HeadRow(NamedTuple):
    """A head; what is long is kept as bare numbers."""

    told: str
    words: bytes
    figures: bytes
    paragraphs: bytes


def subject_row(head: Head) -> Row:
    """What releases are looked up by; the last are whether it replaces another one, and whose version it says it is."""
    event = number("about", head.event) if head.event else None
    return head.language, number(SENDER, head.sender or ""), event, head.replaces is not None, head.version_of


def head_row(head: Head) -> HeadRow:
    told = [
        head.language, head.kind, head.sender, head.sender_kind, *map(_iso, head.published), head.event, head.season,
        _iso(head.start), _iso(head.end), head.replaces, head.version_of, head.is_of_one_event, head.lines,
        [(*one.span, len(one.shingles)) for one in head.paragraphs],
        [(one.series, one.season, _iso(one.start), one.row) for one in head.last_rows],
        head.quotes,
    ]  # fmt: skip
    paragraphs = b"".join(_numbers(_THREE, one.shingles) for one in head.paragraphs)
    told_row = json.dumps(told, ensure_ascii=False)
    return HeadRow(told_row, _numbers(_WORD, head.words), _numbers(_THREE, head.figures), paragraphs)


def head_of_row(id_: str, row: HeadRow) -> Head:
    language, kind, sender, sender_kind, earliest, latest, event, season, start, end, *rest = json.loads(row.told)
    replaces, version_of, is_of_one_event, lines, paragraphs, last_rows, quotes = rest
    return Head(
        id=id_, language=language, kind=kind, sender=sender, sender_kind=sender_kind,
        published=(_day(earliest), _day(latest)), event=event, season=season, start=_day(start), end=_day(end),
        replaces=tuple(replaces) if replaces else None, version_of=version_of, is_of_one_event=is_of_one_event,
        words=frozenset(array(_WORD, row.words)), figures=frozenset(array(_THREE, row.figures)), lines=tuple(lines),
        paragraphs=tuple(_paragraphs(paragraphs, array(_THREE, row.paragraphs))),
        last_rows=tuple(LastRow(one[0], one[1], dt.date.fromisoformat(one[2]), one[3]) for one in last_rows),
        quotes=tuple((start, end) for start, end in quotes),
    )  # fmt: skip


def _numbers(kind: str, numbers: Iterable[int]) -> bytes:
    return array(kind, sorted(numbers)).tobytes()


def _paragraphs(spans: Sequence[tuple[int, int, int]], numbers: "array[int]") -> Iterator[Paragraph]:
    at = 0
    for start, end, count in spans:
        yield Paragraph((start, end), frozenset(numbers[at : at + count]))
        at += count


def _iso(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None


def claim_block(claim: Claim) -> int:
    """What a claim is compared in: its event, or the thing that it is on."""
    if claim.subject.kind in OF_EVENTS:
        return number(EVENT, block_of(claim))
    return number("thing", claim.subject.kind, claim.subject.key)


def claim_row(claim: Claim, *, told: bool) -> Row:
    """`told` is what is no claim of the record, but said of an event besides."""
    return (
        claim_block(claim), told, claim.subject.kind, claim.subject.key, claim.attribute,
        json.dumps(claim.value, ensure_ascii=False), claim.role, claim.series, claim.scope, claim.certainty,
        *claim.evidence.span, claim.evidence.text,
    )  # fmt: skip


def claim_of_row(release: str, row: Row) -> Claim:
    kind, key, attribute, value, role, series, scope, certainty, start, end, text = row
    place = Evidence(release=release, span=(start, end), text=text, role=role)
    return Claim(_subject(kind, key), attribute, json.loads(value), place, role, series, scope, certainty)


@lru_cache(_SUBJECTS)
def _subject(kind: str, key: str) -> Subject:
    """What the claims of a block share is made once."""
    return Subject(kind=kind, key=key)


class Results(NamedTuple):
    """What was found in a release or between releases, and how often each check looked."""

    findings: list[Row]
    tallies: list[Row]
    places: list[Row]  # of those findings that may explain others


@cache
def _explaining() -> frozenset[str]:
    """The codes of findings that may explain others."""
    return frozenset(code for check in all_checks() for code in check.under)


def results_of(outcomes: Outcomes) -> Results:
    counts = ((code, one.passed, one.fired, one.undecided) for code, one in sorted(outcomes.tallies.items()))
    findings = joined(outcomes.findings)
    places = {
        (n, finding.code, place.release, *place.span)
        for n, finding in enumerate(findings)
        for value in finding.values if finding.code in _explaining()
        for place in value.evidence
    }  # fmt: skip
    return Results([finding_row(one) for one in findings], [one for one in counts if any(one[1:])], sorted(places))


def link_rows(claims: Iterable[Claim], told: Iterable[Claim]) -> set[tuple[int, int]]:
    """Keys of which what is said of an event depends besides its own: its round, where others name that alone.

    Whether a round is the final one depends on the last round that any calendar has.
    """
    finals = [one for one in (*claims, *told) if one.subject.kind == "event" and one.attribute == "final_round"]
    found = {(last_key(one.series, block_of(one).partition("/")[0]), claim_block(one)) for one in finals}
    for claim in claims:
        found.update((number(EVENT, key), claim_block(claim)) for key in also_called(claim))
    return found


def last_key(series: str | None, season: int | str) -> int:
    return number("last", series or "", str(season))


def last_rows(head: Head) -> list[tuple[int, str, int]]:
    """Under its series, and under the season alone: a final round may name no series."""
    rows = [(last_key(one.series, one.season), one.start.isoformat(), one.row) for one in head.last_rows]
    newest = {one.season: (last_key(None, one.season), one.start.isoformat(), one.row) for one in head.last_rows}
    return rows + list(newest.values())


def mark_rows(head: Head) -> set[tuple[str, int]]:
    return {(kind.name, key) for kind in (VERSION, TWIN) for key in kind.keys(head)}


def finding_row(finding: Finding) -> Row:
    return (
        finding.code, RANK[finding.severity], order_of(finding), finding.fingerprint,
        finding.model_dump_json(),
    )  # fmt: skip


def order_of(finding: Finding) -> bytes:
    """Bytes that sort as the places of a finding do."""
    return b"".join(
        place.release.encode() + _END + place.span[0].to_bytes(_WIDTH, "big") + place.span[1].to_bytes(_WIDTH, "big")
        for value in finding.values
        for place in value.evidence
    )
