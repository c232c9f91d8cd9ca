"""What can go wrong, each kind told in one line that names the thing and the cure."""


class PressboxError(Exception):
    """The root of all errors that pressbox raises."""


class InputError(PressboxError):
    """A release that can't be read: not there, not text, too large. `reason` is one of `pressbox.sources.CURES`."""

    def __init__(self, message: str, reason: str = "unreadable") -> None:
        super().__init__(message)
        self.reason = reason


class PackError(PressboxError):
    """A rule pack that does not hold to its form; names the file and, where known, the line."""


class UsageError(PressboxError):
    """An argument that makes no sense."""


class InternalError(PressboxError):
    """A fault of pressbox itself, met while it read a release; the cause is chained to it."""
