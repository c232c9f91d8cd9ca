"""Findings for people and for machines: one module a form, all of one and the same sheet."""

# Each is a module here with `lines_of(sheet)`.
FORMS = ("text", "json", "jsonl", "sarif", "junit", "github", "gitlab", "markdown", "csv", "mail")
# For people: they end on what was checked by themselves; of the others it is said beside them.
FOR_PEOPLE = ("text", "markdown", "github")
