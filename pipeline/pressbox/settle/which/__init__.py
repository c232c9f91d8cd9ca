"""Which race weekend a release is about, of those that it names."""
