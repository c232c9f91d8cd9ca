"""Speed against the yardstick, in one run on one machine."""
