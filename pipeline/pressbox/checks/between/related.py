"""What a record says of other releases, which is known only when they are read together."""

from pressbox.models import Related, Release

_LANGUAGE = "the same names and figures in another language"


def related(release: Release, replaces: str | None, version_of: str | None) -> Release:
    """The release with the id of the one that it takes the place of, and of the one whose other language it is."""
    changes = {}
    if replaces and release.replaces and release.replaces.id is None:
        changes["replaces"] = Related(id=replaces, basis=release.replaces.basis)
    if version_of and release.version_of is None:
        changes["version_of"] = Related(id=version_of, basis=_LANGUAGE)
    return release.model_copy(update=changes) if changes else release
