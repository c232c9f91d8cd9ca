"""Releases and findings made by hand, so that every form can be tried on whatever words."""

from typing import Any

import pressbox
from pressbox.checks.frame.check import Clash, Value
from pressbox.checks.frame.run import fingerprint
from pressbox.models import Checked, Evidence, Finding, FindingValue, Release, Report, Sender, Subject
from pressbox.report.difference import Difference
from pressbox.report.sheet import Sheet, sheet_of

TEXT = "Round two\n\nThe race is on May 9 at Ravenmoor.\n\nCome on May 10, all of you.\n"

# Words that some form or other takes for more than words.
HOSTILE = (
    "::error::forged", "a\n::error file=x::forged", "\r\n##[error]forged", "]]><x/>", "</failure><failure/>", "\x1b[31mred\x07",
    "\x9b31m", "\u202eright to left\u202c", "=HYPERLINK(\"x\")", "+1", "@SUM(A1)", "-2+3", "\t=1", "{0} [x](1) \\", "a,b:c%0A;\"d\"",
    "| cell | `code` ``` |", "<script>alert(1)</script> &amp;", "@everyone https://evil.example", "# heading", "1. item",
    "- item", "line\u2028separator\x85next", "\x00\ufffe\U000e0041", "[bold red]x[/]", "🏎️ 日本 é",
)  # fmt: skip


def release(id_: str = "a", text: str = TEXT, sender: str | None = None) -> Release:
    read = pressbox.extract(text, name=id_)
    speaks = Sender(id=None, name=sender, kind="team", basis="made for a test") if sender else None
    return read.model_copy(update={"sender": speaks, "findings": []})


def finding(
    code: str = "D101", severity: str = "error", *, words: str = "May 9", other: str = "May 10", release: str = "a",
    other_release: str | None = None, message: str = "Two days for one race.", text: str = TEXT, **more: Any,
) -> Finding:  # fmt: skip
    """A finding with two sides, each of which stands somewhere in the text."""
    sides = [(words, release), (other, other_release or release)]
    values = [
        FindingValue(value=said, evidence=[Evidence(release=where, span=_span(text, said), text=said, role="date")])
        for said, where in sides
    ]
    attribute = more.pop("attribute", "dates")
    subject = more.pop("subject", Subject(kind="event", key=f"{release}/ravenmoor"))
    clash = Clash("", subject, attribute, tuple(Value(one.value) for one in values))
    fields: dict[str, Any] = {
        "name": "weekday-date-mismatch", "scope": "corpus" if other_release else "release", "subject": subject,
        "attribute": attribute, "values": values, "fingerprint": fingerprint(code, clash),
    }  # fmt: skip
    return Finding(code=code, severity=severity, message=message, **{**fields, **more})  # type: ignore[arg-type]


def _span(text: str, words: str) -> tuple[int, int]:
    at = text.index(words)
    return at, at + len(words)


def hostile_finding(words: str) -> tuple[Release, Finding]:
    """A release whose words, name and file are hostile, and a finding on it in which everything is."""
    text = f"Before {words} and May 9 after"
    read = pressbox.extract("x", name="a").model_copy(update={"text": text})
    found = finding(
        words="May 9", other=words, text=text, message=words, suggestion=words, basis=words, innocent=[words],
        attribute=words, subject=Subject(kind="event", key=words),
    )  # fmt: skip
    return read, found


def sheet(
    findings: list[Finding], releases: list[Release] | None = None, *, files: dict[str, str] | None = None,
    infos: bool = False, difference: Difference | None = None, skipped: tuple[str, ...] = (),
) -> Sheet:  # fmt: skip
    known = releases or [release()]
    codes = sorted({one.code for one in findings})
    fired = {code: sum(one.code == code for one in findings) for code in codes}
    report = Report(
        findings=findings, releases=[one.id for one in known], skipped=list(skipped),
        checked={code: Checked(applied=n + 3, passed=2, fired=n, undecided=1) for code, n in fired.items()},
        verdicts={one.id: {"D101": "passed"} for one in known},
    )  # fmt: skip
    return sheet_of(report, known, files=files, infos=infos, difference=difference)
