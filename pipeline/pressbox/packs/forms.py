"""What all sheets are made of: forms, which are patterns with their examples, in files that allow no unknown key."""

from typing import Any

from pydantic import BaseModel, ConfigDict, Field


class Sheet(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Form(Sheet):
    """A pattern with its examples. A form without a `match` does not load."""

    id: str
    pattern: str
    gives: dict[str, Any] = Field(default_factory=dict, description="what the form means, where its groups do not say")
    near: list[str] = Field(default_factory=list, description="words of which the form holds one: where it is tried")
    signs: list[str] = Field(default_factory=list, description="signs of which one opens the form, where no word does")
    lead: int = Field(default=3, description="how many words may stand before that word")
    needs: str = Field(default="", description="what must stand close by, too: a pattern quickly looked for")
    match: list[str] = Field(min_length=1)
    skip: list[str] = Field(default_factory=list)
