"""What does not fit: one module a finding code, found by walking this folder.

The docstring of a check is its documentation (`pressbox explain`): a sentence that names the fault, then the headings
`What it flags`, `Why it matters`, `Example` and `Fine as it is`. Its cases are `tests/cases/<CODE>.md`. What checks
share lies in rooms: `frame` (how one is made, run and chosen), `between` (releases), `words` (of a text), `told` (of a
record).
"""

import pkgutil
from functools import cache
from importlib import import_module

from pressbox.checks.frame.check import Check


@cache
def all_checks() -> tuple[Check, ...]:
    """Every check, by code."""
    names = sorted(one.name for one in pkgutil.iter_modules(__path__) if _is_coded(one.name))
    return tuple(_check(name) for name in names)


def _is_coded(name: str) -> bool:
    """'d101_weekday_date_mismatch' is a check; other modules here are what checks share."""
    code, _, rest = name.partition("_")
    return len(code) == 4 and code[1:].isdigit() and bool(rest)


def _check(name: str) -> Check:
    module = import_module(f"{__name__}.{name}")
    check: Check = module.CHECK
    return check.documented(module.__doc__ or "")
