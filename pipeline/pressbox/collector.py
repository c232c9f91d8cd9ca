"""Python's garbage collector, told that what is loaded stays."""

import gc

_SELDOM = 50_000  # new objects between two walks: records hold no circles, so it finds nothing


def set_aside() -> None:
    """What is loaded stays for as long as the process: from now on the collector need not walk through it."""
    gc.freeze()
    gc.set_threshold(_SELDOM)
    gc.enable()
