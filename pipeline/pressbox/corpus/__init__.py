"""Many releases: read by all cores, compared by key, kept in a store, and gone on with where a run was stopped."""
