"""What all sheets are made of: forms, which are patterns with their examples, in files that allow no unknown key."""

from collections.abc import Iterator, Mapping
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field
from pydantic.fields import FieldInfo


class Sheet(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Form(Sheet):
    """A pattern with its examples. A form without a `match` does not load."""

    id: str = Field(description="its name within the field, which items have as their `rule`")
    pattern: str = Field(description="what it fits, over small letters without accents; groups name what is read")
    gives: dict[str, Any] = Field(default_factory=dict, description="what the form means, where its groups do not say")
    near: list[str] = Field(default_factory=list, description="words of which the form holds one: where it is tried")
    signs: list[str] = Field(default_factory=list, description="signs of which one opens the form, where no word does")
    lead: int = Field(default=3, description="how many words may stand before that word")
    needs: str = Field(default="", description="what must stand close by, too: a pattern quickly looked for")
    match: list[str] = Field(min_length=1, description="what the form must find")
    skip: list[str] = Field(default_factory=list, description="what looks alike, and must not be found")


class Key(NamedTuple):
    """What forms may say under one word of `gives`: what that means, and its values, a type or those of a Literal."""

    about: str
    values: Any = bool
    always: bool = False  # each form of the field says it

    def slip(self, value: Any) -> str:
        """What is wrong with a value; nothing where it is one of those that there are."""
        if get_origin(self.values) is Literal:
            known = get_args(self.values)
            return "" if value in known else f"{value!r} is none of {', '.join(map(str, known))}"
        fits = isinstance(value, self.values) and isinstance(value, bool) == (self.values is bool)
        return "" if fits else f"{value!r} is no {_TYPES[self.values]}"


_TYPES: Mapping[Any, str] = {bool: "true or false", int: "whole number", float | int: "number", str: "text"}


class Gives(dict[str, Key]):
    """What the forms of one field may say under `gives`."""

    def slips(self, form: Form) -> Iterator[tuple[str, str]]:
        """What is wrong with what a form gives: the key, and what to tell people of it."""
        for name, value in form.gives.items():
            if name not in self:
                yield name, f"no such key; there are {', '.join(self) or 'none'}"
            elif slip := self[name].slip(value):
                yield name, slip
        yield from ((name, "is missing") for name, key in self.items() if key.always and name not in form.gives)


def forms(about: str, /, **gives: Key | str) -> Any:
    """A field of forms, and what these may give: where only a meaning is told, a key is true or not there."""
    field = FieldInfo(default_factory=list, description=about)
    field.metadata.append(Gives({name: Key(key) if isinstance(key, str) else key for name, key in gives.items()}))
    return field


def given_by(sheet: type[Sheet], field: str) -> Gives | None:
    """What the forms of a field may give; None where the field is none of forms."""
    return next((one for one in sheet.model_fields[field].metadata if isinstance(one, Gives)), None)
