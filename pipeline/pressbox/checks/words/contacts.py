"""Whether a release says whom to ask."""

from pressbox.checks.frame.case import Case
from pressbox.patterns import pattern

# '+46 70 555 01 23', '(555) 010-0199', '0555/01234'
PHONE = pattern(
    r"(?<!\w)(?:\+\d{1,3}[\s().-]?|\(?0\d)[\d\s()./-]{6,16}\d|\(\d{3}\)\s?\d{3}[\s.-]\d{4}|\b\d{3}[.-]\d{3}[.-]\d{4}\b"
)


def has_contact(case: Case) -> bool:
    has_mail = any(link.url and "@" in link.url for link in case.release.links)
    return bool(has_mail or case.said("contacts") or PHONE.search(case.text))
