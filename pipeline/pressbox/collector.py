"""Python's garbage collector, told that what is loaded stays."""

import gc

_SELDOM = 500_000  # new objects between two walks: records hold no circles, so it finds nothing


def put_to_rest() -> None:
    """A process that is ours alone loads much at its start, and all of it stays."""
    gc.disable()


def set_aside() -> None:
    """All is loaded: the collector wakes, and need not walk through it. In a program of the user's it never slept."""
    if gc.isenabled():
        return
    gc.freeze()
    gc.set_threshold(_SELDOM)
    gc.enable()
