"""When it was or will be: years that nobody wrote, days told from another, publication, zones."""
