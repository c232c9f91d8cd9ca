"""The lines on which every run ends: how much was found, how much was checked, what was left out."""

from collections.abc import Iterator

from pressbox.checks.frame.wording import counted, listed
from pressbox.report.sheet import Sheet


def lines_of(sheet: Sheet) -> Iterator[str]:
    yield _found(sheet)
    if sheet.difference:
        yield "against the run before: " + ", ".join(f"{n} {state}" for state, n in sheet.difference.counts().items())
    yield checked(sheet)


def _found(sheet: Sheet) -> str:
    """'1 error, 2 warnings, 3 infos (--info shows them)'."""
    parts = [counted(number, level) for level, number in sheet.counts.items() if number]
    if not parts:
        return "Nothing was found that does not fit."
    hidden = sheet.counts["info"] and not sheet.infos
    follow = sum(1 for one in sheet.findings if one.parent)
    more = [f"{follow} of them {'follows' if follow == 1 else 'follow'} from another"] if follow else []
    more += ["infos are shown with --info"] if hidden else []
    beside = f" ({'; '.join(more)})" if more else ""
    return f"{listed(parts)}{beside}."


def checked(sheet: Sheet) -> str:
    """'7 releases, 31 statements checked, 4 undecided, 2 lines not understood, 1 file skipped.'"""
    tallies = sheet.report.checked.values()
    parts = [
        counted(len(sheet.report.releases), "release"),
        f"{counted(sum(one.applied for one in tallies), 'statement')} checked",
        f"{sum(one.undecided for one in tallies)} undecided",
    ]
    if sheet.unread is not None:
        parts.append(f"{counted(sheet.unread, 'line')} not understood")
    if sheet.report.waived:
        parts.append(f"{sheet.report.waived} waived")
    if sheet.report.baseline:
        parts.append(f"{sheet.report.baseline} in the baseline")
    if sheet.report.skipped:
        parts.append(f"{counted(len(sheet.report.skipped), 'file')} skipped")
    return f"{', '.join(parts)}."
