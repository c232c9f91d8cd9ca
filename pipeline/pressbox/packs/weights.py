"""The form of checks.toml: words and figures that decide whether two statements clash."""

from pydantic import Field

from pressbox.packs.forms import Form, Sheet


class ChecksSheet(Sheet):
    """checks.toml: words that decide whether two statements clash."""

    parts: dict[str, str] = Field(default_factory=dict)
    postponed: list[Form] = Field(default_factory=list, description="an announced change: rescheduled, now starts at")
    hedged: list[Form] = Field(default_factory=list, description="words that make a figure a guess: about, more than")
    result_changes: list[Form] = Field(default_factory=list, description="what changes a result: penalty, protest")
    calendar_senders: list[str] = Field(
        default_factory=list, description="kinds of sender, those who should know a calendar best first"
    )
    trusted_meetings: list[str] = Field(
        default_factory=list, description="states of rows of calendars.csv that count as evidence"
    )
