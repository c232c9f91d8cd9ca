"""All findings of a store in their order, each once and with the one that explains it: never more than one in hand."""

from collections.abc import Iterator

from pressbox.checks import all_checks
from pressbox.checks.frame.check import RANK
from pressbox.checks.frame.run import joined
from pressbox.corpus.store import Store
from pressbox.models import Checked, Finding, Report

_ORDER = "rank, code, places, fingerprint"
_TWICE = "select fingerprint from result group by fingerprint having count(*) > 1"


class Findings:
    """What a run has found, as it is told."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._under = {check.code: check.under for check in all_checks() if check.under}
        self._twice = {row[0] for row in store.rows(_TWICE)}

    def __iter__(self) -> Iterator[Finding]:
        told: set[str] = set()
        for grp, n in self._store.rows(f"select grp, n from result order by {_ORDER}, grp, n"):  # noqa: S608
            row = self._store.one("select fingerprint, json from result where grp = ? and n = ?", grp, n)
            if row[0] in told:
                continue
            finding = Finding.model_validate_json(row[1])
            if row[0] in self._twice:
                told.add(row[0])
                finding = self._joined(row[0])
            yield self._with_parent(finding)

    def _joined(self, fingerprint: str) -> Finding:
        """One of those that are the same, with all their places."""
        query = f"select json from result where fingerprint = ? order by {_ORDER}, grp, n"  # noqa: S608
        return joined(Finding.model_validate_json(row[0]) for row in self._store.rows(query, fingerprint))[0]

    def _with_parent(self, finding: Finding) -> Finding:
        """The first finding on the same words that explains it, of the first code that has one."""
        codes = self._under.get(finding.code, ())
        places = [place for value in finding.values for place in value.evidence] if codes else []
        query = """select fingerprint from place join result using (grp, n)
            where place.code = ? and release = ? and start < ? and ? < end
            order by rank, places, fingerprint, grp, n limit 1"""
        for code in codes:
            for place in places:
                found = self._store.one(query, code, place.release, place.span[1], place.span[0])
                if found:
                    return finding.model_copy(update={"parent": found[0]})
        return finding

    def counts(self) -> dict[str, int]:
        """How many there are of each severity."""
        query = "select rank, count(distinct fingerprint) from result group by rank"
        found = dict(self._store.rows(query))
        return {level: found.get(rank, 0) for level, rank in RANK.items()}

    def checked(self) -> dict[str, Checked]:
        """How often each check looked at something, and what came of it."""
        query = "select code, sum(passed), sum(fired), sum(undecided) from tally group by code"
        sums = {code: counts for code, *counts in self._store.rows(query)}
        codes = {*(self._store.about("checks") or "").split(), *sums}
        return {code: _checked(*sums.get(code, (0, 0, 0))) for code in sorted(codes)}

    def _frame(self, skipped: list[str]) -> Report:
        ids = [row[0] for row in self._store.rows("select id from release order by id")]
        return Report(findings=[], checked=self.checked(), releases=ids, skipped=skipped)

    def report(self, skipped: list[str]) -> Report:
        """All of them at once, for those who need that."""
        return self._frame(skipped).model_copy(update={"findings": list(self)})

    def lines(self, skipped: list[str]) -> Iterator[bytes]:
        """The report as one JSON object, as `pressbox check --format json` writes it, finding by finding."""
        frame = self._frame(skipped).to_json()
        head, _, tail = frame.partition("[]")
        yield head.encode() + b"["
        before = ""
        for finding in self:
            yield f"{before}\n    ".encode() + finding.model_dump_json(indent=2).replace("\n", "\n    ").encode()
            before = ","
        yield (f"\n  ]{tail}\n" if before else f"]{tail}\n").encode()


def _checked(passed: int, fired: int, undecided: int) -> Checked:
    return Checked(applied=passed + fired + undecided, passed=passed, fired=fired, undecided=undecided)
