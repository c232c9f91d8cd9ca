"""The style of a house, as its configuration has it: how names are written, what a release has and has not."""

from collections.abc import Callable, Mapping

from pydantic import BaseModel, ConfigDict, Field, field_validator

from pressbox.checks.frame.case import Case
from pressbox.checks.words.contacts import has_contact

BLOCKS: Mapping[str, Callable[[Case], bool]] = {
    "contact": has_contact,
    "date": lambda case: bool(case.release.published and case.release.published.spans),
    "photo": lambda case: any(one.kind == "photo" for one in case.release.credits),
    "rights": lambda case: any(one.kind == "rights" for one in case.release.credits),
    "link": lambda case: any(one.url for one in case.release.links),
    "quote": lambda case: bool(case.release.quotes),
    "timetable": lambda case: any(one.source != "prose" for one in case.release.sessions),
    "results": lambda case: any(one.source != "prose" for one in case.release.results),
    "calendar": lambda case: bool(case.release.calendar),
}
KINDS = ("preview", "report", "announcement", "other")


class House(BaseModel):
    """What a house wishes.

    `names` have for each name the forms that are not wished; `require` has blocks ('preview:timetable' for previews
    alone), `forbidden` words that must not stand anywhere, `standing` the beginnings of paragraphs that must change.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    names: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    require: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    standing: tuple[str, ...] = ()

    @field_validator("require")
    @classmethod
    def _are_blocks(cls, blocks: tuple[str, ...]) -> tuple[str, ...]:
        for block in blocks:
            kind, colon, name = block.rpartition(":")
            if name not in BLOCKS or (colon and kind not in KINDS):
                raise ValueError(f"{block!r} is no block; there are {', '.join(BLOCKS)}, alone or as preview:timetable")
        return blocks

    @field_validator("forbidden", "standing")
    @classmethod
    def _are_words(cls, words: tuple[str, ...]) -> tuple[str, ...]:
        if not all(one.strip() for one in words):
            raise ValueError("no words in it")
        return words

    def required(self, kind: str) -> list[str]:
        """The blocks that a release of a kind must have."""
        named = [block.rpartition(":") for block in self.require]
        return list(dict.fromkeys(name for of, _, name in named if of in {"", kind}))
