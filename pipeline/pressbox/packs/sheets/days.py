"""The sheets on days and times of day."""

from typing import Literal

from pydantic import Field

from pressbox.models import Precision
from pressbox.packs.forms import Form, Key, Sheet, forms


class DatesSheet(Sheet):
    """dates.toml: the words that dates are made of, and the forms that they take."""

    months: dict[str, list[str]] = Field(default_factory=dict, description="1 to 12: names and abbreviations")
    weekdays: dict[str, list[str]] = Field(default_factory=dict, description="0 (Monday) to 6")
    ordinal_suffixes: list[str] = Field(default_factory=list, description="what makes a number an ordinal: th, st")
    ordinal_endings: dict[str, str] = Field(
        default_factory=dict, description="the last figures of a number, and what makes it an ordinal; '' all others"
    )
    through: list[str] = Field(default_factory=list, description="words between the ends of a range")
    both: list[str] = Field(default_factory=list, description="words between the days of a list")
    of: list[str] = Field(default_factory=list, description="words between a day and its month: the 14th of March")
    the: list[str] = Field(default_factory=list, description="words before a day: the 14th, on the 14th")
    numbered: list[str] = Field(
        default_factory=list, description="words whose number is no day: round, no; 'Round 3 - 12 September'"
    )
    numbers: dict[str, int] = Field(default_factory=dict, description="numbers in words")
    units: dict[str, list[str]] = Field(default_factory=dict, description="day, week, month, year: their words")
    hours: list[str] = Field(default_factory=list, description="words behind a clock time without a sign: 1930 hrs")
    hour: list[str] = Field(default_factory=list, description="words behind an hour alone: 5 pm")
    past: list[str] = Field(default_factory=list, description="words before a year that the release does not play in")
    earlier: list[str] = Field(default_factory=list, description="words behind which something later is told: before")
    since: list[str] = Field(default_factory=list, description="words not far before a year since which it is told")
    elapsed: list[str] = Field(default_factory=list, description="words right before a weekday that is over: since")
    due: list[str] = Field(default_factory=list, description="words that lead a weekday that something is for: for")
    past_behind: list[str] = Field(
        default_factory=list, description="words not far behind a year that the release does not play in: champion"
    )
    entitled: list[str] = Field(default_factory=list, description="honours before the year of which they are: champion")
    nights: list[str] = Field(default_factory=list, description="parts of a day after which a meeting is over: night")
    to_come: list[str] = Field(default_factory=list, description="words of a weekend that can't be over yet: upcoming")
    ahead: list[str] = Field(default_factory=list, description="words of a sentence that tells of what will be")
    ahead_weakly: list[str] = Field(default_factory=list, description="those of them that a verb of the past outdoes")
    moved: list[str] = Field(default_factory=list, description="words after which one day is put in the other's place")
    moved_to: list[str] = Field(default_factory=list, description="words between two such days, where the verb is last")
    weekday_capital: bool = Field(default=True, description="whether a weekday is written with a capital")
    month_first: bool | None = Field(default=None, description="whether 3/4 is the fourth of March, if nothing tells")
    parts: dict[str, str] = Field(default_factory=dict)
    shapes: list[Form] = forms(
        "rows of words and signs, a letter each, that are a date",
        reads=Key(
            "several days: each of a list, both of a pair, or from one to the other", Literal["list", "pair", "range"]
        ),
        month_first="the month stands before its day",
        may_count="its number may be one of something else: 'Friday 16'",
        without_year=Key("the form that it is where its last number is no year", Literal["day-month"]),
    )
    numeric: list[Form] = forms(
        "days in figures: 14.03.2026, 14/3",
        weekday="only with a weekday beside it",
    )
    relative: list[Form] = forms(
        "days told from another: this weekend, on Sunday, two weeks ago",
        relation=Key(
            "what the words count from",
            Literal[
                "day",
                "day-beside",
                "day-of-month",
                "event",
                "shift",
                "unit",
                "weekday-in-week",
                "weekday-of-week",
                "weekend",
            ],
            always=True,
        ),
        amount=Key("how many units ahead, below 0 ago; times the group `n`", int),
        unit=Key("what is counted, where no group says it", Literal["day", "week", "month", "year"]),
        precision=Key("how much of the calendar it is, where that is not its unit", Precision),
        small="it is written small: 'morgen', and not 'Morgen'",
        compound="the day is a part of a longer word: 'Samstagsrennen'",
    )
    quarters: list[Form] = forms("quarters of a year, groups q1 to q4 and y1: the third quarter of 2025")
    years: list[Form] = forms("years and seasons alone")


class TimesSheet(Sheet):
    """times.toml: clock times, spans of time, durations and zone notes."""

    parts: dict[str, str] = Field(default_factory=dict)
    clock: list[Form] = forms(
        "how a clock time is written: 11:10, 11.10, 11h10",
        needs=Key("what else must tell of a time, where its signs do not", Literal["context", "row", "zone"]),
        like=Key("what else looks the same", Literal["decimal", "duration", "lap"]),
    )
    hints: list[str] = Field(default_factory=list, description="patterns of what follows the hour in any clock form")
    hour_words: list[str] = Field(default_factory=list, description="words before an hour alone: kl, klockan")
    note_words: list[str] = Field(default_factory=list, description="words without one of which there is no zone note")
    through: list[str] = Field(default_factory=list, description="words between the ends of a span of time")
    between: list[str] = Field(default_factory=list, description="words after which 'and' parts the ends of a span")
    both: list[str] = Field(default_factory=list, description="words between two times: 11:10 and 15:40")
    lead: list[str] = Field(default_factory=list, description="words after which a weak form is a time")
    weak_lead: list[str] = Field(default_factory=list, description="of these, those that stand before versions, too")
    not_after: list[str] = Field(default_factory=list, description="words after which a clock form is no time")
    measured: list[str] = Field(default_factory=list, description="words after which minutes and seconds are meant")
    units: list[str] = Field(default_factory=list, description="words that make a figure a measure")
    clock_words: list[str] = Field(default_factory=list, description="words after which a figure is a time after all")
    named: dict[str, str] = Field(default_factory=dict, description="noon, midnight … and their time")
    spoken: list[Form] = forms(
        "times in words: groups mw, hw, m, half",
        needs=Key("what else must tell of a time", Literal["context", "spoken"]),
        turn=Key("the minutes are still to go", Literal["to"]),
        minutes=Key("minutes to be added", int),
    )
    figures: dict[str, int] = Field(default_factory=dict, description="five, quarter, half … of an hour, and the hours")
    halves: dict[str, str] = Field(default_factory=dict, description="morning, evening … and the half of the day: a, p")
    spoken_lead: list[str] = Field(default_factory=list, description="words after which 'five to ten' is a time")
    durations: list[Form] = forms("how long something lasts: 20 min")
    duration_hints: list[str] = Field(default_factory=list, description="patterns without one of which there is none")
    zone_notes: list[Form] = forms("notes on the zone of all times: (all times in CEST)")
    local: list[str] = Field(default_factory=list, description="words for the time of the place")
