"""The form of the files that a pack has once for all languages: pack.toml, and the kinds of session."""

from typing import Self

from pydantic import Field, model_validator

from pressbox.packs.forms import Sheet


class SessionName(Sheet):
    """A row of a domain pack's own sessions.toml: a kind of session and what it is called."""

    id: str
    kind: str
    codes: list[str] = Field(default_factory=list)
    names: dict[str, list[str]] = Field(default_factory=dict)
    source: str = ""


class SessionNames(Sheet):
    not_sessions: dict[str, list[str]] = Field(default_factory=dict)
    session: list[SessionName] = Field(default_factory=list)

    @model_validator(mode="after")
    def _kinds_are_the_contracts(self) -> Self:
        from typing import get_args

        from pressbox.models import SessionKind

        for row in self.session:
            if row.kind not in get_args(SessionKind):
                raise ValueError(f"session {row.id!r}: {row.kind!r} is no kind of session")
        return self


class PackInfo(Sheet):
    id: str
    version: str
    about: str = ""
    after: list[str] = Field(default_factory=list)
