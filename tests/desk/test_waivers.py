"""Waivers in Python: a report without what they let stand."""

import datetime as dt
from pathlib import Path

import pytest

import pressbox

TEXT = "Elin Norrgård starts on Friday 11 May 2024 at Karlskoga.\n"
TODAY = dt.date(2026, 5, 4)


@pytest.mark.parametrize(("until", "left", "waived"), [("2026-12-31", [], 1), ("2026-05-03", ["D101"], 0)])
def test_what_a_file_waives_is_left_out_until_its_day(tmp_path: Path, until: str, left: list[str], waived: int) -> None:
    report = pressbox.check([pressbox.extract(TEXT, name="one")], select="D101")
    (finding,) = report.findings
    file = tmp_path / "waivers.toml"
    file.write_text(
        f'[[waiver]]\nfingerprint = "{finding.fingerprint}"\nreason = "asked"\nwho = "EN"\nuntil = {until}\n',
        encoding="utf-8",
    )
    kept = pressbox.Waivers.of(file).applied(report, TODAY)
    assert ([one.code for one in kept.findings], kept.waived) == (left, waived)
