"""Which checks run, on which releases, and how grave what they find is."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from pressbox.checks.frame.case import Case
from pressbox.checks.frame.check import RANK, Check, Severity
from pressbox.errors import UsageError
from pressbox.models import Finding

ALL = "ALL"
_EXACT = 5  # how closely a whole code or a name fits: one more than a code has signs


@dataclass(frozen=True, slots=True)
class Selection:
    """Checks by code ('D101'), the beginning of one ('D', 'C1'), name, or ALL; of two that fit, the closer one decides.

    Without `select` the usual checks run. `extend` adds to them, `ignore` takes away. A preview check runs where
    `preview` is on or it is named whole; a quiet one where anything selects it.
    """

    select: tuple[str, ...] = ()
    extend: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    preview: bool = False

    def has(self, check: Check) -> bool:
        """Whether a check runs."""
        asked = max((_closeness(one, check) for one in (*self.select, *self.extend)), default=0)
        if check.preview and not self.preview and asked < _EXACT:
            return False
        if not self.select and not check.quiet:
            asked = max(asked, 1)
        return asked > max((_closeness(one, check) for one in self.ignore), default=0)

    def refuse_unknown(self, checks: Iterable[Check]) -> None:
        """Raises where a word of it fits no check: it would silently leave out what was meant."""
        known = list(checks)
        for selector in (*self.select, *self.extend, *self.ignore, *self.severities):
            if not any(_closeness(selector, check) for check in known):
                raise UsageError(f"{selector!r} is no code or name of a check{_meant(selector, known)}")
        for level in self.severities.values():
            if level not in RANK:
                raise UsageError(f"{level!r} is no severity; there are {', '.join(RANK)}")

    def severity(self, check: Check, said: Severity) -> Severity:
        """What was found at a severity is reported at the one that is wished for its check.

        The wish is for the check's usual severity. A finding that is milder than usual, because there is an innocent
        reading, is never raised by it.
        """
        fitting = {_closeness(one, check): level for one, level in self.severities.items() if _closeness(one, check)}
        if not fitting:
            return said
        wished = fitting[max(fitting)]
        return max(wished, said, key=RANK.__getitem__) if RANK[said] > RANK[check.severity] else wished


@dataclass(frozen=True, slots=True)
class Policy:
    """The selection for all releases, and for some of them one of their own.

    With `only`, nothing but what concerns one of these releases is looked at within them, and told between them.
    """

    usual: Selection = field(default_factory=Selection)
    special: Mapping[str, Selection] = field(default_factory=dict)
    only: frozenset[str] | None = None

    @property
    def selections(self) -> list[Selection]:
        """Every selection once: releases of one folder share theirs."""
        return list({id(one): one for one in (self.usual, *self.special.values())}.values())

    def of(self, release: str) -> Selection:
        return self.special.get(release, self.usual)

    def refuse_unknown(self, checks: Iterable[Check]) -> None:
        known = list(checks)
        for one in self.selections:
            one.refuse_unknown(known)

    def runs(self, check: Check) -> bool:
        """Whether a check runs anywhere."""
        return any(one.has(check) for one in self.selections)

    def wanting(self, check: Check, cases: Iterable[Case]) -> Iterator[Case]:
        """The releases on which a check runs."""
        usual = self.usual.has(check)
        for case in cases:
            if self.only is not None and case.release.id not in self.only:
                continue
            own = self.special.get(case.release.id)
            if own.has(check) if own else usual:
                yield case

    def judged(self, check: Check, finding: Finding) -> Finding | None:
        """A finding at its severity; None where no release that it points to wants the check."""
        releases = {one.release for value in finding.values for one in value.evidence}
        if self.only is not None and releases and releases.isdisjoint(self.only):
            return None
        wanting = [one for one in map(self.of, sorted(releases)) if one.has(check)]
        if releases and not wanting:
            return None
        levels = [one.severity(check, finding.severity) for one in wanting or [self.usual]]
        worst = min(levels, key=RANK.__getitem__)
        return finding if worst == finding.severity else finding.model_copy(update={"severity": worst})


def _closeness(selector: str, check: Check) -> int:
    """How closely a selector fits a check; 0 where it does not."""
    if selector == check.name or selector.upper() == check.code:
        return _EXACT
    if selector.upper() == ALL:
        return 1
    return len(selector) + 1 if selector and check.code.startswith(selector.upper()) else 0


def named(word: str, checks: Iterable[Check]) -> Check:
    """The check with a code or a name."""
    known = list(checks)
    for check in known:
        if _closeness(word, check) == _EXACT:
            return check
    raise UsageError(f"{word!r} is no code or name of a check{_meant(word, known)}")


def _meant(word: str, checks: list[Check]) -> str:
    names = {check.name: check.name for check in checks} | {check.code: check.code for check in checks}
    near = difflib.get_close_matches(word, names, n=1) or difflib.get_close_matches(word.upper(), names, n=1)
    near = near or [name for name in names if word.casefold() in name.split("-")]
    return f"; did you mean {near[0]!r}?" if near else "; `pressbox explain` lists them"
